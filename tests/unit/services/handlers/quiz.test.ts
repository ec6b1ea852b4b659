import { describe, expect, it } from "vitest";
import type { Bank } from "../../../../core/quiz/schema.ts";
import { bank, courseLibrary } from "./course.ts";
import { choose, chooseAll, house, houseWithAna, right, type } from "./helpers.ts";

const lesson = "leccion";

/** Every key and every text in a piece of plain data. */
function walk(value: unknown): { keys: string[]; texts: string[] } {
	if (typeof value === "string") return { keys: [], texts: [value] };
	if (typeof value !== "object" || value === null) return { keys: [], texts: [] };
	const inside = Object.values(value).map(walk);
	// A list without anything in it tells nothing.
	const told = Object.entries(value).filter(([, held]) => !(Array.isArray(held) && held.length === 0));
	return {
		keys: [...(Array.isArray(value) ? [] : told.map(([key]) => key)), ...inside.flatMap(({ keys }) => keys)],
		texts: inside.flatMap(({ texts }) => texts),
	};
}

const secretKeys = ["correct", "feedback", "explanation", "answer", "misconceptions", "misconception", "tolerance"];

function without(...ids: string[]): Bank {
	return { ...bank, questions: bank.questions.filter((question) => !ids.includes(question.id)) };
}

