import { evaluate } from "../metrics/evaluate.ts";
import { parseFormula } from "../metrics/formula.ts";
import { settle } from "../metrics/precision.ts";
import type { Metric } from "../metrics/schema.ts";
import { type CompiledMetric, compileMetric, workMetric } from "../metrics/work.ts";
import { duplicates } from "./course-names.ts";
import type { Finding, Report } from "./finding.ts";
import type { ReadCourse } from "./read-course.ts";

type Path = (string | number)[];
type Add = (code: string, params: Finding["params"], path: Path, at?: "value" | "key", offset?: number) => void;

/** A worked case holds if the result, rounded as it is shown, is the result that the author wrote. */
function holds(value: number, expected: number, decimals: number): boolean {
	const half = 0.5 * 10 ** -decimals;
	return Math.abs(value - expected) <= half + 1e-9 * Math.max(1, Math.abs(expected));
}

function checkWorked(metric: Metric, compiled: CompiledMetric, path: Path, add: Add): void {
	for (const [index, { inputs, result }] of metric.worked.entries()) {
		const place = [...path, "worked", index];
		const unknown = Object.keys(inputs).filter((id) => !metric.inputs.some((input) => input.id === id));
		for (const id of unknown) {
			add("unknown-input", { id, metric: metric.id }, [...place, "inputs", id], "key");
		}
		const working = workMetric(compiled, inputs);
		if (working.kind === "incomplete") {
			add("worked-incomplete", { missing: working.missing.join(", ") }, [...place, "inputs"]);
		} else if (working.kind === "stopped") {
			add("worked-stopped", { reason: working.reason.code }, place);
		} else if (!holds(working.value, result, metric.output.decimals)) {
			add("worked-wrong", { expected: result, value: working.value }, [...place, "result"]);
		}
	}
}

/** A known wrong way that gives the right result, for the very numbers that the calculator shows, blames the right answer. */
function checkMisconceptions(metric: Metric, compiled: CompiledMetric, path: Path, add: Add): void {
	const examples = new Map(metric.inputs.map(({ id, example }) => [id, example]));
	const right = evaluate(compiled.formula, examples);
	for (const [index, { name, formula }] of metric.misconceptions.entries()) {
		const read = parseFormula(formula);
		if (!read.ok || settle(evaluate(read.tree, examples)) !== settle(right)) continue;
		add("metric-misconception-is-right", { metric: metric.id, name }, [...path, "misconceptions", index, "formula"]);
	}
}

/** Checks the metrics: their ids, their formulas, and that their worked cases come out. */
export function checkMetrics(read: ReadCourse, report: Report): void {
	const file = read.metrics;
	if (file?.value === undefined) return;
	const add: Add = (code, params, path, at, offset) =>
		report({ severity: "error", code, params, file: file.path, ...file.locate(path, at, offset) });
	const { metrics } = file.value;
	const ids = metrics.map(({ id }) => id);
	for (const index of duplicates(ids)) add("duplicate-id", { id: ids[index] ?? "" }, ["metrics", index, "id"]);
	for (const [index, metric] of metrics.entries()) {
		const path = ["metrics", index];
		const compiled = compileMetric(metric);
		if (compiled.ok) {
			checkWorked(metric, compiled.metric, path, add);
			checkMisconceptions(metric, compiled.metric, path, add);
			continue;
		}
		for (const problem of compiled.problems) {
			const params: Finding["params"] = { metric: metric.id };
			if (problem.name !== undefined) params["name"] = problem.name;
			add(`metric-${problem.code}`, params, [...path, ...problem.path], "value", problem.at);
		}
	}
}
