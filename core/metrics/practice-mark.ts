import { nearestOf, within } from "../quiz/tolerance.ts";
import { writtenDigits } from "./number-digits.ts";
import { grainOf } from "./practice-case.ts";
import { type MetricCase, readingOf } from "./practice-model.ts";
import { roundedPart, type WrongWay, wrongWays } from "./practice-ways.ts";
import type { CompiledMetric } from "./work.ts";

/** A number as it was understood and, for its decimals, as it was typed. */
export type CaseAnswer = { value: number; typed: string };

/**
 * What an answer to a case comes to. `slip`: the known wrong way that leads to a wrong one; `coarse`, where it is the
 * right one, rounded more than asked.
 */
export type CaseMark = {
	correct: boolean;
	/** The right answer, not rounded. */
	expected: number;
	slip?: WrongWay | { kind: "coarse" };
};

const relative = 0.005;

type Formula = CompiledMetric["formula"];

/** Whether a formula has nothing but names, numbers and these operations. */
function isOnly(formula: Formula, operators: string): boolean {
	if (formula.kind === "name" || formula.kind === "number") return true;
	if (formula.kind !== "binary" || !operators.includes(formula.operator)) return false;
	return isOnly(formula.left, operators) && isOnly(formula.right, operators);
}

/** A sum or difference of what is given, or plain arithmetic that is rounded to a whole number only at its end. */
function needsNoRounding(formula: Formula): boolean {
	const rounded = roundedPart(formula);
	return rounded === undefined ? isOnly(formula, "+-") : isOnly(rounded, "+-*/");
}

/**
 * How far from the right answer a number may lie and still be right, in its unit: half of the last digit that the metric
 * shows (of the input's, where an input is asked for) or 0.5 %, whichever is more, so that neither who rounds the result
 * nor who rounds on the way is wrong. A sum allows the rounding only; what the
 * formula rounds to a whole number has to be whole, and that very one where plain arithmetic leads to it. It never reaches halfway to what a known wrong
 * way gives.
 */
export function caseTolerance(compiled: CompiledMetric, drawn: MetricCase): number {
	const its = readingOf(compiled, drawn.reading);
	const grain = grainOf(its, drawn);
	const onTheWay = drawn.input === undefined && needsNoRounding(its.formula) ? 0 : relative * Math.abs(drawn.expected);
	const ways = wrongWays(compiled, drawn).filter(({ kind }) => kind !== "unrounded");
	const distances = ways.map(({ value }) => Math.abs(value - drawn.expected) / 2);
	return Math.min(Math.max(grain, onTheWay), ...distances);
}

/** The wrong way that leads to a number: as near as rounding as shown, as typed, or 0.5 % explains; of several the nearest. */
function wayTo(compiled: CompiledMetric, drawn: MetricCase, { value, typed }: CaseAnswer): WrongWay | undefined {
	const grain = grainOf(readingOf(compiled, drawn.reading), drawn);
	const { decimals, figures } = writtenDigits(typed, value);
	// One figure alone is near too many things to say of which it was rounded.
	const asTyped = figures.most < 2 ? 0 : 0.5 * 10 ** -decimals;
	const ways = wrongWays(compiled, drawn).filter((way) => {
		const shown = Math.max(Math.min(grain, Math.abs(way.value) / 4), asTyped);
		// What was only not rounded is told by its decimals, or by being rounded the other way.
		if (way.kind === "unrounded") return within(value, way.value, { absolute: shown });
		return within(value, way.value, { absolute: Math.max(shown, relative * Math.abs(way.value)) });
	});
	return nearestOf(ways, value);
}

/** Whether a number is the right one with fewer decimals than the metric shows. */
function isCoarse({ expected }: MetricCase, { value, typed }: CaseAnswer): boolean {
	if (value === 0) return false;
	const { decimals } = writtenDigits(typed, value);
	return within(value, expected, { absolute: 0.5 * 10 ** -decimals });
}

/**
 * Marks the answer to a case. What is right (`caseTolerance`) is never anything else. A percentage written as its
 * proportion, or the other way round, is wrong and told as that: the field says the unit, and "0,222" beside "%" is 0.222 %.
 */
export function markCase(compiled: CompiledMetric, drawn: MetricCase, answer: CaseAnswer): CaseMark {
	const { expected } = drawn;
	const isWhole = drawn.input === undefined && roundedPart(readingOf(compiled, drawn.reading).formula) !== undefined;
	const isNear = within(answer.value, expected, { absolute: caseTolerance(compiled, drawn) });
	if (isNear && (!isWhole || Number.isInteger(answer.value))) return { correct: true, expected };
	const slip = wayTo(compiled, drawn, answer);
	if (slip !== undefined) return { correct: false, expected, slip };
	if (isCoarse(drawn, answer)) return { correct: false, expected, slip: { kind: "coarse" } };
	return { correct: false, expected };
}
