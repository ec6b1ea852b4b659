import type { Locale } from "../../../core/locale.ts";
import { formatNumber } from "../../../core/metrics/number-format.ts";

/** Binary noise, far below what any division of a point leaves. */
const noise = 1e-9;

/** Points rounded as they are shown. */
export const shownPoints = (points: number): number => Math.round((points + noise) * 100) / 100;

const largestDenominator = 999;

/** Points as the fraction that they are, "1/3"; undefined where two decimals tell them, or no small fraction. */
export function pointsFraction(points: number): string | undefined {
	if (Math.abs(points - shownPoints(points)) < noise) return undefined;
	for (let parts = 3; parts <= largestDenominator; parts++) {
		const some = Math.round(points * parts);
		if (Math.abs(points - some / parts) < noise) return `${some}/${parts}`;
	}
	return undefined;
}

/**
 * What a part of a question is worth or earned. Where two decimals do not tell it, it is a fraction: three parts of
 * "1/3" make 1, three of "0,33" would not. What is no small fraction is cut and followed by "…".
 */
export function formatPart(points: number, locale: Locale): string {
	const fraction = pointsFraction(points);
	if (fraction !== undefined) return fraction;
	const rounded = shownPoints(points);
	if (Math.abs(points - rounded) < noise) return formatNumber(rounded, locale, { maxDecimals: 2 });
	return `${formatNumber(Math.trunc(points * 100) / 100, locale, { maxDecimals: 2 })}…`;
}
