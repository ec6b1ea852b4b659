import { describe, expect, it } from "vitest";
import {
	countOf,
	minutesFor,
	newBeforeExam,
	paceOf,
	todayIs,
} from "../../../../../renderer/features/review/review-sums.ts";

const counts = (fresh: number, reviews: number, steps: number) => ({ new: fresh, reviews, steps });
const day = (cards: number, seconds: number) => ({ ...counts(cards, 0, 0), forgotten: 0, seconds });

it("counts all cards of a queue", () => {
	expect(countOf(counts(3, 4, 5))).toBe(12);
});

describe("how long cards take", () => {
	it("follows the learner's own pace", () => {
		expect(paceOf([day(10, 100), day(20, 500)])).toBe(20);
		expect(minutesFor(12, 10)).toBe(2);
	});

	it("is guessed while there is none, and never nothing", () => {
		expect(paceOf([])).toBe(20);
		expect(paceOf([day(4, 0)])).toBe(20);
		expect(minutesFor(1, 5)).toBe(1);
	});
});

describe("new cards before an exam", () => {
	it.each([
		["all of them were asked", 20, 0, { kind: "none", count: 0 }],
		["one is left, whatever a day would hold", 20, 1, { kind: "rest", count: 1 }],
		["as many as a day holds are left", 20, 20, { kind: "rest", count: 20 }],
		["so many come every day", 20, 21, { kind: "perDay", count: 20 }],
	])("are told as it is where %s", (_where, perDay, unasked, told) => {
		expect(newBeforeExam(perDay, unasked)).toEqual(told);
	});
});

describe("how today stands", () => {
	const cards = (all: number) => ({ all, new: 0, aside: 0 });
	const none = counts(0, 0, 0);

	it.each([
		["empty", "no card was ever made", cards(0), none, day(0, 0)],
		["free", "no card was due", cards(9), none, day(0, 0)],
		["due", "cards are left", cards(9), counts(0, 0, 1), day(0, 0)],
		["due", "cards are left after some", cards(9), counts(1, 0, 0), day(3, 9)],
		["over", "all were done", cards(9), none, day(3, 9)],
	] as const)("%s where %s", (today, _why, all, left, done) => {
		expect(todayIs({ cards: all, left, done })).toBe(today);
	});
});
