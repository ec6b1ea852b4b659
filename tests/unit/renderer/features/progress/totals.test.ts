import { describe, expect, it } from "vitest";
import { timeTotals, topicTotals, totalsOf } from "../../../../../renderer/features/progress/totals.ts";
import { placesOf } from "../../../../../renderer/shell/where-next.ts";
import { lessonRecord, outline, record, stop } from "../../shell/course.ts";
import { topic } from "./topic.ts";

it("sums the lessons up, and counts only those available as ones to do", () => {
	const course = outline([stop("one"), stop("two")], [stop("planned", false)]);
	const held = record({
		one: lessonRecord({ best: 0.9, reached: ["a", "b"] }),
		two: lessonRecord({ best: 0.5, reached: ["a", "not-on-the-map"] }),
	});
	expect(totalsOf(placesOf(course, held))).toEqual({ done: 1, available: 2, reached: 3, sections: 6 });
});

it("sums topics up, and counts those mastered", () => {
	const topics = [
		topic({ questions: 4, answered: 2, right: 2, answers: 5, reviewed: 1 }),
		topic({ questions: 3, answered: 3, right: 1, answers: 3, reviewed: 0 }),
		topic({ questions: 2 }),
	];
	expect(topicTotals(topics)).toEqual({
		topics: 3,
		mastered: 1,
		questions: 9,
		answered: 5,
		right: 3,
		answers: 8,
		reviewed: 1,
	});
});

describe("time", () => {
	it("is that of all days; what no lesson has is outside of lessons", () => {
		const lessons = { one: lessonRecord({ seconds: 100 }), two: lessonRecord({ seconds: 50 }) };
		expect(timeTotals({ days: { "2026-01-05": 90, "2026-01-06": 130 }, lessons })).toEqual({ all: 220, outside: 70 });
	});
});
