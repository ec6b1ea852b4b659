import { namesIn } from "../metrics/evaluate.ts";
import { parseFormula } from "../metrics/formula.ts";
import type { Metric } from "../metrics/schema.ts";
import type { Question } from "../quiz/schema.ts";
import type { QuestionFinding } from "./question-finding.ts";

type MetricOf = (id: string) => Metric | undefined;

/** The numbers that the known wrong ways of a metric need and a question does not have. */
function missingFor({ misconceptions }: Metric, known: readonly string[]): string[] {
	const needed = misconceptions.flatMap(({ formula }) => {
		const read = parseFormula(formula);
		return read.ok ? [...namesIn(read.tree)] : [];
	});
	return [...new Set(needed)].filter((name) => !known.includes(name));
}

function idle(
	metric: Metric | undefined,
	known: readonly string[],
	path: QuestionFinding["path"],
	code: string,
): QuestionFinding[] {
	const missing = metric === undefined ? [] : missingFor(metric, known);
	if (metric === undefined || missing.length === 0) return [];
	const example = `{${missing.map((name) => `${name}: …`).join(", ")}}`;
	const params = { metric: metric.id, missing: missing.join(", "), example };
	return [{ severity: "warning", code, params, path }];
}

/**
 * Where a question names a metric and does not have the numbers of its known wrong ways, so that none of those can be
 * worked and found in an answer: naming the metric does nothing then.
 */
export function idleMetrics(question: Question, metricOf: MetricOf): QuestionFinding[] {
	switch (question.kind) {
		case "case":
			return question.parts.flatMap((part, index) =>
				idleMetrics(part, metricOf).map((finding) => ({ ...finding, path: ["parts", index, ...finding.path] })),
			);
		case "number": {
			const { metric, given } = question;
			return metric === undefined ? [] : idle(metricOf(metric), Object.keys(given), ["metric"], "metric-without-given");
		}
		case "calculation": {
			const variables = Object.keys(question.variables);
			return question.steps.flatMap(({ metric }, index) => {
				const known = [...variables, ...question.steps.slice(0, index).map(({ id }) => id)];
				const path = ["steps", index, "metric"];
				return metric === undefined ? [] : idle(metricOf(metric), known, path, "metric-without-variables");
			});
		}
		default:
			return [];
	}
}
