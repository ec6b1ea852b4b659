import type { Locale } from "../locale.ts";
import { formatNumber } from "../metrics/number-format.ts";
import { formulaOf, type Values, workOut } from "./quiz-formula.ts";
import { roundedRelations } from "./rounded-relations.ts";

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

/** What is worked out has nine decimals at most: one that has all of them was cut there. */
const fullDecimals = 8;

/**
 * The text with the numbers that its placeholders stand for, in a form that no language has yet: `{{2100|}}`,
 * `{{22.142857|1}}`. `localNumbers` writes them as the course's language does. "=" is "≈" beside those that are
 * shown rounded.
 */
export function fillPlaceholders(text: string, values: Values): string {
	const numberOf = (formula: string) => workOut(formulaOf(formula), values);
	const isRounded = (whole: string) => {
		const { formula, decimals } = read(whole.slice(2, -2), 0);
		const value = numberOf(formula);
		if (!Number.isFinite(value)) return false;
		// Without the noise of binary fractions, but with more digits than are ever shown.
		const exact = Number(value.toPrecision(12));
		return exact !== Number(exact.toFixed(decimals ?? fullDecimals));
	};
	return roundedRelations(text, isRounded).replace(placeholder, (_whole, inner: string) => {
		const { formula, decimals } = read(inner, 0);
		return `{{${numberOf(formula)}|${decimals ?? ""}}}`;
	});
}

const filled = /\{\{(-?[\d.e+-]+|NaN|-?Infinity)\|(\d*)\}\}(?=(\s?[€$£])?)/g;

/** Whether an amount without decimals of its own is one of cents: it is written with both digits of them. */
const isOfCents = (value: number) => !Number.isInteger(value) && value === Number(value.toFixed(2));

/** A text with its filled placeholders as the language writes numbers: "2.100", "22,1" and "5,40 €" in Spanish. */
export function localNumbers(text: string, locale: Locale): string {
	return text.replace(filled, (_whole, value: string, decimals: string, money: string | undefined) => {
		const number = Number(value);
		if (decimals !== "") return formatNumber(number, locale, { decimals: Number(decimals) });
		return formatNumber(number, locale, money !== undefined && isOfCents(number) ? { decimals: 2 } : {});
	});
}
