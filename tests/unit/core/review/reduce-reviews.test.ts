import { describe, expect, it, test } from "vitest";
import { learnerStateSchema } from "../../../../core/learning/state.ts";
import { leechLapses, mostRecent } from "../../../../core/review/limits.ts";
import type { Rating } from "../../../../core/review/schema.ts";
import { movedDay } from "../../../../core/review/wall.ts";
import {
	type At,
	answered,
	eventsOf,
	place,
	practice,
	readTerm,
	reviewed,
	reviewsAfter,
	stateAfter,
	utc,
	worked,
} from "./events.ts";

describe("what is met becomes a card", () => {
	it("to be asked from the next day of the learner on: a question answered, a term read, a formula used", () => {
		const { questions, terms, metrics } = reviewsAfter(
			["2026-11-22 19:30", practice("que-es")],
			["2026-11-22 19:40", readTerm("lead")],
			["2026-11-22 23:59", worked("cac")],
		);
		const card = (wall: string) => ({ due: "2026-11-23", met: "2026-11-22", at: utc(wall) });
		expect(questions).toEqual({ leads: { "que-es": card("2026-11-22 19:30") } });
		expect(terms).toEqual({ lead: card("2026-11-22 19:40") });
		expect(metrics).toEqual({ cac: card("2026-11-22 23:59") });
	});

	it("once: met again it is the same card, which is not asked on that day", () => {
		const { terms } = reviewsAfter(
			["2026-11-22 10:00", readTerm("lead")],
			["2026-11-22 10:05", readTerm("lead")],
			["2026-11-25 10:00", readTerm("lead")],
		);
		expect(terms).toEqual({ lead: { due: "2026-11-23", met: "2026-11-25", at: utc("2026-11-22 10:00") } });
	});

	it("with every answer in quizzes and exams, of an exam only what was answered", () => {
		const exam = { ...place, exam: "final", run: "e1" };
		const [q1, q2] = [
			{ lesson: "leads", question: "q1" },
			{ lesson: "email", question: "q2" },
		];
		const { questions } = reviewsAfter(
			["2026-11-22 10:00", { type: "run-started", ...place, run: "r1", lesson: "leads", seed: 1, questions: ["q9"] }],
			[
				"2026-11-22 10:01",
				{ ...practice("q9"), type: "run-answered", run: "r1" } as ReturnType<typeof practice> & {
					type: "run-answered";
				},
			],
			["2026-11-22 11:00", { type: "exam-started", ...exam, seed: 1, questions: [q1, q2], minutes: null }],
			[
				"2026-11-22 11:10",
				{
					...{ type: "exam-finished", ...exam, outOfTime: false },
					marks: [
						{ ...q1, answer: { kind: "one-choice", option: "a" }, score: 0, correct: false },
						{ ...q2, score: 0, correct: false },
					],
				},
			],
		);
		expect(Object.keys(questions["leads"] ?? {}).sort()).toEqual(["q1", "q9"]);
		expect(questions["email"]).toBeUndefined();
	});

	it("and an answer outside of reviews is no review: FSRS hears nothing of it", () => {
		const before: At[] = [
			["2026-11-20 10:00", practice("que-es")],
			["2026-11-21 10:00", answered("question:leads/que-es", 3)],
		];
		const memory = reviewsAfter(...before).questions["leads"]?.["que-es"]?.memory;
		const after = reviewsAfter(...before, ["2026-11-22 10:00", practice("que-es", false)]).questions["leads"]?.[
			"que-es"
		];
		expect(after?.memory).toEqual(memory);
		expect(after?.met).toBe("2026-11-22");
	});
});

