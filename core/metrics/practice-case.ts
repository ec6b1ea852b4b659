import { type Random, seeded } from "../quiz/random.ts";
import type { PracticeLevel } from "./practice-level.ts";
import { type CaseQuestion, type MetricCase, readingOf } from "./practice-model.ts";
import { decimalsOf, inputDecimals, plausibleNumber } from "./practice-numbers.ts";
import { roundedPart, wrongWays } from "./practice-ways.ts";
import { settle } from "./precision.ts";
import type { MetricInput } from "./schema.ts";
import { solve } from "./solve.ts";
import { type CompiledMetric, type Working, workMetric } from "./work.ts";

/**
 * What numbers have to be. Always: no edge case stops or warns, and every known wrong way is told from the right one.
 * `plausible`: a result that a campaign may have. `neat`: one that needs no rounding.
 */
type Care = "neat" | "plausible" | "sound";

/** How many sets of numbers are looked through with each care, before the next one that asks for less. */
const cares: readonly (readonly [Care, number])[] = [
	["neat", 80],
	["plausible", 200],
	["sound", 200],
];

function questionAt(compiled: CompiledMetric, level: PracticeLevel, random: Random): CaseQuestion {
	const { practice, variants } = compiled.metric;
	const { situations = [], solveFor = [] } = practice ?? {};
	const inWords = situations.length === 0 ? undefined : random.below(situations.length);
	const own = { reading: undefined, input: undefined, situation: inWords };
	if (level === 1) return own;
	if (level >= 3 && solveFor.length > 0 && random.below(2) === 0) {
		return { ...own, input: solveFor[random.below(solveFor.length)], situation: undefined };
	}
	if (variants.length === 0) return own;
	// The metric's own reading is asked for as often as each other, in words or beside numbers that it does not need.
	const place = random.below(variants.length + 2);
	if (place === 0) return own;
	return { ...own, situation: undefined, reading: variants[place - 2]?.id };
}

/** The inputs whose numbers a case gives; a list gives also those that only another reading needs. */
function inputsOf({ metric }: CompiledMetric, { reading, input, situation }: CaseQuestion): MetricInput[] {
	if (situation !== undefined || input !== undefined) return metric.inputs;
	const shown = metric.variants.find(({ id }) => id === reading) ?? metric.variants[0];
	return [...metric.inputs, ...(shown?.inputs ?? [])];
}

function numbersFor(
	compiled: CompiledMetric,
	question: CaseQuestion,
	isRound: boolean,
	random: Random,
): Record<string, number> {
	const { situation, input: asked } = question;
	const text = situation === undefined ? "" : (compiled.metric.practice?.situations[situation] ?? "");
	const numbers = inputsOf(compiled, question).map((input): [string, number] => {
		const stays = input.default !== undefined && !text.includes(`{${input.id}}`) && input.id !== asked;
		// What is asked for need not be round: it is not seen.
		const value = stays ? input.default : plausibleNumber(input, isRound && input.id !== asked, random);
		return [input.id, value ?? input.example];
	});
	return Object.fromEntries(numbers);
}

/** How much more or less than in the examples one count may be of another. */
const farthest = 3;

/** Counts that different readings need stand to each other about as in the examples: no more opened than delivered. */
function keepsOrder(inputs: readonly MetricInput[], numbers: Readonly<Record<string, number>>): boolean {
	const counts = inputs.filter(({ kind }) => kind === "count");
	const at = ({ id }: MetricInput) => numbers[id] ?? 0;
	return counts.every((less) =>
		counts.every((more) => {
			if (less.example >= more.example) return true;
			const [share, usual] = [at(less) / at(more), less.example / more.example];
			return share <= Math.min(1, usual * farthest) && share >= usual / farthest;
		}),
	);
}

function isPlausible({ metric }: CompiledMetric, result: number): boolean {
	const { scale, output, benchmarks } = metric;
	if (scale !== undefined && (result < scale.min || result > scale.max)) return false;
	// Nothing, all of it, or less than the shown decimals can tell.
	if (Math.abs(result) < 5 * 10 ** -output.decimals) return false;
	if (output.unit !== "%") return true;
	const highest = benchmarks.flatMap((one) => (one.operator === "between" ? one.values : [one.value]));
	return result !== 100 && Math.abs(result) <= Math.max(150, ...highest.map((value) => 2 * value));
}

