import { same } from "../quiz/tolerance.ts";
import { evaluate, MissingValueError } from "./evaluate.ts";
import { type FormulaNode, parseFormula } from "./formula.ts";
import type { MetricCase } from "./practice-model.ts";
import type { Metric } from "./schema.ts";
import type { CompiledMetric } from "./work.ts";

/**
 * A known wrong way and the answer that it leads to. `way`: one that the course names. `reading`: another reading of the
 * metric, by its id (undefined: the metric's own). The others are the application's own, for every metric:
 * `fraction`: the proportion for a percentage ("0,222" for 22.2 %). `percent`: the percentage for a proportion.
 * `hundredfold`, `hundredth`: a percentage put in without dividing by 100, or divided twice. `inverted`: the fraction
 * upside down. `sign`: the minus. `unrounded`: what the formula rounds to a whole number, before that. `forward`: the told
 * result was put in where the input stands.
 */
export type WrongWay = { value: number } & (
	| { kind: "way"; name: string; feedback: string }
	| { kind: "reading"; reading: string | undefined }
	| { kind: "fraction" | "percent" | "hundredfold" | "hundredth" | "inverted" | "sign" | "unrounded" | "forward" }
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

/** What a formula rounds to a whole number as the last thing that it does; undefined where it does not. */
export function roundedPart(formula: FormulaNode): FormulaNode | undefined {
	const isRounded = formula.kind === "call" && ["ceil", "floor", "round"].includes(formula.function);
	return isRounded ? formula.arguments[0] : undefined;
}

/** "a / b" or "a / b * 100": what upside down is as easily said. */
function isFraction(formula: FormulaNode): boolean {
	if (formula.kind !== "binary") return false;
	if (formula.operator === "/") return true;
	return formula.operator === "*" && formula.right.kind === "number" && isFraction(formula.left);
}

function commonWays({ metric, formula }: CompiledMetric, expected: number): WrongWay[] {
	const ways: WrongWay[] = [];
	const { unit } = metric.output;
	const isPercent = unit === "%" || unit === "points";
	const hasPercent = metric.inputs.some((input) => input.unit === "%");
	if (isPercent) ways.push({ kind: "fraction", value: expected / 100 });
	else if (unit === "ratio") ways.push({ kind: "percent", value: expected * 100 });
	else if (hasPercent) ways.push({ kind: "hundredth", value: expected / 100 });
	if (hasPercent && unit !== "ratio") ways.push({ kind: "hundredfold", value: expected * 100 });
	if (isFraction(formula)) ways.push({ kind: "inverted", value: (isPercent ? 100 ** 2 : 1) / expected });
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
	const ways: WrongWay[] = its.metric.misconceptions.map((way) => {
		const { name, feedback } = way;
		return { kind: "way", name, feedback, value: worked(formulaOf(way), drawn.told) };
	});
	const others: WrongWay[] = readings
		.filter(({ id }) => id !== drawn.reading)
		.map(({ id, its: other }) => ({ kind: "reading", reading: id, value: worked(other.formula, drawn.told) }));
	const before = worked(roundedPart(its.formula), drawn.told);
	const unrounded: WrongWay[] = same(before, drawn.expected) ? [] : [{ kind: "unrounded", value: before }];
	return [...ways, ...others, ...commonWays(its, drawn.expected), ...unrounded].filter(({ value }) =>
		Number.isFinite(value),
	);
}
