import type { Locale } from "../locale.ts";
import { evaluate } from "./evaluate.ts";
import type { FormulaNode } from "./formula.ts";
import { type PrintNode, printFormula } from "./formula-print.ts";
import { formatJudged } from "./judged-format.ts";
import { numberText } from "./number-text.ts";
import type { Benchmark } from "./schema.ts";
import { type CompiledMetric, gatherInputs, type MetricValues, workMetric } from "./work.ts";

export type WorkedStep = { text: string };

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

/**
 * How a result comes about, line by line: the formula in the inputs' labels, the learner's numbers put in, each partial
 * result, and the rounded result with its unit. Without a result (something missing, or a stop) only the first line.
 * The result has the decimals that its side of the benchmark needs. Lines carry no equals sign; partial results that were cut end in "…".
 */
export function workedSteps(
	compiled: CompiledMetric,
	values: MetricValues,
	locale: Locale,
	benchmark?: Benchmark,
): WorkedStep[] {
	const { metric, formula } = compiled;
	const labels = new Map(metric.inputs.map((input) => [input.id, input.label]));
	const numberLeaf = (value: number): PrintNode => ({
		kind: "text",
		text: numberText(value, locale),
		negative: value < 0,
	});
	const inWords = toPrint(formula, (leaf) =>
		leaf.kind === "number"
			? numberLeaf(leaf.value)
			: { kind: "text", text: leaf.kind === "name" ? (labels.get(leaf.name) ?? leaf.name) : "" },
	);
	const lines = [printFormula(inWords, locale)];
	const working = workMetric(compiled, values);
	if (working.kind !== "result") return lines.map((text) => ({ text }));

	const show = (tree: FormulaNode) =>
		printFormula(
			toPrint(tree, (leaf) => numberLeaf(isNumber(leaf) ? leaf.value : Number.NaN)),
			locale,
		);
	let tree = putIn(formula, gatherInputs(compiled, values).known);
	lines.push(show(tree));
	for (tree = reduce(tree); !isNumber(tree); tree = reduce(tree)) {
		const line = show(tree);
		if (line !== lines.at(-1)) lines.push(line);
	}
	lines.push(formatJudged(working.value, metric, benchmark, locale).replace(/(^|\s)-/, "$1−"));
	return lines.map((text) => ({ text }));
}
