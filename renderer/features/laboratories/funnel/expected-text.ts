import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { settle } from "../../../../core/metrics/precision.ts";

/** Figures of a small number that say something. */
function decimalsFor(size: number): number {
	if (size >= 1000) return 1;
	if (size >= 0.1 || size === 0) return 2;
	return Math.min(9, 1 - Math.floor(Math.log10(size)));
}

/** How many are expected: rarely a whole number, and then with the decimals that say something. */
export function expectedText(value: number, locale: Locale): string {
	return formatNumber(settle(value), locale, { maxDecimals: decimalsFor(Math.abs(value)) });
}

/** For a text's plural: of one, or of any other number. In Spanish a million would be a plural of its own. */
export const oneOrMore = (value: number): 1 | 2 => (value === 1 ? 1 : 2);

/** With its sign, also where it is more: "+12,5", "−3". */
export function signedText(value: number, text: (value: number) => string): string {
	if (value === 0) return "=";
	return `${value > 0 ? "+" : "−"}${text(Math.abs(value))}`;
}
