import type { BinaryOperator, FormulaNode } from "./formula.ts";
import type { Metric, MetricInput, OutputUnit, TimeUnit } from "./schema.ts";

/**
 * What a number of a formula measures. `money`, `time`: exponents, 0 left out of `time` (euros a month are money 1,
 * months -1). `counts`: of how many counted things it is the product (a count 1, a percentage 0, one per count -1).
 * `literal`: it stands in the formula as a number and fits any side without money and time; `zero`: it is 0, which
 * fits every side.
 */
export type Quantity = {
	money: number;
	time: ReadonlyMap<TimeUnit, number>;
	counts: number;
	literal: boolean;
	zero: boolean;
};

/**
 * Units that do not go together, at their place in the formula. `left`, `right`: both sides as `quantityCode` writes
 * them. Of one quantity alone (a power, a logarithm), it is `left`; of a result, `right` is what the metric's unit asks.
 */
export type UnitProblem = {
	code: "unit-sum" | "unit-comparison" | "unit-power" | "unit-function" | "unit-result";
	at: number;
	length: number;
	left: string;
	right: string;
};

const pure = (fields: Partial<Quantity>): Quantity => ({
	money: 0,
	time: new Map(),
	counts: 0,
	literal: false,
	zero: false,
	...fields,
});

/** What an input measures: its kind, by its time. */
export function inputQuantity(input: Pick<MetricInput, "kind" | "time" | "per">): Quantity {
	const time = new Map<TimeUnit, number>();
	const add = (unit: TimeUnit | undefined, by: number) => {
		if (unit !== undefined) time.set(unit, (time.get(unit) ?? 0) + by);
	};
	if (input.kind === "duration") add(input.time, 1);
	add(input.per, -1);
	const present = new Map([...time].filter(([, exponent]) => exponent !== 0));
	return pure({ money: input.kind === "money" ? 1 : 0, time: present, counts: input.kind === "count" ? 1 : 0 });
}

const outputQuantities: Readonly<Record<OutputUnit, Quantity>> = {
	"%": pure({}),
	"€": pure({ money: 1 }),
	ratio: pure({}),
	points: pure({}),
	count: pure({ counts: 1 }),
	minutes: pure({ time: new Map([["minutes", 1]]) }),
	hours: pure({ time: new Map([["hours", 1]]) }),
	days: pure({ time: new Map([["days", 1]]) }),
	months: pure({ time: new Map([["months", 1]]) }),
	years: pure({ time: new Map([["years", 1]]) }),
};

const hasDimension = ({ money, time }: Quantity) => money !== 0 || time.size > 0;

function sameDimension(left: Quantity, right: Quantity): boolean {
	if (left.money !== right.money || left.time.size !== right.time.size) return false;
	return [...left.time].every(([unit, exponent]) => right.time.get(unit) === exponent);
}

/** A percentage and a number of things: neither can be more or less than the other. */
const isRatioAndCount = (left: Quantity, right: Quantity) =>
	!hasDimension(left) && !left.literal && !right.literal && (left.counts === 0) !== (right.counts === 0);

const goTogether = (left: Quantity, right: Quantity) =>
	left.zero || right.zero || (sameDimension(left, right) && !isRatioAndCount(left, right));

function scaled(quantity: Quantity, by: number): Quantity {
	const time = new Map(by === 0 ? [] : [...quantity.time].map(([unit, exponent]) => [unit, exponent * by] as const));
	return { ...quantity, money: quantity.money * by, time, counts: quantity.counts * by, zero: false };
}

function product(left: Quantity, right: Quantity, by: 1 | -1): Quantity {
	const time = new Map(left.time);
	for (const [unit, exponent] of right.time) {
		const together = (time.get(unit) ?? 0) + by * exponent;
		if (together === 0) time.delete(unit);
		else time.set(unit, together);
	}
	return {
		money: left.money + by * right.money,
		time,
		counts: left.counts + by * right.counts,
		literal: left.literal && right.literal,
		zero: left.zero || (by === 1 && right.zero),
	};
}

/** The quantity of a sum: a number without a unit takes that of the other side. */
function sum(left: Quantity, right: Quantity): Quantity {
	const shown = left.zero || (left.literal && !right.zero) ? right : left;
	return { ...shown, zero: left.zero && right.zero };
}

/**
 * How a quantity is written for `quantityInWords`: the exponents of money and of each time, or "ratio", "count",
 * "number": "money:1 months:-1".
 */
export function quantityCode({ money, time, counts, literal }: Quantity): string {
	const parts = [...time].map(([unit, exponent]) => `${unit}:${exponent}`);
	if (money !== 0) parts.unshift(`money:${money}`);
	if (parts.length > 0) return parts.join(" ");
	if (literal) return "number";
	if (counts === 0) return "ratio";
	return counts === 1 ? "count" : `counts:${counts}`;
}

