import type { LearnerView, MetricView } from "../../../../core/api/views.ts";

const most = 6;

/** The metrics that the learner last worked with, in a lesson or on their own pages; the last one first. */
export function recentMetrics(record: LearnerView["record"], views: readonly MetricView[]): MetricView[] {
	const byId = new Map(views.map((view) => [view.metric.id, view]));
	const last = [...record.calculators].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
	const ids = [...new Set(last.map(({ metric }) => metric))];
	return ids.flatMap((id) => byId.get(id) ?? []).slice(0, most);
}
