import type { CourseCards } from "../../../../core/review/course-cards.ts";
import { emptyCourseReviews } from "../../../../core/review/empty.ts";
import { type Queue, queueOf } from "../../../../core/review/queue.ts";
import type { CourseReviews, Memory, ReviewCard } from "../../../../core/review/schema.ts";
import { createSummaries } from "../../../../core/review/shelf-summary.ts";

export const today = "2026-11-22";
export const now = `${today}T10:00:00.000`;

/** A course of three lessons in two phases, with two terms and a metric. */
export const course: CourseCards = {
	questions: (lesson) =>
		new Map([
			["leads", new Set(["l1", "l2", "l3", "l4"])],
			["email", new Set(["e1", "e2", "e3", "e4"])],
			["web", new Set(["w1", "w2", "w3", "w4"])],
		]).get(lesson),
	terms: new Map([
		["lead", "leads"],
		["rebote", "email"],
	]),
	metrics: new Map([["cac", null]]),
	lessons: new Map([
		["leads", { place: 0, phase: "atraer" }],
		["email", { place: 1, phase: "atraer" }],
		["web", { place: 2, phase: "vender" }],
	]),
};

const at = "2026-11-01T10:00:00.000Z";

export const fresh = (due = today): ReviewCard => ({ due, met: "2026-11-21", at });

const memory: Memory = { state: 2, step: 0, stability: 10, difficulty: 5, reps: 3, lapses: 0, last: "2026-11-12" };

/** A card that FSRS knows. */
export const known = (due: string, changes: Partial<Memory> = {}): ReviewCard => ({
	...{ due, met: "2026-11-01", at },
	memory: { ...memory, ...changes },
});

export function reviewsOf(changes: Partial<CourseReviews>): CourseReviews {
	return { ...emptyCourseReviews, ...changes };
}

export function queue(changes: Partial<CourseReviews>, wall = now): Queue {
	return queueOf(course, createSummaries(course), reviewsOf(changes), wall);
}

export const keysOf = ({ cards }: Queue) => cards.map(({ key }) => key);
