import { evaluate } from "../metrics/evaluate.ts";
import { parseFormula } from "../metrics/formula.ts";
import { settle } from "../metrics/precision.ts";
import type { MetricInput } from "../metrics/schema.ts";
import { type CompiledMetric, compileMetric, outsideLimits, workMetric } from "../metrics/work.ts";
import { checkMetricInputs } from "./check-metric-inputs.ts";
import { checkMetricPlace } from "./check-metric-place.ts";
import { checkMetricPractice } from "./check-metric-practice.ts";
import { checkMetricUnits } from "./check-metric-units.ts";
import { duplicates } from "./course-names.ts";
import type { Finding, Report } from "./finding.ts";
import { metricSlip } from "./metric-slip.ts";
import { meantOf } from "./nearest.ts";
import type { QuestionFinding } from "./question-finding.ts";
import type { ReadCourse } from "./read-course.ts";

type Path = (string | number)[];
type Add = (code: string, params: Finding["params"], path: Path, at?: "value" | "key", offset?: number) => void;

const isNear = (value: number, expected: number, by: number) =>
	Math.abs(value - expected) <= by + 1e-9 * Math.max(1, Math.abs(expected));

function checkWorked(compiled: CompiledMetric, known: ReadonlySet<string>, path: Path, add: Add): void {
	const { metric } = compiled;
	for (const [index, { inputs, result, rounded }] of metric.worked.entries()) {
		const place = [...path, "worked", index];
		for (const id of Object.keys(inputs).filter((name) => !known.has(name))) {
			add("unknown-input", { id, metric: metric.id, ...meantOf(id, known) }, [...place, "inputs", id], "key");
		}
		const working = workMetric(compiled, inputs);
		if (working.kind === "incomplete") {
			add("worked-incomplete", { missing: working.missing.join(", ") }, [...place, "inputs"]);
		} else if (working.kind === "stopped") {
			add("worked-stopped", { reason: working.reason.code }, place);
		} else if (!isNear(working.value, result, rounded === true ? 0.5e-6 : 0)) {
			const isRounded = rounded !== true && isNear(working.value, result, 0.5 * 10 ** -metric.output.decimals);
			if (isRounded) add("worked-rounded", { value: Number(working.value.toFixed(6)) }, [...place, "result"]);
			else add("worked-wrong", { expected: result, value: working.value }, [...place, "result"]);
		}
	}
}

/** A known wrong way that gives the right result, for the very numbers that the calculator shows, blames the right answer. */
function checkMisconceptions(
	compiled: CompiledMetric,
	examples: ReadonlyMap<string, number>,
	path: Path,
	add: Add,
): void {
	const { id, misconceptions } = compiled.metric;
	const right = evaluate(compiled.formula, examples);
	for (const [index, { name, formula }] of misconceptions.entries()) {
		const read = parseFormula(formula);
		if (!read.ok || settle(evaluate(read.tree, examples)) !== settle(right)) continue;
		add("metric-misconception-is-right", { metric: id, name }, [...path, "misconceptions", index, "formula"]);
	}
}

const examplesOf = (inputs: readonly MetricInput[]) => new Map(inputs.map(({ id, example }) => [id, example]));

/** What can be said once the formulas have been read: cases with known results, wrong ways, units. */
function checkCompiled(compiled: CompiledMetric, path: Path, add: Add): QuestionFinding[] {
	const { metric } = compiled;
	const examples = examplesOf(metric.inputs);
	checkWorked(compiled, new Set(examples.keys()), path, add);
	checkMisconceptions(compiled, examples, path, add);
	for (const [index, { variant, compiled: its }] of compiled.variants.entries()) {
		const place = [...path, "variants", index];
		const all = new Map([...examples, ...examplesOf(variant.inputs)]);
		checkWorked(its, new Set(all.keys()), place, add);
		checkMisconceptions(its, all, place, add);
	}
	const findings = checkMetricUnits(compiled, path);
	if (metric.inputs.every((input) => outsideLimits(input, input.example) === undefined)) {
		const { kind } = workMetric(compiled, Object.fromEntries(examples));
		if (kind !== "result") add("metric-example-stops", { metric: metric.id }, [...path, "id"]);
	}
	return findings;
}

/** Checks the metrics: their ids, places and inputs, their formulas, and that their worked cases come out. */
export function checkMetrics(read: ReadCourse, report: Report): void {
	const file = read.metrics;
	if (file?.value === undefined) return;
	const tell = (severity: Finding["severity"], ...[code, params, path, at, offset]: Parameters<Add>) =>
		report({ severity, code, params, file: file.path, ...file.locate(path, at, offset) });
	const add: Add = (...finding) => tell("error", ...finding);
	const { areas, metrics } = file.value;
	for (const [list, items] of Object.entries({ areas, metrics })) {
		const ids = items.map(({ id }) => id);
		for (const index of duplicates(ids)) add("duplicate-id", { id: ids[index] ?? "" }, [list, index, "id"]);
	}
	const phases = read.course?.value?.phases.map(({ id }) => id);
	for (const [index, metric] of metrics.entries()) {
		const path = ["metrics", index];
		const findings = [
			...checkMetricPlace(metric, areas, phases, path),
			...checkMetricInputs(metric.inputs, path),
			...metric.variants.flatMap(({ inputs }, at) => checkMetricInputs(inputs, [...path, "variants", at])),
			...checkMetricPractice(metric, path),
		];
		const compiled = compileMetric(metric);
		if (compiled.ok) findings.push(...checkCompiled(compiled.metric, path, add));
		for (const finding of findings) {
			tell(finding.severity, finding.code, finding.params, finding.path, "value", finding.offset);
		}
		for (const problem of compiled.ok ? [] : compiled.problems) {
			const { code, params } = metricSlip(metric, problem);
			add(code, { ...params, metric: metric.id }, [...path, ...problem.path], "value", problem.at);
		}
	}
}
