import { describe, expect, it } from "vitest";
import {
	answersNeeded,
	areFew,
	marginOf,
	npsChange,
	npsInterval,
	standardError,
} from "../../../../../core/laboratories/nps/uncertainty.ts";

const groups = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });

/** Every way in which so many answers can fall, with its chance: n!/(P! Q! D!) · p^P q^Q d^D. */
function outcomes(answers: number, p: number, d: number) {
	const factorial = (of: number): number => (of < 2 ? 1 : of * factorial(of - 1));
	const all: { of: ReturnType<typeof groups>; chance: number }[] = [];
	for (let promoters = 0; promoters <= answers; promoters++)
		for (let detractors = 0; detractors <= answers - promoters; detractors++) {
			const passives = answers - promoters - detractors;
			const ways = factorial(answers) / (factorial(promoters) * factorial(passives) * factorial(detractors));
			const chance = ways * p ** promoters * d ** detractors * (1 - p - d) ** passives;
			all.push({ of: groups(promoters, passives, detractors), chance });
		}
	return all;
}

/** Shares of promoters and detractors, balanced and one-sided. */
const surveys: [number, number][] = [
	[0.1, 0.1],
	[0.1, 0.6],
	[0.4, 0.2],
	[0.7, 0.1],
	[0.05, 0.9],
	[0.9, 0.05],
	[0.3, 0.3],
	[0.5, 0.4],
];

describe("the standard error of an NPS", () => {
	it("is that of a mean of ones, noughts and minus ones", () => {
		// 110 ones, 50 noughts, 40 minus ones: mean 0.35, variance (150 - 200 · 0.1225) / 200 = 0.6275.
		expect(standardError(groups(110, 50, 40))).toBeCloseTo(100 * Math.sqrt(0.6275 / 200), 12);
	});
	it("is 0 where all answer alike, which is why the interval does not rest on it alone", () => {
		expect(standardError(groups(7, 0, 0))).toBe(0);
		expect(standardError(groups(0, 7, 0))).toBe(0);
	});
});

describe("the interval of an NPS", () => {
	it("is that of the method, by hand", () => {
		// 110.75, 51.5 and 40.75 of 203: mean 70/203, variance (151.5/203 - (70/203)²)/203.
		const mean = 70 / 203;
		const half = 1.959964 * Math.sqrt((151.5 / 203 - mean ** 2) / 203);
		const { low, high } = npsInterval(groups(110, 50, 40));
		expect(low).toBeCloseTo(100 * (mean - half), 4);
		expect(high).toBeCloseTo(100 * (mean + half), 4);
		expect(marginOf(groups(110, 50, 40))).toBeCloseTo(100 * half, 4);
	});
	it("never leaves -100 to 100, and is no point where all answer alike", () => {
		expect(npsInterval(groups(1, 0, 0)).high).toBe(100);
		expect(npsInterval(groups(0, 0, 1)).low).toBe(-100);
		for (const { low, high } of [npsInterval(groups(50, 0, 0)), npsInterval(groups(0, 50, 0))])
			expect(high - low).toBeGreaterThan(3);
	});

	it("has no margin where one of its sides is longer than the other", () => {
		expect(marginOf(groups(20, 0, 0))).toBeUndefined();
		expect(marginOf(groups(0, 0, 10))).toBeUndefined();
		expect(marginOf(groups(3, 0, 1))).toBeUndefined();
		expect(marginOf(groups(0, 50, 0))).toBeGreaterThan(3);
		for (const of of [groups(110, 50, 40), groups(300, 50, 40), groups(10, 12, 9)]) {
			const { low, high } = npsInterval(of);
			const nps = (100 * (of.promoters - of.detractors)) / (of.promoters + of.passives + of.detractors);
			const margin = marginOf(of) ?? Number.NaN;
			expect(Math.abs(high - nps - margin)).toBeLessThanOrEqual(0.1 * margin);
			expect(Math.abs(nps - low - margin)).toBeLessThanOrEqual(0.1 * margin);
		}
	});

	// Exactly, over all outcomes: what the plain interval of the standard error cannot promise with so few.
	it.each([5, 8, 12, 20, 40])("holds the true NPS about 95 times in 100, with %d answers", (answers) => {
		let sum = 0;
		for (const [p, d] of surveys) {
			const truth = 100 * (p - d);
			let held = 0;
			for (const { of, chance } of outcomes(answers, p, d)) {
				const { low, high } = npsInterval(of);
				if (low <= truth && truth <= high) held += chance;
			}
			expect(held).toBeGreaterThan(answers < 12 ? 0.9 : 0.93);
			sum += held;
		}
		expect(sum / surveys.length).toBeGreaterThan(0.945);
		expect(sum / surveys.length).toBeLessThan(0.98);
	});
});

