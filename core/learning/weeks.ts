import { own } from "./own.ts";

/** A week from Monday to Sunday, as ISO 8601 counts them. Days are written "2026-11-22". */
export interface Week {
	/** "2026-W47": the year is that of the week's Thursday, so it may differ from that of its Monday. */
	id: string;
	monday: string;
	sunday: string;
	/** At work in it. */
	seconds: number;
}

const dayLength = 86_400_000;

function moved(day: string, days: number): string {
	return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
	return moved(day, -((new Date(day).getUTCDay() + 6) % 7));
}

function idOf(monday: string): string {
	const thursday = moved(monday, 3);
	const year = thursday.slice(0, 4);
	const dayOfYear = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / dayLength;
	return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, "0")}`;
}

function weekFrom(monday: string, days: Readonly<Record<string, number>>): Week {
	const all = Array.from({ length: 7 }, (_, index) => moved(monday, index));
	const seconds = all.reduce((sum, day) => sum + (own(days, day) ?? 0), 0);
	return { id: idOf(monday), monday, sunday: moved(monday, 6), seconds };
}

/**
 * Weeks one after the other up to the one that `today` is in, those without work too.
 *
 * @param days seconds at work by day, as in a course's record
 * @param from a day of the first week
 */
export function weeksBetween(days: Readonly<Record<string, number>>, from: string, today: string): Week[] {
	const first = mondayOf(from);
	const count = Math.round((Date.parse(mondayOf(today)) - Date.parse(first)) / (7 * dayLength)) + 1;
	return Array.from({ length: Math.max(0, count) }, (_, index) => weekFrom(moved(first, index * 7), days));
}

/** The last `count` weeks, this one included. */
export function lastWeeks(days: Readonly<Record<string, number>>, today: string, count: number): Week[] {
	return weeksBetween(days, moved(mondayOf(today), -7 * (count - 1)), today);
}
