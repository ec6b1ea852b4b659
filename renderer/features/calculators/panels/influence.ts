import { own } from "../../../../core/learning/own.ts";
import { settle } from "../../../../core/metrics/precision.ts";
import type { MetricInput } from "../../../../core/metrics/schema.ts";
import { sensitivities } from "../../../../core/metrics/sensitivity.ts";
import { type CompiledMetric, type MetricValues, workMetric } from "../../../../core/metrics/work.ts";

/** By how many percent each input grows. */
export const growth = 10;

/**
 * What an input does to the result when it alone grows by a tenth. `change`: of the result, in its unit, and `result`:
 * what it then is; without them, `obstacle` says what is in the way.
 */
export interface Influence {
	input: MetricInput;
	from: number;
	to: number;
	change?: number;
	result?: number;
	obstacle?: "limits" | "stops";
}

/** The inputs of a metric by what they do to its result, the strongest first; empty without a result. */
export function influences(compiled: CompiledMetric, values: MetricValues): Influence[] {
	const working = workMetric(compiled, values);
	if (working.kind !== "result") return [];
	return sensitivities(compiled, values, growth).flatMap(({ input: id, change, obstacle }) => {
		const input = compiled.metric.inputs.find((one) => one.id === id);
		const from = own(values, id);
		if (input === undefined || from === undefined) return [];
		const moved = { input, from, to: settle(from * (1 + growth / 100)) };
		if (change === undefined) return [{ ...moved, ...(obstacle === undefined ? {} : { obstacle }) }];
		return [{ ...moved, change, result: working.value + change }];
	});
}
