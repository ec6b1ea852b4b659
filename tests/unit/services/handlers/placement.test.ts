import { describe, expect, it } from "vitest";
import { asked, type ExamHouse, examHouse, reopened, superseded } from "./exam-house.ts";
import { choose } from "./helpers.ts";

describe("the placement test", () => {
	/** Answers until it is over; an answer for each lesson's first and second question. */
	async function place({ client, ana }: ExamHouse, knows: Record<string, (string | null)[]>) {
		const count: Record<string, number> = {};
		for (;;) {
			const run = await client["exam.open"]({ learner: ana, exam: "nivel" });
			if (run.finished) return client["exam.results"]({ learner: ana, exam: "nivel" });
			const last = run.questions.length - 1;
			const { lesson } = asked(run, last);
			const option = knows[lesson]?.[count[lesson] ?? 0] ?? null;
			count[lesson] = (count[lesson] ?? 0) + 1;
			await client["exam.answer"]({
				learner: ana,
				...asked(run, last),
				answer: option === null ? null : choose(option),
			});
		}
	}

	it("asks by its rule and says which lessons may be skipped, and why", async () => {
		const made = await examHouse();
		const results = await place(made, { una: ["b", "b"], otra: ["b", "a"], tercera: [null] });
		expect(results.placement).toEqual([
			{ lesson: { id: "una", number: "1.1", title: "Una", phase: 1 }, advice: "skip", reason: "both-right" },
			{ lesson: { id: "otra", number: "1.2", title: "Otra", phase: 1 }, advice: "study", reason: "decide-wrong" },
			{
				lesson: { id: "tercera", number: "2.1", title: "Tercera", phase: 2 },
				advice: "study",
				reason: "apply-unknown",
			},
		]);
		expect(results).toMatchObject({ passed: null, code: null });
		expect(results.questions).toHaveLength(5);
		expect(results.questions.map(({ unknown }) => unknown === true)).toEqual([false, false, false, false, true]);
		const { record } = await made.client["learner.view"]({ learner: made.ana });
		expect([record.lessons, record.lastLesson]).toEqual([{}, undefined]);
	});

	it("goes on at the same question after a restart, and lets the first answer stand", async () => {
		const before = await examHouse();
		const run = await before.client["exam.open"]({ learner: before.ana, exam: "nivel" });
		await before.client["exam.answer"]({ learner: before.ana, ...asked(run, 0), answer: choose("b") });
		const next = await before.client["exam.open"]({ learner: before.ana, exam: "nivel" });
		const { client } = await reopened(before);
		expect(await client["exam.open"]({ learner: before.ana, exam: "nivel" })).toEqual(next);
		expect(next.questions).toHaveLength(2);
		const again = client["exam.answer"]({ learner: before.ana, ...asked(run, 0), answer: choose("a") });
		await expect(again).rejects.toMatchObject(superseded);
	});

	it("can be stopped at any time, and says what it found out until then", async () => {
		const { client, ana } = await examHouse();
		const run = await client["exam.open"]({ learner: ana, exam: "nivel" });
		await client["exam.answer"]({ learner: ana, ...asked(run, 0), answer: choose("a") });
		const { placement, questions } = await client["exam.finish"]({ learner: ana, exam: "nivel", run: run.id });
		expect(placement?.map(({ advice, reason }) => [advice, reason])).toEqual([
			["study", "apply-wrong"],
			[null, "not-reached"],
			[null, "not-reached"],
		]);
		expect(questions).toHaveLength(1);
	});

	it("asks another question where a new version of the course dropped the one that waits", async () => {
		const before = await examHouse();
		const run = await before.client["exam.open"]({ learner: before.ana, exam: "nivel" });
		const { client } = await reopened(before, { version: "1.1.0", without: [asked(run, 0).question] });
		const again = await client["exam.open"]({ learner: before.ana, exam: "nivel" });
		expect([again.id, again.questions.length]).toEqual([run.id, 1]);
		expect(again.questions[0]?.question.id).not.toBe(asked(run, 0).question);
		expect(again.questions[0]?.lesson).toBe(asked(run, 0).lesson);
	});
});
