import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { shelvesOf } from "../../../../core/review/cards.ts";
import { interleave, mix, queueOf } from "../../../../core/review/queue.ts";
import { recallOn } from "../../../../core/review/scheduler.ts";
import type { ReviewCard, ReviewSettings } from "../../../../core/review/schema.ts";
import { createSummaries, type DueCard, summarize } from "../../../../core/review/shelf-summary.ts";
import { movedDay } from "../../../../core/review/wall.ts";
import { course, fresh, keysOf, known, now, queue, reviewsOf, today } from "./deck.ts";

const settings: ReviewSettings = { newPerDay: 20, reviewsPerDay: 100, retention: 0.9 };
const yesterday = movedDay(today, -1);
const tomorrow = movedDay(today, 1);
const done = { new: 0, reviews: 0, steps: 0, forgotten: 0, seconds: 0 };

describe("today's queue", () => {
	it("is empty where nothing was ever met", () => {
		expect(queue({})).toMatchObject({ cards: [], left: { new: 0, reviews: 0, steps: 0 }, nextDay: undefined });
	});

	it("holds what is due by the end of the day, and tells on which day the next is", () => {
		const { terms, metrics } = {
			terms: { lead: known(today), rebote: known(movedDay(today, 3)) },
			metrics: { cac: fresh(tomorrow) },
		};
		const found = queue({ terms, metrics });
		expect(keysOf(found)).toEqual(["term:lead"]);
		expect(found.nextDay).toBe(tomorrow);
		expect(queue({ terms: { rebote: terms.rebote } }).nextDay).toBe(movedDay(today, 3));
	});

	it("leaves out what is set aside, what the course has no more, and what was met today", () => {
		const found = queue({
			questions: {
				leads: { l1: { ...known(today), aside: "leech" }, l2: { ...known(today), met: today }, gone: known(today) },
				constructor: { constructor: known(today) },
			},
			terms: { toString: known(today), lead: { ...fresh(), met: today } },
		});
		expect(found.cards).toEqual([]);
		// What was met today comes tomorrow.
		expect(found.nextDay).toBe(tomorrow);
	});

	it("asks the most overdue first: what is least likely to be known still, not what is due the longest", () => {
		const found = queue({
			terms: {
				// A day late of two, and ten days late of a hundred.
				lead: known(yesterday, { stability: 2, last: movedDay(today, -3) }),
				rebote: known(movedDay(today, -10), { stability: 100, last: movedDay(today, -110) }),
			},
		});
		expect(keysOf(found)).toEqual(["term:lead", "term:rebote"]);
	});

	it("asks what was not known again once its minutes are over, before anything else; before that, last of all", () => {
		const step = (due: string) => known(due, { state: 3, last: today });
		const terms = { lead: step(`${today}T10:05:00.000`), rebote: known(today) };
		expect(keysOf(queue({ terms }))).toEqual(["term:rebote", "term:lead"]);
		expect(keysOf(queue({ terms }, `${today}T10:05:00.000`))).toEqual(["term:lead", "term:rebote"]);
		expect(queue({ terms }).left).toEqual({ new: 0, reviews: 1, steps: 1 });
		// A step left over from yesterday, and one that ends after midnight.
		expect(keysOf(queue({ terms: { lead: step(`${yesterday}T23:58:00.000`) } }))).toEqual(["term:lead"]);
		expect(keysOf(queue({ terms: { lead: step(`${tomorrow}T00:05:00.000`) } }))).toEqual([]);
	});

	it("keeps to the limits of the day, what was done already counted", () => {
		const leads = { l1: fresh(), l2: fresh(), l3: fresh() };
		const email = { e1: known(today), e2: known(today), e3: known(today) };
		const limits = { ...settings, newPerDay: 2, reviewsPerDay: 3 };
		const questions = { leads, email };
		expect(queue({ questions, settings: limits })).toMatchObject({
			left: { new: 2, reviews: 3 },
			waiting: { new: 3, reviews: 3 },
			nextDay: tomorrow,
		});
		const later = { [today]: { ...done, new: 1, reviews: 2 } };
		expect(queue({ questions, settings: limits, days: later }).left).toEqual({ new: 1, reviews: 1, steps: 0 });
		const over = { [today]: { ...done, new: 9, reviews: 9 } };
		expect(queue({ questions, settings: limits, days: over }).cards).toEqual([]);
	});

	it("takes new cards in the order in which they were met, those of one day in that of the course", () => {
		const found = queue({
			questions: { web: { w1: fresh() }, leads: { l1: fresh() }, email: { e1: fresh(yesterday) } },
			settings: { ...settings, newPerDay: 2 },
		});
		expect(keysOf(found)).toEqual(["question:email/e1", "question:leads/l1"]);
	});

	it("begins with another lesson than that of the last review, where there is one", () => {
		const one = { card: "question:leads/l4", at: "", wall: now, rating: 3 as const, seconds: 0, before: fresh() };
		const questions = { leads: { l1: known(today) }, email: { e1: known(today) } };
		expect(keysOf(queue({ questions, recent: [one] }))[0]).toBe("question:email/e1");
		const other = { ...one, card: "term:rebote" };
		expect(keysOf(queue({ questions, recent: [other] }))[0]).toBe("question:leads/l1");
	});
});

