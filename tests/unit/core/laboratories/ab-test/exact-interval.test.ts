import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactInterval } from "../../../../../core/laboratories/ab-test/exact-interval.ts";
import { wilsonInterval } from "../../../../../core/laboratories/ab-test/intervals.ts";
import { zOfConfidence } from "../../../../../core/laboratories/ab-test/power.ts";
import { quotient, ways } from "./exact.ts";

const interval = ([conversions, visitors]: [number, number], confidence: 90 | 95 | 99 = 95) =>
	exactInterval({ conversions, visitors }, (100 - confidence) / 100, zOfConfidence(confidence));

const grain = 10n ** 15n;

/** The chance of `from` to `to` conversions, in whole numbers, at a rate of so many grains. */
function chance(visitors: number, rate: bigint, from: number, to: number): number {
	let sum = 0n;
	for (let count = from; count <= to; count++)
		sum += ways(visitors, count) * rate ** BigInt(count) * (grain - rate) ** BigInt(visitors - count);
	return quotient(sum, grain ** BigInt(visitors));
}

describe("the exact interval of a rate", () => {
	// The tables of Clopper and Pearson, as R's binom.test has them; and Newcombe 1998, table I, method 5.
	it.each<[[number, number], number, number]>([
		[[0, 10], 0, 0.3085],
		[[1, 10], 0.0025, 0.445],
		[[5, 10], 0.1871, 0.8129],
		[[9, 10], 0.555, 0.9975],
		[[10, 10], 0.6915, 1],
		[[81, 263], 0.2527, 0.3676],
		[[15, 148], 0.0578, 0.1617],
		[[0, 20], 0, 0.1684],
		[[1, 29], 0.0009, 0.1776],
	])("of %j is the published one", (counts, low, high) => {
		const ends = interval(counts);
		expect(ends.low).toBeCloseTo(low, 4);
		expect(ends.high).toBeCloseTo(high, 4);
	});

	it("ends where so many or more, and so many or fewer, have just their half of the chance", () => {
		const arm = fc.integer({ min: 1, max: 60 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
		fc.assert(
			fc.property(arm, fc.constantFrom(90, 95, 99), ([x, n], confidence) => {
				const { low, high } = interval([x, n], confidence as 90 | 95 | 99);
				const half = (100 - confidence) / 200;
				const grains = (rate: number) => BigInt(Math.round(rate * Number(grain)));
				if (x === 0) expect(low).toBe(0);
				else expect(chance(n, grains(low), x, n) / half).toBeCloseTo(1, 6);
				if (x === n) expect(high).toBe(1);
				else expect(chance(n, grains(high), 0, x) / half).toBeCloseTo(1, 6);
			}),
		);
	});

	it("is what Poisson's tables have for few among a million million", () => {
		// Garwood's limits of a Poisson mean: 0 gives 3.689, 3 gives 0.6187 to 8.7673.
		expect(interval([0, 1e12]).high * 1e12).toBeCloseTo(3.6889, 3);
		const three = interval([3, 1e12]);
		expect(three.low * 1e12).toBeCloseTo(0.6187, 3);
		expect(three.high * 1e12).toBeCloseTo(8.7673, 3);
	});

	it("of a single visitor reaches almost all the way", () => {
		expect(interval([0, 1]).high).toBeCloseTo(0.975, 12);
		expect(interval([1, 1]).low).toBeCloseTo(0.025, 12);
	});

	it("lies close by Wilson's where there are many, and goes over into it without a step", () => {
		for (const conversions of [90_000, 100_000, 100_001]) {
			const version = { conversions, visitors: 1e12 };
			const [exact, near] = [exactInterval(version, 0.05, 1.959964), wilsonInterval(version, 1.959964)];
			const wide = near.high - near.low;
			expect(Math.abs(exact.low - near.low) / wide).toBeLessThan(0.002);
			expect(Math.abs(exact.high - near.high) / wide).toBeLessThan(0.002);
		}
	});
});
