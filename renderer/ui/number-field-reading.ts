import type { Locale } from "../../core/locale.ts";
import { currencyAtEnd, currencyAtStart } from "../../core/metrics/currencies.ts";
import { markName, type NumberMark, withoutInvisible } from "../../core/metrics/number-characters.ts";
import { formatNumber } from "../../core/metrics/number-format.ts";
import { type NumberRefusal, readNumber } from "../../core/metrics/number-read.ts";

/** Why what was typed in a field is no number of its unit. */
export type FieldRefusal = Exclude<NumberRefusal, "empty"> | "percent-elsewhere" | "currency-elsewhere";

/** The refusals that say which marks are in the way. */
type MarkRefusal = "bad-grouping" | "mixed-marks";

/** What a field says: nothing yet, a number (with `echo` where it should be said back), or something refused. */
export type FieldReading =
	| { kind: "empty" }
	| { kind: "number"; value: number; echo?: string }
	| { kind: "refused"; reason: Exclude<FieldRefusal, MarkRefusal> }
	/** `marks`: those that were typed and do not fit, comma first: in Spanish "punto y coma" is another sign. */
	| { kind: "refused"; reason: MarkRefusal; marks: readonly NumberMark[] };

/** A percentage of more than this is rarely what was meant, so it is said back however plain it is. */
const whole = 100;

/**
 * How to say back what was understood, or undefined where that adds nothing. A text that two people read differently is
 * said back in a way that only one reading has: "1.234" as 1234, "1,234" as 1,2340 (in Spanish).
 */
function echoOf(
	typed: string,
	value: number,
	unit: string | undefined,
	ambiguous: boolean,
	locale: Locale,
): string | undefined {
	const echo = echoOfNumber(typed, value, ambiguous, locale);
	if (unit !== "%" || Math.abs(value) <= whole) return echo;
	return `${echo ?? formatNumber(value, locale)}${locale === "en" ? "%" : "\u00a0%"}`;
}

function echoOfNumber(typed: string, value: number, ambiguous: boolean, locale: Locale): string | undefined {
	const written = formatNumber(value, locale);
	const bare = withoutInvisible(typed).replace(/[\s%\p{Lu}\p{Ll}\p{Sc}+/]/gu, "");
	if (bare !== written) return /^-?\d+$/.test(bare) ? undefined : written;
	if (!ambiguous) return undefined;
	return Number.isInteger(value) ? String(value) : formatNumber(value, locale, { decimals: 4 });
}

/** What was typed, without the field's own unit behind it where that is a word and no money: "5.350 correos". */
function withoutUnit(typed: string, unit: string): string {
	const text = typed.trimEnd();
	const isWord = /^\p{L}/u.test(unit) && currencyAtEnd(unit) === undefined;
	const isThere = isWord && text.toLowerCase().endsWith(unit.toLowerCase());
	const number = isThere ? text.slice(0, -unit.length).trimEnd() : typed;
	return /\d$/.test(number) ? number : typed;
}

const allMarks: readonly NumberMark[] = ["comma", "point", "space", "apostrophe"];

function marksIn(text: string): NumberMark[] {
	const there = new Set([...text].map(markName));
	return allMarks.filter((mark) => there.has(mark));
}

/** From the first mark or digit on, so that a space that only stands around a number is not told as a part of it. */
const betweenDigits = (text: string) => /[\d.,'\u2019](.*[\d.,'\u2019])?/su.exec(text)?.[0] ?? "";

/**
 * Reads what was typed in a field of a unit. A % is right only where the unit is "%" (its figure is kept: "22,1 %" is
 * 22.1) or where the field says none (`unit` undefined), and a currency symbol only where it is the unit.
 */
export function readField(field: string, unit: string | undefined, locale: Locale): FieldReading {
	const typed = withoutUnit(field, unit ?? "");
	const reading = readNumber(typed, locale);
	if (!reading.ok) {
		const { reason, at = 0 } = reading;
		if (reason === "empty") return { kind: "empty" };
		if (reason === "bad-grouping") return { kind: "refused", reason, marks: marksIn(typed.charAt(at)) };
		if (reason === "mixed-marks") return { kind: "refused", reason, marks: marksIn(betweenDigits(typed)) };
		return { kind: "refused", reason };
	}
	if (reading.percent && unit !== undefined && unit !== "%") return { kind: "refused", reason: "percent-elsewhere" };
	if (reading.currency !== undefined && !isWordFor(reading.currency, unit ?? "")) {
		return { kind: "refused", reason: "currency-elsewhere" };
	}
	const echo = echoOf(typed, reading.value, unit, reading.ambiguous, locale);
	return { kind: "number", value: reading.value, ...(echo === undefined ? {} : { echo }) };
}

/**
 * The whole number that a text is in the other language's way of writing, where it is another number in this one's:
 * "1,240" typed in Spanish is 1.24, but may have been meant as 1240. Undefined where there is none.
 */
export function wholeElsewhere(typed: string, locale: Locale): number | undefined {
	const here = readNumber(typed, locale);
	const there = readNumber(typed, locale === "es" ? "en" : "es");
	if (!here.ok || !there.ok || here.value === there.value) return undefined;
	return Number.isInteger(there.value) ? there.value : undefined;
}

/** Whether a unit is money in that currency, however it names it: "€ al mes", "S/" for "PEN". */
function isWordFor(symbol: string, unit: string): boolean {
	return (
		[currencyAtStart(unit), currencyAtEnd(unit)].some((found) => found?.currency === symbol) || unit.includes(symbol)
	);
}