describe("a review", () => {
	const met: At = ["2026-11-20 10:00", practice("que-es")];
	const key = "question:leads/que-es";

	it("makes the card come again when FSRS says, and counts for its day", () => {
		const { questions, days, recent } = reviewsAfter(met, ["2026-11-21 10:00", answered(key, 3)]);
		expect(questions["leads"]?.["que-es"]).toMatchObject({
			due: "2026-11-23",
			memory: { state: 2, reps: 1, lapses: 0, last: "2026-11-21", stability: 2.3065, difficulty: 2.11810397 },
		});
		expect(days).toEqual({ "2026-11-21": { new: 1, reviews: 0, steps: 0, forgotten: 0, seconds: 0 } });
		expect(recent).toMatchObject([{ card: key, rating: 3, seed: 7, before: { due: "2026-11-21" } }]);
	});

	it("counts apart what is new, what came again, what was forgotten and what is repeated within the day", () => {
		const { days } = reviewsAfter(
			met,
			["2026-11-21 10:00", reviewed(key, 1, 20)],
			["2026-11-21 10:10", reviewed(key, 3, 5)],
			["2026-11-22 10:00", reviewed(key, 1, 9)],
			["2026-11-22 10:20", reviewed(key, 3)],
		);
		expect(days).toEqual({
			"2026-11-21": { new: 1, reviews: 0, steps: 1, forgotten: 0, seconds: 25 },
			"2026-11-22": { new: 0, reviews: 1, steps: 1, forgotten: 1, seconds: 9 },
		});
	});

	it("belongs to the day that it was for the learner: half past eleven at night is the day before in no time zone", () => {
		const { days } = reviewsAfter(met, ["2026-11-21 23:30", answered(key, 3)]);
		expect(Object.keys(days)).toEqual(["2026-11-21"]);
	});

	it("of a question counts as an answer to it", () => {
		const facts: At[] = [met, ["2026-11-21 10:00", answered(key, 1)]];
		const { courses } = stateAfter(eventsOf("w", facts));
		expect(courses["curso"]?.lessons["leads"]?.questions["que-es"]).toEqual({
			...{ answered: 2, right: 1, score: 0, correct: false },
			at: utc("2026-11-21 10:00"),
		});
		expect(courses["curso"]?.lessons["leads"]?.lastAt).toBe(utc("2026-11-20 10:00"));
	});

	it("can be of a card of which a damaged record says nothing else", () => {
		const { terms } = reviewsAfter(["2026-11-21 10:00", reviewed("term:lead", 3)]);
		expect(terms["lead"]).toMatchObject({ due: "2026-11-23", memory: { reps: 1 } });
	});
});

describe("what was said of a review", () => {
	const key = "term:lead";
	const first: At[] = [
		["2026-11-20 10:00", readTerm("lead")],
		["2026-11-21 10:00", reviewed(key, 3, 12)],
	];
	const said = (rating: Rating, of = "2026-11-21 10:00"): At => [
		"2026-11-21 10:01",
		{ type: "review-rated", ...place, card: key, of: utc(of), rating },
	];

	it("can be said otherwise: it is then as if it had been said so at once", () => {
		const at = utc("2026-11-21 10:00");
		const easy = reviewsAfter(...first.slice(0, 1), ["2026-11-21 10:00", reviewed(key, 4, 12)]);
		expect(reviewsAfter(...first, said(4))).toEqual(easy);
		expect(reviewsAfter(...first, said(1), said(2), said(4))).toEqual(easy);
		expect(easy.recent).toMatchObject([{ rating: 4, at }]);
	});

	it("stands where another review has followed, or where there was none at that time", () => {
		const second: At[] = [...first, ["2026-11-23 10:00", reviewed(key, 3)]];
		expect(reviewsAfter(...second, said(1))).toEqual(reviewsAfter(...second));
		expect(reviewsAfter(...first, said(1, "2026-11-21 09:59"))).toEqual(reviewsAfter(...first));
	});
});

