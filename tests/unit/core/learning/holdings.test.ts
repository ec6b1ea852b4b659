import { expect, test } from "vitest";
import { emptyState } from "../../../../core/learning/empty.ts";
import type { Fact } from "../../../../core/learning/events.ts";
import { holdingsOf } from "../../../../core/learning/holdings.ts";
import { stateOf } from "./state-of.ts";

const place = { course: "curso", version: "1.0.0" };
const answer = { kind: "one-choice" as const, option: "a" };
const anchor = { section: null, quote: "algo", prefix: "", suffix: "" };

const work = { laboratory: "funnel" as const, typed: {} };

function scenario(id: string, course = place.course): Fact {
	const content = { name: id, note: "", values: {}, locale: "es" as const };
	return { type: "scenario-set", ...place, course, scenario: id, metric: "roi", ...content };
}

function practice(question: string, correct: boolean, course = "curso"): Fact {
	const score = correct ? 1 : 0;
	return { type: "practice-answered", course, version: "1.0.0", lesson: "leads", question, answer, score, correct };
}

test("an empty record holds nothing", () => {
	expect(holdingsOf(emptyState, 0)).toEqual({
		events: 0,
		lessonsOpened: 0,
		lessonsDone: 0,
		answers: 0,
		reviews: 0,
		examsFinished: 0,
		examsUnderWay: 0,
		notes: 0,
		bookmarks: 0,
		scenarios: 0,
		sheets: 0,
	});
});

test("counted are lessons, answers each time, notes and bookmarks that are there, over all courses", () => {
	const state = stateOf(
		{ type: "position-set", ...place, lesson: "email", section: "uno" },
		practice("q1", false),
		practice("q1", true),
		practice("q1", true, "otro"),
		{ type: "run-started", ...place, run: "r1", lesson: "email", seed: 1, questions: ["q9"] },
		{ type: "run-answered", ...place, run: "r1", lesson: "email", question: "q9", answer, score: 1, correct: true },
		{ type: "bookmark-set", ...place, lesson: "leads", marked: true },
		{ type: "bookmark-set", ...place, lesson: "email", marked: true },
		{ type: "bookmark-set", ...place, lesson: "email", marked: false },
		{ type: "annotation-set", ...place, lesson: "leads", annotation: "n1", anchor, text: "" },
		{ type: "annotation-set", ...place, lesson: "leads", annotation: "n1", anchor, text: "dos" },
		scenario("uno"),
		scenario("dos"),
		scenario("uno"),
		scenario("tres", "otro"),
		{ type: "scenario-removed", ...place, scenario: "dos" },
		{ type: "sheet-set", ...place, sheet: "hoja", name: "", work, locale: "es" },
	);
	expect(holdingsOf(state, 40)).toEqual({
		events: 40,
		lessonsOpened: 3,
		lessonsDone: 1,
		answers: 4,
		reviews: 0,
		examsFinished: 0,
		examsUnderWay: 0,
		notes: 1,
		bookmarks: 1,
		scenarios: 2,
		sheets: 1,
		lastAt: "2026-11-20T10:16:00.000Z",
	});
});

test("reviews are counted over all days and courses, the first ones and those repeated within a day too", () => {
	const one = { questions: {}, terms: {}, metrics: {}, recent: [] };
	const day = { new: 3, reviews: 5, steps: 2, forgotten: 4, seconds: 600 };
	const reviews = {
		curso: { ...one, days: { "2026-11-20": day, "2026-11-21": { ...day, new: 0, reviews: 1, steps: 0 } } },
		otro: { ...one, days: { "2026-11-20": { ...day, new: 1, reviews: 0, steps: 0 } } },
	};
	expect(holdingsOf({ ...emptyState, reviews }, 40).reviews).toBe(12);
});

test("exams are counted each time they were handed in, and apart from those the sittings under way", () => {
	const asked = { lesson: "leads", question: "q1" };
	const start = (exam: string, run: string, course = "curso"): Fact => {
		return { type: "exam-started", ...place, course, exam, run, seed: 1, questions: [asked], minutes: 10 };
	};
	const handIn = (exam: string, run: string): Fact => {
		return { type: "exam-finished", ...place, exam, run, outOfTime: false, marks: [] };
	};
	const state = stateOf(
		...[start("fase-1", "a"), handIn("fase-1", "a"), start("fase-1", "b"), handIn("fase-1", "b")],
		...[start("fase-2", "c"), handIn("fase-2", "c"), start("fase-2", "d"), start("fase-1", "e", "otro")],
	);
	expect(holdingsOf(state, 8)).toMatchObject({ examsFinished: 3, examsUnderWay: 2 });
});