const due = (key: string, lesson: string): DueCard => ({ key, lesson, card: fresh(), overdue: 1 });

test("lessons take turns, and no card waits for more than a few others", () => {
	const cards = ["a1", "a2", "a3", "b1", "a4", "b2"].map((key) => due(key, key.slice(0, 1)));
	expect(interleave(cards, undefined).map(({ key }) => key)).toEqual(["a1", "b1", "a2", "b2", "a3", "a4"]);
	expect(interleave(cards, "a").map(({ key }) => key)).toEqual(["b1", "a1", "b2", "a2", "a3", "a4"]);
	const far = [...Array.from({ length: 20 }, (_, index) => due(`a${index}`, "a")), due("b", "b")];
	expect(
		interleave(far, undefined)
			.map(({ key }) => key)
			.indexOf("b"),
	).toBeGreaterThan(10);
});

test("new cards are spread evenly among the others, however often the row is made anew", () => {
	const reviews = Array.from({ length: 6 }, (_, index) => due(`r${index}`, "a"));
	const news = Array.from({ length: 2 }, (_, index) => due(`n${index}`, "a"));
	const whole = mix(reviews, news, done).map(({ key }) => key);
	expect(whole).toEqual(["r0", "r1", "n0", "r2", "r3", "r4", "n1", "r5"]);
	const left = [...whole];
	const counts = { ...done };
	while (left.length > 0) {
		const again = mix(
			reviews.filter(({ key }) => left.includes(key)),
			news.filter(({ key }) => left.includes(key)),
			counts,
		).map(({ key }) => key);
		expect(again).toEqual(left);
		if (left.shift()?.startsWith("n") === true) counts.new += 1;
		else counts.reviews += 1;
	}
});

const cardArbitrary: fc.Arbitrary<ReviewCard> = fc.oneof(
	fc.integer({ min: -20, max: 20 }).map((days) => fresh(movedDay(today, days))),
	fc
		.record({
			due: fc.integer({ min: -60, max: 12 }),
			last: fc.integer({ min: -90, max: 0 }),
			stability: fc.double({ min: 0.1, max: 400, noNaN: true }),
			state: fc.constantFrom<1 | 2 | 3>(1, 2, 2, 2, 3),
			aside: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, "by-hand" as const),
			met: fc.constantFrom(today, "2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"),
		})
		.map(({ due, last, stability, state, aside, met }) => ({
			...known(movedDay(today, due), { stability, state, last: movedDay(today, last) }),
			...(aside === undefined ? {} : { aside }),
			met,
		})),
);

const shelf = (ids: readonly string[]) => fc.dictionary(fc.constantFrom(...ids), cardArbitrary, { minKeys: 1 });
const decks = fc.record({
	questions: fc.record({
		leads: shelf(["l1", "l2", "l3", "l4", "gone"]),
		email: shelf(["e1", "e2", "e3", "e4"]),
		web: shelf(["w1", "w2", "w3", "w4"]),
	}),
	terms: shelf(["lead", "rebote", "gone"]),
	metrics: shelf(["cac"]),
	settings: fc.record({
		newPerDay: fc.integer({ min: 0, max: 6 }),
		reviewsPerDay: fc.integer({ min: 0, max: 8 }),
		retention: fc.constant(0.9),
	}),
	days: fc.record({
		[today]: fc.record({
			new: fc.integer({ min: 0, max: 3 }),
			reviews: fc.integer({ min: 0, max: 3 }),
			steps: fc.constant(0),
			forgotten: fc.constant(0),
			seconds: fc.constant(0),
		}),
	}),
});

