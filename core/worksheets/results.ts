import { evaluate, namesIn } from "../metrics/evaluate.ts";
import { parseFormula } from "../metrics/formula.ts";
import type { Metric } from "../metrics/schema.ts";
import { compileMetric, workMetric } from "../metrics/work.ts";
import type { Part, PartOf, Worksheet } from "./schema.ts";

/** What a part that is worked out comes to. `missing`: ids of the parts that it waits for, in order. */
export type Result =
	| { kind: "incomplete"; missing: string[] }
	/** `message`: why, in the course's own words, where there are any. */
	| { kind: "stopped"; message?: string }
	/** In the unit of the metric or of the formula, not rounded. `warnings` put it in doubt. */
	| { kind: "result"; value: number; warnings: string[] };

type Numbers = ReadonlyMap<string, number>;

const missingOf = (names: Iterable<string>, known: Numbers) => [...new Set(names)].filter((name) => !known.has(name));

/** The parts that a result reads. */
export function namesOf(part: PartOf<"metric" | "formula">): string[] {
	if (part.kind === "metric") return Object.values(part.inputs).filter((input) => typeof input === "string");
	const read = parseFormula(part.formula);
	return read.ok ? [...namesIn(read.tree)] : [];
}

function workFormula({ formula }: PartOf<"formula">, known: Numbers): Result {
	const read = parseFormula(formula);
	if (!read.ok) return { kind: "stopped" };
	const missing = missingOf(namesIn(read.tree), known);
	if (missing.length > 0) return { kind: "incomplete", missing };
	const value = evaluate(read.tree, known);
	return Number.isFinite(value) ? { kind: "result", value, warnings: [] } : { kind: "stopped" };
}

function workOne(part: PartOf<"metric" | "formula">, known: Numbers, metrics: ReadonlyMap<string, Metric>): Result {
	if (part.kind === "formula") return workFormula(part, known);
	const metric = metrics.get(part.metric);
	const compiled = metric === undefined ? undefined : compileMetric(metric);
	if (compiled?.ok !== true) return { kind: "stopped" };
	const missing = missingOf(namesOf(part), known);
	if (missing.length > 0) return { kind: "incomplete", missing };
	const values = Object.fromEntries(compiled.metric.metric.inputs.map((input) => [input.id, input.default]));
	for (const [input, from] of Object.entries(part.inputs)) {
		values[input] = typeof from === "number" ? from : known.get(from);
	}
	const working = workMetric(compiled.metric, values);
	if (working.kind === "result") {
		return { kind: "result", value: working.value, warnings: working.warnings.map(({ message }) => message) };
	}
	const { reason } = working.kind === "stopped" ? working : { reason: undefined };
	return reason?.code === "edge-case" ? { kind: "stopped", message: reason.message } : { kind: "stopped" };
}

export const isResult = (part: Part): part is PartOf<"metric" | "formula"> =>
	part.kind === "metric" || part.kind === "formula";

/**
 * Works out all results of a worksheet, from top to bottom: each may use numbers and the results above it. A metric's
 * inputs that are not named stand at their default.
 *
 * @param numbers what is filled in, by part; those that are empty or cannot be read are not there
 */
export function workResults(
	{ parts }: Pick<Worksheet, "parts">,
	numbers: Numbers,
	metrics: ReadonlyMap<string, Metric>,
): Map<string, Result> {
	const known = new Map(numbers);
	const results = new Map<string, Result>();
	for (const part of parts.filter(isResult)) {
		const result = workOne(part, known, metrics);
		results.set(part.id, result);
		if (result.kind === "result") known.set(part.id, result.value);
	}
	return results;
}