describe("quiz.open", () => {
	it("draws a run the first time and gives the same one back after that", async () => {
		const { client, ana } = await houseWithAna();
		const run = await client["quiz.open"]({ learner: ana, lesson });
		expect(run.questions.map(({ id }) => id).sort()).toEqual(["constructor", "numero", "una", "varias"]);
		expect(run).toMatchObject({
			id: "run-1",
			lesson: { id: "leccion", number: "1.1", title: "Lección", short: "Lec", phase: 1 },
			answered: [],
		});
		expect(run.score).toBeUndefined();
		expect(await client["quiz.open"]({ learner: ana, lesson })).toEqual(run);
	});

	it("shows texts as HTML", async () => {
		const { client, ana } = await houseWithAna();
		const { questions } = await client["quiz.open"]({ learner: ana, lesson });
		const una = questions.find(({ id }) => id === "una");
		expect(una?.prompt).toBe("<i>Pregunta *una*</i>");
		expect(una?.kind === "one-choice" && una.options.map(({ text }) => text).sort()).toEqual(
			["a", "b", "c", "d"].map((id) => `<i>texto *${id}*</i>`),
		);
	});

	it("lets no key out: neither its name nor its text", async () => {
		const { client, ana } = await houseWithAna();
		const replies = [await client["quiz.open"]({ learner: ana, lesson }), await client["course.lesson"]({ lesson })];
		const { keys, texts } = walk(replies);
		expect(keys.filter((key) => secretKeys.includes(key))).toEqual([]);
		expect(texts.filter((text) => text.includes("secreto"))).toEqual([]);
		expect(JSON.stringify(replies)).not.toMatch(/77\.25|12\.5/);
	});

	it("lets no key out of the questions still open once one is answered", async () => {
		const { client, ana } = await houseWithAna();
		const { id: run } = await client["quiz.open"]({ learner: ana, lesson });
		await client["quiz.answer"]({ learner: ana, lesson, run, question: "una", answer: choose("a") });
		const view = await client["quiz.open"]({ learner: ana, lesson });
		expect(view.answered.map(({ question }) => question)).toEqual(["una"]);
		const { keys, texts } = walk(view.questions);
		expect(keys.filter((key) => secretKeys.includes(key))).toEqual([]);
		expect(texts.filter((text) => text.includes("secreto"))).toEqual([]);
	});

	it("tells the score once every question is answered, and the best of all runs", async () => {
		const { client, ana } = await houseWithAna();
		const first = await client["quiz.open"]({ learner: ana, lesson });
		for (const { id: question } of first.questions) {
			const answer = question === "una" ? choose("a") : (right[question] ?? choose("a"));
			expect((await client["quiz.open"]({ learner: ana, lesson })).score).toBeUndefined();
			await client["quiz.answer"]({ learner: ana, lesson, run: first.id, question, answer });
		}
		expect(await client["quiz.open"]({ learner: ana, lesson })).toMatchObject({
			id: first.id,
			score: 0.75,
			best: { share: 0.75 },
		});
		const second = await client["quiz.open"]({ learner: ana, lesson, fresh: true });
		expect(second).toMatchObject({ id: "run-2", answered: [], best: { share: 0.75 }, done: true });
		expect(second.score).toBeUndefined();
	});

	it("starts afresh where asked, but not twice for the same wish", async () => {
		const { client, ana } = await houseWithAna();
		const first = await client["quiz.open"]({ learner: ana, lesson, fresh: true });
		await client["quiz.answer"]({ learner: ana, lesson, run: first.id, question: "una", answer: choose("a") });
		const opened = await Promise.all([
			client["quiz.open"]({ learner: ana, lesson, fresh: true }),
			client["quiz.open"]({ learner: ana, lesson, fresh: true }),
			client["quiz.open"]({ learner: ana, lesson }),
		]);
		expect(opened.map(({ id }) => id)).toEqual(["run-2", "run-2", "run-2"]);
	});

	it("goes on in another version of the course with the questions that are left", async () => {
		const { client, ana, learners, home } = await houseWithAna();
		const run = await client["quiz.open"]({ learner: ana, lesson });
		await client["quiz.answer"]({ learner: ana, lesson, run: run.id, question: "una", answer: choose("b") });
		await client["quiz.answer"]({ learner: ana, lesson, run: run.id, question: "varias", answer: chooseAll("b") });
		await learners.close();
		const later = await house({
			home,
			library: courseLibrary({ version: "1.1.0", bank: without("varias", "numero") }),
		});
		const view = await later.client["quiz.open"]({ learner: ana, lesson });
		expect(view.id).toBe(run.id);
		const left = run.questions.map(({ id }) => id).filter((id) => ["una", "constructor"].includes(id));
		expect(view.questions.map(({ id }) => id)).toEqual(left);
		expect(view.answered.map(({ question }) => question)).toEqual(["una"]);
		const gone = later.client["quiz.answer"]({
			learner: ana,
			lesson,
			run: run.id,
			question: "numero",
			answer: type(1),
		});
		await expect(gone).rejects.toMatchObject({ code: "not-found" });
		const answer = { learner: ana, lesson, run: run.id, question: "constructor", answer: choose("b") };
		await later.client["quiz.answer"](answer);
		expect(await later.client["quiz.open"]({ learner: ana, lesson })).toMatchObject({ score: 1, best: { share: 1 } });
	});

	it("drops a question whose chosen option is gone, and the page's record says the same", async () => {
		const { client, ana, learners, home } = await houseWithAna();
		const run = await client["quiz.open"]({ learner: ana, lesson });
		await client["quiz.answer"]({ learner: ana, lesson, run: run.id, question: "una", answer: choose("d") });
		await client["quiz.answer"]({ learner: ana, lesson, run: run.id, question: "constructor", answer: choose("b") });
		await learners.close();
		const questions = without("numero").questions.map((one) =>
			one.kind === "one-choice" ? { ...one, options: one.options.filter(({ id }) => id !== "d") } : one,
		);
		const later = await house({ home, library: courseLibrary({ bank: { ...bank, questions } }) });
		const told = await later.client["learner.view"]({ learner: ana });
		const view = await later.client["quiz.open"]({ learner: ana, lesson });
		expect(view.questions.map(({ id }) => id).sort()).toEqual(["constructor", "varias"]);
		expect(view.answered.map(({ question }) => question)).toEqual(["constructor"]);
		expect(JSON.stringify(told)).toContain(JSON.stringify(view.questions.map(({ id }) => id)));
	});

	it("scores a run that was on a page through an update without what the course dropped", async () => {
		const { client, ana, learners, home } = await houseWithAna();
		const run = await client["quiz.open"]({ learner: ana, lesson });
		await client["quiz.answer"]({ learner: ana, lesson, run: run.id, question: "una", answer: choose("a") });
		await client["quiz.answer"]({ learner: ana, lesson, run: run.id, question: "varias", answer: chooseAll("b") });
		await client["quiz.answer"]({ learner: ana, lesson, run: run.id, question: "numero", answer: type(1) });
		await learners.close();
		const later = await house({ home, library: courseLibrary({ version: "1.1.0", bank: without("una") }) });
		const answer = { learner: ana, lesson, run: run.id, question: "constructor", answer: choose("b") };
		await later.client["quiz.answer"](answer);
		const view = await later.client["quiz.open"]({ learner: ana, lesson });
		expect(view.questions.map(({ id }) => id).sort()).toEqual(["constructor", "numero", "varias"]);
		expect(view.gone).toBeUndefined();
		const shares = view.answered.map(({ score }) => score);
		expect(view.score).toBeCloseTo(shares.reduce((sum, score) => sum + score, 0) / 3);
	});

	it("says how many questions of a finished run the course no longer has, which its score counts", async () => {
		const { client, ana, learners, home } = await houseWithAna();
		const run = await client["quiz.open"]({ learner: ana, lesson });
		for (const { id } of run.questions) {
			const answer = id === "varias" ? chooseAll("a") : id === "numero" ? type(1) : choose(id === "una" ? "a" : "b");
			await client["quiz.answer"]({ learner: ana, lesson, run: run.id, question: id, answer });
		}
		const whole = await client["quiz.open"]({ learner: ana, lesson });
		expect(whole.gone).toBeUndefined();
		await learners.close();
		const later = await house({
			home,
			library: courseLibrary({ version: "1.1.0", bank: without("varias", "numero") }),
		});
		const view = await later.client["quiz.open"]({ learner: ana, lesson });
		expect(view).toMatchObject({ id: run.id, gone: 2, score: whole.score });
		expect(view.questions).toHaveLength(2);
	});

	it("finishes a run whose only open questions are gone", async () => {
		const { client, ana, learners, home } = await houseWithAna();
		const run = await client["quiz.open"]({ learner: ana, lesson });
		await client["quiz.answer"]({ learner: ana, lesson, run: run.id, question: "una", answer: choose("b") });
		await learners.close();
		const later = await house({ home, library: courseLibrary({ bank: without("varias", "numero", "constructor") }) });
		expect(await later.client["quiz.open"]({ learner: ana, lesson })).toMatchObject({
			id: run.id,
			score: 1,
			best: { share: 1 },
		});
	});

	it("starts anew where no question of the run is left", async () => {
		const { client, ana, learners, home } = await houseWithAna();
		await client["quiz.open"]({ learner: ana, lesson });
		await learners.close();
		const renamed = { ...bank, questions: bank.questions.map((question) => ({ ...question, id: `${question.id}-2` })) };
		const later = await house({ home, library: courseLibrary({ bank: renamed }) });
		const view = await later.client["quiz.open"]({ learner: ana, lesson });
		expect(view.questions.every(({ id }) => id.endsWith("-2"))).toBe(true);
		expect(view.questions).toHaveLength(4);
	});

	it("finds neither a lesson that is not written nor a learner who is not there", async () => {
		const { client, ana } = await houseWithAna();
		await expect(client["quiz.open"]({ learner: ana, lesson: "futura" })).rejects.toMatchObject({ code: "not-found" });
		await expect(client["quiz.open"]({ learner: "nadie", lesson })).rejects.toMatchObject({ code: "not-found" });
	});
});