describe("taking reviews back", () => {
	const cards = Array.from({ length: mostRecent + 5 }, (_, index) => `t-${index}`);
	const met = cards.map((term): At => ["2026-11-20 10:00", readTerm(term)]);
	const time = (index: number) =>
		`2026-11-21 ${String(10 + Math.floor(index / 60)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}`;
	const reviews = cards.map((term, index): At => [time(index), reviewed(`term:${term}`, index % 2 === 0 ? 3 : 1, 10)]);
	const undo = (index: number): At => [
		"2026-11-21 12:00",
		{ type: "review-undone", ...place, card: `term:${cards[index]}`, of: utc(time(index)) },
	];

	it("leads back through at least twenty of them, to the very record before", () => {
		for (const count of [1, 20, mostRecent]) {
			const undone = Array.from({ length: count }, (_, index) => undo(cards.length - 1 - index));
			const { recent, ...back } = reviewsAfter(...met, ...reviews, ...undone);
			const { recent: before, ...rest } = reviewsAfter(...met, ...reviews.slice(0, cards.length - count));
			expect(back).toEqual(rest);
			expect(recent).toEqual(before.slice(count + before.length - mostRecent));
		}
	});

	it("takes back one twice no further, and none that is too long ago", () => {
		const once = reviewsAfter(...met, ...reviews, undo(30));
		expect(reviewsAfter(...met, ...reviews, undo(30), undo(30))).toEqual(once);
		expect(reviewsAfter(...met, ...reviews, undo(0))).toEqual(reviewsAfter(...met, ...reviews));
	});

	it("takes back several of one card, the last one first", () => {
		const key = "term:t-0";
		const walls = ["2026-11-21 10:00", "2026-11-21 10:10", "2026-11-24 10:00"] as const;
		const all: At[] = [
			["2026-11-20 10:00", readTerm("t-0")],
			...walls.map((wall, index): At => [wall, reviewed(key, index === 0 ? 1 : 3)]),
		];
		const back = walls.map(
			(wall): At => ["2026-11-24 11:00", { type: "review-undone", ...place, card: key, of: utc(wall) }],
		);
		const [first, second, third] = back;
		if (first === undefined || second === undefined || third === undefined) throw new Error("There are three.");
		expect(reviewsAfter(...all, first)).toEqual(reviewsAfter(...all));
		expect(reviewsAfter(...all, third, second, first).terms).toEqual(reviewsAfter(...all.slice(0, 1)).terms);
	});

	it("leaves the answer to a question counted, and what was met meanwhile met", () => {
		const key = "question:leads/que-es";
		const facts: At[] = [
			["2026-11-20 10:00", practice("que-es")],
			["2026-11-21 10:00", answered(key, 1)],
			["2026-11-21 10:05", practice("que-es")],
			["2026-11-21 10:06", { type: "review-undone", ...place, card: key, of: utc("2026-11-21 10:00") }],
		];
		const state = stateAfter(eventsOf("w", facts));
		expect(state.courses["curso"]?.lessons["leads"]?.questions["que-es"]?.answered).toBe(3);
		expect(state.reviews?.["curso"]?.questions["leads"]?.["que-es"]).toEqual({
			...{ due: "2026-11-21", met: "2026-11-21" },
			at: utc("2026-11-20 10:00"),
		});
	});
});

describe("a leech", () => {
	const key = "term:lead";
	/** Learnt and forgotten so often, a week between. */
	function forgotten(times: number): At[] {
		const facts: At[] = [
			["2026-01-01 10:00", readTerm("lead")],
			["2026-01-02 10:00", reviewed(key, 3)],
		];
		for (let time = 1; time <= times; time++) {
			const day = movedDay("2026-01-02", 7 * time);
			facts.push([`${day} 10:00`, reviewed(key, 1)], [`${day} 10:10`, reviewed(key, 3)]);
		}
		return facts;
	}

	it("is set aside once it was forgotten six times, and says so", () => {
		expect(reviewsAfter(...forgotten(leechLapses - 1)).terms["lead"]?.aside).toBeUndefined();
		const [last, ...others] = forgotten(leechLapses).reverse();
		expect(last).toBeDefined();
		expect(reviewsAfter(...others.reverse()).terms["lead"]).toMatchObject({ aside: "leech", memory: { lapses: 6 } });
	});

	it("comes back when the learner wants it, and is set aside again after three more times", () => {
		const facts = forgotten(leechLapses).slice(0, -1);
		const day = (weeks: number) => `${movedDay("2026-01-02", 7 * weeks)} 12:00`;
		const back: At = [day(7), { type: "card-set-aside", ...place, card: key, aside: false }];
		const more = [8, 9, 10].flatMap((week): At[] => [
			[day(week), reviewed(key, 3)],
			[day(week + 0.5), reviewed(key, 1)],
		]);
		expect(reviewsAfter(...facts, back).terms["lead"]?.aside).toBeUndefined();
		expect(reviewsAfter(...facts, back, ...more.slice(0, 4)).terms["lead"]?.aside).toBeUndefined();
		expect(reviewsAfter(...facts, back, ...more).terms["lead"]).toMatchObject({
			aside: "leech",
			memory: { lapses: 9 },
		});
	});

	it("is one no more where the review that made it one is taken back", () => {
		const facts = forgotten(leechLapses).slice(0, -1);
		const [wall = ""] = facts.at(-1) ?? [];
		const undo: At = [`${wall.slice(0, 10)} 10:05`, { type: "review-undone", ...place, card: key, of: utc(wall) }];
		expect(reviewsAfter(...facts, undo).terms["lead"]?.aside).toBeUndefined();
	});
});

