import type { Locale } from "../../../core/locale.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The number of a day of the calendar, as it is on this computer. */
function dayNumber(time: Date): number {
	return Math.round(Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / day);
}

/**
 * How long ago something was, in words: "hace 5 minutos", "ayer", "hace 2 días". Days are those of the calendar. What is
 * still to come, by a clock that was set back, is now.
 *
 * @param at ISO time
 */
export function agoIn(locale: Locale, at: string, now: Date): string {
	const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
	const then = new Date(at);
	const passed = Math.max(0, now.getTime() - then.getTime());
	const days = dayNumber(now) - dayNumber(then);
	if (passed < minute) return words.format(0, "second");
	if (passed < hour) return words.format(-Math.floor(passed / minute), "minute");
	if (days < 1) return words.format(-Math.floor(passed / hour), "hour");
	if (days < 31) return words.format(-days, "day");
	if (days < 365) return words.format(-Math.floor(days / 30.44), "month");
	return words.format(-Math.floor(days / 365.25) || -1, "year");
}