describe("how many answers a margin takes", () => {
	it("is enough, and one less is not", () => {
		for (const margin of [5, 3]) {
			const needed = answersNeeded(groups(55, 25, 20), margin);
			// In the same shares: 0.55, 0.25, 0.20 of the three answers more, too.
			const variance = (56.5 - 0.75 + 20.75) / 103 - ((55.75 - 20.75) / 103) ** 2;
			const marginAt = (answers: number) => 100 * 1.959964 * Math.sqrt(variance / (answers + 3));
			expect(marginAt(needed)).toBeLessThanOrEqual(margin);
			expect(marginAt(needed - 1)).toBeGreaterThan(margin);
		}
	});
	it("is never nothing, also where all answered alike", () => {
		expect(answersNeeded(groups(3, 0, 0), 5)).toBeGreaterThan(100);
		expect(answersNeeded(groups(0, 1e6, 0), 90)).toBe(1);
	});
});

describe("few answers", () => {
	it.each<[number, number, number, boolean]>([
		[15, 5, 10, false],
		[15, 4, 10, true],
		[95, 1, 4, true],
		[4, 91, 5, true],
		[5, 20, 5, false],
	])("%d promoters, %d passives, %d detractors", (promoters, passives, detractors, few) => {
		expect(areFew(groups(promoters, passives, detractors))).toBe(few);
	});
});

describe("the change between two surveys", () => {
	it("is the one less the other, and as uncertain as both", () => {
		const change = npsChange(groups(80, 70, 50), groups(110, 50, 40));
		expect(change.value).toBeCloseTo(20, 12);
		const [ofBefore, ofNow] = [npsInterval(groups(80, 70, 50)), npsInterval(groups(110, 50, 40))];
		expect(change.interval.low).toBeCloseTo(20 - Math.sqrt((35 - ofNow.low) ** 2 + (ofBefore.high - 15) ** 2), 10);
		expect(change.interval.high).toBeCloseTo(20 + Math.sqrt((ofNow.high - 35) ** 2 + (15 - ofBefore.low) ** 2), 10);
		expect(change.isShown).toBe(true);
	});
	it("shows nothing where it is none or where there are few", () => {
		expect(npsChange(groups(8, 7, 5), groups(8, 7, 5))).toMatchObject({ value: 0, isShown: false });
		expect(npsChange(groups(2, 2, 2), groups(4, 1, 1)).isShown).toBe(false);
	});
	it("holds the true change about 95 times in 100, with five and twelve answers", () => {
		let sum = 0;
		let pairs = 0;
		for (const [p, d] of surveys.slice(0, 6))
			for (const [q, e] of surveys.slice(2)) {
				const truth = 100 * (q - e - (p - d));
				let held = 0;
				for (const before of outcomes(5, p, d))
					for (const now of outcomes(12, q, e)) {
						const { interval } = npsChange(before.of, now.of);
						if (interval.low <= truth && truth <= interval.high) held += before.chance * now.chance;
					}
				expect(held).toBeGreaterThan(0.9);
				sum += held;
				pairs++;
			}
		expect(sum / pairs).toBeGreaterThan(0.94);
		expect(sum / pairs).toBeLessThan(0.975);
	});
});
