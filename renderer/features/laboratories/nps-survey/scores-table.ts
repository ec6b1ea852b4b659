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

/** The column that reads best as scores, the first of equals. */
export function likeliestColumn(table: ScoresTable, locale: Locale): number {
	let best = { column: 0, right: Number.NEGATIVE_INFINITY };
	for (let column = 0; column < table.columns; column++) {
		const { counts, bad } = scoresIn(table, column, locale);
		const right = counts.reduce((sum, count) => sum + count, 0) - bad.length;
		if (right > best.right) best = { column, right };
	}
	return best.column;
}
