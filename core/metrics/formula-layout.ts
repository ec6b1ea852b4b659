import type { Locale } from "../locale.ts";
import { type FormulaNode, negatePower, operatorPowers } from "./formula.ts";
import { functionWords, signs } from "./formula-print.ts";
import { numberText } from "./number-text.ts";
import type { CompiledMetric } from "./work.ts";

/**
 * A formula as it is set in type, for a page to draw: fractions, roots and powers, with only the parentheses that the
 * drawing needs. `label` is a text in words, `operator` and `function` names are already in the reader's language.
 * A `row` stands in one line; the arguments of a `call` are in parentheses behind its name, `bars` stand for abs.
 */
export type LayoutNode =
	| { kind: "label" | "number" | "operator"; text: string }
	| { kind: "row"; parts: LayoutNode[] }
	| { kind: "fraction"; above: LayoutNode; below: LayoutNode }
	| { kind: "root" | "bars" | "parentheses"; inside: LayoutNode }
	| { kind: "power"; base: LayoutNode; exponent: LayoutNode }
	| { kind: "call"; name: string; arguments: LayoutNode[] };

/** What stands for a name or a number of the formula. */
export type LayoutLeaf = { kind: "label" | "number"; text: string; negative?: boolean };
type Leaf = Extract<FormulaNode, { kind: "number" | "name" }>;

/** What needs no parentheses in a line: a leaf, a fraction, a call. */
const atomPower = 9;

class Typesetter {
	private readonly leaf: (node: Leaf) => LayoutLeaf;
	private readonly locale: Locale;

	constructor(leaf: (node: Leaf) => LayoutLeaf, locale: Locale) {
		this.leaf = leaf;
		this.locale = locale;
	}

	private power(node: FormulaNode): number {
		switch (node.kind) {
			case "number":
			case "name":
				return this.leaf(node).negative === true ? negatePower : atomPower;
			case "negate":
				return negatePower;
			case "binary":
				return node.operator === "/" ? atomPower : operatorPowers[node.operator];
			case "call":
				return atomPower;
		}
	}

	private wrap(node: FormulaNode): LayoutNode {
		return { kind: "parentheses", inside: this.set(node, true) };
	}

	private operator(text: string): LayoutNode {
		return { kind: "operator", text };
	}

	/** `leading`: nothing stands before it in its line, so that its own minus needs no parentheses. */
	set(node: FormulaNode, leading: boolean): LayoutNode {
		switch (node.kind) {
			case "number":
			case "name": {
				const { kind, text, negative } = this.leaf(node);
				const set: LayoutNode = { kind, text };
				return negative === true && !leading ? { kind: "parentheses", inside: set } : set;
			}
			case "negate": {
				const { operand } = node;
				const inside = this.power(operand) <= negatePower ? this.wrap(operand) : this.set(operand, false);
				const row: LayoutNode = { kind: "row", parts: [this.operator("−"), inside] };
				return leading ? row : { kind: "parentheses", inside: row };
			}
			case "binary":
				return this.binary(node, leading);
			case "call":
				return this.call(node);
		}
	}

	private binary(node: Extract<FormulaNode, { kind: "binary" }>, leading: boolean): LayoutNode {
		const { operator, left, right } = node;
		if (operator === "/") return { kind: "fraction", above: this.set(left, true), below: this.set(right, true) };
		if (operator === "^") {
			const base = this.base(left, leading);
			return { kind: "power", base, exponent: this.set(right, true) };
		}
		const own = operatorPowers[operator];
		const isChain = right.kind === "binary" && right.operator === operator && (operator === "+" || operator === "*");
		const before = this.power(left) < own ? this.wrap(left) : this.set(left, leading);
		const after = this.power(right) <= own && !isChain ? this.wrap(right) : this.set(right, false);
		const sign = this.operator(signs[this.locale][operator]);
		const parts = [before, sign, after].flatMap((part) => (part.kind === "row" ? part.parts : [part]));
		return { kind: "row", parts };
	}

	/** Raised is only what a reader cannot take for a part: a number or a short label, else parentheses. */
	private base(node: FormulaNode, leading: boolean): LayoutNode {
		const isLeaf = node.kind === "number" || node.kind === "name";
		if (!isLeaf || this.power(node) < atomPower) return this.wrap(node);
		return this.leaf(node).text.includes(" ") ? this.wrap(node) : this.set(node, leading);
	}

	private call(node: Extract<FormulaNode, { kind: "call" }>): LayoutNode {
		const parts = node.arguments.map((part) => this.set(part, true));
		const [inside] = parts;
		if (inside !== undefined && node.function === "sqrt") return { kind: "root", inside };
		if (inside !== undefined && node.function === "abs") return { kind: "bars", inside };
		return { kind: "call", name: functionWords[this.locale][node.function], arguments: parts };
	}
}

/** Sets a formula in type, its names and numbers as `leaf` gives them. */
export function layoutFormula(tree: FormulaNode, leaf: (node: Leaf) => LayoutLeaf, locale: Locale): LayoutNode {
	return new Typesetter(leaf, locale).set(tree, true);
}

/**
 * A metric's formula set in type: in the labels of its inputs or, with `values`, with the numbers of those that have
 * one in their place.
 */
export function layoutMetric(
	compiled: CompiledMetric,
	locale: Locale,
	values: ReadonlyMap<string, number> = new Map(),
): LayoutNode {
	const labels = new Map(compiled.metric.inputs.map(({ id, label }) => [id, label]));
	const number = (value: number): LayoutLeaf => ({
		kind: "number",
		text: numberText(value, locale),
		negative: value < 0,
	});
	const leaf = (node: Leaf): LayoutLeaf => {
		if (node.kind === "number") return number(node.value);
		const value = values.get(node.name);
		return value === undefined ? { kind: "label", text: labels.get(node.name) ?? node.name } : number(value);
	};
	return layoutFormula(compiled.formula, leaf, locale);
}