/** Half of what the last shown digit is worth; 0 where the formula itself gives a whole number. */
export function grainOf(compiled: CompiledMetric, { input }: CaseQuestion): number {
	if (input !== undefined) {
		const asked = compiled.metric.inputs.find(({ id }) => id === input);
		return asked === undefined ? 0 : 0.5 * 10 ** -inputDecimals(asked);
	}
	return roundedPart(compiled.formula) !== undefined ? 0 : 0.5 * 10 ** -compiled.metric.output.decimals;
}

/** How far every wrong way has to lie from the right answer. */
function leastDistance(grain: number): number {
	return grain === 0 ? 0.15 : 4 * grain;
}

const isSound = (working: Working): working is Extract<Working, { kind: "result" }> =>
	working.kind === "result" && working.warnings.length === 0;

/** What is asked for the other way round: the result told is rounded as it is shown, and the input solved from it. */
function turned(
	compiled: CompiledMetric,
	question: CaseQuestion,
	numbers: Readonly<Record<string, number>>,
	result: number,
	care: Care,
): MetricCase | undefined {
	const { input } = question;
	if (input === undefined) return undefined;
	const { decimals } = compiled.metric.output;
	const isExact = decimalsOf(result) <= decimals + 1;
	if (care === "neat" && !isExact) return undefined;
	const target = isExact ? settle(result) : Number(result.toFixed(decimals));
	const solution = solve(compiled, numbers, input, target);
	if (solution.kind !== "solved" || solution.value === 0) return undefined;
	const { [input]: _, ...told } = numbers;
	return { ...question, told, target, expected: settle(solution.value) };
}

function attempt(
	compiled: CompiledMetric,
	question: CaseQuestion,
	isRound: boolean,
	random: Random,
	care: Care,
): MetricCase | undefined {
	const its = readingOf(compiled, question.reading);
	const numbers = numbersFor(compiled, question, isRound, random);
	const working = workMetric(its, numbers);
	if (!isSound(working) || working.value === 0) return undefined;
	const isList = question.situation === undefined && question.input === undefined;
	if (isList && !keepsOrder(inputsOf(compiled, question), numbers)) return undefined;
	const result = settle(working.value);
	if (care !== "sound" && !isPlausible(its, result)) return undefined;
	const { decimals } = its.metric.output;
	if (care === "neat" && isRound && question.input === undefined && decimalsOf(result) > decimals) return undefined;
	const forward: MetricCase = { ...question, told: numbers, target: undefined, expected: result };
	const drawn = question.input === undefined ? forward : turned(compiled, question, numbers, result, care);
	if (drawn === undefined) return undefined;
	const least = leastDistance(grainOf(its, question));
	// What was only not rounded is told by its decimals.
	const others = wrongWays(compiled, drawn).filter(({ kind }) => kind !== "unrounded");
	return others.every(({ value }) => Math.abs(value - drawn.expected) >= least) ? drawn : undefined;
}

/**
 * Draws a case of a metric: the same for the same seed and level on every machine. Level 1 has round numbers and asks for
 * the result; level 2 has numbers as they come and asks for other readings as well; level 3 asks for an input, too.
 *
 * Inputs with a default keep it unless the situation tells them. No edge case stops or warns, the result is one that the
 * metric's scale has, and every known wrong way gives another answer, so that none is right by luck. Undefined where no
 * such numbers are found in the inputs' ranges.
 *
 * @param compiled with its misconceptions: without them a case may be drawn in which a wrong way is right
 */
export function drawCase(compiled: CompiledMetric, seed: number, level: PracticeLevel): MetricCase | undefined {
	const random = seeded(seed, `case of ${compiled.metric.id} at level ${level}`);
	const question = questionAt(compiled, level, random);
	const isRound = level === 1 || question.input !== undefined;
	for (const [care, tries] of cares) {
		for (let turn = 0; turn < tries; turn++) {
			const drawn = attempt(compiled, question, isRound, random, care);
			if (drawn !== undefined) return drawn;
		}
	}
	return undefined;
}
