import { own } from "../../../../core/learning/own.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import type { MetricInput } from "../../../../core/metrics/schema.ts";
import type { CompiledMetric } from "../../../../core/metrics/work.ts";
import { startingValues, type TypedValues } from "../worked-fields.ts";

/** The inputs that only other readings of a metric need, each once, in their order. */
export function extraInputs(compiled: CompiledMetric): MetricInput[] {
	const own = new Set(compiled.metric.inputs.map(({ id }) => id));
	const found = new Map<string, MetricInput>();
	for (const { variant } of compiled.variants) {
		for (const input of variant.inputs) if (!own.has(input.id) && !found.has(input.id)) found.set(input.id, input);
	}
	return [...found.values()];
}

/**
 * What stands in the fields of the other readings. One in which nobody typed has its example only beside the metric's own
 * examples: beside a learner's numbers it would give a result of numbers that do not belong together, and is empty.
 */
export function extraTexts(compiled: CompiledMetric, typed: TypedValues, locale: Locale): TypedValues {
	const examples = startingValues(compiled.metric, {}, locale);
	const untouched = compiled.metric.inputs.every(({ id }) => typed[id] === examples[id]);
	const example = (input: MetricInput) => (untouched ? formatNumber(input.default ?? input.example, locale) : "");
	return Object.fromEntries(extraInputs(compiled).map((input) => [input.id, own(typed, input.id) ?? example(input)]));
}
