import type { MetricView, Outline } from "../../../../core/api/views.ts";
import type { MetricArea } from "../../../../core/metrics/schema.ts";

/** What all metrics are grouped by. */
export type Grouping = "area" | "phase";

/** Metrics under a heading; without one, those that belong to no other group. `phase`: its number, where it is one. */
export interface MetricGroup {
	id: string;
	title?: string;
	phase?: number;
	metrics: MetricView[];
}

const rest = "rest";

/** Groups metrics by the areas of the course, in the order in which it has them. */
export function groupByArea(views: readonly MetricView[], areas: readonly MetricArea[]): MetricGroup[] {
	const groups: MetricGroup[] = areas.map(({ id, name }) => ({
		...{ id, title: name },
		metrics: views.filter(({ metric }) => metric.area === id),
	}));
	return withRest(groups, views);
}

/** Groups metrics by the phase that teaches them: where a metric names none, that of the lesson that first uses it. */
export function groupByPhase(views: readonly MetricView[], outline: Outline): MetricGroup[] {
	const ofLesson = new Map(outline.phases.flatMap(({ id, lessons }) => lessons.map((lesson) => [lesson.id, id])));
	const phaseOf = ({ metric, lessons }: MetricView) => metric.phase ?? ofLesson.get(lessons[0]?.id ?? "");
	const groups: MetricGroup[] = outline.phases.map(({ id, title, number }) => ({
		...{ id, title, phase: number },
		metrics: views.filter((view) => phaseOf(view) === id),
	}));
	return withRest(groups, views);
}

function withRest(groups: MetricGroup[], views: readonly MetricView[]): MetricGroup[] {
	const grouped = new Set(groups.flatMap(({ metrics }) => metrics));
	groups.push({ id: rest, metrics: views.filter((view) => !grouped.has(view)) });
	return groups.filter(({ metrics }) => metrics.length > 0);
}
