import { describe, expect, it } from "vitest";
import type { NextCard, ReviewedAnswer, ShownCard } from "../../../../../core/api/review-views.ts";
import { beginSession, goTo, touchedBy, withAnswer } from "../../../../../renderer/features/review/session-state.ts";

const soon = { days: 0, minutes: 10 };
const intervals = { 1: soon, 2: soon, 3: soon, 4: soon };

function card(id: string, reps = 0): ShownCard {
	const term = { id, term: id, definition: id };
	return { kind: "term", card: `term:${id}`, reps, stage: "new", intervals, term };
}

function next(shown?: ShownCard): NextCard {
	const none = { new: 0, reviews: 0, steps: 0 };
	return { left: none, done: { ...none, forgotten: 0, seconds: 0 }, ...(shown === undefined ? {} : { shown }) };
}

function reply(after: NextCard, leech = false): ReviewedAnswer {
	const feedback = {
		question: "q",
		answer: { kind: "one-choice", option: "a" },
		seed: 0,
		mark: { kind: "one-choice", score: 0, correct: false, options: [] },
		score: 0,
		hintsTaken: 0,
		explanation: "",
		solution: [],
		section: { lesson: "l", id: "s", title: "S" },
		at: "2026-11-22T10:00:00.000Z",
		saved: true,
	} as unknown as ReviewedAnswer["feedback"];
	return { feedback, rating: 1, choices: [1], intervals, leech, next: after };
}

describe("a sitting", () => {
	it("keeps an answered card on the page until one goes on", () => {
		const answered = withAnswer(beginSession(next(card("a"))), reply(next(card("b"))));
		expect(answered.asked?.card).toBe("term:a");
		const after = goTo(answered, answered.next);
		expect(after).toMatchObject({ asked: { card: "term:b" }, answered: undefined, turn: answered.turn + 1 });
	});

	it("draws a card anew that is shown again", () => {
		const first = beginSession(next(card("a")));
		expect(goTo(first, next(card("a")), "undone")).toMatchObject({ turn: first.turn + 1, note: "undone" });
	});

	it("is at its end where nothing is shown", () => {
		expect(goTo(beginSession(next(card("a"))), next()).asked).toBeUndefined();
	});

	it("says that a card was set aside with its answer, and is silent after the next one", () => {
		const answered = withAnswer(beginSession(next(card("a"))), reply(next(card("b")), true));
		expect(answered.note).toBe("leech");
		expect(goTo(answered, answered.next).note).toBeUndefined();
	});
});

describe("a review in another window", () => {
	const session = beginSession(next(card("a", 2)));
	const answered = withAnswer(session, reply(next(card("b"))));

	it.each([
		["the showing on the page", session, "a", 2, "asked"],
		["an earlier showing of the same card", session, "a", 1, undefined],
		["another card", session, "b", 0, undefined],
		["the card that would come next", answered, "b", 0, "next"],
		["the one answered here already", answered, "a", 2, undefined],
	] as const)("touches %s", (_what, here, id, reps, touched) => {
		expect(touchedBy(here, { card: `term:${id}`, reps })).toBe(touched);
	});
});
