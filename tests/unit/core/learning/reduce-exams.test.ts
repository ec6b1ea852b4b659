import { describe, expect, it } from "vitest";
import { emptyState } from "../../../../core/learning/empty.ts";
import { type Fact, factSchema } from "../../../../core/learning/events.ts";
import type { ExamRun } from "../../../../core/learning/exam.ts";
import { isOver, timeLeft } from "../../../../core/learning/exam-clock.ts";
import { reduce } from "../../../../core/learning/reduce.ts";
import { type LearnerState, learnerStateSchema } from "../../../../core/learning/state.ts";
import { topicsOf } from "../../../../core/learning/topics.ts";
import { place, stateOf } from "./state-of.ts";

const sitting = { ...place, exam: "examen", run: "r1" };
const una = { lesson: "leccion", question: "una" };
const dos = { lesson: "otra", question: "una" };
const choose = (option: string) => ({ kind: "one-choice", option }) as const;

const started: Fact = { type: "exam-started", ...sitting, seed: 7, questions: [una, dos], minutes: 30 };
const answered = (asked: typeof una, option: string | null): Fact => ({
	type: "exam-answered",
	...sitting,
	...asked,
	answer: option === null ? null : choose(option),
});
const flagged = (asked: typeof una, flag = true): Fact => ({
	type: "exam-flagged",
	...sitting,
	...asked,
	flagged: flag,
});
const finished: Fact = {
	type: "exam-finished",
	...sitting,
	outOfTime: false,
	marks: [
		{ ...una, answer: choose("b"), score: 1, correct: true },
		{ ...dos, score: 0, correct: false },
	],
};
const opened: Fact = { type: "position-set", ...place, lesson: "leccion", section: null };

const courseOf = (state: LearnerState) => {
	const course = state.courses["curso"];
	if (course === undefined) throw new Error("There is no course.");
	return course;
};
const runOf = (state: LearnerState): ExamRun => {
	const run = courseOf(state).exams?.["examen"]?.run;
	if (run === undefined) throw new Error("There is no sitting.");
	return run;
};

/** The state after facts at these minutes past ten, as the clock showed them. */
function stateAt(...timed: [number, Fact][]): LearnerState {
	const events = timed.map(([minute, fact], index) => ({
		seq: index + 1,
		at: new Date(Date.UTC(2026, 10, 20, 10, minute)).toISOString(),
		offset: 0,
		fact: factSchema.parse(fact),
	}));
	return events.reduce(reduce, emptyState);
}
const clock = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute));
const minutesLeft = (state: LearnerState, minute: number) => Number(timeLeft(runOf(state), clock(minute))) / 60_000;

