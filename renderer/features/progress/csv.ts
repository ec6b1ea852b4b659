import type { Locale } from "../../../core/locale.ts";

/** undefined leaves a cell empty. */
export type Cell = string | number | undefined;

/** A table to be taken to a spreadsheet: one row of headings, then one for each thing. */
export interface CsvTable {
	headings: readonly string[];
	rows: readonly (readonly Cell[])[];
}

/**
 * A table as CSV (RFC 4180) in UTF-8, as spreadsheets of a language read it without being asked: with a byte order mark,
 * without which Excel spoils accents, and in Spanish with decimal commas and so semicolons between cells. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export async function csvOf({ headings, rows }: CsvTable, locale: Locale): Promise<string> {
	const { stringify } = await import("csv-stringify/browser/esm/sync");
	const comma = locale === "es";
	return stringify([headings, ...rows], {
		bom: true,
		cast: { number: (value) => (comma ? String(value).replace(".", ",") : String(value)) },
		delimiter: comma ? ";" : ",",
		escape_formulas: true,
		quote_record_delimiter: true,
		record_delimiter: "windows",
	});
}