function wholeLiteral(node: FormulaNode): number | undefined {
	if (node.kind === "negate") {
		const value = wholeLiteral(node.operand);
		return value === undefined ? undefined : -value;
	}
	return node.kind === "number" && Number.isInteger(node.value) ? node.value : undefined;
}

const comparisons: ReadonlySet<BinaryOperator> = new Set(["==", "!=", "<", ">", "<=", ">="]);

class Checker {
	readonly problems: UnitProblem[] = [];
	private readonly inputs: ReadonlyMap<string, Quantity>;

	constructor(inputs: ReadonlyMap<string, Quantity>) {
		this.inputs = inputs;
	}

	/** Undefined where a part of the node has no unit of its own: one mistake is told once. */
	of(node: FormulaNode): Quantity | undefined {
		switch (node.kind) {
			case "number":
				return pure({ literal: true, zero: node.value === 0 });
			case "name":
				return this.inputs.get(node.name);
			case "negate":
				return this.of(node.operand);
			case "binary":
				return this.binary(node);
			case "call":
				return this.call(node);
		}
	}

	private tell(code: UnitProblem["code"], node: FormulaNode, left: Quantity, right?: Quantity): undefined {
		const { at, length } = node;
		this.problems.push({ code, at, length, left: quantityCode(left), right: right ? quantityCode(right) : "" });
		return undefined;
	}

	private binary(node: Extract<FormulaNode, { kind: "binary" }>): Quantity | undefined {
		const { operator } = node;
		const left = this.of(node.left);
		const right = this.of(node.right);
		if (operator === "&&" || operator === "||") return pure({ literal: true });
		if (comparisons.has(operator)) {
			if (left !== undefined && right !== undefined && !goTogether(left, right))
				this.tell("unit-comparison", node, left, right);
			return pure({ literal: true });
		}
		if (left === undefined || right === undefined) return undefined;
		if (operator === "*") return product(left, right, 1);
		if (operator === "/") return product(left, right, -1);
		if (operator === "^") return this.power(node, left, right);
		return goTogether(left, right) ? sum(left, right) : this.tell("unit-sum", node, left, right);
	}

	/** Squares and the like. A number without a unit may be raised to any such number: (1 + growth) ^ times. */
	private power(
		node: Extract<FormulaNode, { kind: "binary" }>,
		base: Quantity,
		exponent: Quantity,
	): Quantity | undefined {
		const by = wholeLiteral(node.right);
		if (by !== undefined) return scaled(base, by);
		if (hasDimension(base)) return this.tell("unit-power", node, base);
		if (hasDimension(exponent)) return this.tell("unit-power", node, exponent);
		return pure({ literal: base.literal && exponent.literal });
	}

	private call(node: Extract<FormulaNode, { kind: "call" }>): Quantity | undefined {
		const parts = node.arguments.map((part) => this.of(part));
		const [first] = parts;
		if (first === undefined) return undefined;
		switch (node.function) {
			case "sqrt":
				return scaled(first, 0.5);
			case "abs":
			case "ceil":
			case "floor":
			case "round":
				return first;
			case "exp":
			case "ln":
			case "normal_cdf":
				return hasDimension(first) ? this.tell("unit-function", node, first) : pure({ literal: first.literal });
			case "min":
			case "max": {
				let joined: Quantity = first;
				for (const part of parts.slice(1)) {
					if (part === undefined) return undefined;
					if (!goTogether(joined, part)) return this.tell("unit-comparison", node, joined, part);
					joined = sum(joined, part);
				}
				return joined;
			}
		}
	}
}

/**
 * Checks the units of a formula. Sums, differences, comparisons, min and max need the same money and time on both
 * sides and never join a percentage with a number of things; products and quotients add and subtract exponents; roots
 * halve them; a power of something with a unit needs a whole exponent; exp, ln and normal_cdf need no unit. Units of
 * time never mix. With `output`, the result must have its money and time. Names that are no input are passed over:
 * `compileMetric` finds them. Returns every problem, the innermost first.
 */
export function checkUnits(
	tree: FormulaNode,
	inputs: readonly Pick<MetricInput, "id" | "kind" | "time" | "per">[],
	output?: Metric["output"]["unit"],
): UnitProblem[] {
	const checker = new Checker(new Map(inputs.map((input) => [input.id, inputQuantity(input)])));
	const result = checker.of(tree);
	if (output === undefined || result === undefined || result.zero) return checker.problems;
	const wanted = outputQuantities[output];
	if (sameDimension(result, wanted)) return checker.problems;
	const { at, length } = tree;
	const problem = { code: "unit-result", at, length, left: quantityCode(result), right: quantityCode(wanted) } as const;
	return [...checker.problems, problem];
}
