import type { Locale } from "../locale.ts";
import { formatNumber } from "./number-format.ts";
import { settle } from "./precision.ts";

/** Decimals that keep four figures of a number in sight. */
const decimalsFor = (size: number) => (size === 0 || size >= 1 ? 4 : 3 - Math.floor(Math.log10(size)));

/** Without the noise of binary fractions, but keeping the figures of very small numbers. */
function denoise(value: number): number {
	const size = Math.abs(value);
	if (size < 1e-12) return 0;
	return size < 1e-3 ? Number(value.toPrecision(12)) : settle(value);
}

/**
 * A number in a formula: whole if six decimals are enough, else cut (not rounded) after four figures and followed by "…",
 * so that nothing on the line claims to be exact that is not.
 */
export function numberText(value: number, locale: Locale): string {
	const clean = denoise(value);
	const size = Math.abs(clean);
	const sign = clean < 0 ? "−" : "";
	if (Number(size.toFixed(6)) === size) return sign + formatNumber(size, locale, { maxDecimals: 6 });
	const decimals = Math.min(decimalsFor(size), 15);
	const scale = 10 ** decimals;
	return `${sign}${formatNumber(Math.trunc(size * scale) / scale, locale, { maxDecimals: decimals })}…`;
}
