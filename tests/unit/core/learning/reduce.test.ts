import { describe, expect, it } from "vitest";
import type { Fact } from "../../../../core/learning/events.ts";
import { reduce } from "../../../../core/learning/reduce.ts";
import { type LearnerState, learnerStateSchema } from "../../../../core/learning/state.ts";
import { place, stateOf } from "./state-of.ts";

const lesson = "leccion";

const position = (section: string | null, where = lesson): Fact => ({
	type: "position-set",
	...place,
	lesson: where,
	section,
});

const started = (run: string, ...questions: string[]): Fact => ({
	type: "run-started",
	...place,
	run,
	lesson,
	seed: 7,
	questions,
});

const narrowed = (run: string, ...questions: string[]): Fact => ({
	type: "run-narrowed",
	...place,
	run,
	lesson,
	questions,
});

const answered = (run: string, question: string, score: number, option = "a"): Fact => ({
	type: "run-answered",
	...place,
	run,
	lesson,
	question,
	answer: { kind: "one-choice", option },
	score,
	correct: score === 1,
});

const lessonOf = (state: LearnerState) => state.courses["curso"]?.lessons[lesson];

describe("reduce", () => {
	it("leaves the state that it is given as it was", () => {
		const before = stateOf(started("r1", "una", "dos"));
		const copy = structuredClone(before);
		reduce(before, { seq: 2, at: "2026-11-20T11:00:00.000Z", offset: 0, fact: answered("r1", "una", 1) });
		expect(before).toEqual(copy);
	});

	it("makes states that their schema takes", () => {
		const state = stateOf(
			{ type: "profile-set", name: "Ana" },
			{ type: "settings-set", settings: { language: "es", theme: "dark", textSize: "normal" } },
			position("uno"),
			started("r1", "una"),
			answered("r1", "una", 1),
			{
				type: "calculator-worked",
				...place,
				metric: "tasa",
				lesson: null,
				values: { abiertos: "3" },
				locale: "es",
				segment: "B2B",
			},
		);
		expect(learnerStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
	});

	it("numbers and dates the state by its events", () => {
		const state = stateOf({ type: "profile-set", name: "Ana" }, position("uno"));
		expect(state).toMatchObject({
			seq: 2,
			createdAt: "2026-11-20T10:00:00.000Z",
			lastAt: "2026-11-20T10:01:00.000Z",
		});
	});

	it("keeps where the learner is and every section reached, in the order of first reaching it", () => {
		const state = stateOf(position("uno"), position("dos"), position("uno"), position(null));
		expect(lessonOf(state)).toMatchObject({
			section: null,
			reached: ["uno", "dos"],
			openedAt: "2026-11-20T10:00:00.000Z",
			lastAt: "2026-11-20T10:03:00.000Z",
		});
		expect(stateOf(position("uno"), position("a", "otra")).courses["curso"]?.lastLesson).toBe("otra");
	});

	it("lets the first answer to a question of a run stand", () => {
		const state = stateOf(started("r1", "una", "dos"), answered("r1", "una", 0, "a"), answered("r1", "una", 1, "b"));
		expect(lessonOf(state)?.run?.answers["una"]).toMatchObject({ answer: { option: "a" }, score: 0 });
	});

	it("takes no answer to another run, nor to a question that the run does not have", () => {
		const state = stateOf(
			started("r1", "una"),
			started("r2", "una"),
			answered("r1", "una", 1),
			answered("r2", "otra", 1),
		);
		expect(lessonOf(state)?.run).toMatchObject({ id: "r2", answers: {} });
	});

	it("finishes a run with its last answer, and keeps the best", () => {
		const state = stateOf(
			started("r1", "una", "dos"),
			answered("r1", "una", 1),
			answered("r1", "dos", 0.5),
			started("r2", "una", "dos"),
			answered("r2", "una", 0),
			answered("r2", "dos", 0),
		);
		expect(lessonOf(state)).toMatchObject({
			best: 0.75,
			runsFinished: 2,
			run: { id: "r2", finishedAt: "2026-11-20T10:05:00.000Z" },
		});
	});

	it("goes on with the questions that are left of a run, and finishes it where those are answered", () => {
		const left = stateOf(started("r1", "una", "dos", "tres"), answered("r1", "una", 0), narrowed("r1", "tres", "dos"));
		expect(lessonOf(left)?.run).toMatchObject({ questions: ["dos", "tres"] });
		expect(lessonOf(left)?.run?.finishedAt).toBeUndefined();
		const done = stateOf(started("r1", "una", "dos"), answered("r1", "una", 1), narrowed("r1", "una"));
		expect(lessonOf(done)).toMatchObject({ best: 1, runsFinished: 1, run: { finishedAt: "2026-11-20T10:02:00.000Z" } });
	});

	it("never narrows a finished run, another run, or a run to nothing", () => {
		const finished = [started("r1", "una", "dos"), answered("r1", "una", 1), answered("r1", "dos", 0)];
		expect(lessonOf(stateOf(...finished, narrowed("r1", "una")))).toMatchObject({
			best: 0.5,
			runsFinished: 1,
			run: { questions: ["una", "dos"] },
		});
		for (const fact of [narrowed("r0", "una"), narrowed("r1", "otra")]) {
			expect(lessonOf(stateOf(started("r1", "una", "dos"), fact))?.run?.questions).toEqual(["una", "dos"]);
		}
	});

	it("takes ids that every object inherits a property under", () => {
		const name = "constructor";
		const state = [
			{ ...position("uno", name), course: name },
			{ ...started("r1", name), course: name, lesson: name },
			{ ...answered("r1", name, 1), course: name, lesson: name },
		] as Fact[];
		const record = stateOf(...state).courses[name]?.lessons[name];
		expect(record).toMatchObject({ reached: ["uno"], best: 1, runsFinished: 1 });
	});

	it("keeps the last answer to a question inside a lesson", () => {
		const practice = (option: string, score: number): Fact => ({
			type: "practice-answered",
			...place,
			lesson,
			question: "una",
			answer: { kind: "one-choice", option },
			score,
			correct: score === 1,
		});
		const state = stateOf(practice("a", 0), practice("b", 1));
		expect(lessonOf(state)?.practice).toMatchObject({ una: { answer: { option: "b" }, correct: true } });
	});

	it("keeps the last work of a calculator for each place that it stands in", () => {
		const work = (where: string | null, abiertos: string): Fact => ({
			type: "calculator-worked",
			...place,
			metric: "tasa",
			lesson: where,
			values: { abiertos },
			locale: "es",
		});
		const state = stateOf(work(null, "1"), work(lesson, "2"), work(null, "3"));
		expect(state.courses["curso"]?.calculators).toMatchObject([
			{ lesson, values: { abiertos: "2" } },
			{ lesson: null, values: { abiertos: "3" } },
		]);
	});

	it("keeps courses apart", () => {
		const other = { ...position("dos"), course: "otro" } as Fact;
		const state = stateOf(position("uno"), other);
		expect(lessonOf(state)?.reached).toEqual(["uno"]);
		expect(state.courses["otro"]?.lessons[lesson]?.reached).toEqual(["dos"]);
	});
});
