import type { Locale } from "../../../core/locale.ts";

/** A space at which no line breaks. */
const unbroken = "\u00A0";

/** Whole minutes, as wherever time at work is told: on the page and in its files the same. */
export const minutesOf = (seconds: number) => Math.floor(seconds / 60);

/** Seconds in hours and minutes, as a language writes them: "1 h 20 min". `underMinute` says what is less than one. */
export function durationsFor(locale: Locale, underMinute: string): (seconds: number) => string {
	const unit = (name: "hour" | "minute") => new Intl.NumberFormat(locale, { style: "unit", unit: name });
	const [hour, minute] = [unit("hour"), unit("minute")];
	return (seconds) => {
		if (seconds > 0 && seconds < 60) return underMinute;
		const minutes = minutesOf(seconds);
		const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
		if (whole === 0) return minute.format(rest);
		return rest === 0 ? hour.format(whole) : `${hour.format(whole)}${unbroken}${minute.format(rest)}`;
	};
}
