import { describe, expect, it } from "vitest";
import { type Bank, bankSchema } from "../../../../core/quiz/schema.ts";
import type { Library } from "../../../../services/library/index.ts";
import { courseLibrary, questions } from "./course.ts";
import { choose, chooseAll, type HouseOptions, house, houseWithAna, right } from "./helpers.ts";

const lesson = "leccion";
const hour = 3_600_000;
const day = 24 * hour;
const una = "question:leccion/una";
const varias = "question:leccion/varias";
const term = { id: "lead", term: "Lead <B2B>", definition: "Alguien con <em>interés</em>." };

/** The course of these tests with a term, and hints on one of its questions. */
function library(change: { bank?: Bank } = {}): Library {
	const hints = [{ text: "Una *ayuda*", cost: 0.25 }];
	const withHints = bankSchema.parse({ lesson, questions: questions.map((one) => ({ ...one, hints })) });
	const made = courseLibrary({ bank: change.bank ?? withHints });
	return {
		...made,
		lesson: (id) => {
			const view = made.lesson(id);
			return view && { ...view, terms: { lead: term } };
		},
	};
}

/** Ana's house with a clock that the test sets; it begins at noon in UTC. */
async function houseAtNoon(options: HouseOptions = {}) {
	let time = Date.UTC(2026, 10, 20, 12);
	const made = await houseWithAna({ library: library(), now: () => new Date(time), ...options });
	const { client, ana } = made;
	const go = (by: number) => {
		time += by;
	};
	const meetAll = async () => {
		await client["practice.answer"]({ learner: ana, lesson, question: "una", answer: choose("a") });
		const run = await client["quiz.open"]({ learner: ana, lesson });
		for (const { id } of run.questions) {
			const answer = right[id];
			if (answer !== undefined) {
				await client["quiz.answer"]({ learner: ana, lesson, run: run.id, question: id, answer });
			}
		}
		await client["term.read"]({ learner: ana, lesson, term: "lead" });
		const values = { abiertos: "1", entregados: "2" };
		await client["calculator.save"]({ learner: ana, metric: "tasa", lesson: null, values, locale: "es" });
		go(day);
	};
	const next = (later: string[] = []) => client["review.next"]({ learner: ana, later });
	return { ...made, go, meetAll, next };
}

describe("what was met", () => {
	it("is asked from the next day on, each thing once, whatever it was met by", async () => {
		const { client, ana, go, meetAll, next } = await houseAtNoon();
		await meetAll();
		go(-day);
		expect(await next()).toMatchObject({ left: { new: 0 }, nextDay: "2026-11-21" });
		expect((await next()).shown).toBeUndefined();
		go(day);
		const overview = await client["review.overview"]({ learner: ana });
		expect(overview).toMatchObject({
			day: "2026-11-21",
			left: { new: 6, reviews: 0, steps: 0 },
			cards: { all: 6, new: 6, aside: 0 },
			phases: [{ id: "fase", cards: 6, new: 6, today: 0 }],
		});
	});

	it("is a term only where the lesson names it, and once a day", async () => {
		const { client, ana, learners, go } = await houseAtNoon();
		const read = () => client["term.read"]({ learner: ana, lesson, term: "lead" });
		expect((await read()).recorded).toMatchObject({ saved: true });
		const { seq } = learners.state(ana) ?? {};
		expect(await read()).toEqual({ recorded: null });
		expect(learners.state(ana)?.seq).toBe(seq);
		go(day);
		expect((await read()).recorded).toBeDefined();
		const other = client["term.read"]({ learner: ana, lesson, term: "constructor" });
		await expect(other).rejects.toMatchObject({ code: "not-found" });
	});
});

