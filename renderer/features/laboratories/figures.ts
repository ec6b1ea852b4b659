import type { Locale } from "../../../core/locale.ts";
import { formatNumber, formatQuantity } from "../../../core/metrics/number-format.ts";

/** So many decimals that a number shows three significant digits, and at least one where it has any. */
function decimalsOf(value: number): number {
	const size = Math.abs(value);
	if (size === 0 || !Number.isFinite(size)) return 0;
	return Math.min(15, Math.max(1, 2 - Math.floor(Math.log10(size))));
}

/** A share of 1 in percent, to three significant digits: "6,5 %", "0,0125 %". */
export function shareText(share: number, locale: Locale): string {
	return formatQuantity(share * 100, "%", locale, { maxDecimals: decimalsOf(share * 100) });
}

/** Points, to three significant digits and no finer than a hundredth where they are one or more. */
export function pointsText(points: number, locale: Locale): string {
	return formatNumber(points, locale, { maxDecimals: decimalsOf(points) });
}

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
