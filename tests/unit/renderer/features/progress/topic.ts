import type { Topic } from "../../../../../core/api/views.ts";

/** A topic of four questions, none of them answered. */
export function topic(change: Partial<Topic> = {}): Topic {
	return {
		lesson: "one",
		lessonNumber: "1.1",
		lessonTitle: "One",
		phase: 1,
		section: "a",
		title: "A",
		questions: 4,
		answered: 0,
		right: 0,
		answers: 0,
		reviewed: 0,
		...change,
	};
}
