/** A row of a table with the line of the file in which it ends, counted from 1. */
export interface CsvRow {
	line: number;
	cells: readonly string[];
}

const delimiters = [";", "\t", ","] as const;

/** What parts the cells of a file: the sign that its first line with any text has most of, outside of quotes. */
export function delimiterOf(text: string): string {
	const line = text.split(/\r\n|\r|\n/).find((one) => one.trim() !== "") ?? "";
	const bare = line.replace(/"[^"]*"/g, "");
	const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
	return delimiters[counts.indexOf(Math.max(...counts))] ?? ";";
}

/** The rows of a CSV file (RFC 4180, or with semicolons or tabs); rejects where it is none. */
export async function readCsv(text: string): Promise<CsvRow[]> {
	const { parse } = await import("csv-parse/browser/esm/sync");
	const options = { bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true } as const;
	const rows = parse(text, { ...options, relax_quotes: true });
	return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

/** The text of a file in UTF-8 or, where it is none, in the encoding in which spreadsheets write CSV on Windows. */
export function decodeText(bytes: ArrayBuffer): string {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}
