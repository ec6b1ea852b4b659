import { describe, expect, it } from "vitest";
import { type Bank, bankSchema } from "../../../../core/quiz/schema.ts";
import { courseLibrary, questions } from "./course.ts";
import { choose, house, houseWithAna } from "./helpers.ts";

const lesson = "leccion";
const question = "una";

/** The course with three hints to its first question: the first is free, the others cost a fifth and a tenth. */
function bank(): Bank {
	const hints = [
		{ text: "**secreto** uno" },
		{ text: "**secreto** dos", cost: 0.2 },
		{ text: "**secreto** tres", cost: 0.1 },
	];
	const [first, ...others] = questions;
	return bankSchema.parse({ lesson, questions: [{ ...first, hints }, ...others] });
}

const withHints = () => houseWithAna({ library: courseLibrary({ bank: bank() }) });

describe("hint.take in a run", () => {
	async function begun() {
		const made = await withHints();
		const { client, ana: learner } = made;
		const { id: run } = await client["quiz.open"]({ learner, lesson });
		const take = (number: number) =>
			client["hint.take"]({ learner, lesson, place: { in: "run", run }, question, number });
		const shown = async () => {
			const view = await client["quiz.open"]({ learner, lesson });
			return view.questions.find(({ id }) => id === question)?.hints;
		};
		const answer = (option: string) =>
			client["quiz.answer"]({ learner, lesson, run, question, answer: choose(option) });
		return { ...made, learner, run, take, shown, answer };
	}

	it("tells no hint before it is taken, and then all that are", async () => {
		const { take, shown } = await begun();
		expect(await shown()).toEqual([{ cost: 0 }, { cost: 0.2 }, { cost: 0.1 }]);
		expect(await take(1)).toEqual({ told: ["<i>**secreto** uno</i>"], saved: true });
		expect(await take(2)).toEqual({ told: ["<i>**secreto** uno</i>", "<i>**secreto** dos</i>"], saved: true });
		expect(await shown()).toEqual([
			{ cost: 0, text: "<i>**secreto** uno</i>" },
			{ cost: 0.2, text: "<i>**secreto** dos</i>" },
			{ cost: 0.1 },
		]);
	});

	it("counts what was taken, whichever way it was left out of sight, and is free once taken", async () => {
		const { take, answer, learners, home, learner, run } = await begun();
		await take(1);
		await take(2);
		expect((await take(2)).saved).toBeUndefined();
		expect((await take(1)).told).toHaveLength(2);
		await learners.close();
		const later = await house({ home, library: courseLibrary({ bank: bank() }) });
		const asked = { learner, lesson, run, question, answer: choose("b") };
		const said = await later.client["quiz.answer"](asked);
		expect(said).toMatchObject({ score: 0.8, hintsTaken: 2, mark: { score: 1, correct: true } });
		await expect(answer("b")).rejects.toThrow();
	});

	it("takes hints in their order, and only those there are", async () => {
		const { take, shown } = await begun();
		await expect(take(2)).rejects.toMatchObject({ code: "bad-input" });
		for (const number of [1, 2, 3]) await take(number);
		await expect(take(4)).rejects.toMatchObject({ code: "bad-input" });
		expect((await shown())?.every(({ text }) => text !== undefined)).toBe(true);
	});

	it("takes none after the answer, whose score stands", async () => {
		const { take, answer, client, learner } = await begun();
		await take(1);
		const said = await answer("b");
		await expect(take(2)).rejects.toMatchObject({ code: "bad-input" });
		expect((await take(1)).told).toEqual(["<i>**secreto** uno</i>"]);
		expect((await client["quiz.open"]({ learner, lesson })).answered).toEqual([said]);
		expect(said.score).toBe(1);
	});

	it("never makes a score of less than nothing", async () => {
		const { take, answer } = await begun();
		for (const number of [1, 2, 3]) await take(number);
		expect(await answer("a")).toMatchObject({ score: 0, hintsTaken: 3 });
	});

	it("counts one hint once that two windows take together", async () => {
		const { take, learner, client } = await begun();
		const { seq } = await client["learner.view"]({ learner });
		const [one, other] = await Promise.all([take(1), take(1)]);
		expect(other.told).toEqual(one.told);
		expect((await client["learner.view"]({ learner })).seq).toBe(seq + 1);
	});

	it("says that a run is another one by now", async () => {
		const { take, answer, client, learner } = await begun();
		await answer("a");
		await client["quiz.open"]({ learner, lesson, fresh: true });
		await expect(take(1)).rejects.toMatchObject({ code: "superseded" });
	});
});

describe("hint.take inside a lesson", () => {
	async function opened() {
		const made = await withHints();
		const { client, ana: learner } = made;
		const take = (number: number, seed = 0) =>
			client["hint.take"]({ learner, lesson, place: { in: "lesson", seed }, question, number });
		const answer = (option: string, seed = 0) =>
			client["practice.answer"]({ learner, lesson, question, seed, answer: choose(option) });
		const recall = () => client["practice.recall"]({ learner, lesson });
		return { ...made, learner, take, answer, recall };
	}

	it("is told again when the lesson is opened, until the question is answered", async () => {
		const { take, answer, recall } = await opened();
		await take(1);
		await take(2);
		const { asked } = await recall();
		expect(asked).toMatchObject([{ id: question, seed: 0 }]);
		expect(asked[0]?.hints.map(({ text }) => text)).toEqual([
			"<i>**secreto** uno</i>",
			"<i>**secreto** dos</i>",
			undefined,
		]);
		const said = await answer("b");
		expect(said).toMatchObject({ score: 0.8, hintsTaken: 2 });
		expect(await recall()).toMatchObject({ answered: [{ feedback: said }], asked: [] });
	});

	it("starts anew when the question is asked again", async () => {
		const { take, answer, client, learner, recall } = await opened();
		await take(1);
		await take(2);
		await answer("a");
		const again = await client["practice.again"]({ learner, lesson, question });
		expect(again.hints).toEqual([{ cost: 0 }, { cost: 0.2 }, { cost: 0.1 }]);
		await take(1, again.seed);
		expect((await recall()).asked).toMatchObject([{ seed: again.seed, hints: [{ text: expect.any(String) }, {}, {}] }]);
		expect(await answer("b", again.seed)).toMatchObject({ score: 1, hintsTaken: 1 });
	});

	it("tells nothing of questions that the lesson does not ask", async () => {
		const { client, learner } = await opened();
		const asked = { learner, lesson, place: { in: "lesson" } as const, question: "numero", number: 1 };
		await expect(client["hint.take"](asked)).rejects.toMatchObject({ code: "not-found" });
	});
});
