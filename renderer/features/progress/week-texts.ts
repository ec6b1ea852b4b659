import { useMemo } from "react";
import type { Locale } from "../../../core/locale.ts";
import { useSession } from "../../session.tsx";

/** Days such as "2026-11-16" as a language writes them. */
export function weekTextsFor(locale: Locale) {
	// A day has no time zone: read as UTC, it must be written as UTC.
	const format = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
	const short = format({ day: "numeric", month: "short" });
	const long = format({ day: "numeric", month: "long" });
	const range = format({ day: "numeric", month: "short", year: "numeric" });
	return {
		short: (day: string) => short.format(new Date(day)),
		long: (day: string) => long.format(new Date(day)),
		range: (from: string, to: string) => range.formatRange(new Date(from), new Date(to)),
	};
}

export function useWeekTexts() {
	const { locale } = useSession();
	return useMemo(() => weekTextsFor(locale), [locale]);
}
