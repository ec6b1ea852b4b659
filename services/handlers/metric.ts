import { AppError } from "../../core/api/errors.ts";
import type { Metric } from "../../core/metrics/schema.ts";
import type { Context } from "./context.ts";

/** A metric of the course, or AppError("not-found"). */
export function metricOf({ library }: Pick<Context, "library">, id: string): Metric {
	const metric = library.allMetrics.find((one) => one.id === id);
	if (metric === undefined) throw new AppError("not-found", `There is no metric ${id}.`);
	return metric;
}

/** AppError("not-found") where there is a value for what is no input of the metric. */
export function refuseStrayValues(metric: Metric, values: Readonly<Record<string, unknown>>): void {
	const inputs = [...metric.inputs, ...metric.variants.flatMap((variant) => variant.inputs)].map(({ id }) => id);
	const stray = Object.keys(values).find((name) => !inputs.includes(name));
	if (stray !== undefined) throw new AppError("not-found", `Metric ${metric.id} has no input ${stray}.`);
}
