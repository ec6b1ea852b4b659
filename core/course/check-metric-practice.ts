import type { Metric } from "../metrics/schema.ts";
import { type QuestionFinding, questionError } from "./question-finding.ts";

type Path = QuestionFinding["path"];

const placeholder = /\{([^{}]*)\}/g;

function checkSituation(metric: Metric, text: string, path: Path): QuestionFinding[] {
	const told = [...text.matchAll(placeholder)].map((match) => ({ name: match[1] ?? "", at: match.index + 1 }));
	const known = new Set(metric.inputs.map(({ id }) => id));
	const unknown = told
		.filter(({ name }) => !known.has(name))
		.map(({ name, at }) => questionError("metric-situation-unknown-input", { metric: metric.id, name }, path, at));
	// What stands in its field from the beginning need not be told.
	const untold = metric.inputs.filter(
		(input) => input.default === undefined && !told.some(({ name }) => name === input.id),
	);
	const lacks = untold.map(({ id }) => questionError("metric-situation-lacks-input", { name: id }, path));
	return [...unknown, ...lacks];
}

/** What is wrong with the situations in which practice asks for a metric. */
export function checkMetricPractice(metric: Metric, path: Path): QuestionFinding[] {
	const { practice } = metric;
	if (practice === undefined) return [];
	const place = [...path, "practice"];
	const situations = practice.situations.flatMap((text, index) =>
		checkSituation(metric, text, [...place, "situations", index]),
	);
	const backward = practice.solveFor.flatMap((name, index) =>
		metric.inputs.some(({ id }) => id === name)
			? []
			: [questionError("unknown-input", { id: name, metric: metric.id }, [...place, "solveFor", index])],
	);
	const undrawable = metric.inputs
		.filter(({ range, default: given }) => range === undefined && given === undefined)
		.map(({ id }) => questionError("metric-practice-without-range", { name: id }, place));
	return [...situations, ...backward, ...undrawable];
}