describe("a question in a review", () => {
	async function shownUna(options: HouseOptions = {}) {
		const made = await houseAtNoon(options);
		await made.client["practice.answer"]({ learner: made.ana, lesson, question: "una", answer: choose("a") });
		made.go(day);
		const answer = (option: string, change: { reps?: number } = {}) =>
			made.client["review.answer"]({ learner: made.ana, card: una, reps: 0, answer: choose(option), ...change });
		return { ...made, answer };
	}

	it("is shown without its key, the same until it is answered, and in another order the next time", async () => {
		const { next, answer } = await shownUna();
		const first = await next();
		expect(first.shown).toMatchObject({ kind: "question", card: una, reps: 0, stage: "new", lesson: { id: lesson } });
		expect(JSON.stringify(first.shown)).not.toMatch(/secreto|correct/);
		expect(await next()).toEqual(first);
		const { next: after } = await answer("a");
		expect(after.shown).toMatchObject({ card: una, reps: 1, stage: "step" });
		const seeds = [first.shown, after.shown].map((shown) => shown?.kind === "question" && shown.question.seed);
		expect(new Set(seeds).size).toBe(2);
	});

	it("is marked, recorded with the rating that the mark makes, and tells when it comes again", async () => {
		const { answer, learners, ana } = await shownUna();
		const told = await answer("b");
		expect(told).toMatchObject({
			...{ rating: 3, choices: [2, 3, 4], leech: false },
			feedback: { question: "una", score: 1, answer: choose("b"), mark: { correct: true } },
			intervals: { 1: { days: 0, minutes: 10 }, 3: { days: 2, minutes: 0 }, 4: { days: 8 } },
			recorded: { saved: true },
			next: { left: { new: 0, reviews: 0, steps: 0 }, done: { new: 1 }, nextDay: "2026-11-23" },
		});
		expect(told.next.shown).toBeUndefined();
		const tally = learners.state(ana)?.courses["curso"]?.lessons[lesson]?.questions["una"];
		expect(tally).toMatchObject({ answered: 2, right: 1, correct: true });
	});

	it("counts once where the reply was lost, the button was pressed twice or two windows ask", async () => {
		const { answer, learners, ana } = await shownUna();
		const [one, other] = await Promise.all([answer("b"), answer("a")]);
		expect(other).toEqual({ ...one, recorded: undefined, feedback: one.feedback });
		expect(learners.state(ana)?.reviews?.["curso"]?.recent).toHaveLength(1);
		expect((await answer("a")).feedback.answer).toEqual(choose("b"));
	});

	it("stands as it was answered after the application was closed right behind it", async () => {
		const { answer, learners, home, ana } = await shownUna();
		const { feedback } = await answer("b");
		await learners.close();
		const { client } = await house({ home, library: library(), now: () => new Date(Date.UTC(2026, 10, 21, 12)) });
		const again = await client["review.answer"]({ learner: ana, card: una, reps: 0, answer: choose("a") });
		expect(again.feedback).toEqual(feedback);
		expect(again.next.done).toMatchObject({ new: 1 });
	});

	it("refuses an answer to a showing that is over, and one that does not fit", async () => {
		const { answer, go, client, ana } = await shownUna();
		await expect(answer("none")).rejects.toMatchObject({ code: "bad-input" });
		await answer("a");
		go(11 * 60_000);
		await answer("b", { reps: 1 });
		await expect(answer("b")).rejects.toMatchObject({ code: "superseded" });
		await expect(answer("b", { reps: 5 })).rejects.toMatchObject({ code: "superseded" });
		const unknown = client["review.answer"]({ learner: ana, card: varias, reps: 0, answer: choose("b") });
		await expect(unknown).rejects.toMatchObject({ code: "not-found" });
	});

	it("is Hard with hints, which cost what they cost, and Again where less than half is right", async () => {
		const { client, ana, answer } = await shownUna();
		const hint = await client["review.hint"]({ learner: ana, card: una, reps: 0, number: 1 });
		expect(hint).toEqual({ told: ["<i>Una *ayuda*</i>"], saved: true });
		const told = await answer("b");
		expect(told).toMatchObject({ rating: 2, choices: [2], feedback: { score: 0.75, hintsTaken: 1 } });
		expect((await (await shownUna()).answer("a")).rating).toBe(1);
	});

	it("keeps the hints taken when the page is opened again, in another process too, and until it is answered", async () => {
		const { client, ana, next, learners, home } = await shownUna();
		const hintsOf = ({ shown }: Awaited<ReturnType<typeof next>>) => shown?.kind === "question" && shown.question.hints;
		expect(hintsOf(await next())).toEqual([{ cost: 0.25 }]);
		const take = (number: number) => client["review.hint"]({ learner: ana, card: una, reps: 0, number });
		await expect(take(2)).rejects.toMatchObject({ code: "bad-input" });
		const [one, other] = await Promise.all([take(1), take(1)]);
		expect(one).toEqual({ told: other.told, saved: true });
		expect(other.saved).toBeUndefined();
		expect(hintsOf(await next())).toEqual([{ cost: 0.25, text: "<i>Una *ayuda*</i>" }]);
		await learners.close();
		const at = () => new Date(Date.UTC(2026, 10, 21, 12));
		const again = await house({ home, library: library(), now: at });
		const shown = await again.client["review.next"]({ learner: ana });
		expect(hintsOf(shown)).toEqual([{ cost: 0.25, text: "<i>Una *ayuda*</i>" }]);
		const answered = await again.client["review.answer"]({ learner: ana, card: una, reps: 0, answer: choose("b") });
		expect(answered).toMatchObject({ rating: 2, choices: [2], feedback: { score: 0.75, hintsTaken: 1 } });
		const late = await again.client["review.hint"]({ learner: ana, card: una, reps: 0, number: 1 });
		expect(late).toEqual({ told: one.told });
		// Taken back, it is shown as it was; asked the next time, without its hints.
		const { last } = answered.next;
		if (last === undefined) throw new Error("There is one to be taken back.");
		const back = await again.client["review.undo"]({ learner: ana, card: una, at: last.at });
		expect(hintsOf(back)).toEqual([{ cost: 0.25, text: "<i>Una *ayuda*</i>" }]);
		await again.client["review.answer"]({ learner: ana, card: una, reps: 0, answer: choose("a") });
		const after = await again.client["review.next"]({ learner: ana });
		expect(after.shown).toMatchObject({ card: una, reps: 1 });
		expect(hintsOf(after)).toEqual([{ cost: 0.25 }]);
	});

	it("can be called easy or hard by who was right without help, and by nobody else", async () => {
		const { client, ana, answer, next } = await shownUna();
		const rate = (rating: 1 | 2 | 3 | 4) => client["review.rate"]({ learner: ana, card: una, reps: 0, rating });
		await expect(rate(4)).rejects.toMatchObject({ code: "bad-input" });
		await answer("b");
		expect(await rate(4)).toMatchObject({ rating: 4, recorded: { saved: true }, next: { nextDay: "2026-11-29" } });
		expect((await rate(4)).recorded).toBeUndefined();
		await expect(rate(1)).rejects.toMatchObject({ code: "bad-input" });
		expect((await next()).done).toMatchObject({ new: 1 });
		const wrong = await shownUna();
		await wrong.answer("a");
		const easy = wrong.client["review.rate"]({ learner: wrong.ana, card: una, reps: 0, rating: 4 });
		await expect(easy).rejects.toMatchObject({ code: "bad-input" });
	});

	it("that the course has dropped is neither asked nor counted, and comes back with it", async () => {
		const first = await shownUna();
		await first.learners.close();
		const dropped = bankSchema.parse({ lesson, questions: questions.filter(({ id }) => id !== "una") });
		const at = () => new Date(Date.UTC(2026, 10, 21, 12));
		const { client, learners } = await house({ home: first.home, library: library({ bank: dropped }), now: at });
		const { cards } = await client["review.overview"]({ learner: first.ana });
		expect(cards).toEqual({ all: 0, new: 0, aside: 0 });
		expect((await client["review.next"]({ learner: first.ana })).shown).toBeUndefined();
		const answer = client["review.answer"]({ learner: first.ana, card: una, reps: 0, answer: choose("b") });
		await expect(answer).rejects.toMatchObject({ code: "not-found" });
		await learners.close();
		const back = await house({ home: first.home, library: library(), now: at });
		expect((await back.client["review.next"]({ learner: first.ana })).shown?.card).toBe(una);
	});
});

