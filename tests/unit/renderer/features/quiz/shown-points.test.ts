import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointsOf } from "../../../../../renderer/features/quiz/answer-points.ts";
import { formatPart } from "../../../../../renderer/features/quiz/shown-points.ts";

describe("formatPart", () => {
	it.each([
		[0, "0"],
		[1, "1"],
		[0.25, "0,25"],
		[0.29, "0,29"],
		// A tenth thrice, as binary numbers add it.
		[0.1 + 0.1 + 0.1, "0,3"],
		[1 / 3, "1/3"],
		[2 / 3, "2/3"],
		[1 / 4 / 3, "1/12"],
		[1 / 8, "1/8"],
		[1 / 300, "1/300"],
		// No small fraction.
		[Math.SQRT1_2, "0,7…"],
	])("shows %s points as %s", (points, shown) => {
		expect(formatPart(points, "es")).toBe(shown);
	});

	it("writes points as the language does", () => {
		expect(formatPart(0.25, "en")).toBe("0.25");
		expect(formatPart(1 / 3, "en")).toBe("1/3");
	});

	it("tells every share of weights exactly, so that parts never contradict their sum", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 10 }), (weights) => {
				const total = weights.reduce((sum, weight) => sum + weight);
				const told = weights.map((weight) => formatPart(weight / total, "en"));
				const values = told.map((text) => text.split("/").map(Number)).map(([over = NaN, under = 1]) => over / under);
				expect(values.reduce((sum, value) => sum + value)).toBeCloseTo(1, 9);
			}),
		);
	});
});

/** What `pointsOf` says of a raw score from which hints took `cost`. */
function told(raw: number, cost: number) {
	return pointsOf({ mark: { score: raw }, score: Math.max(0, raw - cost), hintsTaken: cost === 0 ? 0 : 2 });
}

describe("pointsOf", () => {
	it("rounds a third of a point sanely", () => {
		expect(told(1 / 3, 0)).toEqual({ score: 0.33, earned: 0.33, lost: 0, hints: 0 });
		expect(told(2 / 3, 0.1)).toEqual({ score: 0.57, earned: 0.67, lost: 0.1, hints: 2 });
		expect(told(1 / 3, 0.5)).toEqual({ score: 0, earned: 0.33, lost: 0.33, hints: 2 });
	});

	it("has nothing to say of plainly none and all", () => {
		expect(told(0, 0)).toBeUndefined();
		expect(told(1, 0)).toBeUndefined();
	});

	it("says numbers that add up as they are shown, whatever the worths", () => {
		const fraction = fc.integer({ min: 1, max: 60 }).chain((of) => fc.integer({ min: 0, max: of }).map((n) => n / of));
		fc.assert(
			fc.property(fraction, fc.integer({ min: 0, max: 100 }), (raw, cost) => {
				const points = told(raw, cost / 100);
				if (points === undefined) return;
				const hundredths = (value: number) => Math.round(value * 100);
				expect(hundredths(points.score) + hundredths(points.lost)).toBe(hundredths(points.earned));
				for (const value of [points.score, points.earned, points.lost]) {
					expect(String(value).replace(/^\d+\.?/, "").length).toBeLessThanOrEqual(2);
				}
			}),
		);
	});
});
