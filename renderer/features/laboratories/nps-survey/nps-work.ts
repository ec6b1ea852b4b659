import { noScores, type ScoreCounts } from "../../../../core/laboratories/nps/survey.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { retyped } from "../../calculators/retyped.ts";
import { type ReadNumberField, readNumberField } from "../number-fields.ts";
import type { WorkOf } from "../sheets.ts";

export type NpsWork = WorkOf<"nps-survey">;
/** The survey that it is about, or the one before. */
export type Survey = "now" | "before";

export const blankCounts: readonly string[] = noScores.map(() => "");
export const startingNps: NpsWork = { laboratory: "nps-survey", now: [...blankCounts], before: [...blankCounts] };

/** Two hundred answers, of which 110 are promoters, 50 passives and 40 detractors. */
export const exampleCounts: ScoreCounts = [2, 1, 2, 3, 4, 10, 18, 24, 26, 52, 58];

/** Counts as they would be typed; what nobody gave is left blank. */
export const typedCounts = (counts: ScoreCounts, locale: Locale): string[] =>
	counts.map((count) => (count === 0 ? "" : formatNumber(count, locale)));

export type CountProblem = "whole" | "negative" | "too-many";
const mostAnswers = 1e9;

function problemOf(count: number): CountProblem | undefined {
	if (!Number.isInteger(count)) return "whole";
	if (count < 0) return "negative";
	return count > mostAnswers ? "too-many" : undefined;
}

export interface ReadCounts {
	fields: readonly ReadNumberField[];
	/** Undefined while a field holds what is no count, or while there are no answers. */
	counts: ScoreCounts | undefined;
	/** All that could be read. */
	answers: number;
	isRefused: boolean;
}

/** Reads how many gave each score; a blank is none. */
export function readCounts(typed: readonly string[], locale: Locale): ReadCounts {
	const fields = typed.map((text) => readNumberField(text, "", locale, problemOf));
	const isRefused = fields.some(({ reading, problem }) => reading.kind === "refused" || problem !== undefined);
	const counts = fields.map(({ value }) => value ?? 0);
	const answers = counts.reduce((sum, count) => sum + count, 0);
	return { fields, counts: isRefused || answers === 0 ? undefined : counts, answers, isRefused };
}

/** A sheet in another language's way of writing numbers. */
export function retypedNps(work: NpsWork, from: Locale, to: Locale): NpsWork {
	const again = (typed: readonly string[]) => {
		const texts = retyped(Object.fromEntries(typed.entries()), from, to);
		return typed.map((text, score) => texts[score] ?? text);
	};
	return { ...work, now: again(work.now), before: again(work.before) };
}
