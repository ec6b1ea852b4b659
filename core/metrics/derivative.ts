import { evaluate } from "./evaluate.ts";
import type { BinaryOperator, FormulaNode, FunctionName } from "./formula.ts";

/**
 * Where a formula has no derivative: `steps`, it jumps (ceil, floor, round, comparisons, conditions) and what is
 * derived is its smooth part, as if it were not rounded; `corner`, it bends (abs, min, max) and at the bend itself
 * there is none.
 */
export type Roughness = "steps" | "corner";

export type Derivative = { tree: FormulaNode; rough: ReadonlySet<Roughness> };

/** Nodes of a derivative stand in no text. */
const nowhere = { at: 0, length: 0 };

const number = (value: number): FormulaNode => ({ kind: "number", value, ...nowhere });
const isNumber = (node: FormulaNode, value?: number): node is Extract<FormulaNode, { kind: "number" }> =>
	node.kind === "number" && (value === undefined || node.value === value);

function negate(operand: FormulaNode): FormulaNode {
	if (isNumber(operand)) return number(-operand.value + 0);
	return operand.kind === "negate" ? operand.operand : { kind: "negate", operand, ...nowhere };
}

function call(name: FunctionName, ...parts: FormulaNode[]): FormulaNode {
	return { kind: "call", function: name, arguments: parts, ...nowhere };
}

/** An operation without what changes nothing: numbers are worked, 0 and 1 left out. */
function binary(operator: BinaryOperator, left: FormulaNode, right: FormulaNode): FormulaNode {
	const node: FormulaNode = { kind: "binary", operator, left, right, ...nowhere };
	if (isNumber(left) && isNumber(right)) {
		const value = evaluate(node, new Map());
		if (Number.isFinite(value)) return number(value);
	}
	switch (operator) {
		case "+":
			if (isNumber(left, 0)) return right;
			if (isNumber(right, 0)) return left;
			return right.kind === "negate" ? binary("-", left, right.operand) : node;
		case "-":
			if (isNumber(left, 0)) return negate(right);
			if (isNumber(right, 0)) return left;
			return right.kind === "negate" ? binary("+", left, right.operand) : node;
		case "*":
			if (isNumber(left, 0) || isNumber(right, 0)) return number(0);
			if (isNumber(left, 1)) return right;
			if (isNumber(right, 1)) return left;
			if (isNumber(left, -1)) return negate(right);
			if (isNumber(right, -1)) return negate(left);
			if (left.kind === "negate") return negate(binary("*", left.operand, right));
			return right.kind === "negate" ? negate(binary("*", left, right.operand)) : node;
		case "/":
			if (isNumber(left, 0)) return number(0);
			if (isNumber(right, 1)) return left;
			return left.kind === "negate" ? negate(binary("/", left.operand, right)) : node;
		case "^":
			if (isNumber(right, 0)) return number(1);
			return isNumber(right, 1) ? left : node;
		default:
			return node;
	}
}

const square = (node: FormulaNode) => binary("^", node, number(2));

class Deriver {
	readonly rough = new Set<Roughness>();
	private readonly name: string;

	constructor(name: string) {
		this.name = name;
	}

	of(node: FormulaNode): FormulaNode {
		switch (node.kind) {
			case "number":
				return number(0);
			case "name":
				return number(node.name === this.name ? 1 : 0);
			case "negate":
				return negate(this.of(node.operand));
			case "binary":
				return this.binary(node);
			case "call":
				return this.call(node);
		}
	}

	private binary({ operator, left, right }: Extract<FormulaNode, { kind: "binary" }>): FormulaNode {
		const byLeft = this.of(left);
		const byRight = this.of(right);
		switch (operator) {
			case "+":
			case "-":
				return binary(operator, byLeft, byRight);
			case "*":
				return binary("+", binary("*", byLeft, right), binary("*", left, byRight));
			case "/":
				if (isNumber(byRight, 0)) return binary("/", byLeft, right);
				return binary("/", binary("-", binary("*", byLeft, right), binary("*", left, byRight)), square(right));
			case "^":
				return this.power(left, right, byLeft, byRight);
			default:
				if (!isNumber(byLeft, 0) || !isNumber(byRight, 0)) this.rough.add("steps");
				return number(0);
		}
	}

	/** (u^v)' = v·u^(v−1)·u' + u^v·ln(u)·v' */
	private power(base: FormulaNode, exponent: FormulaNode, byBase: FormulaNode, byExponent: FormulaNode): FormulaNode {
		const less = binary("^", base, binary("-", exponent, number(1)));
		const through = binary("*", binary("*", exponent, less), byBase);
		if (isNumber(byExponent, 0)) return through;
		const raised = binary("^", base, exponent);
		return binary("+", through, binary("*", binary("*", raised, call("ln", base)), byExponent));
	}

	private call(node: Extract<FormulaNode, { kind: "call" }>): FormulaNode {
		const [inner = number(Number.NaN)] = node.arguments;
		if (node.function === "min" || node.function === "max") return this.extreme(node.function, node.arguments);
		const by = this.of(inner);
		if (isNumber(by, 0)) return by;
		switch (node.function) {
			case "sqrt":
				return binary("/", by, binary("*", number(2), node));
			case "abs":
				this.rough.add("corner");
				return binary("*", binary("/", inner, node), by);
			case "ceil":
			case "floor":
			case "round":
				this.rough.add("steps");
				return by;
			case "ln":
				return binary("/", by, inner);
			case "exp":
				return binary("*", node, by);
			case "normal_cdf": {
				// φ(u) = e^(−u²/2) / √(2π)
				const bell = call("exp", negate(binary("/", square(inner), number(2))));
				return binary("*", binary("/", bell, number(Math.sqrt(2 * Math.PI))), by);
			}
		}
	}

	/** The derivative of the part that is the least or the greatest, chosen by comparing. */
	private extreme(name: "min" | "max", [first = number(Number.NaN), ...rest]: FormulaNode[]): FormulaNode {
		let value = first;
		let by = this.of(first);
		for (const part of rest) {
			const byPart = this.of(part);
			if (!isNumber(by, 0) || !isNumber(byPart, 0)) this.rough.add("corner");
			const isFirst = binary(name === "min" ? "<" : ">", value, part);
			const isPart = binary("-", number(1), isFirst);
			by = binary("+", binary("*", isFirst, by), binary("*", isPart, byPart));
			value = call(name, value, part);
		}
		return by;
	}
}

/**
 * The derivative of a formula by one of its names, as a formula over the same names, without the operations that
 * change nothing. By a name that it does not have it is 0. `rough` says where it is none; what `evaluate` makes of it
 * there is NaN, infinite, or the derivative of the smooth part. Rules of differentiation: any calculus textbook.
 */
export function derivative(tree: FormulaNode, name: string): Derivative {
	const deriver = new Deriver(name);
	const derived = deriver.of(tree);
	return { tree: derived, rough: deriver.rough };
}
