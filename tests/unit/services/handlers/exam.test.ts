import { describe, expect, it } from "vitest";
import { asked, examHouse, keysIn, notFound, reopened, superseded } from "./exam-house.ts";
import { examLibrary } from "./exam-library.ts";
import { choose, houseWithAna } from "./helpers.ts";

describe("exam.list", () => {
	it("tells of every exam what it is and what it draws from", async () => {
		const { client, ana } = await examHouse();
		const { exams } = await client["exam.list"]({ learner: ana });
		expect(exams).toEqual([
			{
				id: "fase-1",
				kind: "phase",
				title: "Fase 1",
				phase: { id: "primera", number: 1, title: "Primera" },
				size: 6,
				minutes: 30,
				pass: 0.7,
				lessons: { written: 2, total: 2 },
				available: true,
				finished: 0,
				passed: false,
			},
			// Thirty are planned; three lessons of six questions are there.
			expect.objectContaining({ id: "final", size: 18, minutes: null, lessons: { written: 3, total: 4 } }),
			expect.objectContaining({ id: "nivel", size: 6, pass: null, lessons: { written: 3, total: 4 } }),
		]);
	});

	it("tells how the one under way stands, and what came of those handed in", async () => {
		const { client, ana, time } = await examHouse();
		const run = await client["exam.open"]({ learner: ana, exam: "fase-1" });
		await client["exam.answer"]({ learner: ana, ...asked(run, 0), answer: choose("b") });
		time.minute = 10;
		const first = async () => (await client["exam.list"]({ learner: ana })).exams[0];
		expect((await first())?.underWay).toEqual({ startedAt: run.startedAt, answered: 1, size: 6, left: 1200 });
		await client["exam.finish"]({ learner: ana, exam: "fase-1", run: run.id });
		expect(await first()).toMatchObject({
			finished: 1,
			best: 1 / 6,
			passed: false,
			lastAt: "2026-11-20T10:10:00.000Z",
		});
		expect((await first())?.underWay).toBeUndefined();
	});

	it("has nothing to take where no lesson is written", async () => {
		const none = examLibrary();
		const { client, ana } = await houseWithAna({ library: { ...none, bank: () => undefined } });
		const { exams } = await client["exam.list"]({ learner: ana });
		expect(exams.map(({ available, size }) => [available, size])).toEqual(Array(3).fill([false, 0]));
		for (const { id } of exams) {
			await expect(client["exam.open"]({ learner: ana, exam: id })).rejects.toMatchObject(notFound);
		}
	});
});

