import type { Locale } from "../locale.ts";
import { evaluate, namesIn } from "./evaluate.ts";
import type { FormulaNode } from "./formula.ts";
import { type PrintNode, printFormula } from "./formula-print.ts";
import { formatNumber, formatQuantity } from "./number-format.ts";
import { numberText } from "./number-text.ts";
import { formatOutput } from "./output-format.ts";
import { type MetricCase, readingOf } from "./practice-model.ts";
import { decimalsOf, inputDecimals } from "./practice-numbers.ts";
import { settle } from "./precision.ts";
import type { MetricInput } from "./schema.ts";
import { solve } from "./solve.ts";
import { relationOf, workedSteps } from "./steps.ts";
import { type CompiledMetric, workMetric } from "./work.ts";

type Binary = Extract<FormulaNode, { kind: "binary" }>;

/** An equation with the unknown on its left. `work`: what is still to be worked on its right. */
type Equation = { left: FormulaNode; right: number; work?: PrintNode };

/** Names with their numbers put in, and every part without the unknown worked. */
function fold(node: FormulaNode, told: ReadonlyMap<string, number>): FormulaNode {
	const number = (value: number): FormulaNode => ({ kind: "number", value, at: node.at, length: node.length });
	if ([...namesIn(node)].every((name) => told.has(name))) return number(evaluate(node, told));
	switch (node.kind) {
		case "number":
		case "name":
			return node;
		case "negate":
			return { ...node, operand: fold(node.operand, told) };
		case "binary":
			return { ...node, left: fold(node.left, told), right: fold(node.right, told) };
		case "call":
			return { ...node, arguments: node.arguments.map((part) => fold(part, told)) };
	}
}

const binary = (operator: Binary["operator"], left: PrintNode, right: PrintNode): PrintNode => ({
	kind: "binary",
	operator,
	left,
	right,
});

/** Undoes the outermost operation of the left side; undefined where that takes more than one line. */
function undo({ left, right }: Equation, print: (value: number) => PrintNode): Equation | undefined {
	const moved = (rest: FormulaNode, value: number, work: PrintNode): Equation => ({ left: rest, right: value, work });
	if (left.kind === "negate") return { left: left.operand, right: -right };
	if (left.kind === "call" && left.function === "sqrt") {
		const [inside] = left.arguments;
		return inside === undefined ? undefined : moved(inside, right ** 2, binary("^", print(right), print(2)));
	}
	if (left.kind !== "binary") return undefined;
	const { operator, left: a, right: b } = left;
	if (b.kind === "number") {
		const c = b.value;
		if (operator === "*") return moved(a, right / c, binary("/", print(right), print(c)));
		if (operator === "/") return moved(a, right * c, binary("*", print(right), print(c)));
		if (operator === "+") return moved(a, right - c, binary("-", print(right), print(c)));
		if (operator === "-") return moved(a, right + c, binary("+", print(right), print(c)));
	}
	if (a.kind === "number") {
		const c = a.value;
		if (operator === "*") return moved(b, right / c, binary("/", print(right), print(c)));
		if (operator === "/") return moved(b, c / right, binary("/", print(c), print(right)));
		if (operator === "+") return moved(b, right - c, binary("-", print(right), print(c)));
		if (operator === "-") return moved(b, c - right, binary("-", print(c), print(right)));
	}
	return undefined;
}

const askedDecimals = (input: MetricInput) => Math.min(Math.max(inputDecimals(input), 0), 6);

/** An input's number with its unit, as an answer to a case. */
export function inputText(input: MetricInput, value: number, locale: Locale): string {
	const shown = decimalsOf(value) === 0 && input.kind !== "money" ? 0 : askedDecimals(input);
	return formatQuantity(value, input.unit, locale, { decimals: shown });
}

/** A told result with its unit and as many decimals as it has, but no fewer than the metric shows. */
export function targetText({ metric }: CompiledMetric, value: number, locale: Locale): string {
	const decimals = Math.min(6, Math.max(metric.output.decimals, decimalsOf(value)));
	return formatOutput(value, { ...metric.output, decimals }, locale);
}

