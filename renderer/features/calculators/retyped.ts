import type { Locale } from "../../../core/locale.ts";
import { formatNumber } from "../../../core/metrics/number-format.ts";
import { readNumber } from "../../../core/metrics/number-read.ts";
import type { TypedValues } from "./worked-fields.ts";

function retypedOne(text: string, from: Locale, to: Locale): string {
	const reading = readNumber(text, from);
	if (!reading.ok) return text;
	const currency = reading.currency === undefined ? "" : ` ${reading.currency}`;
	return `${formatNumber(reading.value, to)}${reading.percent ? " %" : ""}${currency}`;
}

/**
 * Texts typed in one language as another writes the same numbers: "1.400" typed in Spanish is "1,400" in English, where
 * it would else be read as 1.4. A text that was no number stays as it was typed.
 */
export function retyped(values: TypedValues, from: Locale, to: Locale): TypedValues {
	if (from === to) return values;
	return Object.fromEntries(Object.entries(values).map(([input, text]) => [input, retypedOne(text, from, to)]));
}
