import type { Metric, MetricArea } from "../metrics/schema.ts";
import { meantOf } from "./nearest.ts";
import { type QuestionFinding, questionError } from "./question-finding.ts";

type Path = QuestionFinding["path"];

/**
 * Where a metric stands among the others. A file with areas is one that a page shows by area and phase: its metrics
 * have both, and advice tells of inputs without plausible values. `phases`: the course's, undefined where its file
 * could not be read.
 */
export function checkMetricPlace(
	metric: Metric,
	areas: readonly MetricArea[],
	phases: readonly string[] | undefined,
	path: Path,
): QuestionFinding[] {
	const { area, phase } = metric;
	const findings: QuestionFinding[] = [];
	const error = (code: string, params: QuestionFinding["params"], key: string) => {
		findings.push(questionError(code, { metric: metric.id, ...params }, [...path, key]));
	};
	const isGrouped = areas.length > 0;
	if (area !== undefined && !areas.some(({ id }) => id === area)) {
		const known = areas.map(({ id }) => id);
		error("metric-unknown-area", { id: area, ...meantOf(area, known) }, "area");
	}
	if (area === undefined && isGrouped) error("metric-without-area", {}, "id");
	if (phase !== undefined && phases !== undefined && !phases.includes(phase)) {
		error("metric-unknown-phase", { id: phase, ...meantOf(phase, phases) }, "phase");
	}
	if (phase === undefined && isGrouped) error("metric-without-phase", {}, "id");
	if (metric.variants.length > 0 && metric.reading === undefined) error("metric-without-reading", {}, "variants");
	const rangeless = isGrouped ? metric.inputs : [];
	for (const [index, { id, range }] of rangeless.entries()) {
		if (range !== undefined) continue;
		const place = [...path, "inputs", index, "id"];
		findings.push({ severity: "advice", code: "metric-without-range", params: { name: id }, path: place });
	}
	return findings;
}