function backwardSteps(compiled: CompiledMetric, drawn: MetricCase, input: MetricInput, locale: Locale): string[] {
	const { metric, formula } = compiled;
	const print = (value: number): PrintNode => ({ kind: "text", text: numberText(value, locale), negative: value < 0 });
	const labels = new Map(metric.inputs.map(({ id, label }) => [id, label]));
	const toPrint = (node: FormulaNode, numbers: ReadonlyMap<string, number>): PrintNode => {
		switch (node.kind) {
			case "number":
				return print(node.value);
			case "name": {
				const value = numbers.get(node.name);
				return value === undefined ? { kind: "text", text: labels.get(node.name) ?? node.name } : print(value);
			}
			case "negate":
				return { kind: "negate", operand: toPrint(node.operand, numbers) };
			case "binary":
				return binary(node.operator, toPrint(node.left, numbers), toPrint(node.right, numbers));
			case "call":
				return { ...node, arguments: node.arguments.map((part) => toPrint(part, numbers)) };
		}
	};
	const told = new Map(Object.entries(drawn.told));
	const target = drawn.target ?? Number.NaN;
	const none: ReadonlyMap<string, number> = new Map();
	const line = (left: PrintNode, right: PrintNode) => `${printFormula(left, locale)} = ${printFormula(right, locale)}`;
	const lines = [
		`${printFormula(toPrint(formula, none), locale)} = ${metric.name}`,
		line(toPrint(formula, told), print(target)),
	];
	let equation: Equation | undefined = { left: fold(formula, told), right: target };
	const add = (text: string) => {
		if (text !== lines.at(-1)) lines.push(text);
	};
	while (equation !== undefined && equation.left.kind !== "name") {
		add(line(toPrint(equation.left, none), print(equation.right)));
		equation = undo(equation, print);
		if (equation?.work !== undefined) add(line(toPrint(equation.left, none), equation.work));
	}
	const text = inputText(input, drawn.expected, locale);
	add(`${input.label} ${relationOf({ text, isRounded: decimalsOf(drawn.expected) > askedDecimals(input) })} ${text}`);
	return lines;
}

/**
 * The way to the answer of a case, line by line: the formula in words, the numbers put in, each partial result, and last
 * the answer with its unit. Where an input is asked for, each line is an equation with one operation more undone, as far as
 * the input stands in the formula once.
 */
export function caseSteps(compiled: CompiledMetric, drawn: MetricCase, locale: Locale): string[] {
	const its = readingOf(compiled, drawn.reading);
	const input = its.metric.inputs.find(({ id }) => id === drawn.input);
	if (input !== undefined) return backwardSteps(its, drawn, input, locale);
	return workedSteps(its, drawn.told, locale).map((step, index) =>
		index === 0 ? step.text : `${relationOf(step)} ${step.text}`,
	);
}

/** The answer to a case whose numbers are known; NaN where they have none. */
export function answerOf(compiled: CompiledMetric, drawn: Omit<MetricCase, "expected" | "situation">): number {
	const { reading, input, told, target } = drawn;
	const its = readingOf(compiled, reading);
	if (input === undefined || target === undefined) {
		const working = workMetric(its, told);
		return working.kind === "result" ? settle(working.value) : Number.NaN;
	}
	const solution = solve(its, told, input, target);
	return solution.kind === "solved" ? settle(solution.value) : Number.NaN;
}

/** The right answer as it is shown, with its unit, and in full where it is rounded. */
export function expectedText(
	compiled: CompiledMetric,
	drawn: Pick<MetricCase, "input" | "reading">,
	expected: number,
	locale: Locale,
): { shown: string; exact?: string } {
	const { metric } = readingOf(compiled, drawn.reading);
	const input = metric.inputs.find(({ id }) => id === drawn.input);
	const decimals = input === undefined ? metric.output.decimals : inputDecimals(input);
	const shown =
		input === undefined ? formatOutput(expected, metric.output, locale) : inputText(input, expected, locale);
	if (decimalsOf(expected) <= decimals) return { shown };
	return { shown, exact: decimalsOf(expected) <= 6 ? formatNumber(expected, locale) : numberText(expected, locale) };
}
