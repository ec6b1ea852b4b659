import type { Locale } from "../locale.ts";
import type { BinaryOperator, FunctionName } from "./formula.ts";

/** A formula for showing: its leaves are texts already written for people. */
export type PrintNode =
	| { kind: "text"; text: string; negative?: boolean }
	| { kind: "negate"; operand: PrintNode }
	| { kind: "binary"; operator: BinaryOperator; left: PrintNode; right: PrintNode }
	| { kind: "call"; function: FunctionName; arguments: PrintNode[] };

const powers: Readonly<Record<BinaryOperator, number>> = {
	"||": 1,
	"&&": 2,
	"==": 3,
	"!=": 3,
	"<": 3,
	">": 3,
	"<=": 3,
	">=": 3,
	"+": 4,
	"-": 4,
	"*": 5,
	"/": 5,
	"^": 7,
};
const negatePower = 6;
const atomPower = 8;

const signs: Readonly<Record<Locale, Readonly<Record<BinaryOperator, string>>>> = {
	es: {
		"||": "o",
		"&&": "y",
		"==": "=",
		"!=": "≠",
		"<": "<",
		">": ">",
		"<=": "≤",
		">=": "≥",
		"+": "+",
		"-": "−",
		"*": "×",
		"/": "÷",
		"^": "^",
	},
	en: {
		"||": "or",
		"&&": "and",
		"==": "=",
		"!=": "≠",
		"<": "<",
		">": ">",
		"<=": "≤",
		">=": "≥",
		"+": "+",
		"-": "−",
		"*": "×",
		"/": "÷",
		"^": "^",
	},
};

const functionWords: Readonly<Record<Locale, Readonly<Record<FunctionName, string>>>> = {
	es: {
		sqrt: "√",
		abs: "valor absoluto",
		ceil: "redondeo hacia arriba",
		floor: "redondeo hacia abajo",
		round: "redondeo",
		min: "el menor",
		max: "el mayor",
		ln: "ln",
		exp: "exp",
		normal_cdf: "Φ",
	},
	en: {
		sqrt: "√",
		abs: "absolute value",
		ceil: "round up",
		floor: "round down",
		round: "round",
		min: "the least",
		max: "the greatest",
		ln: "ln",
		exp: "exp",
		normal_cdf: "Φ",
	},
};

const superscripts: ReadonlyMap<string, string> = new Map([
	["2", "²"],
	["3", "³"],
]);

function power(node: PrintNode): number {
	switch (node.kind) {
		case "text":
			return node.negative === true ? negatePower : atomPower;
		case "negate":
			return negatePower;
		case "binary":
			return powers[node.operator];
		case "call":
			return atomPower;
	}
}

const wrapped = (node: PrintNode, locale: Locale, wrap: boolean) => {
	const text = printFormula(node, locale);
	return wrap ? `(${text})` : text;
};

function printBinary(node: Extract<PrintNode, { kind: "binary" }>, locale: Locale): string {
	const { operator, left, right } = node;
	const own = powers[operator];
	const isPower = operator === "^";
	const leftText = wrapped(left, locale, isPower ? power(left) <= own : power(left) < own);
	if (isPower) {
		const raised = right.kind === "text" ? superscripts.get(right.text) : undefined;
		// A label of several words would seem to be raised by its last word only.
		const base = left.kind === "text" && left.text.includes(" ") ? `(${leftText})` : leftText;
		return raised === undefined ? `${base}^${wrapped(right, locale, power(right) < atomPower)}` : `${base}${raised}`;
	}
	// A chain of sums or of products reads the same however it is grouped.
	const isChain = right.kind === "binary" && right.operator === operator && (operator === "+" || operator === "*");
	const isSigned = power(right) === negatePower;
	const rightText = wrapped(right, locale, isSigned || (power(right) <= own && !isChain));
	return `${leftText} ${signs[locale][operator]} ${rightText}`;
}

/** Writes a formula as people do, with ÷ × − and only the parentheses that it needs. */
export function printFormula(node: PrintNode, locale: Locale): string {
	switch (node.kind) {
		case "text":
			return node.text;
		case "negate":
			return `−${wrapped(node.operand, locale, power(node.operand) <= negatePower)}`;
		case "binary":
			return printBinary(node, locale);
		case "call": {
			const parts = node.arguments.map((part) => printFormula(part, locale));
			// A Spanish comma is a decimal mark, so that arguments are kept apart by semicolons.
			return `${functionWords[locale][node.function]}(${parts.join(locale === "es" ? "; " : ", ")})`;
		}
	}
}
