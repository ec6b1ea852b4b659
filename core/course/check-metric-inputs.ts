import type { MetricInput } from "../metrics/schema.ts";
import { outsideLimits } from "../metrics/work.ts";
import { type QuestionFinding, questionError } from "./question-finding.ts";

type Path = QuestionFinding["path"];

function checkTime(input: MetricInput, path: Path): QuestionFinding[] {
	const isDuration = input.kind === "duration";
	if (isDuration && input.time === undefined) {
		return [questionError("metric-duration-without-time", { name: input.id }, [...path, "kind"])];
	}
	if (!isDuration && input.time !== undefined) {
		return [questionError("metric-time-without-duration", { name: input.id }, [...path, "time"])];
	}
	return [];
}

function checkRange(input: MetricInput, path: Path): QuestionFinding[] {
	const { range, example, min, max } = input;
	if (range === undefined) return [];
	const place = [...path, "range"];
	const { from, to, step } = range;
	const error = (code: string, params: QuestionFinding["params"], key: string) =>
		questionError(code, { name: input.id, ...params }, [...place, key]);
	if (from >= to) return [error("metric-range-empty", {}, "from")];
	const findings: QuestionFinding[] = [];
	if (step <= 0 || step > to - from) findings.push(error("metric-range-step", {}, "step"));
	if (min !== undefined && from < min) findings.push(error("metric-range-outside", { value: from }, "from"));
	if (max !== undefined && to > max) findings.push(error("metric-range-outside", { value: to }, "to"));
	for (const [key, value] of Object.entries({ from, to, step })) {
		if (input.kind === "count" && !Number.isInteger(value))
			findings.push(error("metric-range-not-whole", { value }, key));
	}
	if (example < from || example > to) {
		const params = { name: input.id, value: example };
		findings.push(questionError("metric-example-outside-range", params, [...path, "example"]));
	}
	return findings;
}

/** What is wrong with inputs by themselves: their time, and the numbers that stand in them or are drawn for them. */
export function checkMetricInputs(inputs: readonly MetricInput[], path: Path): QuestionFinding[] {
	return inputs.flatMap((input, index) => {
		const place = [...path, "inputs", index];
		const given = { example: input.example, ...(input.default === undefined ? {} : { default: input.default }) };
		const outside = Object.entries(given).flatMap(([key, value]) =>
			outsideLimits(input, value) === undefined
				? []
				: [questionError("metric-value-outside", { name: input.id, value }, [...place, key])],
		);
		return [...checkTime(input, place), ...checkRange(input, place), ...outside];
	});
}
