import { type FormulaNode, parseFormula } from "../metrics/formula.ts";
import type { Metric } from "../metrics/schema.ts";

/** Between which values a metric's result lies, ends included, and whether it is always whole. In the output's unit. */
export interface OutputRange {
	readonly min: number;
	readonly max: number;
	readonly whole: boolean;
}

export type RangeProblem = { code: "below-min" | "above-max" | "not-whole"; limit: number };

type Ranged = Pick<Metric, "formula" | "inputs" | "edgeCases">;

const unbounded: OutputRange = { min: -Infinity, max: Infinity, whole: false };
const range = (min: number, max: number, whole = false): OutputRange =>
	Number.isNaN(min) || Number.isNaN(max) ? unbounded : { min, max, whole };

/** Two nodes with the same key are the same however they are written. */
function keyOf(node: FormulaNode): string {
	switch (node.kind) {
		case "number":
			return String(node.value);
		case "name":
			return node.name;
		case "negate":
			return `-(${keyOf(node.operand)})`;
		case "binary":
			return `(${keyOf(node.left)} ${node.operator} ${keyOf(node.right)})`;
		case "call":
			return `${node.function}(${node.arguments.map(keyOf).join(", ")})`;
	}
}

/** "a" and "b" of "a + b": what is added up. */
function summands(node: FormulaNode): FormulaNode[] {
	if (node.kind !== "binary" || node.operator !== "+") return [node];
	return [...summands(node.left), ...summands(node.right)];
}

/** What the author does not let be: of "a > b" that stops, that a is at most b. */
function atMostOf(metric: Ranged): Set<string> {
	const known = new Set<string>();
	const add = (node: FormulaNode) => {
		if (node.kind !== "binary") return;
		const { left, right, operator } = node;
		if (operator === "||") for (const side of [left, right]) add(side);
		if (operator === ">") known.add(`${keyOf(left)} <= ${keyOf(right)}`);
		if (operator === "<") known.add(`${keyOf(right)} <= ${keyOf(left)}`);
	};
	for (const { when, action } of metric.edgeCases) {
		const parsed = parseFormula(when);
		if (action === "stop" && parsed.ok) add(parsed.tree);
	}
	return known;
}

/** Interval arithmetic over a formula: sound, and as narrow as what is known of its inputs lets it be. */
class Ranges {
	private readonly inputs: ReadonlyMap<string, OutputRange>;
	private readonly atMost: ReadonlySet<string>;

	constructor(metric: Ranged) {
		this.inputs = new Map(
			metric.inputs.map(({ id, min = -Infinity, max = Infinity, kind }) => [id, range(min, max, kind === "count")]),
		);
		this.atMost = atMostOf(metric);
	}

	of(node: FormulaNode): OutputRange {
		switch (node.kind) {
			case "number":
				return range(node.value, node.value, Number.isInteger(node.value));
			case "name":
				return this.inputs.get(node.name) ?? unbounded;
			case "negate": {
				const { min, max, whole } = this.of(node.operand);
				return range(-max, -min, whole);
			}
			case "binary":
				return this.binary(node);
			case "call":
				return this.call(node);
		}
	}

	private isAtMost(one: FormulaNode, other: FormulaNode): boolean {
		return this.atMost.has(`${keyOf(one)} <= ${keyOf(other)}`);
	}

	private binary(node: FormulaNode & { kind: "binary" }): OutputRange {
		const [left, right] = [this.of(node.left), this.of(node.right)];
		const whole = left.whole && right.whole;
		switch (node.operator) {
			case "+":
				return range(left.min + right.min, left.max + right.max, whole);
			case "-": {
				const least = left.min - right.max;
				return range(this.isAtMost(node.right, node.left) ? Math.max(0, least) : least, left.max - right.min, whole);
			}
			case "*": {
				const ends = [left.min, left.max].flatMap((one) =>
					[right.min, right.max].map((other) => (one === 0 || other === 0 ? 0 : one * other)),
				);
				return range(Math.min(...ends), Math.max(...ends), whole);
			}
			case "/":
				return this.quotient(node.left, node.right);
			default:
				return unbounded;
		}
	}

	private quotient(over: FormulaNode, under: FormulaNode): OutputRange {
		const [left, right] = [this.of(over), this.of(under)];
		// Below the line a 0 gives no result at all.
		if (right.min < 0) return unbounded;
		const [least, most] = this.shares(over, under, left, right);
		const low = left.min >= 0 ? (Number.isFinite(right.max) ? left.min / right.max : 0) : left.min / right.min;
		const high = left.max <= 0 ? 0 : left.max / right.min;
		return range(Math.max(low, least), Math.min(high, most));
	}

	/** What is known of a quotient because of what stands above the line and below it. */
	private shares(over: FormulaNode, under: FormulaNode, left: OutputRange, right: OutputRange): [number, number] {
		let [least, most] = [-Infinity, this.isAtMost(over, under) && left.min >= 0 ? 1 : Infinity];
		if (over.kind !== "binary" || over.operator !== "-") return [least, most];
		const [one, other] = [over.left, over.right];
		if (this.of(one).min < 0 || this.of(other).min < 0 || right.min < 0) return [least, most];
		const all = new Set(summands(under).map(keyOf));
		const isWithin =
			(all.has(keyOf(one)) && all.has(keyOf(other)) && summands(under).every((part) => this.of(part).min >= 0)) ||
			this.atMost.has(`(${keyOf(one)} + ${keyOf(other)}) <= ${keyOf(under)}`);
		if (isWithin || keyOf(other) === keyOf(under)) least = -1;
		if (isWithin || keyOf(one) === keyOf(under)) most = 1;
		return [least, most];
	}

	private call(node: FormulaNode & { kind: "call" }): OutputRange {
		const all = node.arguments.map((one) => this.of(one));
		const [{ min, max } = unbounded] = all;
		switch (node.function) {
			case "ceil":
				return range(Math.ceil(min), Math.ceil(max), true);
			case "floor":
				return range(Math.floor(min), Math.floor(max), true);
			case "round":
				return range(Math.round(min), Math.round(max), true);
			case "sqrt":
				return range(Math.sqrt(Math.max(0, min)), Math.sqrt(Math.max(0, max)));
			case "abs":
				return range(Math.max(0, min, -max), Math.max(Math.abs(min), Math.abs(max)));
			case "normal_cdf":
				return range(min >= 0 ? 0.5 : 0, 1);
			default:
				return unbounded;
		}
	}
}

const known = new WeakMap<Ranged, OutputRange>();

/**
 * What a metric's result can be at all: worked from the limits of its inputs and from the cases that its author stops, so
 * that a share of something is never more than all of it. Without end where nothing is known.
 */
export function outputRange(metric: Ranged): OutputRange {
	const before = known.get(metric);
	if (before !== undefined) return before;
	const parsed = parseFormula(metric.formula);
	const worked = parsed.ok ? new Ranges(metric).of(parsed.tree) : unbounded;
	known.set(metric, worked);
	return worked;
}

/** Why a number cannot be a result of the metric, if it cannot. */
export function outsideRange({ min, max, whole }: OutputRange, value: number): RangeProblem | undefined {
	if (value < min) return { code: "below-min", limit: min };
	if (value > max) return { code: "above-max", limit: max };
	return whole && !Number.isInteger(value) ? { code: "not-whole", limit: min } : undefined;
}
