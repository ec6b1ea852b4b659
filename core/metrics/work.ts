import type { CompiledMetric } from "./compile.ts";
import { evaluate } from "./evaluate.ts";
import type { EdgeCase, MetricInput } from "./schema.ts";

export { type CompiledMetric, compileMetric, type MetricProblem } from "./compile.ts";

/** The numbers of a calculator by input; what is not filled in is undefined or not there. */
export type MetricValues = Readonly<Record<string, number | undefined>>;

export type Warning = { id: string; message: string };

/** An input outside its limits; a count must be whole. */
export type LimitProblem = { code: "below-min" | "above-max" | "not-whole"; input: string; limit?: number };

/** Why a calculator shows no result: the author's message, an input outside its limits, or no finite result. */
export type StopReason = { code: "edge-case"; message: string; id: string } | LimitProblem | { code: "not-finite" };

/**
 * `value` is in the output's unit, not rounded. `missing` names inputs in the metric's order. `warnings` put the result
 * in doubt; `notes`, where there are any, say what it means.
 */
export type Working =
	| { kind: "incomplete"; missing: string[] }
	| { kind: "stopped"; reason: StopReason }
	| { kind: "result"; value: number; warnings: Warning[]; notes?: Warning[] };

/** The metric's inputs with their numbers, and the inputs without one. Names that are no input are left out. */
export function gatherInputs(
	compiled: CompiledMetric,
	values: MetricValues,
): { known: ReadonlyMap<string, number>; missing: string[] } {
	const known = new Map<string, number>();
	const missing: string[] = [];
	for (const { id } of compiled.metric.inputs) {
		const value = Object.hasOwn(values, id) ? values[id] : undefined;
		if (value === undefined || !Number.isFinite(value)) missing.push(id);
		else known.set(id, value);
	}
	return { known, missing };
}

/** What is wrong with a number in an input, whatever stands in the others. */
export function outsideLimits(input: MetricInput, value: number): LimitProblem | undefined {
	if (input.min !== undefined && value < input.min) return { code: "below-min", input: input.id, limit: input.min };
	if (input.max !== undefined && value > input.max) return { code: "above-max", input: input.id, limit: input.max };
	if (input.kind === "count" && !Number.isInteger(value)) return { code: "not-whole", input: input.id };
	return undefined;
}

/**
 * Works a metric with what a learner has filled in. In this order: what is missing; edge cases that stop (so that a 0
 * below the line gives the author's message even where the input's `min` is 1); limits of the inputs, a count being
 * whole; the formula; edge cases that warn or note. Never throws on numbers of any size.
 */
export function workMetric(compiled: CompiledMetric, values: MetricValues): Working {
	const { known, missing } = gatherInputs(compiled, values);
	if (missing.length > 0) return { kind: "incomplete", missing };
	const arisen = compiled.edgeCases
		.filter(({ when }) => holds(evaluate(when, known)))
		.map(({ edgeCase: { id, action, message } }) => ({ id, action, message }));
	const stop = arisen.find(({ action }) => action === "stop");
	if (stop !== undefined) return { kind: "stopped", reason: { code: "edge-case", message: stop.message, id: stop.id } };
	for (const input of compiled.metric.inputs) {
		const reason = outsideLimits(input, known.get(input.id) ?? Number.NaN);
		if (reason !== undefined) return { kind: "stopped", reason };
	}
	const value = evaluate(compiled.formula, known);
	if (!Number.isFinite(value)) return { kind: "stopped", reason: { code: "not-finite" } };
	const said = (as: EdgeCase["action"]) =>
		arisen.filter(({ action }) => action === as).map(({ id, message }) => ({ id, message }));
	const notes = said("note");
	return { kind: "result", value, warnings: said("warn"), ...(notes.length === 0 ? {} : { notes }) };
}

/** A condition that cannot be worked (0 / 0) does not hold; the formula itself then tells. */
const holds = (value: number) => value !== 0 && !Number.isNaN(value);
