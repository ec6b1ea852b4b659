import { namesIn } from "./evaluate.ts";
import { type FormulaNode, type FormulaProblemCode, parseFormula } from "./formula.ts";
import type { Benchmark, EdgeCase, Metric, MetricInput, Variant } from "./schema.ts";

/** A metric with its formulas read: what `workMetric` needs. */
export type CompiledMetric = {
	metric: Metric;
	formula: FormulaNode;
	edgeCases: { edgeCase: EdgeCase; when: FormulaNode }[];
	/** The other readings, each as a metric of its own, so that all that works a metric works them. */
	variants: CompiledVariant[];
};

/**
 * `compiled`: the variant's formula over just the inputs that it names, with the edge cases that speak of no others.
 * Benchmarks and misconceptions of the metric are not the variant's.
 */
export type CompiledVariant = { variant: Variant; compiled: CompiledMetric };

/**
 * What an author must mend in a metric. `path`: the field inside the metric. `at`, `length`: where in that field's
 * text, for formulas. `name`: the name that the problem is about.
 * `mixed-benchmarks`: one benchmark asks for more and another for less, or one contradicts the metric's direction.
 */
export type MetricProblem = {
	code:
		| FormulaProblemCode
		| "unknown-name"
		| "unknown-lever"
		| "duplicate-input"
		| "duplicate-variant"
		| "mixed-benchmarks";
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

function duplicateInputs(inputs: readonly MetricInput[], taken: ReadonlySet<string>, path: Path): MetricProblem[] {
	return inputs.flatMap(({ id }, index) => {
		const isDuplicate = taken.has(id) || inputs.findIndex((other) => other.id === id) < index;
		return isDuplicate ? [{ code: "duplicate-input" as const, path: [...path, "inputs", index, "id"], name: id }] : [];
	});
}

function readEdgeCases(
	edgeCases: readonly EdgeCase[],
	path: Path,
	known: ReadonlySet<string>,
	problems: MetricProblem[],
): CompiledMetric["edgeCases"] {
	return edgeCases.flatMap((edgeCase, index) => {
		const when = readFormula(edgeCase.when, [...path, "edgeCases", index, "when"], known, problems);
		return when === undefined ? [] : [{ edgeCase, when }];
	});
}

function readWays(
	ways: Metric["misconceptions"],
	path: Path,
	known: ReadonlySet<string>,
	problems: MetricProblem[],
): void {
	ways.forEach((way, index) => {
		readFormula(way.formula, [...path, "misconceptions", index, "formula"], known, problems);
	});
}

/** A variant as a metric of its own: what the metric has and the variant does not change is the metric's. */
function variantMetric(metric: Metric, variant: Variant, inputs: MetricInput[]): Metric {
	const { lever, reading: _reading, practice: _practice, ...rest } = metric;
	return {
		...rest,
		name: variant.name ?? metric.name,
		summary: variant.summary,
		formula: variant.formula,
		reading: variant.reading,
		inputs,
		variants: [],
		benchmarks: [],
		advice: {},
		edgeCases: variant.edgeCases,
		misconceptions: variant.misconceptions,
		worked: variant.worked,
		...(lever !== undefined && inputs.some(({ id }) => id === lever) ? { lever } : {}),
	};
}

function compileVariant(
	metric: Metric,
	variant: Variant,
	shared: CompiledMetric["edgeCases"],
	path: Path,
	problems: MetricProblem[],
): CompiledVariant | undefined {
	const inputs = [...metric.inputs, ...variant.inputs];
	const known = new Set(inputs.map(({ id }) => id));
	const formula = readFormula(variant.formula, [...path, "formula"], known, problems);
	problems.push(...duplicateInputs(variant.inputs, new Set(metric.inputs.map(({ id }) => id)), path));
	const own = readEdgeCases(variant.edgeCases, path, known, problems);
	readWays(variant.misconceptions, path, known, problems);
	if (formula === undefined) return undefined;
	const named = new Set([formula, ...own.map(({ when }) => when)].flatMap((tree) => [...namesIn(tree)]));
	const edgeCases = [...shared.filter(({ when }) => [...namesIn(when)].every((name) => named.has(name))), ...own];
	const its = variantMetric(
		metric,
		variant,
		inputs.filter(({ id }) => named.has(id)),
	);
	const compiled = { metric: { ...its, edgeCases: edgeCases.map(({ edgeCase }) => edgeCase) }, formula, edgeCases };
	return { variant, compiled: { ...compiled, variants: [] } };
}

/**
 * Reads the formulas of a metric and of its variants and checks what its schema cannot: every name is an input, the
 * lever is an input, no input is there twice, the benchmarks agree. Returns all problems found, in the order of the
 * metric's fields. Units are checked apart (`units.ts`): a page works only metrics that have passed there.
 */
export function compileMetric(
	metric: Metric,
): { ok: true; metric: CompiledMetric } | { ok: false; problems: MetricProblem[] } {
	const problems: MetricProblem[] = [];
	const known = new Set(metric.inputs.map((input) => input.id));
	const formula = readFormula(metric.formula, ["formula"], known, problems);
	problems.push(...duplicateInputs(metric.inputs, new Set(), []));
	problems.push(...benchmarkProblems(metric));
	if (metric.lever !== undefined && !known.has(metric.lever))
		problems.push({ code: "unknown-lever", path: ["lever"], name: metric.lever });
	const edgeCases = readEdgeCases(metric.edgeCases, [], known, problems);
	readWays(metric.misconceptions, [], known, problems);
	const variants = metric.variants.flatMap((variant, index) => {
		const path = ["variants", index];
		if (metric.variants.findIndex(({ id }) => id === variant.id) < index)
			problems.push({ code: "duplicate-variant", path: [...path, "id"], name: variant.id });
		return compileVariant(metric, variant, edgeCases, path, problems) ?? [];
	});
	if (formula === undefined || problems.length > 0) return { ok: false, problems };
	return { ok: true, metric: { metric, formula, edgeCases, variants } };
}
