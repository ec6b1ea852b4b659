import fc from "fast-check";
import { expect, test } from "vitest";
import { byPhase, cardTotals, forecast, meanRecall } from "../../../../core/review/overview.ts";
import { movedDay } from "../../../../core/review/wall.ts";
import { course, fresh, known, queue, reviewsOf, today } from "./deck.ts";
import { recallAfter } from "./fsrs-oracle.ts";

const settings = { newPerDay: 2, reviewsPerDay: 100, retention: 0.9 };
const inDays = (days: number) => movedDay(today, days);

const deck = {
	settings,
	questions: {
		leads: { l1: known(inDays(-4)), l2: known(today), l3: fresh(), l4: fresh() },
		email: { e1: known(inDays(6)), e2: fresh(inDays(1)), e3: { ...known(today), aside: "leech" as const } },
		web: { w1: known(inDays(29)), w2: known(inDays(30)), gone: known(today) },
	},
	terms: { lead: known(inDays(6)) },
	metrics: { cac: known(inDays(2)) },
};

test("the forecast has every card on its day, what is overdue today, and new ones as the limit lets them through", () => {
	const days = forecast(queue(deck), settings, today);
	expect(days).toHaveLength(30);
	expect(days.filter(({ reviews, new: fresh }) => reviews + fresh > 0)).toEqual([
		{ day: today, reviews: 2, new: 2 },
		{ day: inDays(1), reviews: 0, new: 1 },
		{ day: inDays(2), reviews: 1, new: 0 },
		{ day: inDays(6), reviews: 2, new: 0 },
		{ day: inDays(29), reviews: 1, new: 0 },
	]);
});

test("each phase has the cards of its lessons and the terms first named in them; what no lesson names is in none", () => {
	expect(Object.fromEntries(byPhase(course, queue(deck)))).toEqual({
		atraer: { cards: 8, new: 3, today: 2, week: 4, month: 4 },
		vender: { cards: 2, new: 0, today: 0, week: 0, month: 1 },
	});
});

test("counted are all cards that the course has, the new ones and those set aside", () => {
	expect(cardTotals(queue(deck))).toEqual({ all: 11, new: 3, aside: 1 });
	expect(cardTotals(queue({}))).toEqual({ all: 0, new: 0, aside: 0 });
});

test("the share known now is the mean of the chances of all cards asked before", () => {
	expect(meanRecall(course, reviewsOf({}), today)).toBeUndefined();
	const terms = {
		lead: known(today, { stability: 10, last: inDays(-10) }),
		rebote: known(today, { stability: 40, last: inDays(-3) }),
	};
	const mean = (recallAfter(10, 10) + recallAfter(3, 40)) / 2;
	const metrics = { gone: known(today), cac: { ...known(today), aside: "leech" as const } };
	expect(meanRecall(course, reviewsOf({ terms, metrics }), today)).toBeCloseTo(mean, 6);
});

test("every new card is in the forecast once, or beyond its end", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 5 }), fc.subarray(["l1", "l2", "l3", "l4"]), (newPerDay, ids) => {
			const leads = Object.fromEntries(ids.map((id) => [id, fresh()]));
			const plan = { ...settings, newPerDay };
			const days = forecast(queue({ questions: { leads }, settings: plan }), plan, today);
			const total = days.reduce((sum, day) => sum + day.new, 0);
			expect(total).toBe(Math.min(ids.length, 30 * newPerDay));
			for (const day of days) expect(day.new).toBeLessThanOrEqual(newPerDay);
		}),
	);
});
