import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { comesEarly, examPlan, examRecall, settlingDays } from "../../../../core/review/exam.ts";
import { movedDay } from "../../../../core/review/wall.ts";
import { fresh, keysOf, known, queue, today } from "./deck.ts";
import { recallAfter } from "./fsrs-oracle.ts";

const settings = { newPerDay: 20, reviewsPerDay: 100, retention: 0.9 };
const on = (days: number) => ({ ...settings, examDate: movedDay(today, days) });

describe("the plan for an exam", () => {
	it("is none without a day, and none once the day has passed", () => {
		expect(examPlan(settings, today, 500)).toBeUndefined();
		expect(examPlan(on(-1), today, 500)).toBeUndefined();
		expect(examPlan(on(0), today, 0)).toMatchObject({ days: 0, early: true });
	});

	// 300 cards in the 30 days that are left before the last three, and so on.
	test.each([
		{ days: 33, cards: 300, perDay: 20 },
		{ days: 33, cards: 900, perDay: 30 },
		{ days: 13, cards: 900, perDay: 90 },
		{ days: 4, cards: 61, perDay: 61 },
		{ days: 2, cards: 61, perDay: 61 },
		{ days: 33, cards: 0, perDay: 20 },
	])("asks $cards new cards in time for an exam in $days days with $perDay a day", ({ days, cards, perDay }) => {
		expect(examPlan(on(days), today, cards)?.newPerDay).toBe(perDay);
	});

	it("has every new card asked before the last days, whatever the limit, if it is kept to each day", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: settlingDays + 1, max: 120 }),
				fc.integer({ min: 0, max: 3000 }),
				fc.integer({ min: 0, max: 40 }),
				(days, cards, newPerDay) => {
					let left = cards;
					for (let day = 0; day < days - settlingDays; day++) {
						const plan = examPlan({ ...on(days), newPerDay }, movedDay(today, day), left);
						left = Math.max(0, left - (plan?.newPerDay ?? 0));
					}
					expect(left).toBe(0);
				},
			),
		);
	});

	it("lets cards come early only in the last week", () => {
		expect([8, 7, 1].map((days) => examPlan(on(days), today, 0)?.early)).toEqual([false, true, true]);
	});
});

describe("before an exam", () => {
	const date = movedDay(today, 5);
	const last = movedDay(today, -5);

	it("a card comes early that would be known too uncertainly on its day, and only once a day", () => {
		for (const stability of [5, 12, 30, 80, 300]) {
			const { memory } = known(movedDay(today, 20), { stability, last });
			if (memory === undefined) throw new Error("It is known.");
			expect(comesEarly(memory, today, date)).toBe(recallAfter(10, stability) < examRecall);
			expect(comesEarly({ ...memory, last: today }, today, date)).toBe(false);
		}
	});

	it("such cards follow those that are due, the weakest first, within the limit of the day", () => {
		const terms = {
			lead: known(movedDay(today, 9), { stability: 14, last }),
			rebote: known(movedDay(today, 3), { stability: 8, last }),
		};
		const metrics = { cac: known(today, { stability: 40, last: movedDay(today, -40) }) };
		const near = { ...settings, examDate: date };
		const found = queue({ terms, metrics, settings: near });
		expect(new Set(keysOf(found))).toEqual(new Set(["metric:cac", "term:rebote", "term:lead"]));
		expect(found).toMatchObject({ early: 2, left: { reviews: 3 }, waiting: { reviews: 1 } });
		expect(keysOf(queue({ terms, metrics, settings: { ...near, reviewsPerDay: 2 } })).sort()).toEqual([
			"metric:cac",
			"term:rebote",
		]);
		expect(keysOf(queue({ terms, metrics, settings: { ...settings, examDate: movedDay(today, 8) } }))).toEqual([
			"metric:cac",
		]);
	});

	it("the new cards of a day are as many as they were in the morning, however many of them are done", () => {
		const questions = {
			leads: { l1: fresh(), l2: fresh(), l3: fresh(), l4: fresh() },
			email: { e1: fresh(), e2: fresh() },
		};
		const plan = { newPerDay: 1, reviewsPerDay: 100, retention: 0.9, examDate: movedDay(today, 5) };
		expect(queue({ questions, settings: plan }).left.new).toBe(3);
		const day = { new: 2, reviews: 0, steps: 0, forgotten: 0, seconds: 0 };
		const { l1: _, l2: __, ...leads } = questions.leads;
		const later = queue({ questions: { ...questions, leads }, settings: plan, days: { [today]: day } });
		expect(later.left.new).toBe(1);
	});
});