describe("a term and a formula", () => {
	it("are shown with their answer and rated by the learner, once for each showing", async () => {
		const { client, ana, meetAll, next, learners } = await houseAtNoon();
		await meetAll();
		const others = [una, varias, "question:leccion/numero", "question:leccion/constructor"];
		const first = await next([...others, "metric:tasa"]);
		expect(first.shown).toMatchObject({ kind: "term", card: "term:lead", term, lesson: { id: lesson } });
		const rate = (rating: 1 | 2 | 3 | 4, card = "term:lead") =>
			client["review.rate"]({ learner: ana, card, reps: 0, rating, seconds: 4 });
		expect(await rate(3)).toMatchObject({
			rating: 3,
			leech: false,
			recorded: { saved: true },
			next: { done: { new: 1 } },
		});
		expect((await rate(3)).recorded).toBeUndefined();
		expect((await rate(1)).next.done).toMatchObject({ new: 1, seconds: 4 });
		expect(learners.state(ana)?.reviews?.["curso"]?.terms["lead"]?.memory).toMatchObject({ reps: 1, stability: 0.212 });
		expect((await next(others)).shown).toMatchObject({ kind: "metric", metric: { id: "tasa" } });
		const answer = client["review.answer"]({ learner: ana, card: "metric:tasa", reps: 0, answer: choose("a") });
		await expect(answer).rejects.toMatchObject({ code: "not-found" });
	});
});

