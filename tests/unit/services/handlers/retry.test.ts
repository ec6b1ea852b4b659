import { describe, expect, it } from "vitest";
import { lessonStatus } from "../../../../core/learning/lesson-status.ts";
import { type Bank, bankSchema } from "../../../../core/quiz/schema.ts";
import { bank, courseLibrary, questions } from "./course.ts";
import { choose, chooseAll, house, houseWithAna, right, type } from "./helpers.ts";

const lesson = "leccion";

const wrong = {
	una: choose("a"),
	constructor: choose("a"),
	varias: chooseAll("b"),
	numero: type(1),
};

/** Ana has answered the quiz, all wrong but `rightly`. */
async function answered(rightly: readonly string[], library = courseLibrary()) {
	const made = await houseWithAna({ library });
	const { client, ana: learner } = made;
	const open = () => client["quiz.open"]({ learner, lesson });
	const give = async (run: string, question: string, well: boolean) => {
		const answer = (well ? right : (wrong as Record<string, (typeof right)[string]>))[question] ?? choose("a");
		return client["quiz.answer"]({ learner, lesson, run, question, answer });
	};
	const retry = (run: string) => client["quiz.retry"]({ learner, lesson, run });
	const status = async () => lessonStatus((await client["learner.view"]({ learner })).record.lessons[lesson]);
	const record = async () => (await client["learner.view"]({ learner })).record.lessons[lesson];
	const first = await open();
	for (const { id } of first.questions) await give(first.id, id, rightly.includes(id));
	return { ...made, learner, open, give, retry, status, record, first };
}

describe("quiz.retry", () => {
	it("asks again what was not wholly right, drawn anew", async () => {
		const { retry, first } = await answered(["una"]);
		const again = await retry(first.id);
		expect(again.questions.map(({ id }) => id).sort()).toEqual(["constructor", "numero", "varias"]);
		expect(again).toMatchObject({ answered: [], earlier: [] });
		expect(again.questions.every(({ seed }) => seed !== first.questions[0]?.seed)).toBe(true);
		expect(again.id).not.toBe(first.id);
	});

	it("puts its result beside the first, and passes the lesson with its answers in place of the wrong ones", async () => {
		const { retry, give, open, status, record, first } = await answered(["una", "varias"]);
		expect(await status()).toBe("started");
		const again = await retry(first.id);
		expect(await status()).toBe("started");
		await give(again.id, "numero", true);
		await give(again.id, "constructor", false);
		const view = await open();
		expect(view).toMatchObject({
			id: again.id,
			score: 0.5,
			best: { share: 0.75, first: 0.5 },
			done: true,
			passMark: 0.7,
			retry: { first: { right: 2, total: 4, score: 0.5 }, now: { right: 3, total: 4, score: 0.75 } },
		});
		expect(view.earlier.map(({ feedback }) => [feedback.question, feedback.mark.correct])).toEqual(
			expect.arrayContaining([
				["una", true],
				["varias", true],
			]),
		);
		expect(view.earlier).toHaveLength(2);
		expect(await status()).toBe("done");
		expect(await record()).toMatchObject({
			best: 0.5,
			runsFinished: 1,
			questions: { numero: { answered: 2, right: 1, correct: true }, constructor: { answered: 2, correct: false } },
		});
	});

	it("goes on with what is wrong still, beside the very first try", async () => {
		const { retry, give, open, first } = await answered(["una"]);
		const second = await retry(first.id);
		for (const { id } of second.questions) await give(second.id, id, id === "varias");
		const third = await retry(second.id);
		expect(third.questions.map(({ id }) => id).sort()).toEqual(["constructor", "numero"]);
		for (const { id } of third.questions) await give(third.id, id, true);
		const view = await open();
		expect(view.retry).toEqual({ first: { right: 1, total: 4, score: 0.25 }, now: { right: 4, total: 4, score: 1 } });
		expect(view.earlier.map(({ feedback }) => feedback.question).sort()).toEqual(["una", "varias"]);
		// Each is shown with the seed that it was answered with.
		for (const { question, feedback } of view.earlier) {
			const run = question.id === "una" ? first : second;
			expect(feedback.seed).toBe(run.questions.find(({ id }) => id === question.id)?.seed);
		}
		await expect(retry(third.id)).rejects.toMatchObject({ code: "bad-input" });
	});

	it("is one and the same however often it is asked for, and gives way to a whole new run", async () => {
		const { retry, client, learner, first } = await answered(["una"]);
		const [one, other] = await Promise.all([retry(first.id), retry(first.id)]);
		expect(other).toEqual(one);
		const fresh = await client["quiz.open"]({ learner, lesson, fresh: true });
		expect(fresh.questions).toHaveLength(4);
		expect(fresh.retry).toBeUndefined();
		await expect(retry(first.id)).rejects.toMatchObject({ code: "superseded" });
	});

	it("has to wait for the end of the run, and for something wrong", async () => {
		const { client, ana: learner } = await houseWithAna();
		const run = await client["quiz.open"]({ learner, lesson });
		const early = client["quiz.retry"]({ learner, lesson, run: run.id });
		await expect(early).rejects.toMatchObject({ code: "bad-input" });
		const all = await answered(["una", "constructor", "varias", "numero"]);
		await expect(all.retry(all.first.id)).rejects.toMatchObject({ code: "bad-input" });
	});

	it("says nothing of what the course has dropped since", async () => {
		const { retry, give, first, learners, home, learner } = await answered(["una", "varias"]);
		const again = await retry(first.id);
		for (const { id } of again.questions) await give(again.id, id, true);
		await learners.close();
		const left: Bank = { ...bank, questions: bank.questions.filter(({ id }) => id !== "una") };
		const later = await house({ home, library: courseLibrary({ version: "1.1.0", bank: left }) });
		const view = await later.client["quiz.open"]({ learner, lesson });
		expect(view.earlier.map(({ question }) => question.id)).toEqual(["varias"]);
		expect(view.retry?.now).toEqual({ right: 4, total: 4, score: 1 });
	});
});

describe("a bank with a pass mark of its own", () => {
	const strict = courseLibrary({ bank: bankSchema.parse({ lesson, blueprint: { mastery: 80 }, questions }) });

	it("passes the lesson by it, and tells it to the page", async () => {
		const { status, open, retry, give, first } = await answered(["una", "varias", "numero"], strict);
		expect(await open()).toMatchObject({ passMark: 0.8, score: 0.75 });
		expect(await status()).toBe("started");
		const again = await retry(first.id);
		await give(again.id, "constructor", true);
		expect(await status()).toBe("done");
	});

	it("takes no lesson away that was passed while another mark held", async () => {
		const { learners, home, learner, status } = await answered(["una", "varias", "numero"]);
		expect(await status()).toBe("done");
		await learners.close();
		const later = await house({ home, library: strict });
		const { record } = await later.client["learner.view"]({ learner });
		expect(lessonStatus(record.lessons[lesson])).toBe("done");
	});
});
