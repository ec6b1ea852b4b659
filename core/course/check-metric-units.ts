import type { FormulaNode } from "../metrics/formula.ts";
import type { MetricInput, OutputUnit } from "../metrics/schema.ts";
import { checkUnits } from "../metrics/units.ts";
import type { CompiledMetric } from "../metrics/work.ts";
import { type QuestionFinding, questionError } from "./question-finding.ts";

type Path = QuestionFinding["path"];

function unitFindings(
	tree: FormulaNode,
	inputs: readonly MetricInput[],
	output: OutputUnit | undefined,
	path: Path,
): QuestionFinding[] {
	return checkUnits(tree, inputs, output).map(({ code, at, left, right }) => {
		const params = right === "" ? { quantity: left } : { quantity: left, other: right };
		return questionError(`metric-${code}`, params, path, at);
	});
}

/**
 * Units of a metric's formula, of its conditions and of its variants. Known wrong ways may have any: they are wrong.
 * A duration without its time measures nothing yet and is told apart (`checkMetricInputs`).
 */
export function checkMetricUnits(compiled: CompiledMetric, path: Path): QuestionFinding[] {
	const { metric } = compiled;
	const isTimed = (inputs: readonly MetricInput[]) =>
		inputs.every(({ kind, time }) => (kind === "duration") === (time !== undefined));
	const variants = compiled.variants.map(({ variant }) => variant);
	if (![metric, ...variants].every(({ inputs }) => isTimed(inputs))) return [];
	const { unit } = metric.output;
	const own = unitFindings(compiled.formula, metric.inputs, unit, [...path, "formula"]);
	const conditions = compiled.edgeCases.flatMap(({ when }, index) =>
		unitFindings(when, metric.inputs, undefined, [...path, "edgeCases", index, "when"]),
	);
	const others = compiled.variants.flatMap(({ variant, compiled: its }, index) => {
		const place = [...path, "variants", index];
		const inputs = its.metric.inputs;
		const formula = unitFindings(its.formula, inputs, unit, [...place, "formula"]);
		// The metric's own conditions stand first in the variant's, and have been told.
		const ownEdges = its.edgeCases.slice(its.edgeCases.length - variant.edgeCases.length);
		const when = ownEdges.flatMap((edge, at) =>
			unitFindings(edge.when, inputs, undefined, [...place, "edgeCases", at, "when"]),
		);
		return [...formula, ...when];
	});
	return [...own, ...conditions, ...others];
}