describe("quiz.answer", () => {
	it("says how it was, why, and what to read again, as HTML", async () => {
		const { client, ana } = await houseWithAna();
		const run = await client["quiz.open"]({ learner: ana, lesson });
		const asked = { learner: ana, lesson, run: run.id, question: "una", answer: choose("a") };
		const said = await client["quiz.answer"](asked);
		expect(said).toMatchObject({
			question: "una",
			answer: choose("a"),
			explanation: "<i>**secreto** explicación</i>",
			section: { lesson: "leccion", id: "que-es", title: "Qué es" },
			mark: { kind: "one-choice", score: 0, correct: false },
		});
		const options = said.mark.kind === "one-choice" ? said.mark.options : [];
		expect(options.find(({ id }) => id === "a")).toEqual({
			id: "a",
			chosen: true,
			correct: false,
			feedback: "<i>**secreto** de a</i>",
		});
		expect((await client["quiz.open"]({ learner: ana, lesson })).answered).toEqual([said]);
	});

	it("names the known wrong way to a number, as HTML", async () => {
		const { client, ana } = await houseWithAna();
		const { id: run } = await client["quiz.open"]({ learner: ana, lesson });
		const said = await client["quiz.answer"]({ learner: ana, lesson, run, question: "numero", answer: type(12.5) });
		expect(said.mark).toMatchObject({
			correct: false,
			expected: 77.25,
			misconception: "<i>**secreto** error</i>",
			feedback: "<i>**secreto** camino</i>",
		});
	});

	it("lets the first answer stand, from whichever window the second comes", async () => {
		const { client, ana } = await houseWithAna();
		const { id: run } = await client["quiz.open"]({ learner: ana, lesson });
		const answer = (option: string) =>
			client["quiz.answer"]({ learner: ana, lesson, run, question: "una", answer: choose(option) });
		const [first, second] = await Promise.all([answer("a"), answer("b")]);
		expect(second).toEqual(first);
		expect(first.answer).toEqual(choose("a"));
		const { seq } = await client["learner.view"]({ learner: ana });
		expect(await answer("c")).toEqual(first);
		expect((await client["learner.view"]({ learner: ana })).seq).toBe(seq);
	});

	it("tells an answer to a run that another window has replaced from one that the door refuses", async () => {
		const { client, ana } = await houseWithAna();
		const { id: run } = await client["quiz.open"]({ learner: ana, lesson });
		await client["quiz.answer"]({ learner: ana, lesson, run, question: "una", answer: choose("a") });
		await client["quiz.open"]({ learner: ana, lesson, fresh: true });
		const late = client["quiz.answer"]({ learner: ana, lesson, run, question: "varias", answer: chooseAll("a") });
		await expect(late).rejects.toMatchObject({ code: "superseded" });
	});

	it("never counts an answer that does not fit its question", async () => {
		const { client, ana } = await houseWithAna();
		const { id: run } = await client["quiz.open"]({ learner: ana, lesson });
		const { seq } = await client["learner.view"]({ learner: ana });
		for (const answer of [type(1), chooseAll("b"), choose("z")]) {
			const unfit = client["quiz.answer"]({ learner: ana, lesson, run, question: "una", answer });
			await expect(unfit).rejects.toMatchObject({ code: "bad-input" });
		}
		const stray = client["quiz.answer"]({ learner: ana, lesson, run, question: "otra", answer: choose("a") });
		await expect(stray).rejects.toMatchObject({ code: "not-found" });
		expect((await client["learner.view"]({ learner: ana })).seq).toBe(seq);
	});
});
