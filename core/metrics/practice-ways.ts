import { same, within } from "../quiz/tolerance.ts";
import { evaluate, MissingValueError } from "./evaluate.ts";
import { type FormulaNode, parseFormula } from "./formula.ts";
import { type MetricCase, roundedPart } from "./practice-model.ts";
import { decimalsOf } from "./practice-numbers.ts";
import type { Metric } from "./schema.ts";
import type { CompiledMetric } from "./work.ts";

/**
 * A known wrong way and the answer that it leads to. `way`: one that the course names. `reading`: another reading of the
 * metric, by its id (undefined: the metric's own). The others are the application's own, for every metric:
 * `fraction`: the proportion for a percentage ("0,222" for 22.2 %). `percent`: the percentage for a proportion.
 * `hundredfold`, `hundredth`: a percentage put in without dividing by 100, or divided twice. `inverted`: the fraction
 * upside down, with its × 100 or without. `multiplied`: multiplied by what is divided by. `sign`: the minus. `unrounded`: what the formula rounds to a whole number, before that. `forward`: the told
 * result was put in where the input stands.
 */
export type WrongWay = { value: number } & (
	| { kind: "way"; name: string; feedback: string }
	| { kind: "reading"; reading: string | undefined }
	| {
			kind:
				| "fraction"
				| "percent"
				| "hundredfold"
				| "hundredth"
				| "inverted"
				| "multiplied"
				| "sign"
				| "unrounded"
				| "forward";
	  }
);

type Way = Metric["misconceptions"][number];

const read = new WeakMap<Way, FormulaNode | undefined>();

function formulaOf(way: Way): FormulaNode | undefined {
	if (!read.has(way)) {
		const parsed = parseFormula(way.formula);
		read.set(way, parsed.ok ? parsed.tree : undefined);
	}
	return read.get(way);
}

/** What a formula gives with the numbers that are told; NaN where it needs others. */
function worked(formula: FormulaNode | undefined, numbers: Readonly<Record<string, number>>): number {
	if (formula === undefined) return Number.NaN;
	try {
		return evaluate(formula, numbers);
	} catch (error) {
		if (error instanceof MissingValueError) return Number.NaN;
		throw error;
	}
}

/** Whether a value of the input that is asked for gives the told result, with the decimals that it is told with. */
export function givesTold(
	{ metric, formula }: CompiledMetric,
	{ told, input, target }: { told: Readonly<Record<string, number>>; input: string; target: number },
	value: number,
): boolean {
	const decimals = Math.max(metric.output.decimals, decimalsOf(target));
	return within(worked(formula, { ...told, [input]: value }), target, { absolute: 0.5 * 10 ** -decimals });
}

/** Of "a / b" or "a / b * 100" the same with "·" for "/"; undefined for other formulas. */
function multipliedOut(formula: FormulaNode): FormulaNode | undefined {
	if (formula.kind !== "binary") return undefined;
	if (formula.operator === "/") return { ...formula, operator: "*" };
	if (formula.operator !== "*" || formula.right.kind !== "number") return undefined;
	const left = multipliedOut(formula.left);
	return left === undefined ? undefined : { ...formula, left };
}

function commonWays({ metric, formula }: CompiledMetric, { told, expected }: MetricCase): WrongWay[] {
	const ways: WrongWay[] = [];
	const { unit } = metric.output;
	const isPercent = unit === "%" || unit === "points";
	const hasPercent = metric.inputs.some((input) => input.unit === "%");
	if (isPercent) ways.push({ kind: "fraction", value: expected / 100 });
	else if (unit === "ratio") ways.push({ kind: "percent", value: expected * 100 });
	else if (hasPercent) ways.push({ kind: "hundredth", value: expected / 100 });
	if (hasPercent && unit !== "ratio") ways.push({ kind: "hundredfold", value: expected * 100 });
	const multiplied = multipliedOut(formula);
	// What upside down is as easily said.
	if (multiplied !== undefined) {
		if (isPercent)
			ways.push({ kind: "inverted", value: 100 ** 2 / expected }, { kind: "inverted", value: 100 / expected });
		else ways.push({ kind: "inverted", value: 1 / expected });
		ways.push({ kind: "multiplied", value: worked(multiplied, told) });
	}
	ways.push({ kind: "sign", value: -expected });
	return ways;
}

function backwardWays(compiled: CompiledMetric, { input, target, told, expected }: MetricCase): WrongWay[] {
	const { metric, formula } = compiled;
	if (input === undefined || target === undefined) return [];
	const forward = worked(formula, { ...told, [input]: target });
	// Of "a / x" it is the right way as well.
	const ways: WrongWay[] = same(forward, expected) ? [] : [{ kind: "forward", value: forward }];
	if (metric.output.unit === "%" || metric.inputs.some(({ unit }) => unit === "%")) {
		ways.push({ kind: "hundredfold", value: expected * 100 }, { kind: "hundredth", value: expected / 100 });
	}
	return ways;
}

/**
 * The known wrong ways to answer a case, those of the course first: the misconceptions of what is asked for, its other
 * readings as far as the case tells their numbers, and the usual slips. Only those with a finite answer.
 */
export function wrongWays(compiled: CompiledMetric, drawn: MetricCase): WrongWay[] {
	if (drawn.input !== undefined) {
		return backwardWays(compiled, drawn).filter(({ value }) => Number.isFinite(value));
	}
	const readings = [
		{ id: undefined, its: compiled },
		...compiled.variants.map((one) => ({ id: one.variant.id, its: one.compiled })),
	];
	const { its } = readings.find(({ id }) => id === drawn.reading) ?? { its: compiled };
	const ways = its.metric.misconceptions.flatMap((way): WrongWay[] => {
		const { name, feedback } = way;
		const formula = formulaOf(way);
		const value = worked(formula, drawn.told);
		// Who goes a wrong way does not always round at its end, either.
		const before = worked(formula && roundedPart(formula), drawn.told);
		const one = { kind: "way", name, feedback } as const;
		return Number.isNaN(before) || same(before, value)
			? [{ ...one, value }]
			: [
					{ ...one, value },
					{ ...one, value: before },
				];
	});
	const others: WrongWay[] = readings
		.filter(({ id }) => id !== drawn.reading)
		.map(({ id, its: other }) => ({ kind: "reading", reading: id, value: worked(other.formula, drawn.told) }));
	const before = worked(roundedPart(its.formula), drawn.told);
	const unrounded: WrongWay[] = same(before, drawn.expected) ? [] : [{ kind: "unrounded", value: before }];
	return [...ways, ...others, ...commonWays(its, drawn), ...unrounded].filter(({ value }) => Number.isFinite(value));
}
