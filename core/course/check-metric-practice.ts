import type { Metric } from "../metrics/schema.ts";
import { nearest } from "./nearest.ts";
import { type QuestionFinding, questionError } from "./question-finding.ts";

type Path = QuestionFinding["path"];

const placeholder = /\{([^{}]*)\}/g;

function checkSituation(metric: Metric, text: string, path: Path): QuestionFinding[] {
	const told = [...text.matchAll(placeholder)].map((match) => ({ name: match[1] ?? "", at: match.index + 1 }));
	const known = new Set(metric.inputs.map(({ id }) => id));
	// What stands in its field from the beginning need not be told.
	const untold = metric.inputs.filter(
		(input) => input.default === undefined && !told.some(({ name }) => name === input.id),
	);
	const slips = told.filter(({ name }) => !known.has(name));
	const meant = new Map(
		slips.map(({ name }) => [
			name,
			nearest(
				name,
				untold.map(({ id }) => id),
			),
		]),
	);
	const unknown = slips.map(({ name, at }) => {
		const instead = meant.get(name) ?? nearest(name, known);
		const params = { metric: metric.id, name, ...(instead === undefined ? {} : { meant: instead }) };
		return questionError("metric-situation-unknown-input", params, path, at);
	});
	// One that is there under a misspelt name is not missing besides.
	const isMeant = (id: string) => [...meant.values()].includes(id);
	const lacks = untold
		.filter(({ id }) => !isMeant(id))
		.map(({ id }) => questionError("metric-situation-lacks-input", { name: id }, path));
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
