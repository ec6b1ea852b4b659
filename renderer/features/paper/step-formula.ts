import { own } from "../../../core/learning/own.ts";
import type { Locale } from "../../../core/locale.ts";
import { type FormulaNode, parseFormula } from "../../../core/metrics/formula.ts";
import { type PrintNode, printFormula } from "../../../core/metrics/formula-print.ts";
import { formatNumber } from "../../../core/metrics/number-format.ts";
import type { KeyNote } from "../../../core/quiz/key-note.ts";

/** A step's formula in the numbers that are printed; the results of other steps by what `step` calls them. */
export function stepFormula(
	{ text, values }: NonNullable<KeyNote["formula"]>,
	step: (id: string) => string,
	locale: Locale,
): string {
	const number = (value: number): PrintNode => ({
		kind: "text",
		// A formula has a true minus, as its other signs are true.
		text: formatNumber(value, locale, { maxDecimals: 6 }),
		negative: value < 0,
	});
	const printed = (node: FormulaNode): PrintNode => {
		switch (node.kind) {
			case "number":
				return number(node.value);
			case "name": {
				const value = own(values, node.name);
				return value === undefined ? { kind: "text", text: step(node.name) } : number(value);
			}
			case "negate":
				return { ...node, operand: printed(node.operand) };
			case "binary":
				return { ...node, left: printed(node.left), right: printed(node.right) };
			case "call":
				return { ...node, arguments: node.arguments.map(printed) };
		}
	};
	const read = parseFormula(text);
	return read.ok ? printFormula(printed(read.tree), locale) : "";
}
