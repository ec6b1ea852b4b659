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
		[1 / 3, "0,33…"],
		[2 / 3, "0,66…"],
		[1 / 8, "0,12…"],
		[1 / 300, "0…"],
	])("shows %s points as %s", (points, shown) => {
		expect(formatPart(points, "es")).toBe(shown);
	});

	it("writes points as the language does", () => {
		expect(formatPart(1 / 3, "en")).toBe("0.33…");
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
