import { readScores, type ScoreList } from "../../../../core/laboratories/nps/scores-text.ts";
import type { Locale } from "../../../../core/locale.ts";
import type { CsvRow } from "../read-csv.ts";

/** A file with scores in one of its columns. */
export interface ScoresTable {
	/** One for each column; undefined where the file has no headings. */
	headings: readonly string[] | undefined;
	columns: number;
	rows: readonly CsvRow[];
}

const isScore = (cell: string) => /^\s*\d+([.,]0*)?\s*$/.test(cell);

/** Tells headings from answers: a first row without any score, above rows that have some. */
export function tableOf(rows: readonly CsvRow[]): ScoresTable {
	const filled = rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ""));
	const first = rows[filled];
	const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
	if (first === undefined || first.cells.some(isScore)) return { headings: undefined, columns, rows };
	return { headings: first.cells, columns, rows: rows.slice(filled + 1) };
}

/** The scores in a column. What it holds that is none is told, not dropped. */
export function scoresIn(table: ScoresTable, column: number, locale: Locale): ScoreList {
	return readScores(
		table.rows.map(({ line, cells }) => ({ line, text: cells[column] ?? "" })),
		locale,
	);
}

/** Headings of scores, what is surest first; without capitals and accents. */
const likely: readonly RegExp[] = [
	/\bnps\b|recom[ei]nd|\brecommend/,
	/puntua|puntaje|\bscores?\b|calificac|valorac|\bratings?\b/,
	/\bnotas?\b|\bpuntos?\b|\bpoints?\b/,
];
/** Numbers that are no scores, small as they may be. */
const unlikely =
	/^(id|ids|n|no|num|numero|number|codigo|code|#)$|\b(edad|age|cliente|customer|pedidos?|orders?|mes|month|dia|day|ano|year)\b|_id\b|\bid\b/;

const bare = (heading: string) =>
	heading
		.normalize("NFD")
		.replace(/\p{Mark}/gu, "")
		.toLowerCase()
		.trim();

/** How much a heading speaks for scores, from 3 downwards; 0 where it says nothing. */
function promiseOf(heading: string | undefined): number {
	if (heading === undefined) return 0;
	const text = bare(heading);
	const found = likely.findIndex((words) => words.test(text));
	if (found >= 0) return likely.length - found;
	return unlikely.test(text) ? -1 : 0;
}

/** Rows numbered one by one: 1, 2, 3, or 10, 11, 12. */
function isNumbering(table: ScoresTable, column: number): boolean {
	const numbers = table.rows.flatMap(({ cells }) => {
		const cell = cells[column]?.trim() ?? "";
		return cell === "" ? [] : [Number(cell)];
	});
	return numbers.length > 2 && numbers.every((value, row) => row === 0 || value === (numbers[row - 1] ?? 0) + 1);
}

/**
 * The column that holds the scores, as far as can be told: of those that mostly read as scores the one whose heading says
 * so, then one whose heading and numbering say nothing against it, then the one that reads best, the first of equals.
 */
export function likeliestColumn(table: ScoresTable, locale: Locale): number {
	let best = { column: 0, promise: Number.NEGATIVE_INFINITY, right: Number.NEGATIVE_INFINITY };
	for (let column = 0; column < table.columns; column++) {
		const { counts, bad } = scoresIn(table, column, locale);
		const right = counts.reduce((sum, count) => sum + count, 0) - bad.length;
		const told = promiseOf(table.headings?.[column]);
		const promise = right <= 0 ? -2 : told === 0 && isNumbering(table, column) ? -1 : told;
		if (promise > best.promise || (promise === best.promise && right > best.right)) best = { column, promise, right };
	}
	return best.column;
}
