const dayLength = 86_400_000;

const numbers = new Map<string, number>();

/** More days than any honest record has. */
const mostNumbers = 20_000;

/** The number of a day, counted from 1 January 1970. Few days are asked for again and again, thousands of times a look. */
export function dayNumber(day: string): number {
	const known = numbers.get(day);
	if (known !== undefined) return known;
	const number = Math.round(Date.parse(day) / dayLength);
	if (numbers.size >= mostNumbers) numbers.clear();
	numbers.set(day, number);
	return number;
}

/**
 * The time that a learner's own clock shows, as "2026-11-22T20:25:00.000". Of a day ("2026-11-22") and such a time the
 * one that comes first is the smaller text, so that `due <= now` is all there is to ask.
 *
 * @param at ISO time in UTC
 * @param offset minutes by which the clock was ahead of UTC
 */
export function wallOf(at: string, offset: number): string {
	return new Date(Date.parse(at) + offset * 60_000).toISOString().slice(0, -1);
}

/** The day of such a time. */
export function dayOfWall(wall: string): string {
	return wall.slice(0, 10);
}

/** The day that comes so many days after (or, below 0, before) another one. */
export function movedDay(day: string, by: number): string {
	return new Date(Date.parse(day) + by * dayLength).toISOString().slice(0, 10);
}

/** How many days lie from one day to another; below 0 where the other comes first. */
export function daysFrom(from: string, to: string): number {
	return dayNumber(to) - dayNumber(from);
}
