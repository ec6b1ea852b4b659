import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fisherTest, isTiny, smallestExpected, zTest } from "../../../../../core/laboratories/ab-test/tests.ts";
import { exactChiSquare, exactFisher } from "./exact.ts";

const version = ([conversions, visitors]: [number, number]) => ({ conversions, visitors });
const fisher = (a: [number, number], b: [number, number]) => fisherTest(version(a), version(b));
const relative = (value: number, wanted: number) => Math.abs(value / wanted - 1);

// Published: conversions and visitors of A, of B, and p as it was printed.
const published: [string, [number, number], [number, number], number, number][] = [
	["Fisher 1935, tea tasting, three of four right", [3, 4], [1, 4], 0.4857, 4],
	["Fisher 1935, tea tasting, four of four right", [4, 4], [0, 4], 0.02857, 5],
	["Fisher 1962, convictions of twins", [2, 12], [15, 18], 0.0005367, 7],
	["men and women on a diet, Wikipedia's example", [1, 10], [11, 14], 0.002759456, 9],
];

describe("Fisher's exact test", () => {
	it.each(published)("gives what was published: %s", (_what, a, b, p, decimals) => {
		expect(fisher(a, b)).toBeCloseTo(p, decimals);
	});

	it("agrees with counting all the ways, for every table of up to twelve visitors a version", () => {
		let tables = 0;
		for (let nA = 1; nA <= 12; nA++)
			for (let nB = 1; nB <= 12; nB++)
				for (let xA = 0; xA <= nA; xA++)
					for (let xB = 0; xB <= nB; xB++) {
						tables++;
						const off = relative(fisher([xA, nA], [xB, nB]), exactFisher([xA, nA], [xB, nB]));
						if (off > 1e-12) expect([xA, nA, xB, nB, off]).toEqual("the exact p");
					}
		expect(tables).toBe(8100);
	});

	it("agrees with counting all the ways in larger tables, far out too", () => {
		const size = fc.integer({ min: 1, max: 300 });
		const arm = size.chain((n) => fc.integer({ min: 0, max: n }).map((x): [number, number] => [x, n]));
		fc.assert(
			fc.property(arm, arm, (a, b) => {
				expect(relative(fisher(a, b), exactFisher(a, b))).toBeLessThan(1e-10);
			}),
		);
	});

	it("does not care which version is which, nor what is counted as a conversion", () => {
		expect(fisher([2, 9], [7, 11])).toBeCloseTo(fisher([7, 11], [2, 9]), 14);
		expect(fisher([2, 9], [7, 11])).toBeCloseTo(fisher([7, 9], [4, 11]), 14);
	});

	it("is done at once with a thousand million visitors", () => {
		// By hand: of three conversions, all three at A, with as many visitors: 2 × (1/2)³ to nine digits.
		expect(fisher([3, 1e9], [0, 1e9])).toBeCloseTo(0.25, 8);
		expect(fisher([0, 1e9], [0, 1e9])).toBe(1);
		expect(fisher([1e9, 1e9], [1e9, 1e9])).toBe(1);
	});
});

describe("the z test", () => {
	it("has the square of Pearson's chi-square, for every table of up to twelve visitors a version", () => {
		for (let nA = 1; nA <= 12; nA++)
			for (let nB = 1; nB <= 12; nB++)
				for (let xA = 0; xA <= nA; xA++)
					for (let xB = 0; xB <= nB; xB++) {
						const test = zTest(version([xA, nA]), version([xB, nB]));
						const isFlat = xA + xB === 0 || xA + xB === nA + nB;
						if (isFlat) expect(test).toBeUndefined();
						else expect((test?.z ?? 0) ** 2).toBeCloseTo(exactChiSquare([xA, nA], [xB, nB]), 11);
					}
	});

	it("keeps its digits with a thousand million visitors", () => {
		const a: [number, number] = [30_000_000, 1_000_000_000];
		const b: [number, number] = [30_020_000, 1_000_000_000];
		const z = zTest(version(a), version(b))?.z ?? 0;
		expect(relative(z * z, exactChiSquare(a, b))).toBeLessThan(1e-8);
	});

	it("takes the same rate for no difference at all", () => {
		expect(zTest(version([10, 100]), version([30, 300]))).toEqual({ z: 0, p: 1 });
	});

	it("gives p as it stands in the normal table", () => {
		// The root of 8 standard errors: p is erfc(2) of the handbook's table 7.1, 0.004677734981.
		expect(zTest(version([40, 100]), version([60, 100]))?.z).toBeCloseTo(Math.sqrt(8), 12);
		expect(zTest(version([40, 100]), version([60, 100]))?.p).toBeCloseTo(0.004677735, 9);
	});
});

describe("when the approximation is no good", () => {
	it("is found by the smallest count to be expected", () => {
		expect(smallestExpected(version([1, 10]), version([11, 14]))).toBeCloseTo(5, 12);
		expect(smallestExpected(version([0, 100]), version([20, 100]))).toBe(10);
		expect(smallestExpected(version([99, 100]), version([97, 100]))).toBeCloseTo(2, 12);
	});
	it.each<[string, [number, number], [number, number], boolean]>([
		["5 in every cell and 40 visitors", [5, 20], [5, 20], false],
		["39 visitors", [10, 20], [10, 19], true],
		["4.5 to be expected", [5, 100], [4, 100], true],
		["no conversions", [0, 1000], [0, 1000], true],
		["many visitors, few conversions", [3, 1_000_000], [1, 1_000_000], true],
		["an ordinary test", [100, 2000], [130, 2000], false],
	])("%s", (_what, a, b, tiny) => {
		expect(isTiny(version(a), version(b))).toBe(tiny);
	});
});
