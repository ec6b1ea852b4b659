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

const least = 1e-6;

/** A chance of 0 to 1, to four decimals and three significant digits: "0,0416"; the smallest as "< 0,000001". */
export function chanceText(chance: number, locale: Locale): string {
	if (chance < least) return `< ${formatNumber(least, locale)}`;
	return formatNumber(chance, locale, { maxDecimals: Math.max(4, 2 - Math.floor(Math.log10(chance))) });
}
