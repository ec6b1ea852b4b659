import { emptyState } from "../../../../core/learning/empty.ts";
import { type Fact, factSchema, type LearnerEvent } from "../../../../core/learning/events.ts";
import type { LearnerState } from "../../../../core/learning/state.ts";
import { reduceWhole } from "../../../../core/review/reduce-whole.ts";
import { algorithm } from "../../../../core/review/scheduler.ts";
import type { CourseReviews, Rating } from "../../../../core/review/schema.ts";

export const place = { course: "curso", version: "1.0.0" };

/** Six hours behind UTC: 18:00 there is midnight in UTC. */
export const offset = -360;

const option = { kind: "one-choice", option: "a" } as const;

export const practice = (question: string, correct = true, lesson = "leads"): Fact => ({
	...{ type: "practice-answered", ...place, lesson, question, answer: option },
	...{ score: correct ? 1 : 0, correct },
});

export const readTerm = (term: string): Fact => ({ type: "term-read", ...place, lesson: "leads", term });

export const worked = (metric: string): Fact => ({
	...{ type: "calculator-worked", ...place, metric, lesson: null, values: { a: "1" }, locale: "es" },
});

export const reviewed = (card: string, rating: Rating, seconds?: number): Fact => ({
	...{ type: "review-answered", ...place, card, rating, algorithm },
	...(seconds === undefined ? {} : { seconds }),
});

export const answered = (card: string, rating: Rating): Fact => ({
	...{ type: "review-answered", ...place, card, rating, algorithm, seed: 7, answer: option },
	...{ score: rating === 1 ? 0 : 1, correct: rating > 1 },
});

/** A fact at a time of the learner's clock, "2026-11-22 18:30". */
export type At = readonly [wall: string, fact: Fact];

export function utc(wall: string): string {
	return new Date(Date.parse(`${wall.replace(" ", "T")}Z`) - offset * 60_000).toISOString();
}

export function eventsOf(writer: string, facts: readonly At[], from = 1): LearnerEvent[] {
	return facts.map(([wall, fact], index) => {
		const seq = from + index;
		return { seq, at: utc(wall), offset, origin: { writer, seq }, fact: factSchema.parse(fact) };
	});
}

export function stateAfter(events: readonly LearnerEvent[]): LearnerState {
	return events.reduce(reduceWhole, emptyState);
}

/** What the course's record says of reviewing after these facts. */
export function reviewsAfter(...facts: At[]): CourseReviews {
	const reviews = stateAfter(eventsOf("w", facts)).reviews?.["curso"];
	if (reviews === undefined) throw new Error("Nothing is known of reviewing the course.");
	return reviews;
}
