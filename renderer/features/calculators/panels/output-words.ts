import type { Locale } from "../../../../core/locale.ts";
import { formatNumber, formatQuantity } from "../../../../core/metrics/number-format.ts";
import { numberText } from "../../../../core/metrics/number-text.ts";
import { formatOutput } from "../../../../core/metrics/output-format.ts";
import { settle } from "../../../../core/metrics/precision.ts";
import type { Metric, MetricInput } from "../../../../core/metrics/schema.ts";

/** Decimals more than the result's own that a small difference may need before it is told as it is. */
const moreDecimals = 4;

/** The size of a difference between two results, without a sign: percentages differ by points. "2,2 puntos", "12,00 €" */
export function differenceText(difference: number, output: Metric["output"], locale: Locale): string {
	const size = Math.abs(settle(difference));
	const unit = output.unit === "%" ? "points" : output.unit;
	let { decimals } = output;
	// What is there is not told as nothing.
	while (decimals < output.decimals + moreDecimals && size > 0 && Number(size.toFixed(decimals)) === 0) decimals++;
	return formatOutput(size, { unit, decimals }, locale);
}

/** A difference with its sign: "+2,2 puntos", "−12,00 €", "0 puntos". */
export function signedText(difference: number, output: Metric["output"], locale: Locale): string {
	const size = differenceText(difference, output, locale);
	const settled = settle(difference);
	return settled === 0 ? size : `${settled > 0 ? "+" : "−"}${size}`;
}

const symbols: readonly string[] = ["%", "€", "$", "£"];

/** A number of an input with its sign, as in "10,00 €" or "4 %"; words stand in the field's name already. */
export function inputText(value: number, input: MetricInput, locale: Locale): string {
	if (!symbols.includes(input.unit)) return formatNumber(value, locale);
	const isPlain = input.unit === "%" || Number(value.toFixed(2)) !== value;
	return formatQuantity(value, input.unit, locale, isPlain ? { maxDecimals: 9 } : {});
}

/** The same of a number that a formula gave: cut after a few figures, and "…" says so. "136,6336…" */
export function exactText(value: number, input: MetricInput, locale: Locale): string {
	const number = numberText(value, locale);
	if (!number.endsWith("…")) return inputText(value, input, locale);
	return symbols.includes(input.unit) ? `${number}\u00a0${input.unit}` : number;
}
