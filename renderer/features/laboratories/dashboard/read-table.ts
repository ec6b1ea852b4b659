import { type Delimiter, delimiterOf } from "../../../../core/laboratories/delimiter.ts";

/** The largest file that can be a table of months, in bytes. */
export const largestTable = 1_000_000;

/**
 * The cells of a pasted block or of a CSV file, as texts; what reads them is loaded only now. Lines and lines' lengths
 * are kept as they are, so that a cell can be told by its place. `delimiter`: what stands between cells, where it is known. Undefined where quotes do not close.
 */
export async function recordsOf(
	text: string,
	delimiter: Delimiter = delimiterOf(text),
): Promise<string[][] | undefined> {
	const { parse } = await import("csv-parse/browser/esm/sync");
	const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false };
	try {
		return parse(text, { ...options, relax_quotes: true });
	} catch {
		return undefined;
	}
}

/** A file's text: UTF-8 or, with its mark, UTF-16; else as spreadsheets of western Windows write it. */
export function decoded(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}
