import type { BinaryOperator, FormulaNode, FunctionName } from "./formula.ts";
import { normalCdf } from "./normal.ts";
import { settle } from "./precision.ts";

/** What a formula is worked with, by name. Only own properties of a record count. */
export type FormulaValues = ReadonlyMap<string, number> | Readonly<Record<string, number>>;

/**
 * A formula was worked without the value of a name in it. A mistake of the program, not of a person: whoever evaluates
 * asks `namesIn` first. (A sum that has no value, such as 1 / 0, is no error but Infinity or NaN.)
 */
export class MissingValueError extends Error {
	readonly missing: string;
	constructor(missing: string) {
		super(`No value for the name "${missing}" of a formula.`);
		this.name = "MissingValueError";
		this.missing = missing;
	}
}

function lookUp(name: string, values: FormulaValues): number {
	const value = values instanceof Map ? mapValue(values, name) : recordValue(values, name);
	if (value === undefined) throw new MissingValueError(name);
	return value;
}

const mapValue = (values: ReadonlyMap<string, number>, name: string) => values.get(name);
const recordValue = (values: object, name: string): number | undefined => {
	const value: unknown = Object.getOwnPropertyDescriptor(values, name)?.value;
	return typeof value === "number" ? value : undefined;
};

const isTrue = (value: number) => value !== 0 && !Number.isNaN(value);
const truth = (holds: boolean) => (holds ? 1 : 0);

const operators: Readonly<Record<BinaryOperator, (left: number, right: number) => number>> = {
	"+": (left, right) => left + right,
	"-": (left, right) => left - right,
	"*": (left, right) => left * right,
	"/": (left, right) => left / right,
	"^": (left, right) => left ** right,
	"==": (left, right) => truth(settle(left) === settle(right)),
	"!=": (left, right) => truth(settle(left) !== settle(right)),
	"<": (left, right) => truth(settle(left) < settle(right)),
	">": (left, right) => truth(settle(left) > settle(right)),
	"<=": (left, right) => truth(settle(left) <= settle(right)),
	">=": (left, right) => truth(settle(left) >= settle(right)),
	"&&": (left, right) => truth(isTrue(left) && isTrue(right)),
	"||": (left, right) => truth(isTrue(left) || isTrue(right)),
};

const first = (values: readonly number[]) => values[0] ?? Number.NaN;

const functions: Readonly<Record<FunctionName, (values: readonly number[]) => number>> = {
	sqrt: (values) => Math.sqrt(first(values)),
	abs: (values) => Math.abs(first(values)),
	ceil: (values) => Math.ceil(settle(first(values))),
	floor: (values) => Math.floor(settle(first(values))),
	round: (values) => {
		const value = settle(first(values));
		return Math.sign(value) * Math.round(Math.abs(value));
	},
	min: (values) => Math.min(...values),
	max: (values) => Math.max(...values),
	ln: (values) => Math.log(first(values)),
	exp: (values) => Math.exp(first(values)),
	normal_cdf: (values) => normalCdf(first(values)),
};

function work(node: FormulaNode, values: FormulaValues): number {
	switch (node.kind) {
		case "number":
			return node.value;
		case "name":
			return lookUp(node.name, values);
		case "negate":
			// Zero has no sign here: 1 ÷ (−0) is as far as 1 ÷ 0.
			return 0 - work(node.operand, values);
		case "binary":
			return operators[node.operator](work(node.left, values), work(node.right, values));
		case "call":
			return functions[node.function](node.arguments.map((part) => work(part, values)));
	}
}

/**
 * Works a formula. Comparisons and logic give 1 or 0; ceil, floor, round and comparisons settle their numbers first
 * (nine decimals, fifteen figures), so that the noise of binary fractions decides nothing. `round` takes halves away
 * from zero. What has no value is Infinity or NaN; zero is never negative.
 * Throws `MissingValueError` for a name without a value.
 */
export function evaluate(tree: FormulaNode, values: FormulaValues): number {
	return work(tree, values) + 0;
}

/** The names that a formula uses, in the order in which they first appear. */
export function namesIn(tree: FormulaNode): ReadonlySet<string> {
	const names = new Set<string>();
	const visit = (node: FormulaNode): void => {
		if (node.kind === "name") names.add(node.name);
		else if (node.kind === "negate") visit(node.operand);
		else if (node.kind === "binary") {
			visit(node.left);
			visit(node.right);
		} else if (node.kind === "call") node.arguments.forEach(visit);
	};
	visit(tree);
	return names;
}