describe("an exam under way", () => {
	it("is drawn by its quotas and told nothing of what is right", async () => {
		const { client, ana } = await examHouse();
		const run = await client["exam.open"]({ learner: ana, exam: "fase-1" });
		const about = (test: (one: (typeof run.questions)[number]) => boolean) => run.questions.filter(test).length;
		expect(about(({ lesson }) => lesson === "una")).toBe(3);
		for (const name of ["uno", "dos", "tres"]) expect(about(({ question }) => question.id.startsWith(name))).toBe(2);
		await client["exam.answer"]({ learner: ana, ...asked(run, 0), answer: choose("b") });
		await client["exam.flag"]({ learner: ana, ...asked(run, 0), flagged: true });
		const replies = [
			await client["exam.open"]({ learner: ana, exam: "fase-1" }),
			await client["exam.list"]({ learner: ana }),
			await client["learner.view"]({ learner: ana }),
		];
		const secret = ["correct", "score", "feedback", "explanation", "key", "mark", "marks"];
		expect(keysIn(replies).filter((key) => secret.includes(key))).toEqual([]);
		expect(JSON.stringify(replies)).not.toContain("secreto");
		expect(run.questions.every(({ question }) => question.hints.length === 0)).toBe(true);
	});

	it("goes on where it was, with every answer, also for who asks for a fresh one or brings a code", async () => {
		const { client, ana } = await examHouse();
		const run = await client["exam.open"]({ learner: ana, exam: "fase-1" });
		await client["exam.answer"]({ learner: ana, ...asked(run, 1), answer: choose("a") });
		await client["exam.answer"]({ learner: ana, ...asked(run, 1), answer: choose("c") });
		await client["exam.answer"]({ learner: ana, ...asked(run, 2), answer: choose("a") });
		await client["exam.answer"]({ learner: ana, ...asked(run, 2), answer: null });
		await client["exam.flag"]({ learner: ana, ...asked(run, 3), flagged: true });
		const { code } = await client["exam.paper"]({ exam: "fase-1" });
		for (const more of [{}, { fresh: true }, { code }]) {
			const again = await client["exam.open"]({ learner: ana, exam: "fase-1", ...more });
			expect(again.id).toBe(run.id);
			expect(again.questions.map(({ answer }) => answer)).toEqual([
				undefined,
				choose("c"),
				undefined,
				undefined,
				undefined,
				undefined,
			]);
			expect(again.questions.map(({ flagged }) => flagged).indexOf(true)).toBe(3);
		}
		await expect(client["exam.results"]({ learner: ana, exam: "fase-1" })).rejects.toMatchObject(notFound);
	});

	it("refuses what does not fit: it counts as no answer", async () => {
		const { client, ana } = await examHouse();
		const run = await client["exam.open"]({ learner: ana, exam: "fase-1" });
		const bad = { name: "AppError", code: "bad-input" };
		const give = (answer: Parameters<typeof choose>[0]) =>
			client["exam.answer"]({ learner: ana, ...asked(run, 0), answer: choose(answer) });
		await expect(give("no-such")).rejects.toMatchObject(bad);
		const number = { kind: "number", value: 1, typed: "1" } as const;
		await expect(client["exam.answer"]({ learner: ana, ...asked(run, 0), answer: number })).rejects.toMatchObject(bad);
		const other = { ...asked(run, 0), question: "no-such" };
		await expect(client["exam.answer"]({ learner: ana, ...other, answer: null })).rejects.toMatchObject(notFound);
		await expect(client["exam.flag"]({ learner: ana, ...other, flagged: true })).rejects.toMatchObject(notFound);
		await expect(client["exam.open"]({ learner: ana, exam: "no-such" })).rejects.toMatchObject(notFound);
		expect((await client["exam.open"]({ learner: ana, exam: "fase-1" })).questions[0]?.answer).toBeUndefined();
	});

	it("leaves out what a new version of the course dropped, and starts anew where nothing is left", async () => {
		const old = await examHouse();
		const run = await old.client["exam.open"]({ learner: old.ana, exam: "fase-1" });
		const [gone] = run.questions;
		const changes = { version: "1.1.0", without: [gone?.question.id ?? ""] };
		const { client } = await reopened(old, changes);
		const left = await client["exam.open"]({ learner: old.ana, exam: "fase-1" });
		expect([left.id, left.code]).toEqual([run.id, null]);
		expect(run.gone).toBeUndefined();
		expect(left.gone).toBe(run.questions.length - left.questions.length);
		expect(left.questions).toEqual(run.questions.filter(({ question }) => question.id !== gone?.question.id));
		const results = await client["exam.finish"]({ learner: old.ana, exam: "fase-1", run: run.id });
		expect(results.questions).toHaveLength(left.questions.length);
	});

	it("leaves out a question whose answer a new version of the course took away", async () => {
		const old = await examHouse();
		const run = await old.client["exam.open"]({ learner: old.ana, exam: "fase-1" });
		await old.client["exam.answer"]({ learner: old.ana, ...asked(run, 0), answer: choose("c") });
		await old.client["exam.answer"]({ learner: old.ana, ...asked(run, 1), answer: choose("b") });
		const { client } = await reopened(old, { version: "1.1.0", options: ["a", "b"] });
		const results = await client["exam.finish"]({ learner: old.ana, exam: "fase-1", run: run.id });
		expect(results.questions.map(({ question }) => question.id)).toEqual(
			run.questions.slice(1).map(({ question }) => question.id),
		);
		expect(results).toMatchObject({ right: 1, score: 1 / 5 });
	});

	it("is not written to by looking at it", async () => {
		const { client, ana, learners } = await examHouse();
		for (const { id: exam } of (await client["exam.list"]({ learner: ana })).exams) {
			await client["exam.open"]({ learner: ana, exam });
			const { seq } = learners.state(ana) ?? {};
			await client["exam.open"]({ learner: ana, exam });
			await client["exam.list"]({ learner: ana });
			expect(learners.state(ana)?.seq).toBe(seq);
		}
	});
});

