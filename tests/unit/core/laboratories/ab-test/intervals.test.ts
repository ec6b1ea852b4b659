import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceInterval, wilsonInterval } from "../../../../../core/laboratories/ab-test/intervals.ts";

const z95 = 1.959963984540054;
const version = ([conversions, visitors]: [number, number]) => ({ conversions, visitors });

describe("the interval of a rate", () => {
	// R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
	it.each<[[number, number], number, number]>([
		[[81, 263], 0.2553, 0.3662],
		[[15, 148], 0.0624, 0.1605],
		[[0, 20], 0, 0.1611],
		[[1, 29], 0.0061, 0.1718],
	])("of %j is the published one", (counts, low, high) => {
		const interval = wilsonInterval(version(counts), z95);
		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
	});

	it("ends where the rate that was seen is just z standard errors away", () => {
		const arm = fc.integer({ min: 1, max: 1e9 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
		fc.assert(
			fc.property(arm, fc.constantFrom(1.6448536, z95, 2.5758293), ([x, n], z) => {
				const { low, high } = wilsonInterval({ conversions: x, visitors: n }, z);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				for (const end of [low, high]) {
					if (end === 0 || end === 1) continue;
					const away = (x / n - end) ** 2 * n;
					expect(Math.abs(away / (z * z * end * (1 - end)) - 1)).toBeLessThan(1e-5);
				}
			}),
		);
	});

	it("is no point where nobody or everybody converted", () => {
		expect(wilsonInterval(version([0, 1]), z95).low).toBe(0);
		expect(wilsonInterval(version([0, 1]), z95).high).toBeCloseTo(0.79345, 5);
		expect(wilsonInterval(version([1, 1]), z95).high).toBe(1);
		expect(wilsonInterval(version([0, 1e9]), z95).high / 3.8415e-9).toBeCloseTo(1, 4);
	});
});

describe("the interval of the difference", () => {
	// R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10: first version less second.
	it.each<[[number, number], [number, number], number, number]>([
		[[56, 70], [48, 80], 0.0524, 0.3339],
		[[9, 10], [3, 10], 0.1705, 0.809],
		[[6, 7], [2, 7], 0.0582, 0.8062],
		[[5, 56], [0, 29], -0.0381, 0.1926],
		[[0, 10], [0, 20], -0.1611, 0.2775],
		[[0, 10], [0, 10], -0.2775, 0.2775],
		[[10, 10], [0, 20], 0.6791, 1],
		[[10, 10], [0, 10], 0.6075, 1],
	])("of %j less %j is the published one", (first, second, low, high) => {
		const interval = differenceInterval(version(second), version(first), z95);
		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
	});
});