describe("cards put off, taken back and set aside", () => {
	it("put off they come once nothing else is left", async () => {
		const { meetAll, next } = await houseAtNoon();
		await meetAll();
		const { shown: first } = await next();
		if (first === undefined) throw new Error("Nothing is shown.");
		const { shown: second } = await next([first.card]);
		expect(second?.card).not.toBe(first.card);
		const all = [una, varias, "question:leccion/numero", "question:leccion/constructor", "term:lead", "metric:tasa"];
		expect((await next(all)).shown?.card).toBe(first.card);
	});

	it("a review taken back is gone once, and its card is shown again", async () => {
		const { client, ana, meetAll, next } = await houseAtNoon();
		await meetAll();
		const answer = chooseAll("a", "c");
		await client["review.answer"]({ learner: ana, card: varias, reps: 0, answer });
		await client["review.rate"]({ learner: ana, card: "term:lead", reps: 0, rating: 3 });
		const undo = async () => {
			const { last } = await next();
			if (last === undefined) throw new Error("There is none to take back.");
			return client["review.undo"]({ learner: ana, card: last.card, at: last.at });
		};
		const { last } = await next();
		expect(last).toMatchObject({ card: "term:lead", rating: 3 });
		expect(await undo()).toMatchObject({
			shown: { card: "term:lead", reps: 0 },
			done: { new: 1 },
			last: { card: varias },
		});
		const twice = client["review.undo"]({ learner: ana, card: "term:lead", at: last?.at ?? "" });
		await expect(twice).rejects.toMatchObject({ code: "superseded" });
		const back = await undo();
		expect(back).toMatchObject({ shown: { card: varias, reps: 0 }, done: { new: 0 } });
		expect(back.last).toBeUndefined();
		// Taken back, it can be answered as if it never had been.
		const again = await client["review.answer"]({ learner: ana, card: varias, reps: 0, answer: chooseAll("b") });
		expect(again).toMatchObject({ rating: 1, recorded: { saved: true } });
	});

	it("set aside they are listed with their front and section, and are asked again once they are brought back", async () => {
		const { client, ana, meetAll } = await houseAtNoon();
		await meetAll();
		const put = (card: string, aside: boolean) => client["review.set-aside"]({ learner: ana, card, aside });
		await put(una, true);
		await put("term:lead", true);
		const { aside } = await client["review.cards"]({ learner: ana });
		expect(aside.map(({ card }) => card).sort()).toEqual([una, "term:lead"]);
		expect(aside.find(({ card }) => card === una)).toMatchObject({
			...{ kind: "question", front: "<i>Pregunta *una*</i>", aside: "by-hand", lapses: 0 },
			section: { lesson, id: "que-es" },
		});
		expect(aside.find(({ card }) => card === "term:lead")?.front).toBe("Lead &lt;B2B&gt;");
		expect((await client["review.overview"]({ learner: ana })).cards).toEqual({ all: 6, new: 4, aside: 2 });
		await put(una, false);
		expect((await client["review.overview"]({ learner: ana })).left.new).toBe(5);
		await expect(put("term:none", true)).rejects.toMatchObject({ code: "not-found" });
	});
});

it("the learner's limits and the day of an exam hold at once", async () => {
	const { client, ana, meetAll } = await houseAtNoon();
	await meetAll();
	const set = (settings: { newPerDay: number; examDate?: string }) =>
		client["review.settings"]({ learner: ana, settings: { reviewsPerDay: 10, retention: 0.85, ...settings } });
	await set({ newPerDay: 1 });
	const calm = await client["review.overview"]({ learner: ana });
	expect(calm).toMatchObject({ left: { new: 1 }, waiting: { new: 6 }, settings: { retention: 0.85 } });
	expect(calm.exam).toBeUndefined();
	await set({ newPerDay: 1, examDate: "2026-11-26" });
	expect(await client["review.overview"]({ learner: ana })).toMatchObject({
		left: { new: 3 },
		exam: { date: "2026-11-26", days: 5, newPerDay: 3, early: 0 },
	});
});

it("a page is given no card with the learner's record", async () => {
	const { client, ana, meetAll } = await houseAtNoon();
	await meetAll();
	const view = await client["learner.view"]({ learner: ana });
	expect(JSON.stringify(view)).not.toContain("reviews");
});
