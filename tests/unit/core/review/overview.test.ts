import fc from "fast-check";
import { expect, test } from "vitest";
import { byPhase, cardTotals, forecast, meanRecall, retentionLoads } from "../../../../core/review/overview.ts";
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

test("the more is to be known, the more reviews a day: each card once in the days after which that share is known", () => {
	const terms = {
		lead: known(today, { stability: 10, last: inDays(-10) }),
		rebote: known(today, { stability: 40, last: inDays(-3) }),
	};
	const metrics = { gone: known(today), cac: { ...known(today), aside: "leech" as const } };
	const reviews = reviewsOf({ terms, metrics, questions: { leads: { l1: fresh() } } });
	// The day on which the published curve comes nearest to the share.
	const nearest = (stability: number, share: number) =>
		Array.from({ length: 200 }, (_, index) => index + 1).reduce((best, days) => {
			const off = (day: number) => Math.abs(recallAfter(day, stability) - share);
			return off(days) < off(best) ? days : best;
		}, 1);
	const loads = retentionLoads(course, reviews, today);
	expect(loads.map(({ retention }) => retention)).toEqual([0.85, 0.9, 0.95]);
	for (const { retention, perDay } of loads) {
		expect(perDay).toBeCloseTo(1 / nearest(10, retention) + 1 / nearest(40, retention), 6);
	}
	expect(loads[1]?.perDay).toBeCloseTo(1 / 10 + 1 / 40, 6);
	expect(retentionLoads(course, reviewsOf({}), today).map(({ perDay }) => perDay)).toEqual([0, 0, 0]);
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
