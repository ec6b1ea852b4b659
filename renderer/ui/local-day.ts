import { dayOf } from "../../core/learning/day.ts";

/** The day that it was here at a time: "2026-11-22". */
export function localDay(at: string): string {
	return dayOf(at, -new Date(at).getTimezoneOffset());
}

export function today(): string {
	return localDay(new Date().toISOString());
}
