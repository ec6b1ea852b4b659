import { own } from "../../../core/learning/own.ts";
import type { Locale } from "../../../core/locale.ts";
import {
	type Comparison,
	type Sensitivity,
	type Standing,
	sensitivities,
	standingsOf,
} from "../../../core/worksheets/comparison.ts";
import type { PartOf } from "../../../core/worksheets/schema.ts";
import type { TypedComparison } from "../../../core/worksheets/work.ts";
import { type ReadNumber, readNumberIn } from "./typed.ts";

const weightField = { min: 0, whole: false } as const;

export const readWeight = (typed: string, locale: Locale): ReadNumber => readNumberIn(typed, weightField, locale);

export const readScore = (typed: string, { scale }: PartOf<"comparison">, locale: Locale): ReadNumber =>
	readNumberIn(typed, { min: scale.from, max: scale.to, whole: false }, locale);

/** What a comparison comes to. `names`: those of criteria and options, for the words. */
export interface Compared {
	standings: Standing[];
	sensitivities: (Sensitivity | undefined)[];
	/** The share of each criterion, 0 to 1. */
	shares: number[];
}

/** How many numbers a comparison still waits for, or what it comes to. */
export type ComparedOrNot = { kind: "compared"; compared: Compared } | { kind: "open"; missing: number };

/** The numbers of what was typed; undefined where one is missing. */
function numbersOf(part: PartOf<"comparison">, typed: TypedComparison, locale: Locale) {
	const weights = typed.criteria.map(({ weight }) => readWeight(weight, locale).value);
	const scores = typed.options.map(({ scores }) =>
		typed.criteria.map(({ id }) => readScore(own(scores, id) ?? "", part, locale).value),
	);
	return { weights, scores };
}

/** Works a comparison, once it has two options, a criterion with weight, and all of its numbers. */
export function compareTyped(part: PartOf<"comparison">, typed: TypedComparison, locale: Locale): ComparedOrNot {
	const { weights, scores } = numbersOf(part, typed, locale);
	const known = (values: readonly (number | undefined)[]) => values.flatMap((value) => value ?? []);
	const full: Comparison = { weights: known(weights), scores: scores.map(known) };
	const missing = [weights, ...scores].reduce((sum, row) => sum + row.length - known(row).length, 0);
	const standings = missing > 0 || scores.length < 2 ? undefined : standingsOf(full);
	const sensitive = standings === undefined ? undefined : sensitivities(full);
	if (standings === undefined || sensitive === undefined) return { kind: "open", missing };
	const sum = full.weights.reduce((total, weight) => total + weight, 0);
	return {
		kind: "compared",
		compared: { standings, sensitivities: sensitive, shares: full.weights.map((weight) => weight / sum) },
	};
}
