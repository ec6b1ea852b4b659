import { describe, expect, it } from "vitest";
import { emptyCourseRecord, emptyLessonRecord } from "../../../../core/learning/empty.ts";
import type { CourseRecord, QuestionTally } from "../../../../core/learning/state.ts";
import { type TopicLesson, topicsOf } from "../../../../core/learning/topics.ts";

const lesson: TopicLesson = {
	id: "email",
	number: "1.4",
	title: "Email",
	phase: 1,
	sections: [
		{ id: "aside", title: "Aside", level: 3 },
		{ id: "first", title: "First", level: 2 },
		{ id: "detail", title: "Detail", level: 3 },
		{ id: "second", title: "Second", level: 2 },
		{ id: "unasked", title: "Unasked", level: 2 },
	],
	questions: [
		{ id: "q1", section: "second" },
		{ id: "q2", section: "first" },
		{ id: "q3", section: "detail" },
		{ id: "q4", section: "aside" },
	],
};

const day = (number: number) => `2026-11-0${number}T10:00:00.000Z`;

function tally(answered: number, right: number, correct: boolean, at: string): QuestionTally {
	return { answered, right, score: correct ? 1 : 0, correct, at };
}

function record(questions: Record<string, QuestionTally>, id = "email"): CourseRecord {
	return { ...emptyCourseRecord, lessons: { [id]: { ...emptyLessonRecord(day(1)), questions } } };
}

describe("topicsOf", () => {
	it("makes a topic of each second-level section that questions are about, in the order of the lesson", () => {
		const topics = topicsOf([lesson], emptyCourseRecord);
		expect(topics.map(({ section, questions }) => [section, questions])).toEqual([
			["aside", 1],
			["first", 2],
			["second", 1],
		]);
		expect(topics[1]).toEqual({
			lesson: "email",
			lessonNumber: "1.4",
			lessonTitle: "Email",
			phase: 1,
			section: "first",
			title: "First",
			questions: 2,
			answered: 0,
			right: 0,
			answers: 0,
			reviewed: 0,
		});
	});

	it("counts last answers as right or wrong, all answers as given, and those given again as reviewed", () => {
		const topics = topicsOf(
			[lesson],
			record({ q2: tally(3, 1, false, day(5)), q3: tally(1, 1, true, day(4)), q1: tally(2, 0, true, day(2)) }),
		);
		expect(topics.find(({ section }) => section === "first")).toMatchObject({
			answered: 2,
			right: 1,
			answers: 4,
			reviewed: 1,
			lastAt: day(5),
		});
		expect(topics.find(({ section }) => section === "second")).toMatchObject({ answered: 1, right: 1, reviewed: 1 });
	});

	it("counts a metric that was practised as one question more, by its last case, and none that was not", () => {
		const practice = (worked: number, correct: boolean) => ({
			...{ level: 1, streak: 0, worked, right: 1, correct, at: day(6) },
			last: { seed: worked - 1, level: 1, answer: "1" },
		});
		const metrics = [
			{ id: "roi", section: "detail" },
			{ id: "ctr", section: "unasked" },
			{ id: "constructor", section: "first" },
		];
		const answered = record({ q2: tally(1, 1, true, day(5)) });
		const topics = (practised: CourseRecord["practised"]) =>
			topicsOf([{ ...lesson, metrics }], practised === undefined ? answered : { ...answered, practised });
		expect(topics(undefined)).toEqual(topicsOf([lesson], answered));
		const first = { section: "first", questions: 3, answered: 2, answers: 4, reviewed: 1, lastAt: day(6) };
		expect(topics({ roi: practice(3, true) })[1]).toMatchObject({ ...first, right: 2 });
		expect(topics({ roi: practice(3, false) })[1]).toMatchObject({ ...first, right: 1 });
		expect(topics({ ctr: practice(1, true) }).at(-1)).toMatchObject({ section: "unasked", questions: 1, right: 1 });
		expect(topics({ dropped: practice(1, true) })).toEqual(topics(undefined));
	});

	it("leaves out answers to questions that the course no longer has", () => {
		const topics = topicsOf([lesson], record({ dropped: tally(4, 4, true, day(3)) }));
		expect(topics.every(({ answered }) => answered === 0)).toBe(true);
	});

	it("is not misled by names that every object inherits", () => {
		const odd = { ...lesson, id: "constructor", questions: [{ id: "valueOf", section: "first" }] };
		expect(topicsOf([odd], record({}))).toMatchObject([{ questions: 1, answered: 0, answers: 0 }]);
	});

	it("keeps the lessons in the order of the course, and one without questions has no topics", () => {
		const other = { ...lesson, id: "other", number: "1.5" };
		const mute = { ...lesson, id: "mute", questions: [] };
		expect([...new Set(topicsOf([other, mute, lesson], emptyCourseRecord).map((topic) => topic.lesson))]).toEqual([
			"other",
			"email",
		]);
	});
});
