import { type Card, FSRS, type Grade, State } from "ts-fsrs";
import type { Memory, Rating } from "./schema.ts";
import { dayOfWall, daysFrom } from "./wall.ts";

/** What every review in a record names as that by which it was scheduled. */
export const algorithm = "FSRS-6, ts-fsrs 5.4.2";

/** A card that was not known comes again after so long, within the same day. */
const step = "10m";

const schedulers = new Map<number, FSRS>();

/** More shares to be known than anyone offers. */
const mostSchedulers = 20;

/** FSRS-6 with its default parameters and without chance. Making one takes longer than using it. */
function schedulerFor(retention: number): FSRS {
	let fsrs = schedulers.get(retention);
	if (fsrs === undefined) {
		fsrs = new FSRS({
			request_retention: retention,
			enable_fuzz: false,
			enable_short_term: true,
			learning_steps: [step],
			relearning_steps: [step],
		});
		if (schedulers.size >= mostSchedulers) schedulers.clear();
		schedulers.set(retention, fsrs);
	}
	return fsrs;
}

/**
 * A learner's own clock handed to the library as if it were UTC: it counts days by the calendar of UTC, and a day is to be
 * the learner's.
 */
function asDate(wall: string): Date {
	return new Date(`${wall}Z`);
}

function toCard(memory: Memory | undefined, now: Date): Card {
	const last = memory === undefined ? undefined : new Date(memory.last);
	return {
		due: now,
		stability: memory?.stability ?? 0,
		difficulty: memory?.difficulty ?? 0,
		elapsed_days: 0,
		scheduled_days: 0,
		learning_steps: memory?.step ?? 0,
		reps: memory?.reps ?? 0,
		lapses: memory?.lapses ?? 0,
		state: memory?.state ?? State.New,
		...(last === undefined ? {} : { last_review: last }),
	};
}

/** A card after a review, and when it is to come again: on a day or, within the day, at a time. */
export interface Scheduled {
	memory: Memory;
	due: string;
	/** From the review on: so many days or, where those are 0, minutes. */
	days: number;
	minutes: number;
}

function fromCard({ state, due, scheduled_days, ...card }: Card, day: string, now: Date): Scheduled {
	// A card is not new any more once it was reviewed.
	const reached = state === State.Learning ? 1 : state === State.Relearning ? 3 : 2;
	const wall = due.toISOString().slice(0, -1);
	return {
		memory: {
			state: reached,
			step: card.learning_steps,
			stability: card.stability,
			difficulty: card.difficulty,
			reps: card.reps,
			lapses: card.lapses,
			last: day,
		},
		due: reached === 2 ? dayOfWall(wall) : wall,
		days: scheduled_days,
		minutes: reached === 2 ? 0 : Math.round((due.getTime() - now.getTime()) / 60_000),
	};
}

/**
 * What FSRS makes of a review.
 *
 * @param memory undefined for a card that was never reviewed
 * @param wall the time by the learner's own clock; one before the last review (a clock set back) counts as its day
 * @param retention the share to be known, 0 to 1
 */
export function schedule(memory: Memory | undefined, rating: Rating, wall: string, retention: number): Scheduled {
	const isBack = memory !== undefined && wall < memory.last;
	const now = asDate(isBack ? `${memory.last}T00:00:00.000` : wall);
	const grade: Grade = rating;
	const { card } = schedulerFor(retention).next(toCard(memory, now), now, grade);
	return fromCard(card, dayOfWall(now.toISOString()), now);
}

/** How likely it is that a card would be known on a day, 0 to 1. */
export function recallOn(memory: Memory, day: string): number {
	const elapsed = Math.max(0, daysFrom(memory.last, day));
	// The curve is the same whatever is to be known.
	return schedulerFor(0.9).forgetting_curve(elapsed, memory.stability);
}

/** After how many days a card comes again of which such a share is to be known, at its present stability; 1 at the least. */
export function daysUntil({ stability }: Memory, retention: number): number {
	return schedulerFor(retention).next_interval(stability, 0);
}
