import type { Locale } from "../../../core/locale.ts";
import { formatNumber } from "../../../core/metrics/number-format.ts";

/** Binary noise, far below what any division of a point leaves. */
const noise = 1e-9;

/** Points rounded as they are shown. */
export const shownPoints = (points: number): number => Math.round((points + noise) * 100) / 100;

/**
 * What a part of a question is worth or earned. Where two decimals do not tell it, it is cut and followed by "…":
 * three parts of "0,33…" make 1, three of "0,33" would not.
 */
export function formatPart(points: number, locale: Locale): string {
	const rounded = shownPoints(points);
	if (Math.abs(points - rounded) < noise) return formatNumber(rounded, locale, { maxDecimals: 2 });
	return `${formatNumber(Math.trunc(points * 100) / 100, locale, { maxDecimals: 2 })}…`;
}
