import type { Locale } from "../../../core/locale.ts";
import { formatNumber, formatQuantity } from "../../../core/metrics/number-format.ts";

/** So many decimals that a number shows three significant digits, and at least one where it has any. */
function decimalsOf(value: number): number {
	const size = Math.abs(value);
	if (size === 0 || !Number.isFinite(size)) return 0;
	return Math.min(15, Math.max(1, 2 - Math.floor(Math.log10(size))));
}

/**
 * A share of 1 in percent, to three significant digits: "6,5 %", "0,0125 %".
 *
 * @param least so many decimals at least, where it has them
 */
export function shareText(share: number, locale: Locale, least = 0): string {
	return formatQuantity(share * 100, "%", locale, { maxDecimals: Math.max(least, decimalsOf(share * 100)) });
}

/** Points, to three significant digits and no finer than a hundredth where they are one or more. `least` as above. */
export function pointsText(points: number, locale: Locale, least = 0): string {
	return formatNumber(points, locale, { maxDecimals: Math.max(least, decimalsOf(points)) });
}

/** What differs by less than rounding is the same. */
const digits = 12;

/** Figures that are read side by side, with as many decimals as it takes that none looks like another. */
function textsApart<T extends readonly number[]>(
	values: T,
	text: (value: number, least: number) => string,
): { [K in keyof T]: string } {
	const different = new Set(values.map((value) => value.toPrecision(digits))).size;
	const textsWith = (least: number) => values.map((value) => text(value, least)) as { [K in keyof T]: string };
	for (let least = 0; least < digits; least++) {
		const texts = textsWith(least);
		if (new Set(texts).size >= different) return texts;
	}
	return textsWith(digits);
}

/** Shares of 1 that are read side by side, in percent: "5 %" and "5,001 %". */
export const shareTexts = <T extends readonly number[]>(shares: T, locale: Locale): { [K in keyof T]: string } =>
	textsApart(shares, (share, least) => shareText(share, locale, least));

/** Points that are read side by side. */
export const pointsTexts = <T extends readonly number[]>(points: T, locale: Locale): { [K in keyof T]: string } =>
	textsApart(points, (value, least) => pointsText(value, locale, least));

/** The smallest chance that is told as a figure. */
export const leastChance = 1e-6;

/** Points of an NPS: tenths are more than they can promise, unless nothing else would be left. */
export function npsText(points: number, locale: Locale): string {
	const size = Math.abs(points);
	return size > 0 && size < 0.05 ? pointsText(points, locale) : formatNumber(points, locale, { maxDecimals: 1 });
}

/** A chance of 0 to 1, to four decimals and three significant digits: "0,0416"; the smallest as "< 0,000001". */
export function chanceText(chance: number, locale: Locale): string {
	if (chance < leastChance) return `< ${formatNumber(leastChance, locale)}`;
	return formatNumber(chance, locale, { maxDecimals: Math.max(4, 2 - Math.floor(Math.log10(chance))) });
}

/** "p = 0,0416", or "p < 0,000001". */
export function pText(p: number, locale: Locale): string {
	return p < leastChance ? `p ${chanceText(p, locale)}` : `p = ${chanceText(p, locale)}`;
}
