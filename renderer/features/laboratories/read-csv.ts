import { type Delimiter, delimiterOf } from "../../../core/laboratories/delimiter.ts";

/** A row of a table with the line of the file in which it ends, counted from 1. */
export interface CsvRow {
	line: number;
	cells: readonly string[];
}

/**
 * The rows of a pasted block or of a CSV file (RFC 4180, or with semicolons or tabs), empty lines too; what reads them is
 * loaded only now. Rejects where quotes do not close.
 *
 * @param delimiter what stands between cells, where it is known
 */
export async function readCsv(text: string, delimiter: Delimiter = delimiterOf(text)): Promise<CsvRow[]> {
	const { parse } = await import("csv-parse/browser/esm/sync");
	const rows = parse(text, { bom: true, delimiter, info: true, relax_column_count: true, relax_quotes: true });
	return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

/** A file's text: UTF-8 or, with its mark, UTF-16; else as spreadsheets of western Windows write CSV. */
export function decodeText(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}
