import { settle } from "../metrics/precision.ts";
import type { Calculation, CalculationStep, QuizVariable } from "./calculation-schema.ts";
import { type Formula, formulaOf, holds, type Values, workOut } from "./quiz-formula.ts";
import { type Random, seeded } from "./random.ts";
import { type Tolerance, within } from "./tolerance.ts";

/** A number that is drawn: `at(index)` for 0 to `count` − 1, from the least to the last. */
export interface Drawable {
	name: string;
	count: number;
	at: (index: number) => number;
}

/** A step with its formulas read. */
export interface ReadStep {
	id: string;
	formula: Formula;
	wrongWays: readonly Formula[];
	tolerance: Tolerance;
}

/** A calculation with its formulas read. */
export interface ReadCalculation {
	id: string;
	drawn: readonly Drawable[];
	derived: readonly { name: string; formula: Formula }[];
	conditions: readonly Formula[];
	steps: readonly ReadStep[];
}

/** How often numbers are drawn for a seed before they are looked for in another way. */
const tries = 100;
/** How many sets of numbers are looked through then. */
const furthest = 20_000;

function drawableOf(name: string, variable: QuizVariable): Drawable[] {
	if ("formula" in variable) return [];
	if ("values" in variable) {
		const { values } = variable;
		return [{ name, count: values.length, at: (index) => values[index] ?? Number.NaN }];
	}
	const { from, to, step } = variable;
	const count = Math.min(2 ** 32, Math.floor((to - from) / step + 1e-9) + 1);
	return [{ name, count, at: (index) => settle(from + index * step) }];
}

const readStep = ({ id, formula, misconceptions, tolerance }: CalculationStep): ReadStep => ({
	id,
	formula: formulaOf(formula),
	wrongWays: misconceptions.map((way) => formulaOf(way.formula)),
	tolerance,
});

const known = new WeakMap<Calculation, ReadCalculation>();

/** Reads the formulas of a calculation, once. */
export function readCalculation(question: Calculation): ReadCalculation {
	const before = known.get(question);
	if (before !== undefined) return before;
	const variables = Object.entries(question.variables);
	const read: ReadCalculation = {
		id: question.id,
		drawn: variables.flatMap(([name, variable]) => drawableOf(name, variable)),
		derived: variables.flatMap(([name, variable]) =>
			"formula" in variable ? [{ name, formula: formulaOf(variable.formula) }] : [],
		),
		conditions: question.conditions.map(formulaOf),
		steps: question.steps.map(readStep),
	};
	known.set(question, read);
	return read;
}

/** The numbers that a choice of each drawn one gives, the worked ones with them. */
export function numbersAt(read: ReadCalculation, index: (drawable: Drawable) => number): Map<string, number> {
	const values = new Map(read.drawn.map((drawable) => [drawable.name, drawable.at(index(drawable))]));
	for (const { name, formula } of read.derived) values.set(name, workOut(formula, values));
	return values;
}

/** Whether the author's conditions hold of these numbers. */
export const allowed = ({ conditions }: ReadCalculation, values: Values): boolean =>
	conditions.every((condition) => holds(condition, values));

/** The numbers together with the right result of each step, under the step's name. */
export function withResults({ steps }: ReadCalculation, values: Values): Map<string, number> {
	const all = new Map(values);
	for (const { id, formula } of steps) all.set(id, workOut(formula, all));
	return all;
}

/**
 * Whether these numbers tell every right result from every known wrong way. `results`: the numbers with the results.
 * Where they do not, a right answer might be one by luck.
 */
export function tellsApart({ steps }: ReadCalculation, results: Values): boolean {
	return steps.every(({ id, wrongWays, tolerance }) => {
		const right = results.get(id) ?? Number.NaN;
		return wrongWays.every((way) => !within(workOut(way, results), right, tolerance));
	});
}

/** Whether a question can be asked with these numbers; see `fittingNumbers`. */
export function fits(read: ReadCalculation, values: Values): boolean {
	if (!allowed(read, values)) return false;
	const results = withResults(read, values);
	return [...results.values()].every(Number.isFinite) && tellsApart(read, results);
}

/** How many sets of numbers there are. */
export const combinations = ({ drawn }: ReadCalculation): number =>
	drawn.reduce((product, { count }) => product * count, 1);

const randomly = (read: ReadCalculation, random: Random) => numbersAt(read, ({ count }) => random.below(count));

/**
 * Sets of numbers one after another, whatever the conditions: all of them where they are few, else very many that are
 * drawn from no seed but always the same.
 */
export function* sweep(read: ReadCalculation, limit = furthest): Generator<Map<string, number>> {
	const total = combinations(read);
	const random = seeded(0, `sweep of ${read.id}`);
	for (let turn = 0; turn < Math.min(total, limit); turn++) {
		if (total > limit) {
			yield randomly(read, random);
			continue;
		}
		let rest = turn;
		yield numbersAt(read, ({ count }) => {
			const index = rest % count;
			rest = Math.floor(rest / count);
			return index;
		});
	}
}

/**
 * The numbers of a question for a seed: its variables by name. Its conditions hold, every result is finite, and no known
 * wrong way gives a right result; numbers that do not fit are drawn again, and after a hundred times the first that fit
 * are looked for one by one. `undefined` where none fit, which the linter reports.
 */
export function fittingNumbers(question: Calculation, seed: number): Map<string, number> | undefined {
	const read = readCalculation(question);
	const random = seeded(seed, `numbers of ${question.id}`);
	for (let turn = 0; turn < tries; turn++) {
		const values = randomly(read, random);
		if (fits(read, values)) return values;
	}
	for (const values of sweep(read)) if (fits(read, values)) return values;
	return undefined;
}

const drawnBefore = new WeakMap<Calculation, Map<number, ReadonlyMap<string, number>>>();

/** The same with the right result of each step, and with whatever numbers come first where none fit. */
export function drawnNumbers(question: Calculation, seed: number): ReadonlyMap<string, number> {
	const before = drawnBefore.get(question)?.get(seed);
	if (before !== undefined) return before;
	const read = readCalculation(question);
	const results = withResults(read, fittingNumbers(question, seed) ?? numbersAt(read, () => 0));
	// Showing, marking and explaining ask for the same numbers; more than those few need not be kept.
	drawnBefore.set(question, new Map([[seed, results]]));
	return results;
}
