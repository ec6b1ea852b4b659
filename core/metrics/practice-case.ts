import { type Random, seeded } from "../quiz/random.ts";
import { evaluate, namesIn } from "./evaluate.ts";
import type { FormulaNode } from "./formula.ts";
import { writtenDigits } from "./number-digits.ts";
import type { PracticeLevel } from "./practice-level.ts";
import { type CaseQuestion, type MetricCase, readingOf, roundedPart } from "./practice-model.ts";
import { decimalsOf, inputDecimals, plausibleNumber } from "./practice-numbers.ts";
import { givesTold, wrongWays } from "./practice-ways.ts";
import { settle } from "./precision.ts";
import type { MetricInput } from "./schema.ts";
import { solve } from "./solve.ts";
import { type CompiledMetric, type Working, workMetric } from "./work.ts";

/**
 * What numbers have to be. Always: no edge case stops or warns, and every known wrong way is told from the right one.
 * `plausible`: a result that a campaign may have. `exact`: one that needs no rounding. `neat`: one of few figures.
 */
type Care = "neat" | "exact" | "plausible" | "sound";

/** How many sets of numbers are looked through with each care, before the next one that asks for less. */
const cares: readonly (readonly [Care, number])[] = [
	["neat", 600],
	["exact", 300],
	["plausible", 2000],
	["sound", 400],
];

/**
 * Cases fall into this many kinds by their numbers, and each seed draws one of the kind whose turn it is: so none comes
 * again before as many others were answered, at whatever level, and no case before it has to be drawn to know that. Where
 * the ranges leave a kind empty, there are fewer.
 */
const kinds = [6, 2, 1] as const;

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
/** What is left of a count that is most of another, as in the examples: no less than this part of it. */
const leastOfMost = 0.7;

/** How much of `more` the count `less` may be, where it is `usual` of it in the examples. */
function shareEnds(usual: number): { from: number; to: number } {
	const to = Math.min(1, usual * farthest);
	if (usual < 0.5) return { from: usual / farthest, to };
	// Of emails sent 97 % arrive: 91 % is a bad day, 70 % is none.
	return { from: Math.max(usual * leastOfMost, 1 - farthest * (1 - usual)), to };
}

/** Counts that different readings need stand to each other about as in the examples: no more opened than delivered. */
function keepsOrder(inputs: readonly MetricInput[], numbers: Readonly<Record<string, number>>): boolean {
	const counts = inputs.filter(({ kind }) => kind === "count");
	const at = ({ id }: MetricInput) => numbers[id] ?? 0;
	return counts.every((less) =>
		counts.every((more) => {
			if (less.example >= more.example) return true;
			const [share, usual] = [at(less) / at(more), less.example / more.example];
			const { from, to } = shareEnds(usual);
			return share >= from && share <= to;
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

const uneven: readonly string[] = ["sqrt", "ln", "exp", "normal_cdf"];

/** A number with no more significant figures than these is easily worked with. */
const fewFigures = 3;

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
	if ((care === "neat" || care === "exact") && !isExact) return undefined;
	const target = isExact ? settle(result) : Number(result.toFixed(decimals));
	const solution = solve(compiled, numbers, input, target);
	if (solution.kind !== "solved" || solution.value === 0) return undefined;
	const asked = compiled.metric.inputs.find(({ id }) => id === input);
	// The answer as it is shown has to lead back to what is told, or nobody could check it.
	const shown = Number(solution.value.toFixed(asked === undefined ? 0 : inputDecimals(asked)));
	if (!givesTold(compiled, { told: numbers, input, target }, shown)) return undefined;
	const { [input]: _, ...told } = numbers;
	return { ...question, told, target, expected: settle(solution.value) };
}

/** Of how many kinds the numbers of a case are which, by the reading and what its answer hangs on. */
function kindOf({ formula }: CompiledMetric, numbers: Readonly<Record<string, number>>, count: number): number {
	if (count === 1) return 0;
	const key = [...namesIn(formula)].sort().map((name) => `${name}=${numbers[name]}`);
	return seeded(0, `kind of case: ${key.join(" ")}`).below(count);
}

/** Whether a formula may come out even: roots, powers of e and the like hardly ever do, and need not be looked through. */
function comesOutEven(formula: FormulaNode): boolean {
	switch (formula.kind) {
		case "name":
		case "number":
			return true;
		case "negate":
			return comesOutEven(formula.operand);
		case "binary":
			return comesOutEven(formula.left) && comesOutEven(formula.right);
		case "call":
			return !uneven.includes(formula.function) && formula.arguments.every(comesOutEven);
	}
}

/** Whether a result is the kind that head and pencil come to: no rounding at the end and, for `neat`, few figures. */
function isEasy({ metric, formula }: CompiledMetric, numbers: Readonly<Record<string, number>>, care: Care): boolean {
	if (care !== "neat" && care !== "exact") return true;
	const result = settle(evaluate(roundedPart(formula) ?? formula, numbers));
	const decimals = decimalsOf(result);
	if (decimals > (roundedPart(formula) === undefined ? metric.output.decimals : 0)) return false;
	return care === "exact" || writtenDigits(result.toFixed(decimals), result).figures.least <= fewFigures;
}

function attempt(
	compiled: CompiledMetric,
	question: CaseQuestion,
	isRound: boolean,
	random: Random,
	{ care, kind, count }: { care: Care; kind: number; count: number },
): MetricCase | undefined {
	const its = readingOf(compiled, question.reading);
	const numbers = numbersFor(compiled, question, isRound, random);
	const isList = question.situation === undefined && question.input === undefined;
	if (isList && !keepsOrder(inputsOf(compiled, question), numbers)) return undefined;
	if (kindOf(its, numbers, count) !== kind) return undefined;
	if (question.input === undefined && !isEasy(its, numbers, care)) return undefined;
	const working = workMetric(its, numbers);
	if (!isSound(working) || working.value === 0) return undefined;
	const result = settle(working.value);
	if (care !== "sound" && !isPlausible(its, result)) return undefined;
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
 * metric's scale has, and every known wrong way gives another answer, so that none is right by luck. The numbers are none
 * of those of the five seeds before, as far as the ranges have others. Undefined where no such numbers are found in the
 * inputs' ranges.
 *
 * @param compiled with its misconceptions: without them a case may be drawn in which a wrong way is right
 */
export function drawCase(compiled: CompiledMetric, seed: number, level: PracticeLevel): MetricCase | undefined {
	const random = seeded(seed, `case of ${compiled.metric.id} at level ${level}`);
	const question = questionAt(compiled, level, random);
	const isRound = level === 1 || question.input !== undefined;
	const isEven = isRound && comesOutEven(readingOf(compiled, question.reading).formula);
	const asked = isEven ? cares : cares.slice(2);
	for (const count of kinds) {
		// Rather numbers that are not round than the same ones again.
		for (const round of isRound ? [true, false] : [false]) {
			for (const [care, tries] of asked) {
				for (let turn = 0; turn < tries; turn++) {
					const drawn = attempt(compiled, question, round, random, { care, kind: seed % count, count });
					if (drawn !== undefined) return drawn;
				}
			}
		}
	}
	return undefined;
}
