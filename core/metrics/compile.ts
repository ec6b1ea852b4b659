import { namesIn } from "./evaluate.ts";
import { type FormulaNode, type FormulaProblemCode, parseFormula } from "./formula.ts";
import type { Benchmark, EdgeCase, Metric } from "./schema.ts";

/** A metric with its formulas read: what `workMetric` needs. */
export type CompiledMetric = {
	metric: Metric;
	formula: FormulaNode;
	edgeCases: { edgeCase: EdgeCase; when: FormulaNode }[];
};

/**
 * What an author must mend in a metric. `path`: the field inside the metric. `at`, `length`: where in that field's
 * text, for formulas. `name`: the name that the problem is about.
 * `mixed-benchmarks`: one benchmark asks for more and another for less, or one contradicts the metric's direction.
 */
export type MetricProblem = {
	code: FormulaProblemCode | "unknown-name" | "unknown-lever" | "duplicate-input" | "mixed-benchmarks";
	path: (string | number)[];
	at?: number;
	length?: number;
	name?: string;
};

type Path = MetricProblem["path"];

function findName(node: FormulaNode, name: string): FormulaNode | undefined {
	if (node.kind === "name") return node.name === name ? node : undefined;
	const parts =
		node.kind === "binary"
			? [node.left, node.right]
			: node.kind === "negate"
				? [node.operand]
				: node.kind === "call"
					? node.arguments
					: [];
	for (const part of parts) {
		const found = findName(part, name);
		if (found !== undefined) return found;
	}
	return undefined;
}

function readFormula(text: string, path: Path, known: ReadonlySet<string>, problems: MetricProblem[]) {
	const read = parseFormula(text);
	if (!read.ok) {
		problems.push({ ...read.problem, path });
		return undefined;
	}
	for (const name of namesIn(read.tree)) {
		if (known.has(name)) continue;
		const { at, length } = findName(read.tree, name) ?? read.tree;
		problems.push({ code: "unknown-name", path, at, length, name });
	}
	return read.tree;
}

/** Which way a benchmark asks the result to go; a range asks neither. */
function sense(benchmark: Benchmark): "up" | "down" | undefined {
	if (benchmark.operator === "between") return undefined;
	return benchmark.operator.startsWith(">") ? "up" : "down";
}

function benchmarkProblems(metric: Metric): MetricProblem[] {
	const asked = { "higher-better": "up", "lower-better": "down", range: undefined, none: undefined } as const;
	let wanted: "up" | "down" | undefined = asked[metric.direction];
	const problems: MetricProblem[] = [];
	metric.benchmarks.forEach((benchmark, index) => {
		const its = sense(benchmark);
		wanted ??= its;
		if (its !== undefined && its !== wanted)
			problems.push({ code: "mixed-benchmarks", path: ["benchmarks", index, "operator"], name: benchmark.operator });
	});
	return problems;
}

/**
 * Reads a metric's formulas and checks what its schema cannot: every name is an input, the lever is an input, no input
 * is there twice, the benchmarks agree. Returns all problems found, in the order of the metric's fields.
 */
export function compileMetric(
	metric: Metric,
): { ok: true; metric: CompiledMetric } | { ok: false; problems: MetricProblem[] } {
	const problems: MetricProblem[] = [];
	const known = new Set(metric.inputs.map((input) => input.id));
	const formula = readFormula(metric.formula, ["formula"], known, problems);
	metric.inputs.forEach((input, index) => {
		if (metric.inputs.findIndex((other) => other.id === input.id) < index)
			problems.push({ code: "duplicate-input", path: ["inputs", index, "id"], name: input.id });
	});
	problems.push(...benchmarkProblems(metric));
	if (metric.lever !== undefined && !known.has(metric.lever))
		problems.push({ code: "unknown-lever", path: ["lever"], name: metric.lever });
	const edgeCases: CompiledMetric["edgeCases"] = [];
	metric.edgeCases.forEach((edgeCase, index) => {
		const when = readFormula(edgeCase.when, ["edgeCases", index, "when"], known, problems);
		if (when !== undefined) edgeCases.push({ edgeCase, when });
	});
	metric.misconceptions.forEach((way, index) => {
		readFormula(way.formula, ["misconceptions", index, "formula"], known, problems);
	});
	if (formula === undefined || problems.length > 0) return { ok: false, problems };
	return { ok: true, metric: { metric, formula, edgeCases } };
}
