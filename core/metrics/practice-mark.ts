import { nearestOf, same, within } from "../quiz/tolerance.ts";
import { writtenDigits } from "./number-digits.ts";
import { grainOf } from "./practice-case.ts";
import { isWholeByFormula, type MetricCase, readingOf, shownDecimals } from "./practice-model.ts";
import { givesTold, type WrongWay, wrongWays } from "./practice-ways.ts";
import type { CompiledMetric } from "./work.ts";

/** A number as it was understood and, for its decimals, as it was typed. */
export type CaseAnswer = { value: number; typed: string };

/**
 * What an answer to a case comes to. `slip`: the known wrong way that leads to a wrong one; `coarse`, where it is the right
 * one, rounded more than asked; `early`, where it lies beside the right one, as rounding on the way leaves it.
 */
export type CaseMark = {
	correct: boolean;
	/** The right answer, not rounded. */
	expected: number;
	slip?: WrongWay | { kind: "coarse" | "early" };
};

/** How near a wrong answer lies to what explains it, as a fraction of that. */
const relative = 0.005;

/** Of an answer with fewer decimals than the metric shows, this many figures are enough. */
const enoughFigures = 3;

type Formula = CompiledMetric["formula"];

/** Whether a formula only adds and takes away what is given. */
function isSum(formula: Formula): boolean {
	if (formula.kind === "name" || formula.kind === "number") return true;
	return formula.kind === "binary" && "+-".includes(formula.operator) && isSum(formula.left) && isSum(formula.right);
}

/**
 * Whether a number is the answer to a case, rounded once and correctly, halves either way: to the decimals that were typed,
 * as long as those are as many as are shown or leave three figures. What is only cut off, or was rounded on the way, is
 * not. What the formula rounds to a whole number is that very number. Where an input is asked for, the number put in has
 * to give the told result, as it is told. It never reaches halfway to what a known wrong way gives.
 */
function isRight(compiled: CompiledMetric, drawn: MetricCase, { value, typed }: CaseAnswer): boolean {
	const { expected, input, target } = drawn;
	if (same(value, expected)) return true;
	const its = readingOf(compiled, drawn.reading);
	if (isWholeByFormula(its, drawn)) return false;
	const { decimals, figures } = writtenDigits(typed, value);
	const shown = shownDecimals(its, drawn);
	// "20" for 20.04 is 20.0 with its zero left out.
	const places = figures.most >= enoughFigures ? decimals : Math.max(decimals, shown);
	const ways = wrongWays(compiled, drawn).filter(({ kind }) => kind !== "unrounded");
	const halfways = ways.map((way) => Math.abs(way.value - expected) / 2);
	if (!within(value, expected, { absolute: Math.min(0.5 * 10 ** -places, ...halfways) })) return false;
	return input === undefined || target === undefined || givesTold(its, { ...drawn, input, target }, value);
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

/** What explains a wrong answer that lies beside the right one; undefined for one that does not. */
function nearMiss(
	its: CompiledMetric,
	drawn: MetricCase,
	{ value, typed }: CaseAnswer,
): "coarse" | "early" | undefined {
	const { expected } = drawn;
	if (value === 0) return undefined;
	const { decimals } = writtenDigits(typed, value);
	const isRounded = within(value, expected, { absolute: 0.5 * 10 ** -decimals });
	if (isRounded && decimals < shownDecimals(its, drawn)) return "coarse";
	// On the way to a sum there is nothing to be rounded.
	if (drawn.input === undefined && isSum(its.formula)) return undefined;
	return within(value, expected, { relative }) ? "early" : undefined;
}

/**
 * Marks the answer to a case: right, or the wrong way that explains it, or what is amiss with how it was rounded. A
 * percentage written as its proportion, or the other way round, is wrong and told as that: the field says the unit, and
 * "0,222" beside "%" is 0.222 %.
 */
export function markCase(compiled: CompiledMetric, drawn: MetricCase, answer: CaseAnswer): CaseMark {
	const { expected } = drawn;
	if (isRight(compiled, drawn, answer)) return { correct: true, expected };
	const way = wayTo(compiled, drawn, answer);
	const near = nearMiss(readingOf(compiled, drawn.reading), drawn, answer);
	const isOfWay = way !== undefined && Math.abs(answer.value - way.value) <= Math.abs(answer.value - expected);
	if (isOfWay) return { correct: false, expected, slip: way };
	if (near !== undefined) return { correct: false, expected, slip: { kind: near } };
	return { correct: false, expected, ...(way === undefined ? {} : { slip: way }) };
}