test("a card set aside by hand keeps what FSRS knows of it", () => {
	const facts: At[] = [
		["2026-11-20 10:00", readTerm("lead")],
		["2026-11-21 10:00", reviewed("term:lead", 3)],
	];
	const put = (aside: boolean): At => [
		"2026-11-21 11:00",
		{ type: "card-set-aside", ...place, card: "term:lead", aside },
	];
	const before = reviewsAfter(...facts).terms["lead"];
	expect(reviewsAfter(...facts, put(true)).terms["lead"]).toEqual({
		...before,
		...{ aside: "by-hand", at: utc("2026-11-21 11:00") },
	});
	expect(reviewsAfter(...facts, put(true), put(false)).terms["lead"]).toEqual({
		...before,
		at: utc("2026-11-21 11:00"),
	});
	expect(reviewsAfter(...facts, ["2026-11-21 11:00", { ...put(true)[1], card: "term:none" } as At[1]])).toEqual(
		reviewsAfter(...facts),
	);
});

test("hints are taken in a showing: the next review ends them, and one of a showing that is over is none", () => {
	const key = "question:leads/que-es";
	const hint = (time: string, reps: number, number: number): At => [
		`2026-11-21 ${time}`,
		{ type: "review-hint-taken", ...place, card: key, reps, number },
	];
	const met: At = ["2026-11-20 10:00", practice("que-es")];
	const review: At = ["2026-11-21 10:05", answered(key, 2)];
	const hintsAfter = (...facts: At[]) => reviewsAfter(met, ...facts).questions["leads"]?.["que-es"]?.hints;
	expect(hintsAfter(hint("10:01", 0, 1), hint("10:02", 0, 2), hint("10:03", 0, 1))).toBe(2);
	expect(hintsAfter(hint("10:01", 1, 1))).toBeUndefined();
	expect(hintsAfter(hint("10:01", 0, 1), review)).toBeUndefined();
	expect(hintsAfter(review, hint("10:06", 0, 1))).toBeUndefined();
	expect(hintsAfter(review, hint("10:06", 1, 1))).toBe(1);
	const undo: At = ["2026-11-21 10:06", { type: "review-undone", ...place, card: key, of: utc("2026-11-21 10:05") }];
	expect(hintsAfter(hint("10:01", 0, 1), review, undo)).toBe(1);
	const other: At = [
		"2026-11-21 10:01",
		{ type: "review-hint-taken", ...place, card: "term:none", reps: 0, number: 1 },
	];
	expect(reviewsAfter(met, other)).toEqual(reviewsAfter(met));
});

test("how much is to be known holds for the reviews that follow, not for those before", () => {
	const settings = { newPerDay: 5, reviewsPerDay: 50, retention: 0.8 };
	const set = (wall: string): At => [wall, { type: "review-settings-set", ...place, settings }];
	const met: At = ["2026-11-20 10:00", readTerm("lead")];
	const review: At = ["2026-11-21 10:00", reviewed("term:lead", 4)];
	const due = (...facts: At[]) => reviewsAfter(...facts).terms["lead"]?.due ?? "";
	expect(due(met, review, set("2026-11-21 11:00"))).toBe(due(met, review));
	expect(due(met, set("2026-11-20 11:00"), review) > due(met, review)).toBe(true);
	expect(reviewsAfter(met, set("2026-11-20 11:00")).settings).toEqual(settings);
	// A review that says for how much it was scheduled stays so, also where another machine had set something else before.
	const said: At = [review[0], { ...reviewed("term:lead", 4), retention: 0.9 } as At[1]];
	expect(due(met, set("2026-11-20 11:00"), said)).toBe(due(met, review));
	const rated = (rating: Rating): At => [
		"2026-11-21 10:01",
		{ type: "review-rated", ...place, card: "term:lead", of: utc("2026-11-21 10:00"), rating },
	];
	const again = due(met, set("2026-11-20 11:00"), said, rated(3), rated(4));
	expect(again).toBe(due(met, review));
});

test("two courses have cards of their own, and ids that every object has are ids like others", () => {
	const facts: At[] = [
		["2026-11-20 10:00", practice("constructor", true, "constructor")],
		["2026-11-20 10:00", { ...readTerm("constructor"), course: "otro" } as At[1]],
		["2026-11-21 10:00", answered("question:constructor/constructor", 3)],
	];
	const { reviews } = stateAfter(eventsOf("w", facts));
	expect(reviews?.["curso"]?.questions["constructor"]?.["constructor"]?.memory?.reps).toBe(1);
	expect(Object.keys(reviews?.["otro"]?.terms ?? {})).toEqual(["constructor"]);
});

test("what the reducer makes is what a snapshot may hold", () => {
	const state = stateAfter(
		eventsOf("w", [
			["2026-11-20 10:00", practice("que-es")],
			["2026-11-21 10:00", answered("question:leads/que-es", 1)],
			["2026-11-21 10:09", { type: "card-set-aside", ...place, card: "question:leads/que-es", aside: true }],
		]),
	);
	expect(learnerStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
});
