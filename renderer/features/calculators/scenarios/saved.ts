import type { LearnerView, MetricView } from "../../../../core/api/views.ts";
import type { Scenario } from "../../../../core/learning/scenario.ts";
import type { Metric } from "../../../../core/metrics/schema.ts";

export interface SavedScenario extends Scenario {
	id: string;
}

/** The metric's scenarios, in the order in which they were saved. */
export function scenariosOf(record: LearnerView["record"], metric: string): SavedScenario[] {
	return Object.entries(record.scenarios ?? {})
		.map(([id, scenario]) => ({ id, ...scenario }))
		.filter((scenario) => scenario.metric === metric)
		.sort((a, b) => (a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1));
}

/** All scenarios of the learner with their metrics, the one changed last first. Those of a metric that is gone are left out. */
export function savedScenarios(
	record: LearnerView["record"],
	metrics: readonly MetricView[],
): { scenario: SavedScenario; metric: Metric }[] {
	const found = metrics.flatMap(({ metric }) =>
		scenariosOf(record, metric.id).map((scenario) => ({ scenario, metric })),
	);
	return found.sort((a, b) => (a.scenario.at < b.scenario.at ? 1 : a.scenario.at > b.scenario.at ? -1 : 0));
}

/** Whether these numbers are among the metric's scenarios: nobody needs them twice. */
export function isSaved(
	record: LearnerView["record"],
	numbers: Pick<Scenario, "metric" | "values" | "locale" | "segment">,
): boolean {
	const text = ({ values, locale, segment }: Pick<Scenario, "values" | "locale" | "segment">) =>
		JSON.stringify([Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)), locale, segment ?? null]);
	return scenariosOf(record, numbers.metric).some((scenario) => text(scenario) === text(numbers));
}