describe("an exam in the record", () => {
	it("begins with its questions and nothing else", () => {
		expect(runOf(stateOf(started))).toEqual({
			id: "r1",
			version: "1.0.0",
			seed: 7,
			questions: [una, dos],
			answers: {},
			flagged: [],
			minutes: 30,
			startedAt: "2026-11-20T10:00:00.000Z",
			seenAt: "2026-11-20T10:00:00.000Z",
		});
	});

	it("keeps the last answer to each question, and none that was taken back", () => {
		const { answers } = runOf(
			stateOf(started, answered(una, "a"), answered(dos, "c"), answered(una, "b"), answered(dos, null)),
		);
		expect(answers).toEqual({ "leccion/una": { answer: choose("b"), at: "2026-11-20T10:03:00.000Z" } });
	});

	it("keeps apart questions of the same id in two lessons", () => {
		const { answers } = runOf(stateOf(started, answered(una, "a"), answered(dos, "c")));
		expect(Object.keys(answers)).toEqual(["leccion/una", "otra/una"]);
	});

	it("keeps marks to come back, once each, and takes them away", () => {
		expect(runOf(stateOf(started, flagged(una), flagged(una), flagged(dos))).flagged).toEqual([
			"leccion/una",
			"otra/una",
		]);
		expect(runOf(stateOf(started, flagged(una), flagged(una, false))).flagged).toEqual([]);
	});

	it("holds no mark and counts no answer before it is handed in", () => {
		const state = stateOf(opened, started, answered(una, "b"));
		expect(JSON.stringify(runOf(state))).not.toMatch(/score|correct/);
		expect(courseOf(state).lessons["leccion"]?.questions).toEqual({});
	});

	it("counts its answers when it is handed in, in lessons opened or not, and opens none", () => {
		const right = { ...dos, answer: choose("b"), score: 1, correct: true };
		const wrong = { ...una, answer: choose("a"), score: 0, correct: false };
		const state = stateOf(opened, started, { ...finished, marks: [wrong, right] } as Fact);
		const tally = { answered: 1, at: "2026-11-20T10:02:00.000Z" };
		expect(courseOf(state).lessons["leccion"]?.questions).toEqual({
			una: { ...tally, right: 0, score: 0, correct: false },
		});
		expect(Object.keys(courseOf(state).lessons)).toEqual(["leccion"]);
		expect(courseOf(state).unopened).toEqual({ otra: { una: { ...tally, right: 1, score: 1, correct: true } } });
		expect(courseOf(state).lastLesson).toBe("leccion");

		const lesson = {
			id: "otra",
			number: "1.2",
			title: "Otra",
			phase: 1,
			sections: [],
			questions: [{ id: "una", section: "s" }],
		};
		expect(topicsOf([lesson], courseOf(state))).toMatchObject([{ answered: 1, right: 1 }]);
		const then = [
			opened,
			started,
			{ ...finished, marks: [wrong, right] } as Fact,
			{ ...opened, lesson: "otra" } as Fact,
		];
		const later = stateOf(...then);
		expect(courseOf(later).lessons["otra"]?.questions).toEqual({
			una: { ...tally, right: 1, score: 1, correct: true },
		});
		expect(courseOf(later).unopened).toEqual({});
		expect(topicsOf([lesson], courseOf(later))).toMatchObject([{ answered: 1, right: 1 }]);
	});

	it("does not count a question without an answer as answered", () => {
		const state = stateOf(started, finished);
		expect(courseOf(state).unopened).toEqual({ leccion: { una: expect.objectContaining({ right: 1 }) } });
	});

	it("scores every question that counts, answered or not", () => {
		const state = stateOf(started, answered(una, "b"), finished);
		const at = "2026-11-20T10:02:00.000Z";
		expect(courseOf(state).exams?.["examen"]?.finished).toEqual([{ run: "r1", at, score: 0.5 }]);
		expect(runOf(state)).toMatchObject({ finishedAt: at, outOfTime: false });
	});

	it("is over once it is handed in: nothing changes it any more", () => {
		const before = runOf(stateOf(started, answered(una, "b"), finished));
		const after = stateOf(started, answered(una, "b"), finished, answered(dos, "a"), flagged(una), finished);
		expect(runOf(after)).toEqual(before);
		expect(courseOf(after).exams?.["examen"]?.finished).toHaveLength(1);
		expect(courseOf(after).unopened?.["leccion"]?.["una"]?.answered).toBe(1);
	});

	it("ends when its time was over, however much later that is found", () => {
		const state = stateAt([0, started], [500, { ...finished, outOfTime: true } as Fact]);
		expect(runOf(state)).toMatchObject({ finishedAt: "2026-11-20T10:30:00.000Z", outOfTime: true });
	});

	it("keeps every sitting's score when another begins", () => {
		const again: Fact = { ...started, run: "r2" } as Fact;
		const state = stateOf(started, finished, again, answered(una, "a"));
		expect(runOf(state)).toMatchObject({ id: "r2", answers: {} });
		expect(courseOf(state).exams?.["examen"]?.finished).toMatchObject([{ run: "r1" }]);
	});

	it("takes a placement test's questions one by one, and lets the first answer stand", () => {
		const adaptive: Fact = { ...started, questions: [], minutes: null, adaptive: true } as Fact;
		const ask: Fact = { type: "exam-asked", ...sitting, ...una };
		const run = runOf(stateOf(adaptive, ask, ask, answered(una, null), answered(una, "b"), answered(dos, "b")));
		expect(run.questions).toEqual([una]);
		expect(run.answers).toEqual({ "leccion/una": { answer: null, at: "2026-11-20T10:03:00.000Z" } });
	});

	it("fits the schema of the record at every step", () => {
		const facts = [opened, started, answered(una, "b"), flagged(dos), finished];
		for (const count of facts.keys()) {
			const state = stateOf(...facts.slice(0, count + 1));
			expect(learnerStateSchema.parse(state)).toEqual(state);
		}
	});
});

describe("the time of an exam", () => {
	it("runs by the clock, whatever was recorded since", () => {
		expect(minutesLeft(stateAt([0, started]), 10)).toBe(20);
		expect(minutesLeft(stateAt([0, started], [5, answered(una, "a")]), 10)).toBe(20);
		expect(minutesLeft(stateAt([0, started]), 40)).toBe(-10);
		expect(timeLeft(runOf(stateAt([0, { ...started, minutes: null } as Fact])), clock(999))).toBeNull();
	});

	it("is over at its end, and after the grace for an answer on its way", () => {
		const run = runOf(stateAt([0, started]));
		expect(isOver(run, new Date(clock(30).getTime() - 1))).toBe(false);
		expect(isOver(run, clock(30))).toBe(true);
		expect(isOver(run, new Date(clock(30).getTime() + 4999), 5000)).toBe(false);
		expect(isOver(run, new Date(clock(30).getTime() + 5000), 5000)).toBe(true);
	});

	it("is not given back by a clock that is set back", () => {
		const state = stateAt([0, started], [20, answered(una, "a")]);
		// At twenty past, the clock is set to five to ten.
		expect(minutesLeft(state, -5)).toBe(10);
		const resumed = stateAt([0, started], [20, answered(una, "a")], [-5, { type: "exam-resumed", ...sitting }]);
		expect(minutesLeft(resumed, -5)).toBe(10);
		// From there on time goes on with the clock.
		expect(minutesLeft(resumed, 0)).toBe(5);
		expect(minutesLeft(resumed, 6)).toBe(-1);
		// And a second time.
		const twice = stateAt(
			[0, started],
			[20, answered(una, "a")],
			[-5, { type: "exam-resumed", ...sitting }],
			[0, answered(dos, "a")],
			[-30, answered(dos, "b")],
		);
		expect(minutesLeft(twice, -30)).toBe(5);
		expect(minutesLeft(twice, -27)).toBe(2);
	});

	it("is seen by whatever else is recorded of the course", () => {
		const state = stateAt([0, started], [25, { type: "time-spent", ...place, lesson: null, seconds: 60 }]);
		expect(minutesLeft(state, 1)).toBe(5);
	});
});
