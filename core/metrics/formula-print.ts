import type { Locale } from "../locale.ts";
import { type BinaryOperator, type FunctionName, negatePower, operatorPowers } from "./formula.ts";

/** A formula for showing: its leaves are texts already written for people. */
export type PrintNode =
	| { kind: "text"; text: string; negative?: boolean }
	| { kind: "negate"; operand: PrintNode }
	| { kind: "binary"; operator: BinaryOperator; left: PrintNode; right: PrintNode }
	| { kind: "call"; function: FunctionName; arguments: PrintNode[] };

/** What needs no parentheses anywhere: a number, a label, a call. */
const atomPower = 9;

const commonSigns = {
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
} as const;

/** How each operator is written. */
export const signs: Readonly<Record<Locale, Readonly<Record<BinaryOperator, string>>>> = {
	es: { ...commonSigns, "||": "o", "&&": "y" },
	en: { ...commonSigns, "||": "or", "&&": "and" },
};

/** How each function is called. */
export const functionWords: Readonly<Record<Locale, Readonly<Record<FunctionName, string>>>> = {
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
			return operatorPowers[node.operator];
		case "call":
			return atomPower;
	}
}

/** In parentheses a text starts anew, so that a minus may stand first in it. */
const wrap = (node: PrintNode, locale: Locale) => `(${write(node, locale, true)})`;

/** `leading`: nothing stands before it, so that its own minus needs no parentheses. */
function writeBinary(node: Extract<PrintNode, { kind: "binary" }>, locale: Locale, leading: boolean): string {
	const { operator, left, right } = node;
	const own = operatorPowers[operator];
	if (operator === "^") {
		// A label of several words would seem to be raised by its last word only.
		const isPhrase = left.kind === "text" && left.text.includes(" ");
		const base = isPhrase || power(left) <= own ? wrap(left, locale) : write(left, locale, leading);
		const raised = right.kind === "text" ? superscripts.get(right.text) : undefined;
		if (raised !== undefined) return base + raised;
		return `${base}^${power(right) < atomPower ? wrap(right, locale) : write(right, locale, false)}`;
	}
	const leftText = power(left) < own ? wrap(left, locale) : write(left, locale, leading);
	// A chain of sums or of products reads the same however it is grouped.
	const isChain = right.kind === "binary" && right.operator === operator && (operator === "+" || operator === "*");
	const rightText = power(right) <= own && !isChain ? wrap(right, locale) : write(right, locale, false);
	return `${leftText} ${signs[locale][operator]} ${rightText}`;
}

function write(node: PrintNode, locale: Locale, leading: boolean): string {
	switch (node.kind) {
		case "text":
			return node.negative === true && !leading ? `(${node.text})` : node.text;
		case "negate": {
			const { operand } = node;
			const text = `−${power(operand) <= negatePower ? wrap(operand, locale) : write(operand, locale, false)}`;
			return leading ? text : `(${text})`;
		}
		case "binary":
			return writeBinary(node, locale, leading);
		case "call": {
			const parts = node.arguments.map((part) => write(part, locale, true));
			// A Spanish comma is a decimal mark, so that arguments are kept apart by semicolons.
			return `${functionWords[locale][node.function]}(${parts.join(locale === "es" ? "; " : ", ")})`;
		}
	}
}

/** Writes a formula as people do, with ÷ × − and only the parentheses that it needs. */
export function printFormula(node: PrintNode, locale: Locale): string {
	return write(node, locale, true);
}
