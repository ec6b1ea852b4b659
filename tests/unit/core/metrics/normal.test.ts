import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile, normalTail } from "../../../../core/metrics/normal.ts";

// Abramowitz and Stegun, "Handbook of Mathematical Functions", tables 26.1 and 26.2.
const below: [x: number, share: number][] = [
	[0, 0.5],
	[0.5, 0.691462461274013],
	[1, 0.841344746068543],
	[1.5, 0.933192798731142],
	[2, 0.97724986805182],
	[3, 0.99865010196837],
];
const above: [x: number, share: number][] = [
	[1, 0.158655253931457],
	[2, 0.0227501319481792],
	[3, 0.00134989803163009],
	[4, 3.16712418331199e-5],
	[5, 2.86651571879194e-7],
	[6, 9.86587645037698e-10],
	[10, 7.61985302416053e-24],
];
// The same handbook, table 26.5.
const quantiles: [tail: number, x: number][] = [
	[0.2, 0.841621],
	[0.1, 1.281552],
	[0.05, 1.644854],
	[0.025, 1.959964],
	[0.01, 2.326348],
	[0.005, 2.575829],
	[0.0005, 3.290527],
];

const relative = (value: number, wanted: number) => Math.abs(value / wanted - 1);

describe("the normal distribution", () => {
	it.each(below)("has below %d the share of the printed table", (x, share) => {
		expect(Math.abs(normalCdf(x) - share)).toBeLessThan(2e-15);
		expect(Math.abs(normalCdf(-x) - (1 - share))).toBeLessThan(2e-15);
	});
	it.each(above)("has above %d the share of the printed table, to all its digits", (x, share) => {
		expect(relative(normalTail(x), share)).toBeLessThan(1e-13);
	});
	it("has tails on both sides that make one whole", () => {
		expect(normalTail(-6)).toBeCloseTo(1 - 9.86587645037698e-10, 14);
		expect(normalTail(0)).toBe(0.5);
		expect(normalTail(50)).toBe(0);
	});
	it("does not jump where one way of working it out takes over from the other", () => {
		expect(relative(normalTail(2 - 1e-12), normalTail(2))).toBeLessThan(1e-11);
	});
	it.each(quantiles)("leaves the share %d above the quantile of the printed table", (tail, x) => {
		expect(Math.abs(normalQuantile(tail) - x)).toBeLessThan(5.1e-7);
		expect(Math.abs(normalQuantile(1 - tail) + x)).toBeLessThan(5.1e-7);
	});
	it("has no quantile for a share that is none", () => {
		for (const share of [0, 1, -0.1, 1.1, Number.NaN]) expect(normalQuantile(share)).toBeNaN();
		expect(normalQuantile(0.5)).toBeCloseTo(0, 14);
	});
	it("gives back the share that a quantile was asked for", () => {
		fc.assert(
			fc.property(fc.double({ min: -300, max: -0.31, noNaN: true }), (power) => {
				const tail = 10 ** power;
				expect(relative(normalTail(normalQuantile(tail)), tail)).toBeLessThan(1e-11);
			}),
		);
	});
});
