import { describe, expect, test } from "vitest";
import { dayOf } from "../../../../core/learning/day.ts";
import type { Fact } from "../../../../core/learning/events.ts";
import { learnerStateSchema } from "../../../../core/learning/state.ts";
import { place, stateOf } from "./state-of.ts";

const anchor = { section: "uno", quote: "un lead", prefix: "¿Qué es ", suffix: "?" };
const noted = (annotation: string, text: string): Fact => ({
	type: "annotation-set",
	...place,
	lesson: "leads",
	annotation,
	anchor,
	text,
});
const unnoted = (annotation: string): Fact => ({ type: "annotation-removed", ...place, lesson: "leads", annotation });
const marked = (lesson: string, is: boolean): Fact => ({ type: "bookmark-set", ...place, lesson, marked: is });
const spent = (lesson: string | null, seconds: number): Fact => ({ type: "time-spent", ...place, lesson, seconds });
const opened: Fact = { type: "position-set", ...place, lesson: "leads", section: null };
const practised = (question: string, score: number): Fact => ({
	type: "practice-answered",
	...place,
	lesson: "leads",
	question,
	answer: { kind: "one-choice", option: "a" },
	score,
	correct: score === 1,
});
const courseOf = (...facts: Fact[]) => stateOf(...facts).courses["curso"];

describe("annotations", () => {
	test("a changed note keeps the time at which it was made", () => {
		expect(courseOf(noted("n1", "una"), noted("n1", "otra"))?.annotations["n1"]).toEqual({
			lesson: "leads",
			anchor,
			text: "otra",
			createdAt: "2026-11-20T10:00:00.000Z",
			at: "2026-11-20T10:01:00.000Z",
		});
	});

	test("a removed one is gone, the others stay", () => {
		const course = courseOf(noted("n1", "una"), noted("n2", "dos"), unnoted("n1"));
		expect(Object.keys(course?.annotations ?? {})).toEqual(["n2"]);
	});

	test("making one opens no lesson", () => {
		expect(courseOf(noted("n1", "una"))?.lessons).toEqual({});
	});
});

describe("bookmarks", () => {
	test("marking twice keeps the first time; unmarking takes it away", () => {
		expect(courseOf(marked("leads", true), marked("leads", true))?.bookmarks).toEqual({
			leads: "2026-11-20T10:00:00.000Z",
		});
		expect(courseOf(marked("leads", true), marked("otra", true), marked("leads", false))?.bookmarks).toEqual({
			otra: "2026-11-20T10:01:00.000Z",
		});
	});
});

describe("time", () => {
	test("adds up by day and by lesson; time elsewhere counts for the day alone", () => {
		const course = courseOf(opened, spent("leads", 90), spent(null, 30), spent("leads", 10));
		expect(course?.days).toEqual({ "2026-11-20": 130 });
		expect(course?.lessons["leads"]?.seconds).toBe(100);
	});

	test("in a lesson that was never opened counts for the day", () => {
		const course = courseOf(spent("leads", 90));
		expect(course?.days).toEqual({ "2026-11-20": 90 });
		expect(course?.lessons).toEqual({});
	});

	test.each([
		["2026-11-21T04:59:00.000Z", -300, "2026-11-20"],
		["2026-11-21T05:00:00.000Z", -300, "2026-11-21"],
		["2026-12-31T23:30:00.000Z", 60, "2027-01-01"],
		["2026-11-21T00:00:00.000Z", 0, "2026-11-21"],
	])("at %s with the clock %i minutes ahead it is %s", (at, offset, day) => {
		expect(dayOf(at, offset)).toBe(day);
	});
});

describe("tallies of questions", () => {
	test("count every answer, and hold the last one", () => {
		const course = courseOf(practised("q1", 1), practised("q1", 0), practised("q2", 0.5));
		expect(course?.lessons["leads"]?.questions).toEqual({
			q1: { answered: 2, right: 1, score: 0, correct: false, at: "2026-11-20T10:01:00.000Z" },
			q2: { answered: 1, right: 0, score: 0.5, correct: false, at: "2026-11-20T10:02:00.000Z" },
		});
	});

	test("an answer to a run that does not count is not tallied either", () => {
		const start: Fact = { type: "run-started", ...place, run: "r1", lesson: "leads", seed: 1, questions: ["q1", "q2"] };
		const answer = (run: string): Fact => ({ ...practised("q1", 1), type: "run-answered", run }) as Fact;
		const course = courseOf(start, answer("r0"), answer("r1"), answer("r1"));
		expect(course?.lessons["leads"]?.questions["q1"]?.answered).toBe(1);
	});
});

test("all of it fits the state's schema", () => {
	const state = stateOf(opened, noted("n1", ""), marked("leads", true), spent("leads", 1), practised("q1", 1));
	expect(learnerStateSchema.parse(state)).toEqual(state);
});
