import { type CompiledMetric, type MetricValues, type Working, workMetric } from "./work.ts";

/**
 * One way to read a metric's words. `id`: the variant's, undefined for the metric's own formula. `reading`: the short
 * name of its denominator. `compiled`: what steps, solving and sensitivity of this reading are asked of.
 */
export type WorkedReading = {
	id: string | undefined;
	reading: string | undefined;
	name: string;
	summary: string;
	compiled: CompiledMetric;
	working: Working;
};

/**
 * Works all readings of a metric side by side, its own first, each with its name and its value in the metric's unit,
 * or what it lacks. A reading asks for the inputs that its own formula names, so that one may have a result where
 * another is still incomplete or stopped. Alone where a metric has no variants.
 */
export function workVariants(compiled: CompiledMetric, values: MetricValues): WorkedReading[] {
	const readings = [
		{ id: undefined, compiled },
		...compiled.variants.map(({ variant, compiled: its }) => ({ id: variant.id, compiled: its })),
	];
	return readings.map(({ id, compiled: its }) => {
		const { reading, name, summary } = its.metric;
		return { id, reading, name, summary, compiled: its, working: workMetric(its, values) };
	});
}
