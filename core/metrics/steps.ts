import type { Locale } from "../locale.ts";
import { evaluate } from "./evaluate.ts";
import type { FormulaNode } from "./formula.ts";
import { type PrintNode, printFormula } from "./formula-print.ts";
import { formatJudged, isJudgedExactly } from "./judged-format.ts";
import { numberText } from "./number-text.ts";
import type { Benchmark, Metric } from "./schema.ts";
import { type CompiledMetric, gatherInputs, type MetricValues, workMetric } from "./work.ts";

/** `isRounded`: the text is not quite what the line before it comes to, so that "≈" belongs between them, not "=". */
export type WorkedStep = { text: string; isRounded: boolean };

/** What stands between a step and the one before it. */
export function relationOf({ isRounded }: WorkedStep): "=" | "≈" {
	return isRounded ? "≈" : "=";
}

type NumberNode = Extract<FormulaNode, { kind: "number" }>;

const isNumber = (node: FormulaNode): node is NumberNode => node.kind === "number";
const numberAt = (node: FormulaNode, value: number): NumberNode => ({
	kind: "number",
	value,
	at: node.at,
	length: node.length,
});

/** Puts the numbers in for the names; a minus before a number becomes part of it. */
function putIn(node: FormulaNode, known: ReadonlyMap<string, number>): FormulaNode {
	switch (node.kind) {
		case "number":
			return node;
		case "name":
			return numberAt(node, known.get(node.name) ?? Number.NaN);
		case "negate": {
			const operand = putIn(node.operand, known);
			return isNumber(operand) ? numberAt(node, -operand.value + 0) : { ...node, operand };
		}
		case "binary":
			return { ...node, left: putIn(node.left, known), right: putIn(node.right, known) };
		case "call":
			return { ...node, arguments: node.arguments.map((part) => putIn(part, known)) };
	}
}

/** The members of a sum, or of a product without division: people work those in one go. */
function chainMembers(node: FormulaNode, operators: readonly string[]): FormulaNode[] {
	if (node.kind !== "binary" || !operators.includes(node.operator)) return [node];
	return [...chainMembers(node.left, operators), ...chainMembers(node.right, operators)];
}

function isReady(node: FormulaNode): boolean {
	switch (node.kind) {
		case "number":
		case "name":
			return false;
		case "negate":
			return isNumber(node.operand);
		case "call":
			return node.arguments.every(isNumber);
		case "binary": {
			if (node.operator === "+" || node.operator === "-") return chainMembers(node, ["+", "-"]).every(isNumber);
			if (node.operator === "*") return chainMembers(node, ["*"]).every(isNumber);
			return isNumber(node.left) && isNumber(node.right);
		}
	}
}

/** Works every part whose numbers are all there, once. */
function reduce(node: FormulaNode): FormulaNode {
	if (isReady(node)) return numberAt(node, evaluate(node, new Map()));
	switch (node.kind) {
		case "number":
		case "name":
			return node;
		case "negate":
			return { ...node, operand: reduce(node.operand) };
		case "binary":
			return { ...node, left: reduce(node.left), right: reduce(node.right) };
		case "call":
			return { ...node, arguments: node.arguments.map(reduce) };
	}
}

function toPrint(node: FormulaNode, leaf: (node: FormulaNode) => PrintNode): PrintNode {
	switch (node.kind) {
		case "number":
		case "name":
			return leaf(node);
		case "negate":
			return { kind: "negate", operand: toPrint(node.operand, leaf) };
		case "binary": {
			const { operator, left, right } = node;
			return { kind: "binary", operator, left: toPrint(left, leaf), right: toPrint(right, leaf) };
		}
		case "call":
			return {
				kind: "call",
				function: node.function,
				arguments: node.arguments.map((part) => toPrint(part, leaf)),
			};
	}
}

const leafText = (value: number, locale: Locale): PrintNode => ({
	kind: "text",
	text: numberText(value, locale),
	negative: value < 0,
});

/** A formula whose names are all put in, in one line. */
const inFigures = (tree: FormulaNode, locale: Locale): string =>
	printFormula(
		toPrint(tree, (leaf) => leafText(isNumber(leaf) ? leaf.value : Number.NaN, locale)),
		locale,
	);

/**
 * The way to a result as formulas without names: the learner's numbers put in, then each time every part worked whose
 * numbers are all there, down to the last before the result itself. None reads like the one before it. Empty without a result.
 */
export function workedFormulas(compiled: CompiledMetric, values: MetricValues, locale: Locale): FormulaNode[] {
	if (workMetric(compiled, values).kind !== "result") return [];
	const first = putIn(compiled.formula, gatherInputs(compiled, values).known);
	const found = [first];
	let line = inFigures(first, locale);
	for (let tree = reduce(first); !isNumber(tree); tree = reduce(tree)) {
		const next = inFigures(tree, locale);
		if (next !== line) found.push(tree);
		line = next;
	}
	return found;
}

/** The last line: the result as it is shown, with a minus that matches the signs of the lines above. */
export function formatResult(value: number, metric: Metric, benchmark: Benchmark | undefined, locale: Locale): string {
	return formatJudged(value, metric, benchmark, locale).replace(/(^|\s)-/, "$1−");
}

/**
 * How a result comes about, line by line: the formula in the inputs' labels, the learner's numbers put in, each partial
 * result, and the rounded result with its unit. Without a result (something missing, or a stop) only the first line.
 * The result has the decimals that its side of the benchmark needs. Lines carry no "=" nor "≈"; partial results
 * that were cut end in "…".
 */
export function workedSteps(
	compiled: CompiledMetric,
	values: MetricValues,
	locale: Locale,
	benchmark?: Benchmark,
): WorkedStep[] {
	const { metric, formula } = compiled;
	const labels = new Map(metric.inputs.map((input) => [input.id, input.label]));
	const inWords = toPrint(formula, (leaf) =>
		leaf.kind === "number"
			? leafText(leaf.value, locale)
			: { kind: "text", text: leaf.kind === "name" ? (labels.get(leaf.name) ?? leaf.name) : "" },
	);
	const lines = [printFormula(inWords, locale)];
	const working = workMetric(compiled, values);
	if (working.kind === "result") {
		for (const tree of workedFormulas(compiled, values, locale)) lines.push(inFigures(tree, locale));
	}
	// What was cut among them says so by "…".
	const steps = lines.map((text) => ({ text, isRounded: false }));
	if (working.kind !== "result") return steps;
	const { value } = working;
	const text = formatResult(value, metric, benchmark, locale);
	return [...steps, { text, isRounded: !isJudgedExactly(value, metric, benchmark) }];
}
