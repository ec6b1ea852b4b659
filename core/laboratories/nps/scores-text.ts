import type { Locale } from "../../locale.ts";
import { readNumber } from "../../metrics/number-read.ts";
import { highestScore, noScores, type ScoreCounts } from "./survey.ts";

/** `unclear-comma`: "9,5" may be two scores or one that is not whole. */
export type ScoreProblem = "not-a-number" | "not-whole" | "out-of-range" | "unclear-comma";

/** What was read out of a list. `empty`: places without an answer. Lines are counted from 1. */
export type ScoreList = {
	counts: ScoreCounts;
	empty: number;
	bad: { line: number; text: string; problem: ScoreProblem }[];
};

/** `problem`: what is already known to be wrong with it. */
type Entry = { line: number; text: string; problem?: ScoreProblem };

function readScore(text: string, locale: Locale): number | ScoreProblem {
	const reading = readNumber(text, locale);
	if (!reading.ok || reading.percent || reading.currency !== undefined) return "not-a-number";
	if (!Number.isInteger(reading.value)) return "not-whole";
	return reading.value >= 0 && reading.value <= highestScore ? reading.value : "out-of-range";
}

/** Reads one score out of every entry: a cell of a column, say. Nothing is left out untold. */
export function readScores(entries: readonly Entry[], locale: Locale): ScoreList {
	const counts = [...noScores];
	const list: ScoreList = { counts, empty: 0, bad: [] };
	for (const { line, text, problem } of entries) {
		if (text.trim() === "") {
			list.empty++;
			continue;
		}
		const score = problem ?? readScore(text, locale);
		if (typeof score === "number") counts[score] = (counts[score] ?? 0) + 1;
		else list.bad.push({ line, text: text.trim(), problem: score });
	}
	return list;
}

/** The pieces between spaces, semicolons and bars, without the commas around them. */
function piecesOf(line: string): string[] {
	return line.split(/[\s;|]+/u).flatMap((piece) => {
		const bare = piece.replace(/^,+|,+$/g, "");
		return bare === "" ? [] : [bare];
	});
}

/**
 * Reads a list of scores as people paste it: one a line, or several with spaces, semicolons or commas between. A comma
 * is also how Spanish writes decimals: it parts scores where one line has it twice in a row, and is asked back else.
 */
export function readScoreList(text: string, locale: Locale): ScoreList {
	const lines = text.split(/\r\n|\r|\n/).map(piecesOf);
	const doCommasPart = locale === "en" || lines.flat().some((piece) => piece.split(",").length > 2);
	const entries: Entry[] = [];
	for (const [index, pieces] of lines.entries()) {
		const line = index + 1;
		for (const piece of pieces) {
			if (doCommasPart) entries.push(...piece.split(",").map((part) => ({ line, text: part })));
			else if (/^\d+,\d+$/.test(piece)) entries.push({ line, text: piece, problem: "unclear-comma" });
			else entries.push({ line, text: piece });
		}
	}
	return readScores(entries, locale);
}
