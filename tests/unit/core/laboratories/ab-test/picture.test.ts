import { describe, expect, it } from "vitest";
import { spreadOf } from "../../../../../core/laboratories/ab-test/picture.ts";

describe("what a version would show if the test were repeated", () => {
	it("is a bar for every count where they are few, in the heights of the binomial", () => {
		const { kind, points } = spreadOf({ visitors: 4, conversions: 2 });
		// 1 4 6 4 1 of 16
		expect(kind).toBe("bars");
		expect(points.map(({ rate }) => rate)).toEqual([0, 0.25, 0.5, 0.75, 1]);
		for (const [index, height] of [1 / 6, 4 / 6, 1, 4 / 6, 1 / 6].entries())
			expect(points[index]?.height).toBeCloseTo(height, 12);
	});
	it("is one bar where nobody or everybody converted", () => {
		expect(spreadOf({ visitors: 1e9, conversions: 0 })).toEqual({ kind: "bars", points: [{ rate: 0, height: 1 }] });
		expect(spreadOf({ visitors: 1, conversions: 1 })).toEqual({ kind: "bars", points: [{ rate: 1, height: 1 }] });
	});
	it("stays few bars with a thousand million visitors", () => {
		const { kind, points } = spreadOf({ visitors: 1e9, conversions: 3 });
		expect(kind).toBe("bars");
		expect(points.length).toBeLessThan(20);
	});
	it("is the normal curve where they are many, highest at the rate and never outside of 0 to 1", () => {
		const { kind, points } = spreadOf({ visitors: 2000, conversions: 100 });
		expect(kind).toBe("curve");
		expect(points).toHaveLength(81);
		const top = points.find(({ height }) => height === 1);
		expect(top?.rate).toBeCloseTo(0.05, 12);
		// One standard error away, √(0.05 · 0.95 / 2000) = 0.0048734, it has fallen to e^(-1/2).
		const near = points.filter(({ rate }) => Math.abs(rate - 0.0548734) < 0.0002);
		expect(near.length).toBeGreaterThan(0);
		for (const { height } of near) expect(height).toBeCloseTo(Math.exp(-0.5), 1);
		expect(points.every(({ rate }) => rate >= 0 && rate <= 1)).toBe(true);
	});
});
