import { describe, expect, it } from "vitest";
import type { Fact } from "../../../../core/learning/events.ts";
import { joinStates } from "../../../../core/learning/join-states.ts";
import { lessonStatus } from "../../../../core/learning/lesson-status.ts";
import { quizTotals } from "../../../../core/learning/run-score.ts";
import { type LearnerState, learnerStateSchema } from "../../../../core/learning/state.ts";
import { place, stateOf } from "./state-of.ts";

const lesson = "leccion";

const started = (run: string, questions: string[], more: { of?: string; mastery?: number } = {}): Fact => ({
	type: "run-started",
	...place,
	run,
	lesson,
	seed: run.length,
	questions,
	...more,
});

const answered = (run: string, question: string, score: number): Fact => ({
	type: "run-answered",
	...place,
	run,
	lesson,
	question,
	answer: { kind: "one-choice", option: "a" },
	score,
	correct: score === 1,
});

const practised = (question: string, hints?: number): Fact => ({
	type: "practice-answered",
	...place,
	lesson,
	question,
	answer: { kind: "one-choice", option: "a" },
	score: 1,
	correct: true,
	...(hints === undefined ? {} : { hints }),
});

const hint = (question: string, number: number, run?: string): Fact => ({
	type: "hint-taken",
	...place,
	lesson,
	question,
	number,
	...(run === undefined ? {} : { run }),
});

const lessonOf = (state: LearnerState) => state.courses["curso"]?.lessons[lesson];
const record = (...facts: Fact[]) => lessonOf(stateOf(...facts));

