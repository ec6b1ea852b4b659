import { describe, expect, it } from "vitest";
import type { Draft } from "../../../../renderer/features/quiz/draft.ts";
import { asked, examHouse, notFound, reopened, superseded } from "./exam-house.ts";
import { choose, houseWithAna } from "./helpers.ts";

const typed = (text: string): Draft => ({ options: [], typed: text, fields: {} });

describe("what is begun and no answer yet", () => {
	it("comes back in the quiz that it was begun in, until it is answered", async () => {
		const { client, ana } = await houseWithAna();
		const { id: run } = await client["quiz.open"]({ learner: ana, lesson: "leccion" });
		const place = { in: "quiz", lesson: "leccion", run, question: "numero" } as const;
		const keep = { learner: ana, place, draft: typed("1.4"), locale: "en" } as const;
		expect(await client["draft.keep"](keep)).toMatchObject({ saved: true });
		const { record } = await client["learner.view"]({ learner: ana });
		expect(Object.values(record.drafts ?? {})).toMatchObject([{ place, draft: typed("1.4"), locale: "en" }]);
		const about = { learner: ana, lesson: "leccion", run, question: "numero" };
		await client["quiz.answer"]({ ...about, answer: { kind: "number", value: 1.4, typed: "1.4" } });
		expect((await client["learner.view"]({ learner: ana })).record.drafts).toBeUndefined();
		// On its way since before the answer.
		await expect(client["draft.keep"](keep)).rejects.toMatchObject(superseded);
	});

	it("brings the question inside a lesson back as it was shown", async () => {
		const { client, ana } = await houseWithAna();
		const about = { learner: ana, lesson: "leccion", question: "una" };
		await client["practice.answer"]({ ...about, answer: choose("a") });
		const again = await client["practice.again"](about);
		const place = { in: "lesson", lesson: "leccion", question: "una", seed: again.seed } as const;
		await client["draft.keep"]({ learner: ana, place, draft: { ...typed(""), options: ["b"] }, locale: "es" });
		const recalled = await client["practice.recall"]({ learner: ana, lesson: "leccion" });
		expect(recalled.asked).toEqual([again]);
		await client["practice.answer"]({ ...about, seed: again.seed, answer: choose("b") });
		expect((await client["practice.recall"]({ learner: ana, lesson: "leccion" })).asked).toEqual([]);
	});

	it("is refused where nothing is asked", async () => {
		const { client, ana } = await houseWithAna();
		const nowhere = { in: "lesson", lesson: "leccion", question: "ninguna", seed: 0 } as const;
		const card = { in: "review", card: "question:leccion/una", reps: 0 } as const;
		const run = { in: "quiz", lesson: "leccion", run: "run-9", question: "una" } as const;
		const keep = { learner: ana, draft: typed("1"), locale: "es" } as const;
		await expect(client["draft.keep"]({ ...keep, place: nowhere })).rejects.toMatchObject(notFound);
		await expect(client["draft.keep"]({ ...keep, place: card })).rejects.toMatchObject(notFound);
		await expect(client["draft.keep"]({ ...keep, place: run })).rejects.toMatchObject(superseded);
	});

	it("is refused in an exam whose time is over, and outlives a crash in one whose time is not", async () => {
		const made = await examHouse();
		const run = await made.client["exam.open"]({ learner: made.ana, exam: "fase-1" });
		const place = { in: "exam", ...asked(run, 0) } as const;
		const keep = { learner: made.ana, place, draft: typed("1"), locale: "es" } as const;
		await made.client["draft.keep"](keep);
		const { client } = await reopened(made);
		const { record } = await client["learner.view"]({ learner: made.ana });
		expect(Object.values(record.drafts ?? {})).toMatchObject([{ place, draft: typed("1") }]);
		made.time.minute = 61;
		await expect(client["draft.keep"](keep)).rejects.toMatchObject(superseded);
		expect((await client["learner.view"]({ learner: made.ana })).record.drafts).toBeUndefined();
	});
});

describe("an answer of an exam that comes late", () => {
	const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute)).toISOString();

	async function answered() {
		const made = await examHouse();
		const run = await made.client["exam.open"]({ learner: made.ana, exam: "fase-1" });
		const about = { learner: made.ana, ...asked(run, 0) };
		made.time.minute = 5;
		await made.client["exam.answer"]({ ...about, answer: choose("a") });
		made.time.minute = 6;
		const now = async () => {
			const { questions } = await made.client["exam.open"]({ learner: made.ana, exam: "fase-1" });
			return questions[0]?.answer;
		};
		return { ...made, about, now };
	}

	it("does not take the place of one that another window recorded since it was typed", async () => {
		const { client, about, now } = await answered();
		const late = { ...about, answer: choose("c"), typed: { at: at(4), upon: [null] } };
		await expect(client["exam.answer"](late)).rejects.toMatchObject(superseded);
		expect(await now()).toEqual(choose("a"));
	});

	it("takes it where it was typed later, or by the page that sent the one which stands", async () => {
		const { client, about, now } = await answered();
		await client["exam.answer"]({ ...about, answer: choose("c"), typed: { at: at(6), upon: [null] } });
		expect(await now()).toEqual(choose("c"));
		// The reply to "c" was lost, and the clock has been set back meanwhile.
		const again = { ...about, answer: choose("b"), typed: { at: at(1), upon: [null, choose("c")] } };
		await client["exam.answer"](again);
		expect(await now()).toEqual(choose("b"));
	});
});