describe("the time of an exam", () => {
	it("goes on while the application is closed, and every answer is there", async () => {
		const before = await examHouse();
		const run = await before.client["exam.open"]({ learner: before.ana, exam: "fase-1" });
		expect([run.endsAt, run.left]).toEqual(["2026-11-20T10:30:00.000Z", 1800]);
		await before.client["exam.answer"]({ learner: before.ana, ...asked(run, 4), answer: choose("b") });
		before.time.minute = 12;
		const { client } = await reopened(before);
		const again = await client["exam.open"]({ learner: before.ana, exam: "fase-1" });
		expect(again).toMatchObject({ id: run.id, endsAt: run.endsAt, left: 1080, finished: false });
		expect(again.questions[4]?.answer).toEqual(choose("b"));
	});

	it("hands in by itself at whatever is asked next, with every answer", async () => {
		const asks = ["exam.list", "exam.open", "exam.results"] as const;
		for (const ask of asks) {
			const { client, ana, time } = await examHouse();
			const run = await client["exam.open"]({ learner: ana, exam: "fase-1" });
			await client["exam.answer"]({ learner: ana, ...asked(run, 0), answer: choose("b") });
			time.minute = 600;
			if (ask === "exam.list") await client[ask]({ learner: ana });
			else await client[ask]({ learner: ana, exam: "fase-1" });
			const results = await client["exam.results"]({ learner: ana, exam: "fase-1" });
			expect(results).toMatchObject({ id: run.id, outOfTime: true, finishedAt: "2026-11-20T10:30:00.000Z", right: 1 });
			expect((await client["exam.open"]({ learner: ana, exam: "fase-1" })).finished).toBe(true);
		}
	});

	it("takes the answer that was on its way, and none after that", async () => {
		const { client, ana, time } = await examHouse();
		const run = await client["exam.open"]({ learner: ana, exam: "fase-1" });
		time.minute = 30 + 4 / 60;
		await client["exam.answer"]({ learner: ana, ...asked(run, 0), answer: choose("b") });
		time.minute = 30 + 5 / 60;
		const late = client["exam.answer"]({ learner: ana, ...asked(run, 1), answer: choose("b") });
		await expect(late).rejects.toMatchObject(superseded);
		const flag = client["exam.flag"]({ learner: ana, ...asked(run, 1), flagged: true });
		await expect(flag).rejects.toMatchObject(superseded);
		const results = await client["exam.finish"]({ learner: ana, exam: "fase-1", run: run.id });
		expect(results).toMatchObject({ right: 1, outOfTime: true });
		expect(results.questions.filter(({ feedback }) => feedback !== undefined)).toHaveLength(1);
	});

	it("is out of time where the page hands in at the very end", async () => {
		const { client, ana, time } = await examHouse();
		const run = await client["exam.open"]({ learner: ana, exam: "fase-1" });
		time.minute = 30;
		const results = await client["exam.finish"]({ learner: ana, exam: "fase-1", run: run.id });
		expect(results.outOfTime).toBe(true);
	});

	it("is not given back by a clock that is set back, and goes on from where it was", async () => {
		const before = await examHouse();
		const run = await before.client["exam.open"]({ learner: before.ana, exam: "fase-1" });
		before.time.minute = 20;
		await before.client["exam.answer"]({ learner: before.ana, ...asked(run, 0), answer: choose("b") });
		before.time.minute = -60;
		const { client } = await reopened(before);
		const left = async () => (await client["exam.open"]({ learner: before.ana, exam: "fase-1" })).left;
		expect(await left()).toBe(600);
		before.time.minute = -54;
		expect(await left()).toBe(240);
		before.time.minute = -49;
		expect(await left()).toBe(0);
		await client["exam.list"]({ learner: before.ana });
		expect(await client["exam.results"]({ learner: before.ana, exam: "fase-1" })).toMatchObject({ outOfTime: true });
	});

	it("has no end where the exam has no limit", async () => {
		const { client, ana, time } = await examHouse();
		const run = await client["exam.open"]({ learner: ana, exam: "final" });
		time.minute = 100_000;
		const again = await client["exam.open"]({ learner: ana, exam: "final" });
		expect(again).toMatchObject({ id: run.id, endsAt: null, left: null, finished: false });
	});
});

