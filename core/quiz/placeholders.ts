import type { Locale } from "../locale.ts";
import { formatNumber } from "../metrics/number-format.ts";
import { formulaOf, type Values, workOut } from "./quiz-formula.ts";

/** A number to be written into a text: `{{entregados}}` or `{{abiertos / entregados * 100 | 1}}`, with its decimals. */
export interface Placeholder {
	/** Where its formula begins in the text. */
	at: number;
	formula: string;
	/** `undefined`: as many decimals as the number has. */
	decimals: number | undefined;
}

const placeholder = /\{\{([^{}]*)\}\}/g;
/** Not the "||" of a condition. */
const withDecimals = /^(.*[^|])\|\s*(\d{1,2})\s*$/s;

function read(inner: string, at: number): Placeholder {
	const found = withDecimals.exec(inner);
	const formula = found?.[1] ?? inner;
	const decimals = found?.[2] === undefined ? undefined : Math.min(20, Number(found[2]));
	const blank = formula.length - formula.trimStart().length;
	return { at: at + 2 + blank, formula: formula.trim(), decimals };
}

/** The placeholders of a text, in their order. */
export function placeholdersIn(text: string): Placeholder[] {
	return [...text.matchAll(placeholder)].map((match) => read(match[1] ?? "", match.index));
}

/**
 * The text with the numbers that its placeholders stand for, in a form that no language has yet: `{{2100|}}`,
 * `{{22.142857|1}}`. `localNumbers` writes them as the course's language does.
 */
export function fillPlaceholders(text: string, values: Values): string {
	return text.replace(placeholder, (_whole, inner: string) => {
		const { formula, decimals } = read(inner, 0);
		return `{{${workOut(formulaOf(formula), values)}|${decimals ?? ""}}}`;
	});
}

const filled = /\{\{(-?[\d.e+-]+|NaN|-?Infinity)\|(\d*)\}\}/g;

/** A text with its filled placeholders as the language writes numbers: "2.100" and "22,1" in Spanish. */
export function localNumbers(text: string, locale: Locale): string {
	return text.replace(filled, (_whole, value: string, decimals: string) =>
		formatNumber(Number(value), locale, decimals === "" ? {} : { decimals: Number(decimals) }),
	);
}
