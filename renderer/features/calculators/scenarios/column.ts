import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { settle } from "../../../../core/metrics/precision.ts";
import type { Benchmark, Metric } from "../../../../core/metrics/schema.ts";
import type { CompiledMetric } from "../../../../core/metrics/work.ts";
import { retyped } from "../retyped.ts";
import { type Verdict, verdictOf } from "../verdict.ts";
import { type TypedValues, type WorkedFields, workFields } from "../worked-fields.ts";
import type { SavedScenario } from "./saved.ts";

/** The numbers of a calculator beside others, worked. `name` is empty for those that are in its fields now. */
export interface Column {
	id: string;
	name: string;
	note: string;
	/** In the way of writing of the page's language. */
	typed: TypedValues;
	segment: string | undefined;
	benchmark: Benchmark | undefined;
	worked: WorkedFields;
	/** The result, where there is one. */
	value: number | undefined;
	verdict: Verdict | undefined;
}

/** How many sets of numbers are compared at once, with those that are in the fields now. */
export const mostCompared = 4;

/** The recommendation for a segment, or the metric's first one. */
export function benchmarkFor(metric: Metric, segment: string | undefined): Benchmark | undefined {
	return metric.benchmarks.find((one) => one.segment === segment) ?? metric.benchmarks[0];
}

/** Works a set of typed numbers, in the page's language. */
export function columnOf(
	compiled: CompiledMetric,
	numbers: Pick<Column, "id" | "name" | "note" | "typed" | "segment">,
	locale: Locale,
): Column {
	const benchmark = benchmarkFor(compiled.metric, numbers.segment);
	const worked = workFields(compiled, numbers.typed, locale);
	const { working } = worked;
	const result = working.kind === "result" ? working : undefined;
	const verdict = result && benchmark && verdictOf(compiled, worked.values, result, benchmark, locale);
	return { ...numbers, benchmark, worked, value: result?.value, verdict };
}

/** Works a saved scenario; what was typed in another language is written as the page's writes it. */
export function savedColumn(compiled: CompiledMetric, scenario: SavedScenario, locale: Locale): Column {
	const { id, name, note, segment } = scenario;
	return columnOf(
		compiled,
		{ id, name, note, segment, typed: retyped(scenario.values, scenario.locale, locale) },
		locale,
	);
}

/** How a result stands to another one: by how much, and by how many percent of that one where it is not 0. */
export type Difference =
	| { kind: "none" }
	| { kind: "same" }
	| { kind: "more" | "less"; amount: number; share: number | undefined };

/** `none`: one of them has no result. `same`: as they are shown, with the metric's decimals, they do not differ. */
export function differenceTo(first: Column, other: Column, decimals: number): Difference {
	if (first.value === undefined || other.value === undefined) return { kind: "none" };
	const by = settle(other.value - first.value);
	if (Number(formatNumber(by, "en", { decimals }).replaceAll(",", "")) === 0) return { kind: "same" };
	const share = first.value === 0 ? undefined : settle((Math.abs(by) / Math.abs(first.value)) * 100);
	return { kind: by > 0 ? "more" : "less", amount: Math.abs(by), share };
}

/** Whether an input has another number than in the first column; texts that are no number are compared as texts. */
export function differsFrom(first: Column, other: Column, input: string): boolean {
	const [one, two] = [first.worked.values[input], other.worked.values[input]];
	if (one === undefined && two === undefined) return (first.typed[input] ?? "") !== (other.typed[input] ?? "");
	return one !== two;
}
