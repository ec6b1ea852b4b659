import type { Topic } from "../../../core/api/views.ts";
import { masteredAmong } from "../../../core/learning/mastery.ts";
import type { CourseRecord } from "../../../core/learning/state.ts";
import type { Place } from "../../shell/where-next.ts";

export interface Totals {
	done: number;
	available: number;
	/** Sections reached, of how many in the lessons that are available. */
	reached: number;
	sections: number;
}

/** What all lessons come to. Only lessons that are available count as ones to do. */
export function totalsOf(places: readonly Place[]): Totals {
	const sum = (of: (place: Place) => number) => places.reduce((total, place) => total + of(place), 0);
	return {
		done: sum(({ progress }) => (progress.status === "done" ? 1 : 0)),
		available: sum(({ lesson }) => (lesson.available ? 1 : 0)),
		reached: sum(({ progress }) => progress.reached),
		sections: sum(({ progress }) => progress.sections),
	};
}

/** Seconds at work: in all, and of these outside of lessons: exams, reviews, calculators, notes. */
export function timeTotals({ days, lessons }: Pick<CourseRecord, "days" | "lessons">): {
	all: number;
	outside: number;
} {
	const sum = (seconds: readonly number[]) => seconds.reduce((total, one) => total + one, 0);
	const all = sum(Object.values(days));
	return { all, outside: Math.max(0, all - sum(Object.values(lessons).map(({ seconds }) => seconds))) };
}

export interface TopicTotals {
	topics: number;
	mastered: number;
	questions: number;
	answered: number;
	right: number;
	/** Answers given in all. */
	answers: number;
	reviewed: number;
}

/** What topics come to: all of the course, or those of a lesson. */
export function topicTotals(topics: readonly Topic[]): TopicTotals {
	const sum = (of: (topic: Topic) => number) => topics.reduce((total, topic) => total + of(topic), 0);
	return {
		topics: topics.length,
		mastered: masteredAmong(topics),
		questions: sum(({ questions }) => questions),
		answered: sum(({ answered }) => answered),
		right: sum(({ right }) => right),
		answers: sum(({ answers }) => answers),
		reviewed: sum(({ reviewed }) => reviewed),
	};
}
