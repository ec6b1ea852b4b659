import {
	allowed,
	fits,
	numbersAt,
	type ReadCalculation,
	readCalculation,
	sweep,
	withResults,
} from "../quiz/calculation-numbers.ts";
import type { Calculation, CalculationStep } from "../quiz/calculation-schema.ts";
import { holds, type Values, workOut } from "../quiz/quiz-formula.ts";
import { within } from "../quiz/tolerance.ts";
import { isTooWide } from "./check-number.ts";
import { isCounted } from "./counted-unit.ts";
import { type Care, type QuestionFinding, questionError } from "./question-finding.ts";

/** A result beyond it is absurd in a course on any business. */
const absurd = 1e12;
/** How many sets of numbers are looked at, besides those with every number at one of its ends. */
const lookedAt = 400;
/** Of how many numbers both ends are tried, all with all. */
const mostCorners = 10;

/** The sets in which every drawn number is its least or its greatest. */
function* corners(read: ReadCalculation): Generator<Map<string, number>> {
	const names = read.drawn.slice(0, mostCorners).map(({ name }) => name);
	for (let bits = 0; bits < 2 ** names.length; bits++) {
		yield numbersAt(read, ({ name, count }) => ((bits >> Math.max(0, names.indexOf(name))) & 1 ? count - 1 : 0));
	}
}

/** Each set of numbers as an author can try it: "enviados = 2000, rebotados = 2000". */
const written = ({ drawn }: ReadCalculation, values: Values): string =>
	drawn.map(({ name }) => `${name} = ${values.get(name) ?? "?"}`).join(", ");

/** Where the conditions cannot hold: the first that never does, or all of them together. */
function neverHold(read: ReadCalculation, sets: readonly Values[]): QuestionFinding {
	const index = read.conditions.findIndex((condition) => sets.every((values) => !holds(condition, values)));
	return questionError("conditions-never-hold", {}, ["conditions", ...(index < 0 ? [] : [index])]);
}

/** A result that cannot be, by these numbers. */
function faultOf(step: CalculationStep, value: number): { code: string; limit?: number } | undefined {
	if (!Number.isFinite(value)) return { code: "numbers-without-result" };
	if (Math.abs(value) > absurd) return { code: "result-absurd" };
	if (step.unit === "%" && value < 0) return { code: "percent-below-zero" };
	if (step.limit !== undefined && value > step.limit) return { code: "result-over-limit", limit: step.limit };
	return undefined;
}

function rounded(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}

/** What is wrong with one step, shown by the first set of numbers with which it is. */
function stepFindings(read: ReadCalculation, step: CalculationStep, index: number, sets: readonly Values[]) {
	const path = ["steps", index];
	const found: QuestionFinding[] = [];
	const result = (values: Values) => values.get(step.id) ?? Number.NaN;
	const absurdly = sets.find((values) => faultOf(step, result(values)) !== undefined);
	if (absurdly !== undefined) {
		const { code, limit } = faultOf(step, result(absurdly)) ?? { code: "" };
		const params = { values: written(read, absurdly), ...(limit === undefined ? {} : { maximum: limit }) };
		found.push(questionError(code, params, [...path, "formula"]));
	} else found.push(...doubtfulFindings(read, step, index, sets));
	const narrow = sets.find((values) => {
		const value = result(values);
		return Number.isFinite(value) && !within(rounded(value, step.decimals), value, step.tolerance);
	});
	if (narrow !== undefined) {
		const params = { value: rounded(result(narrow), step.decimals), values: written(read, narrow) };
		found.push(questionError("tolerance-under-rounding", params, [...path, "tolerance"]));
	}
	// A tolerance is for all numbers, and may be wide for the smallest of them.
	const wide = sets.every((values) => isTooWide(result(values), step.tolerance)) ? sets[0] : undefined;
	if (wide !== undefined) {
		const params = { value: rounded(result(wide), step.decimals) };
		found.push({ severity: "warning", code: "tolerance-too-wide", params, path: [...path, "tolerance"] });
	}
	return [...found, ...wayFindings(read, step, index, sets)];
}

/** Results that can be, and most often are a slip: fewer than no things, or more than all of them. */
function doubtfulFindings(read: ReadCalculation, step: CalculationStep, index: number, sets: readonly Values[]) {
	const doubt = (
		severity: "warning" | "advice",
		code: string,
		isOdd: (value: number) => boolean,
	): QuestionFinding[] => {
		const odd = sets.find((values) => isOdd(values.get(step.id) ?? Number.NaN));
		if (odd === undefined) return [];
		const value = rounded(odd.get(step.id) ?? Number.NaN, step.decimals);
		const params = { values: written(read, odd), value, unit: step.unit ?? "" };
		return [{ severity, code, params, path: ["steps", index, "formula"] }];
	};
	if (isCounted(step.unit)) return doubt("warning", "count-below-zero", (value) => value < 0);
	if (step.unit !== "%" || step.limit !== undefined) return [];
	return doubt("advice", "percent-over-hundred", (value) => value > 100 + 1e-9);
}

/** A known wrong way that always gives the right result, or what another one named before it gives, or nothing. */
function wayFindings(read: ReadCalculation, step: CalculationStep, index: number, sets: readonly Values[]) {
	const ways = read.steps[index]?.wrongWays ?? [];
	const near = (values: Values, one: number, other: number) =>
		within(workOut(ways[one], values), workOut(ways[other], values), step.tolerance);
	return step.misconceptions.flatMap(({ name }, place) => {
		const path = ["steps", index, "misconceptions", place, "formula"];
		const every = (holdsOf: (values: Values) => boolean) => sets.every(holdsOf);
		if (every((values) => !Number.isFinite(workOut(ways[place], values))))
			return [questionError("way-without-value", { name }, path)];
		if (every((values) => within(workOut(ways[place], values), values.get(step.id) ?? Number.NaN, step.tolerance)))
			return [questionError("way-always-right", { name }, path)];
		const hidden = ways.slice(0, place).some((_way, before) => every((values) => near(values, place, before)));
		return hidden ? [questionError("way-always-hidden", { name }, path)] : [];
	});
}

/**
 * What is wrong with the numbers that a calculation draws, looking at all sets of them where they are few, else at very
 * many and at those with every number at one of its ends. Its formulas can be read and name only what is there.
 *
 * To open a course, that one set fits is enough: every seed then has numbers that can be worked.
 *
 * Where one set fits, numbers are found for every seed: what a draw falls back to looks at the same sets.
 */
export function drawnFindings(question: Calculation, care: Care): QuestionFinding[] {
	const read = readCalculation(question);
	if (care === "open")
		return firstFitting(read) === undefined ? [questionError("numbers-never-fit", {}, ["variables"])] : [];
	const tried = [...corners(read), ...sweep(read, lookedAt)];
	const possible = tried.filter((values) => allowed(read, values));
	const first = firstFitting(read);
	if (possible.length === 0 && first === undefined) return [neverHold(read, tried)];
	const sets = (possible.length === 0 && first !== undefined ? [first] : possible).map((values) =>
		withResults(read, values),
	);
	const found = question.steps.flatMap((step, index) => stepFindings(read, step, index, sets));
	if (found.length > 0 || first !== undefined) return found;
	return [questionError("numbers-never-fit", {}, ["variables"])];
}

function firstFitting(read: ReadCalculation): Values | undefined {
	for (const values of sweep(read)) if (fits(read, values)) return values;
	return undefined;
}