describe("results", () => {
	/** Hands in a sitting in which these questions were answered with these options. */
	async function sat(options: Record<number, string>) {
		const made = await examHouse();
		const { client, ana, time } = made;
		const run = await client["exam.open"]({ learner: ana, exam: "fase-1" });
		for (const [index, option] of Object.entries(options)) {
			await client["exam.answer"]({ learner: ana, ...asked(run, Number(index)), answer: choose(option) });
		}
		time.minute = 7;
		return { ...made, run, results: await client["exam.finish"]({ learner: ana, exam: "fase-1", run: run.id }) };
	}

	it("have every question with what was answered and what is right", async () => {
		const { run, results } = await sat({ 0: "b", 1: "a" });
		expect(results).toMatchObject({ score: 1 / 6, right: 1, passed: false, finishedAt: "2026-11-20T10:07:00.000Z" });
		expect(results.questions.map(({ question }) => question)).toEqual(run.questions.map(({ question }) => question));
		const [right, wrong, empty] = results.questions;
		expect(right).toMatchObject({ feedback: { mark: { correct: true }, explanation: "<i>secreto explicación</i>" } });
		expect(right?.key).toBeUndefined();
		expect(wrong).toMatchObject({ feedback: { answer: choose("a") }, key: { answer: choose("b") } });
		expect(empty?.feedback).toBeUndefined();
		expect(empty).toMatchObject({ key: { answer: choose("b"), mark: { correct: true } } });
	});

	it("break down by topic and difficulty, each question once", async () => {
		const { results } = await sat({ 0: "b", 1: "b", 2: "b", 3: "b", 4: "a" });
		for (const parts of [results.topics, results.difficulties]) {
			expect(parts.reduce((sum, { questions }) => sum + questions, 0)).toBe(6);
			expect(parts.reduce((sum, { right }) => sum + right, 0)).toBe(4);
		}
		expect(results.difficulties.map(({ difficulty, score }) => [difficulty, score])).toEqual([
			[1, 1],
			[2, 1],
			[3, 0],
		]);
		// In the order of the course.
		expect([...new Set(results.topics.map(({ lesson }) => lesson.id))]).toEqual(["una", "otra"]);
		expect(new Set(results.topics.map(({ title }) => title))).toEqual(new Set(["Tema A", "Tema B"]));
	});

	it("name the lessons to read again and the sections in them, and none where all was right", async () => {
		const { results, run } = await sat({ 0: "b", 1: "b", 2: "b", 3: "b", 4: "b", 5: "a" });
		const wrong = run.questions[5];
		const section = wrong?.question.id === "tres-1" ? "tema-b" : "parte-de-a";
		expect(results.readAgain).toMatchObject([{ lesson: { id: wrong?.lesson }, sections: [{ id: section }] }]);
		expect(results.passed).toBe(true);
		const all = await sat({ 0: "b", 1: "b", 2: "b", 3: "b", 4: "b", 5: "b" });
		expect(all.results.readAgain).toEqual([]);
	});

	it("count for the topics of the lessons, once, when it is handed in", async () => {
		const { client, ana, run } = await sat({ 0: "b", 1: "a" });
		await client["exam.finish"]({ learner: ana, exam: "fase-1", run: run.id });
		const { record } = await client["learner.view"]({ learner: ana });
		expect(record.lessons).toEqual({});
		const { topics } = await client["progress.topics"]({ learner: ana });
		const sum = (count: (topic: (typeof topics)[number]) => number) => topics.reduce((all, one) => all + count(one), 0);
		expect([sum(({ answers }) => answers), sum(({ right }) => right)]).toEqual([2, 1]);
	});

	it("pass with exactly the share that is asked for, and not with less", async () => {
		for (const right of [9, 8]) {
			const { client, ana } = await examHouse();
			const run = await client["exam.open"]({ learner: ana, exam: "final" });
			for (const index of Array(right).keys()) {
				await client["exam.answer"]({ learner: ana, ...asked(run, index), answer: choose("b") });
			}
			const { passed, score } = await client["exam.finish"]({ learner: ana, exam: "final", run: run.id });
			const listed = (await client["exam.list"]({ learner: ana })).exams.find(({ id }) => id === "final");
			expect([score, passed, listed?.passed]).toEqual([right / 18, right === 9, right === 9]);
		}
	});

	it("stay the same when they are asked for again, and another sitting takes their place", async () => {
		const { client, ana, run, results } = await sat({ 0: "b" });
		expect(await client["exam.results"]({ learner: ana, exam: "fase-1" })).toEqual(results);
		const fresh = await client["exam.open"]({ learner: ana, exam: "fase-1", fresh: true });
		expect(fresh.id).not.toBe(run.id);
		expect(fresh.questions.every(({ answer }) => answer === undefined)).toBe(true);
		const finish = client["exam.finish"]({ learner: ana, exam: "fase-1", run: run.id });
		await expect(finish).rejects.toMatchObject(superseded);
	});
});