describe("a retry of what was wrong", () => {
	const first = [
		started("r1", ["una", "dos", "tres", "cuatro"]),
		answered("r1", "una", 1),
		answered("r1", "dos", 1),
		answered("r1", "tres", 0.5),
		answered("r1", "cuatro", 0),
	];
	const again = started("r2", ["tres", "cuatro"], { of: "r1" });

	it("adds to the tallies, leaves the best first try alone, and passes the lesson with the whole quiz", () => {
		const half = record(...first, again, answered("r2", "tres", 0));
		expect(lessonStatus(half)).toBe("started");
		const whole = record(...first, again, answered("r2", "tres", 0), answered("r2", "cuatro", 1));
		// 1 + 1 + the better of 0.5 and 0 + 1, of four.
		expect(whole?.run && quizTotals(whole.run)).toEqual({ right: 3, total: 4, score: 3.5 / 4 });
		expect(whole).toMatchObject({ best: 2.5 / 4, bestRetried: 3.5 / 4, runsFinished: 1, passed: true });
		expect(whole?.questions["cuatro"]).toMatchObject({ answered: 2, right: 1 });
		expect(lessonStatus(whole)).toBe("done");
	});

	it("keeps its result when a new quiz takes the run's place", () => {
		const whole = [...first, again, answered("r2", "tres", 1), answered("r2", "cuatro", 1)];
		const repeated = record(...whole, started("r3", ["una"]), answered("r3", "una", 0));
		expect(repeated).toMatchObject({ best: 2.5 / 4, bestRetried: 1 });
		expect(lessonStatus(repeated)).toBe("done");
	});

	it("does not pass it below the mark", () => {
		const strict = [started("r1", ["una", "dos"], { mastery: 1 }), answered("r1", "una", 1), answered("r1", "dos", 0)];
		const retry = started("r2", ["dos"], { of: "r1", mastery: 1 });
		expect(lessonStatus(record(...strict, retry, answered("r2", "dos", 0.9)))).toBe("started");
		expect(lessonStatus(record(...strict, retry, answered("r2", "dos", 1)))).toBe("done");
	});

	it("remembers the very first try through a second retry", () => {
		const second = [again, answered("r2", "tres", 1), answered("r2", "cuatro", 0)];
		const third = [started("r3", ["cuatro"], { of: "r2" }), answered("r3", "cuatro", 1)];
		const run = record(...first, ...second, ...third)?.run;
		expect(run?.before).toMatchObject({ right: 2, score: 2.5 / 4 });
		expect(run && quizTotals(run)).toEqual({ right: 4, total: 4, score: 1 });
	});

	it("counts for no quiz where its own is not known, and never as a whole run", () => {
		const other = [started("r9", ["una", "dos"]), answered("r9", "una", 0), answered("r9", "dos", 0)];
		const lost = record(...first, ...other, again, answered("r2", "tres", 1), answered("r2", "cuatro", 1));
		expect(lost).toMatchObject({ best: 2.5 / 4, runsFinished: 2, questions: { tres: { right: 1 } } });
		expect(lost?.run?.before).toBeUndefined();
		expect(lessonStatus(lost)).toBe("started");
	});

	it("is kept by its schema, and by what is joined with what is left of a log", () => {
		const facts = [...first, again, answered("r2", "tres", 1), answered("r2", "cuatro", 1)];
		const whole = stateOf(...facts);
		expect(learnerStateSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
		for (const lost of facts.keys()) {
			const left = stateOf(...facts.filter((_, index) => index !== lost));
			for (const joined of [joinStates(left, whole), joinStates(whole, left)]) {
				expect(lessonStatus(lessonOf(joined))).toBe("done");
				expect(lessonOf(joined)).toMatchObject({ best: 2.5 / 4, bestRetried: 1, run: { before: { right: 2 } } });
			}
		}
	});
});

describe("a pass mark of the bank's own", () => {
	const run = (mastery: number | undefined, score: number) =>
		record(started("r1", ["una"], mastery === undefined ? {} : { mastery }), answered("r1", "una", score));

	it("decides in place of the usual one", () => {
		expect(lessonStatus(run(0.9, 0.8))).toBe("started");
		expect(lessonStatus(run(0.9, 0.9))).toBe("done");
		expect(lessonStatus(run(0.5, 0.6))).toBe("done");
	});

	it("leaves no trace where the best score says as much", () => {
		for (const [mastery, score] of [
			[undefined, 0.6],
			[undefined, 0.7],
			[0.9, 0.95],
			[0.5, 0.4],
		] as const) {
			expect(run(mastery, score)).not.toHaveProperty("passed");
		}
	});

	it("takes nothing away from a lesson passed before", () => {
		const passed = [started("r1", ["una"]), answered("r1", "una", 0.75)];
		const stricter = [started("r2", ["una"], { mastery: 0.9 }), answered("r2", "una", 0.8)];
		expect(lessonStatus(record(...passed, ...stricter))).toBe("done");
		expect(lessonStatus(record(...stricter))).toBe("started");
	});
});

describe("hints", () => {
	it("stay with the question of the run, as many as were taken, until it is answered", () => {
		const taken = [started("r1", ["una", "dos"]), hint("una", 1, "r1"), hint("una", 2, "r1"), hint("una", 1, "r1")];
		expect(record(...taken)?.run?.hints).toEqual({ una: 2 });
		const late = [...taken, answered("r1", "una", 1), hint("una", 3, "r1")];
		expect(record(...late)?.run?.hints).toEqual({ una: 2 });
		expect(record(...taken, hint("una", 3, "r0"), hint("otra", 1, "r1"))?.run?.hints).toEqual({ una: 2 });
	});

	it("inside a lesson last until the answer", () => {
		expect(record(hint("una", 1), hint("una", 2), hint("dos", 1))?.hints).toMatchObject({
			una: { taken: 2 },
			dos: { taken: 1 },
		});
		const after = record(hint("una", 1), hint("dos", 1), practised("una", 1));
		expect(after?.hints).toEqual({ dos: expect.objectContaining({ taken: 1 }) });
		expect(after?.practice["una"]).toMatchObject({ hints: 1 });
		expect(record(hint("una", 1), practised("una", 1))).not.toHaveProperty("hints");
	});

	it("are known again from either side of a damaged record, and used up ones stay used up", () => {
		const facts = [hint("una", 1), practised("una", 1), hint("dos", 1), hint("dos", 2)];
		const whole = stateOf(...facts);
		for (const lost of facts.keys()) {
			const joined = joinStates(stateOf(...facts.filter((_, index) => index !== lost)), whole);
			expect(lessonOf(joined)?.hints).toMatchObject({ dos: { taken: 2 } });
			expect(lessonOf(joined)?.hints).not.toHaveProperty("una");
		}
	});
});

it("takes a record from before there were hints, retries and pass marks", () => {
	const run = {
		id: "r1",
		lesson,
		version: "1.0.0",
		seed: 7,
		questions: ["una"],
		answers: {
			una: { answer: { kind: "one-choice", option: "a" }, score: 0.75, correct: false, at: "2026-01-02T03:04:05.000Z" },
		},
		startedAt: "2026-01-02T03:04:00.000Z",
		finishedAt: "2026-01-02T03:04:05.000Z",
	};
	const old = {
		seq: 3,
		courses: {
			curso: {
				lessons: {
					[lesson]: {
						openedAt: "2026-01-02T03:04:00.000Z",
						lastAt: "2026-01-02T03:04:05.000Z",
						section: null,
						reached: [],
						practice: {},
						run,
						best: 0.75,
						runsFinished: 1,
						questions: {},
						seconds: 0,
					},
				},
				calculators: [],
				bookmarks: {},
				annotations: {},
				days: {},
			},
		},
	};
	const read = learnerStateSchema.parse(old);
	expect(lessonStatus(lessonOf(read))).toBe("done");
	const kept = lessonOf(read)?.run;
	expect(kept && quizTotals(kept)).toEqual({ right: 0, total: 1, score: 0.75 });
});
