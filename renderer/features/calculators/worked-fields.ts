import { own } from "../../../core/learning/own.ts";
import type { Locale } from "../../../core/locale.ts";
import { formatNumber } from "../../../core/metrics/number-format.ts";
import type { Metric, MetricInput } from "../../../core/metrics/schema.ts";
import {
	type CompiledMetric,
	type LimitProblem,
	outsideLimits,
	type Working,
	workMetric,
} from "../../../core/metrics/work.ts";
import { type FieldReading, readField } from "../../ui/number-field-reading.ts";

/** What is in a calculator's fields, as typed, by input. */
export type TypedValues = Readonly<Record<string, string>>;

/** The typed texts that a calculator starts from: the given numbers, for the rest the metric's defaults and examples. */
export function startingValues(metric: Metric, given: Readonly<Record<string, number>>, locale: Locale): TypedValues {
	const text = (input: MetricInput) => formatNumber(given[input.id] ?? input.default ?? input.example, locale);
	return Object.fromEntries(metric.inputs.map((input) => [input.id, text(input)]));
}

export interface WorkedFields {
	readings: Readonly<Record<string, FieldReading>>;
	values: Readonly<Record<string, number | undefined>>;
	/** The inputs outside their limits: every one, not only that which stops the working. */
	problems: Readonly<Record<string, LimitProblem | undefined>>;
	working: Working;
}

/** Reads every field of a calculator and works the metric with what could be read. */
export function workFields(compiled: CompiledMetric, typed: TypedValues, locale: Locale): WorkedFields {
	const readings: Record<string, FieldReading> = {};
	const values: Record<string, number | undefined> = {};
	const problems: Record<string, LimitProblem | undefined> = {};
	for (const input of compiled.metric.inputs) {
		const { id, unit } = input;
		const reading = readField(own(typed, id) ?? "", unit, locale);
		readings[id] = reading;
		values[id] = reading.kind === "number" ? reading.value : undefined;
		problems[id] = reading.kind === "number" ? outsideLimits(input, reading.value) : undefined;
	}
	return { readings, values, problems, working: workMetric(compiled, values) };
}
