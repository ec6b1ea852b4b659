import { describe, expect, it } from "vitest";
import type { Feedback, RunView } from "../../../../../core/api/views.ts";
import type { Answer } from "../../../../../core/quiz/schema.ts";
import {
	changeIn,
	firstUnanswered,
	lastAnswered,
	outcomeOf,
	resultsOf,
	sameAnswer,
	withFeedback,
} from "../../../../../renderer/features/quiz/run-progress.ts";

const mark = (score: number): Feedback["mark"] => ({
	kind: "several-choices",
	score,
	correct: score === 1,
	options: [],
	right: 0,
});
const feedback = (question: string, score: number, section = "uno"): Feedback => ({
	question,
	answer: { kind: "several-choices", options: ["x"] },
	seed: 0,
	mark: mark(score),
	score,
	hintsTaken: 0,
	explanation: "",
	solution: [],
	saved: true,
	section: { lesson: "leads", id: section, title: section },
	at: "2026-01-01T00:00:00.000Z",
});
const run = (answered: Feedback[]): RunView => ({
	id: "r",
	lesson: { id: "leads", number: "1.1", title: "Leads", short: "Leads", phase: 1 },
	questions: ["a", "b", "c", "d"].map((id) => ({ kind: "number", id, prompt: id, seed: 0, hints: [], unit: "%" })),
	answered,
	done: false,
	passMark: 0.7,
	earlier: [],
});

describe("the next question of a run", () => {
	it("is the first without an answer", () => {
		expect(firstUnanswered(run([]))).toBe(0);
		expect(firstUnanswered(run([feedback("a", 1), feedback("b", 0)]))).toBe(2);
	});

	it("is one that was left out before later ones", () => {
		expect(firstUnanswered(run([feedback("a", 1), feedback("c", 1)]))).toBe(1);
	});

	it("is none once all are answered", () => {
		expect(firstUnanswered(run(["a", "b", "c", "d"].map((id) => feedback(id, 1))))).toBeUndefined();
	});
});

describe("an answer in a run", () => {
	it("is added once: the first one stands", () => {
		const once = withFeedback(run([]), feedback("a", 1));
		const twice = withFeedback(once, feedback("a", 0));
		expect(twice.answered.map((one) => one.mark.score)).toEqual([1]);
	});
});

describe("what an update made of a run", () => {
	const shown = run([feedback("a", 1)]);

	it("is nothing where it asks what it did, whichever hints were told", () => {
		const told = shown.questions.map((question) => ({ ...question, hints: [{ cost: 0, text: "pista" }] }));
		expect(changeIn(shown, { ...shown, questions: told })).toEqual({ gone: 0, others: false });
	});

	it("is what is gone, and whether an open question is another one; of an answered one nothing is to be done", () => {
		const other = shown.questions.map((question) => ({ ...question, prompt: `${question.id} nueva` }));
		expect(changeIn(shown, { ...shown, questions: other.slice(0, 1) })).toEqual({ gone: 3, others: false });
		expect(changeIn(shown, { ...shown, questions: other })).toEqual({ gone: 0, others: true });
	});
});

describe("the results of a run", () => {
	it("tell right, partly and wrong apart", () => {
		expect([1, 0.5, 0].map((score) => outcomeOf(mark(score)))).toEqual(["right", "partly", "wrong"]);
	});

	it("count the wholly right ones, and the points with the parts", () => {
		const results = resultsOf(run([feedback("a", 1), feedback("b", 0.5), feedback("c", 0), feedback("d", 1)]));
		expect(results).toMatchObject({ right: 2, total: 4, share: 0.625 });
	});

	it("name the sections to read again, the neediest first", () => {
		const { rereading } = resultsOf(
			run([feedback("a", 0, "uno"), feedback("b", 0, "dos"), feedback("c", 0.5, "dos"), feedback("d", 1, "tres")]),
		);
		expect(rereading.map(({ section, count }) => [section.id, count])).toEqual([
			["dos", 2],
			["uno", 1],
		]);
	});
});

describe("the answer given last", () => {
	const at = (question: string, time: string): Feedback => ({ ...feedback(question, 1), at: time });

	it("is the latest, wherever in the run its question is", () => {
		expect(lastAnswered(run([]))).toBeUndefined();
		expect(lastAnswered(run([at("a", "2026-01-02"), at("c", "2026-01-01")]))).toBe(0);
		expect(lastAnswered(run([at("a", "2026-01-01"), at("b", "2026-01-01")]))).toBe(1);
	});
});

describe("two answers", () => {
	it("are the same where they choose the same, in whatever order", () => {
		const several = (...options: string[]): Answer => ({ kind: "several-choices", options });
		expect(sameAnswer(several("x", "y"), several("y", "x"))).toBe(true);
		expect(sameAnswer(several("x", "y"), several("x"))).toBe(false);
		expect(sameAnswer(several("x"), several("x", "y"))).toBe(false);
		const one = (option: string): Answer => ({ kind: "one-choice", option });
		expect(sameAnswer(one("x"), one("x"))).toBe(true);
		expect(sameAnswer(one("x"), one("y"))).toBe(false);
	});

	it("are the same number however it was typed", () => {
		const number = (value: number, typed: string): Answer => ({ kind: "number", value, typed });
		expect(sameAnswer(number(12.5, "12,5"), number(12.5, "12,50 %"))).toBe(true);
		expect(sameAnswer(number(12.5, "12,5"), number(12, "12"))).toBe(false);
	});
});