describe("of whatever cards", () => {
	it("each stands in the queue once, is due, is not set aside, and no limit is passed", () => {
		fc.assert(
			fc.property(decks, (deck) => {
				const found = queue(deck);
				expect(new Set(keysOf(found)).size).toBe(found.cards.length);
				for (const { card } of found.cards) {
					expect(card.due.slice(0, 10) <= today).toBe(true);
					expect(card.aside).toBeUndefined();
				}
				const news = found.cards.filter(({ card }) => card.memory === undefined).length;
				const again = found.cards.filter(({ card }) => card.memory?.state === 2).length;
				expect(found.left).toEqual({ new: news, reviews: again, steps: found.cards.length - news - again });
				const before = deck.days[today] ?? done;
				expect(news).toBeLessThanOrEqual(Math.max(0, deck.settings.newPerDay - before.new));
				expect(again).toBeLessThanOrEqual(Math.max(0, deck.settings.reviewsPerDay - before.reviews));
			}),
		);
	});

	it("what is left for another day is less urgent than what is asked today", () => {
		fc.assert(
			fc.property(decks, (deck) => {
				const all = queue({ ...deck, settings: { ...settings, reviewsPerDay: 9999, newPerDay: 999 } });
				const asked = new Set(keysOf(queue(deck)));
				const reviews = all.cards.filter(({ card }) => card.memory?.state === 2);
				const [chosen, left] = [true, false].map((is) => reviews.filter(({ key }) => asked.has(key) === is));
				// Urgent is what is least likely to be known still.
				const chance = ({ card }: DueCard) => (card.memory === undefined ? 0 : recallOn(card.memory, today));
				const highest = Math.max(0, ...(chosen ?? []).map(chance));
				for (const one of left ?? []) expect(chance(one)).toBeGreaterThanOrEqual(highest);
			}),
		);
	});

	it("the first of it are the same however many are asked for, and so are all the counts", () => {
		fc.assert(
			fc.property(decks, fc.integer({ min: 0, max: 12 }), (deck, count) => {
				const summaries = createSummaries(course);
				const { cards, ...whole } = queueOf(course, summaries, reviewsOf(deck), now);
				const { cards: some, ...rest } = queueOf(course, summaries, reviewsOf(deck), now, count);
				expect(rest).toEqual(whole);
				expect(some).toEqual(cards.slice(0, count));
			}),
		);
	});

	it("it is the same whether shelves were looked at before or not, and whatever the order of their cards", () => {
		fc.assert(
			fc.property(decks, decks, (deck, other) => {
				const summaries = createSummaries(course);
				const reviews = reviewsOf(deck);
				const first = queueOf(course, summaries, reviews, now);
				queueOf(course, summaries, { ...reviewsOf(other), terms: reviews.terms }, now);
				queueOf(course, summaries, reviews, `${tomorrow}T10:00:00.000`);
				expect(queueOf(course, summaries, reviews, now)).toEqual(first);
				const turned = Object.fromEntries(Object.entries(deck.terms).reverse());
				expect(keysOf(queue({ ...deck, terms: turned }))).toEqual(keysOf(first));
			}),
		);
	});

	it("on the day that it tells of there is something, and before that nothing new", () => {
		fc.assert(
			fc.property(decks, (deck) => {
				const { nextDay } = queue({ ...deck, days: {} });
				const summaries = (day: string) =>
					shelvesOf(reviewsOf(deck)).map((one) => summarize(course, one, day, undefined));
				const count = (day: string) =>
					summaries(day).reduce(
						(sum, { fresh, reviews, steps }) => sum + fresh.length + reviews.length + steps.length,
						0,
					);
				if (nextDay === undefined) {
					expect(count(movedDay(today, 99))).toBe(count(today));
					return;
				}
				expect(nextDay > today).toBe(true);
				expect(count(nextDay)).toBeGreaterThan(0);
			}),
		);
	});
});
