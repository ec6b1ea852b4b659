import type { TFunction } from "i18next";
import type { Interval } from "../../../core/api/review-views.ts";
import { daysFrom } from "../../../core/review/wall.ts";
import type { Formats } from "../../ui/formats.ts";

type Texts = TFunction<"review">;

const [daysOfMonth, daysOfYear] = [30.44, 365.25];

/** In how long a card comes again, in words: "en 10 minutos", "mañana", "en 4 días", "en 2 meses", "en 1,5 años". */
export function intervalText(t: Texts, { days, minutes }: Interval, number: Formats["number"]): string {
	if (days === 0) {
		return minutes < 60
			? t("interval.minutes", { count: Math.max(1, minutes) })
			: t("interval.hours", { count: Math.round(minutes / 60) });
	}
	if (days < 30) return t("interval.days", { count: days });
	if (days < daysOfYear - daysOfMonth / 2) {
		return t("interval.months", { count: Math.max(1, Math.round(days / daysOfMonth)) });
	}
	const years = Math.round((days / daysOfYear) * 10) / 10;
	return t("interval.years", { count: years, years: number(years) });
}

/** When a day comes, seen from another one: "mañana", "el lunes, 24 de noviembre". Days as "2026-11-24". */
export function dayText(t: Texts, today: string, day: string, locale: string): string {
	const ahead = daysFrom(today, day);
	if (ahead === 0) return t("day.today");
	if (ahead === 1) return t("day.tomorrow");
	return t("day.on", { day: longDay(day, locale) });
}

/** "lunes, 24 de noviembre". A day has no time zone: read as UTC, it must be written as UTC. */
export function longDay(day: string, locale: string): string {
	const options = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
	return new Intl.DateTimeFormat(locale, options).format(new Date(day));
}

/** "lunes, 24 de noviembre de 2026" */
export function fullDay(day: string, locale: string): string {
	return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).format(new Date(day));
}

/** "lun 24" */
export function shortDay(day: string, locale: string): string {
	const options = { weekday: "short", day: "numeric", timeZone: "UTC" } as const;
	return new Intl.DateTimeFormat(locale, options).format(new Date(day));
}
