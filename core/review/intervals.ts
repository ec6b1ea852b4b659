import { schedule } from "./scheduler.ts";
import type { Memory, Rating } from "./schema.ts";

/** When a card would come again: in so many days or, where those are 0, in so many minutes. */
export interface Interval {
	days: number;
	minutes: number;
}

/** When a card would come again after each rating. */
export function intervalsAfter(memory: Memory | undefined, wall: string, retention: number): Record<Rating, Interval> {
	const after = (rating: Rating): Interval => {
		const { days, minutes } = schedule(memory, rating, wall, retention);
		return { days, minutes };
	};
	return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}
