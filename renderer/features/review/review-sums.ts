import type { CardCounts, ReviewOverview } from "../../../core/api/review-views.ts";
import type { ReviewDay } from "../../../core/review/schema.ts";

/** What a card takes while nothing is known of the learner's own pace, in seconds. */
const usualSeconds = 20;

/** All cards of a count together. */
export function countOf({ new: fresh, reviews, steps }: CardCounts): number {
	return fresh + reviews + steps;
}

/** Seconds that a card takes this learner: by the days reviewed so far, else what is usual. */
export function paceOf(days: readonly ReviewDay[]): number {
	const cards = days.reduce((sum, day) => sum + countOf(day), 0);
	const seconds = days.reduce((sum, day) => sum + day.seconds, 0);
	return cards === 0 || seconds === 0 ? usualSeconds : seconds / cards;
}

/** Whole minutes that so many cards take, one at the least. */
export function minutesFor(cards: number, pace: number): number {
	return Math.max(1, Math.round((cards * pace) / 60));
}

/** How a learner stands with today: nothing met yet, cards to review, all of them done, or none that was due. */
export type Today = "empty" | "due" | "over" | "free";

export function todayIs({ cards, left, done }: Pick<ReviewOverview, "cards" | "left" | "done">): Today {
	if (countOf(left) > 0) return "due";
	if (countOf(done) > 0) return "over";
	return cards.all === 0 ? "empty" : "free";
}

/**
 * What the day of an exam asks of new cards: that all of them were asked once, that the last ones come within a day, or so
 * many of them every day.
 */
export function newBeforeExam(perDay: number, unasked: number): { kind: "none" | "rest" | "perDay"; count: number } {
	if (unasked === 0) return { kind: "none", count: 0 };
	return unasked <= perDay ? { kind: "rest", count: unasked } : { kind: "perDay", count: perDay };
}

/** The cards of a day of the forecast. */
export function onDay({ reviews, new: fresh }: { reviews: number; new: number }): number {
	return reviews + fresh;
}
