import { describe, expect, it } from "vitest";
import { bankSchema } from "../../../../core/quiz/schema.ts";
import { bank, courseLibrary } from "./course.ts";
import { choose, chooseAll, right, type } from "./helpers.ts";
import { memoryHouse } from "./memory-learners.ts";

const lesson = "leccion";

describe("progress.topics", () => {
	it("tells of a topic before anything is answered", async () => {
		const { client, ana } = await memoryHouse();
		expect(await client["progress.topics"]({ learner: ana })).toEqual({
			topics: [
				{
					lesson,
					lessonNumber: "1.1",
					lessonTitle: "Lección",
					phase: 1,
					section: "que-es",
					title: "Qué es",
					questions: 4,
					answered: 0,
					right: 0,
					answers: 0,
					reviewed: 0,
				},
			],
		});
	});

	it("counts answers inside the lesson and those of the quiz together", async () => {
		const { client, ana } = await memoryHouse();
		await client["practice.answer"]({ learner: ana, lesson, question: "una", answer: choose("a") });
		await client["practice.answer"]({ learner: ana, lesson, question: "una", answer: choose("b") });
		const { id: run } = await client["quiz.open"]({ learner: ana, lesson });
		await client["quiz.answer"]({ learner: ana, lesson, run, question: "una", answer: choose("c") });
		const last = await client["quiz.answer"]({ learner: ana, lesson, run, question: "numero", answer: type(77.25) });
		const { topics } = await client["progress.topics"]({ learner: ana });
		expect(topics).toMatchObject([{ answered: 2, right: 1, answers: 4, reviewed: 1, lastAt: last.at }]);
	});

	it("does not count answers to a question that the course dropped", async () => {
		const kept = bankSchema.parse({ lesson, questions: bank.questions.filter(({ id }) => id !== "una") });
		const { client, ana, learners } = await memoryHouse(courseLibrary({ bank: kept }));
		const answer = right["una"];
		if (answer === undefined) throw new Error("The course has this question.");
		const place = { course: "curso", version: "0.9.0", lesson, question: "una" };
		await learners.append(ana, { type: "practice-answered", ...place, answer, score: 1, correct: true });
		const { topics } = await client["progress.topics"]({ learner: ana });
		expect(topics).toMatchObject([{ questions: 3, answered: 0, answers: 0 }]);
	});

	it("says how many of the answers that stand the course no longer asks for", async () => {
		const fewer = bank.questions.filter(({ id }) => id !== "una");
		const { client, ana, learners } = await memoryHouse(courseLibrary({ bank: { ...bank, questions: fewer } }));
		expect((await client["progress.topics"]({ learner: ana })).gone).toBeUndefined();
		const answer = right["una"];
		if (answer === undefined) throw new Error("The course has this question.");
		const place = { course: "curso", version: "0.9.0", lesson };
		const marked = { answer, score: 1, correct: true };
		const run = { run: "antes", questions: ["una", "varias"], seed: 1 };
		await learners.append(
			ana,
			{ type: "practice-answered", ...place, question: "una", ...marked },
			{ type: "run-started", ...place, ...run },
			{ type: "run-answered", ...place, run: "antes", question: "una", ...marked },
			{ type: "run-answered", ...place, run: "antes", question: "varias", ...marked, answer: chooseAll("b") },
		);
		expect((await client["progress.topics"]({ learner: ana })).gone).toBe(2);
	});

	it("is told of no one who is not there", async () => {
		const { client } = await memoryHouse();
		await expect(client["progress.topics"]({ learner: "nadie" })).rejects.toMatchObject({ code: "not-found" });
	});
});

describe("time.add", () => {
	it("adds to the day, and to a lesson that was opened", async () => {
		const { client, ana } = await memoryHouse();
		await client["position.set"]({ learner: ana, lesson, section: null });
		await client["time.add"]({ learner: ana, lesson, seconds: 90 });
		await client["time.add"]({ learner: ana, lesson, seconds: 30 });
		const { at, offset } = await client["time.add"]({ learner: ana, lesson: null, seconds: 5 });
		const day = new Date(Date.parse(at) + offset * 60_000).toISOString().slice(0, 10);
		const { record } = await client["learner.view"]({ learner: ana });
		expect(record.days).toEqual({ [day]: 125 });
		expect(record.lessons[lesson]?.seconds).toBe(120);
	});

	it("opens no lesson by itself", async () => {
		const { client, ana } = await memoryHouse();
		await client["time.add"]({ learner: ana, lesson, seconds: 90 });
		expect((await client["learner.view"]({ learner: ana })).record.lessons).toEqual({});
	});

	it.each([
		["not-found", { lesson: "no-hay", seconds: 5 }],
		["bad-input", { lesson, seconds: 0 }],
		["bad-input", { lesson, seconds: 901 }],
		["bad-input", { lesson, seconds: 1.5 }],
	])("refuses as %s: %o", async (code, input) => {
		const { client, ana } = await memoryHouse();
		await expect(client["time.add"]({ learner: ana, ...input })).rejects.toMatchObject({ code });
	});
});
