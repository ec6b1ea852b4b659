import { delimiterOf, unquoted } from "../delimiter.ts";

const isFilled = (cell: string) => cell.trim() !== "";
const isNumeric = (cell: string) => /\d/.test(cell) && !/\p{Letter}/u.test(cell);

/**
 * Whether what was pasted has columns, as a spreadsheet or a CSV file has them, so that it has to be asked which one holds
 * the scores: below headings, or where all lines have as many cells. Scores with semicolons or commas and a space between
 * are a list, as are pairs with a comma without headings: those may be decimals.
 */
export function hasColumns(text: string): boolean {
	const delimiter = delimiterOf(text);
	const lines = unquoted(text).split(/\r\n|\r|\n/);
	const rows = lines.filter(isFilled).map((line) => line.split(delimiter));
	const [first = []] = rows;
	if (rows.length < 2 || first.length < 2) return false;
	const isHeaded = !first.some(isNumeric) && first.filter(isFilled).length > 1;
	if (isHeaded) return true;
	const columns = first.filter((_, column) => rows.some((row) => isFilled(row[column] ?? ""))).length;
	if (columns < 2 || rows.some((row) => row.length !== first.length)) return false;
	if (delimiter === "\t") return true;
	const isList = rows.every((row) => row.slice(1).every((cell) => cell.startsWith(" ")));
	return !isList && (delimiter === ";" || columns > 2);
}
