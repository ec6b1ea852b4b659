import type { MetricView } from "../../../../core/api/views.ts";
import { type Judgement, judge } from "../../../../core/metrics/judge.ts";
import type { Benchmark, Metric } from "../../../../core/metrics/schema.ts";
import { segmentsOf } from "../../calculators/verdict.ts";

export type MetricsById = ReadonlyMap<string, Metric>;

export const byId = (views: readonly MetricView[]): MetricsById =>
	new Map(views.map(({ metric }) => [metric.id, metric]));

/** Whom the recommendations are for, where some metric tells more than one apart. */
export function segmentsAmong(metrics: MetricsById, ids: readonly (string | undefined)[]): string[] {
	const all = ids.flatMap((id) => {
		const metric = id === undefined ? undefined : metrics.get(id);
		const segments = metric === undefined ? [] : segmentsOf(metric);
		return segments.length > 1 ? segments : [];
	});
	return [...new Set(all)];
}

/** What is recommended for a segment; a metric that knows only one recommends it to everybody. */
export function benchmarkFor(metric: Metric | undefined, segment: string | undefined): Benchmark | undefined {
	if (metric === undefined) return undefined;
	const own = metric.benchmarks.find((one) => one.segment === segment);
	return own ?? (metric.benchmarks.length === 1 ? metric.benchmarks[0] : undefined);
}

/** How a value stands to what is recommended; undefined without the one or the other. */
export function judged(
	metric: Metric | undefined,
	benchmark: Benchmark | undefined,
	value: number | undefined,
): Judgement | undefined {
	if (metric === undefined || benchmark === undefined || value === undefined || !Number.isFinite(value))
		return undefined;
	return judge(metric, benchmark, value);
}
