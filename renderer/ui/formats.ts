import { useMemo } from "react";
import { wholePercent } from "../../core/learning/whole-percent.ts";
import type { Locale } from "../../core/locale.ts";

/** Numbers and dates as a language writes them. */
export interface Formats {
	number(value: number): string;
	/** A fraction from 0 to 1, in whole percent. */
	percent(fraction: number): string;
	/** An ISO time, as a day. */
	day(at: string): string;
}

export function formatsFor(locale: Locale): Formats {
	const number = new Intl.NumberFormat(locale);
	const percent = new Intl.NumberFormat(locale, { style: "percent" });
	const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
	return {
		number: (value) => number.format(value),
		percent: (fraction) => percent.format(wholePercent(fraction) / 100),
		day: (at) => day.format(new Date(at)),
	};
}

/** An ISO time as a day and the time of that day, in words: "22 de noviembre de 2026, 10:30". */
export function longTime(locale: string, at: string): string {
	return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
}

export function useFormats(locale: Locale): Formats {
	return useMemo(() => formatsFor(locale), [locale]);
}
