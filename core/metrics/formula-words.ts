import type { Locale } from "../locale.ts";
import { type BinaryOperator, type FormulaNode, type FunctionName, operatorPowers } from "./formula.ts";
import { numberText } from "./number-text.ts";
import type { CompiledMetric } from "./work.ts";

type Words = {
	operators: Readonly<Record<Exclude<BinaryOperator, "^">, string>>;
	functions: Readonly<Record<FunctionName, string>>;
	minus: string;
	open: string;
	close: string;
	and: string;
	squared: string;
	cubed: string;
	raised: string;
};

const words: Readonly<Record<Locale, Words>> = {
	es: {
		operators: {
			"+": "más",
			"-": "menos",
			"*": "por",
			"/": "dividido entre",
			"==": "es igual a",
			"!=": "es distinto de",
			"<": "es menor que",
			">": "es mayor que",
			"<=": "es menor o igual que",
			">=": "es mayor o igual que",
			"&&": "y",
			"||": "o",
		},
		functions: {
			sqrt: "raíz cuadrada de",
			abs: "valor absoluto de",
			ceil: "redondeo hacia arriba de",
			floor: "redondeo hacia abajo de",
			round: "redondeo de",
			min: "el menor de",
			max: "el mayor de",
			ln: "logaritmo natural de",
			exp: "el número e elevado a",
			normal_cdf: "la parte de una distribución normal que queda por debajo de",
		},
		minus: "menos",
		open: "abre paréntesis",
		close: "cierra paréntesis",
		and: "y",
		squared: "al cuadrado",
		cubed: "al cubo",
		raised: "elevado a",
	},
	en: {
		operators: {
			"+": "plus",
			"-": "minus",
			"*": "times",
			"/": "divided by",
			"==": "is equal to",
			"!=": "is not equal to",
			"<": "is less than",
			">": "is greater than",
			"<=": "is less than or equal to",
			">=": "is greater than or equal to",
			"&&": "and",
			"||": "or",
		},
		functions: {
			sqrt: "the square root of",
			abs: "the absolute value of",
			ceil: "rounded up,",
			floor: "rounded down,",
			round: "rounded,",
			min: "the least of",
			max: "the greatest of",
			ln: "the natural logarithm of",
			exp: "the number e to the power of",
			normal_cdf: "the share of a normal distribution that is below",
		},
		minus: "minus",
		open: "open parenthesis",
		close: "close parenthesis",
		and: "and",
		squared: "squared",
		cubed: "cubed",
		raised: "to the power of",
	},
};

type Leaf = Extract<FormulaNode, { kind: "number" | "name" }>;
const isLeaf = (node: FormulaNode): node is Leaf => node.kind === "number" || node.kind === "name";
const isProduct = (node: FormulaNode) => node.kind === "binary" && (node.operator === "*" || node.operator === "/");

class Speaker {
	private readonly said: Words;
	private readonly leaf: (node: Leaf) => string;

	constructor(leaf: (node: Leaf) => string, locale: Locale) {
		this.leaf = leaf;
		this.said = words[locale];
	}

	private wrap(node: FormulaNode): string {
		return `${this.said.open} ${this.say(node)} ${this.said.close}`;
	}

	/** A number or a label as it is, everything else in parentheses. */
	private part(node: FormulaNode): string {
		return isLeaf(node) ? this.leaf(node) : this.wrap(node);
	}

	say(node: FormulaNode): string {
		switch (node.kind) {
			case "number":
			case "name":
				return this.leaf(node);
			case "negate":
				return `${this.said.minus} ${this.part(node.operand)}`;
			case "binary":
				return node.operator === "^" ? this.power(node) : this.operation(node, node.operator);
			case "call":
				return this.call(node);
		}
	}

	private power({ left, right }: Extract<FormulaNode, { kind: "binary" }>): string {
		const { squared, cubed, raised } = this.said;
		const base = this.part(left);
		if (right.kind === "number" && right.value === 2) return `${base} ${squared}`;
		if (right.kind === "number" && right.value === 3) return `${base} ${cubed}`;
		return `${base} ${raised} ${this.part(right)}`;
	}

	private operation(node: Extract<FormulaNode, { kind: "binary" }>, operator: Exclude<BinaryOperator, "^">): string {
		const { left, right } = node;
		const own = operatorPowers[operator];
		const powerOf = (side: FormulaNode) => (side.kind === "binary" ? operatorPowers[side.operator] : 9);
		const isChain = right.kind === "binary" && right.operator === operator && (operator === "+" || operator === "*");
		const before = powerOf(left) < own ? this.wrap(left) : this.say(left);
		const isMinus = right.kind === "negate";
		const after = (powerOf(right) <= own && !isChain) || isMinus ? this.wrap(right) : this.say(right);
		// A pause tells where a product ends and, between two divisions, which is worked first.
		const pauses = isProduct(left) || (isProduct(right) && !isProduct(node)) || before.endsWith(this.said.close);
		return `${before}${pauses ? "," : ""} ${this.said.operators[operator]} ${after}`;
	}

	private call(node: Extract<FormulaNode, { kind: "call" }>): string {
		const parts = node.arguments.map((part) => this.part(part));
		const last = parts.pop() ?? "";
		const all = parts.length === 0 ? last : `${parts.join(", ")} ${this.said.and} ${last}`;
		return `${this.said.functions[node.function]} ${all}`;
	}
}

/**
 * A metric's formula as a screen reader says it: words for the signs, parentheses said out, commas for pauses. No two
 * formulas that work out differently are said in the same words.
 */
export function formulaInWords(compiled: CompiledMetric, locale: Locale): string {
	const labels = new Map(compiled.metric.inputs.map(({ id, label }) => [id, label]));
	const leaf = (node: Leaf) =>
		node.kind === "number" ? numberText(node.value, locale) : (labels.get(node.name) ?? node.name);
	return new Speaker(leaf, locale).say(compiled.formula);
}
