import { expect, it } from "vitest";
import { pointsToReach, reaches } from "../../../../core/learning/pass-mark.ts";

it.each([
	[0.7, 10, 7],
	[0.7, 4, 3],
	[0.55, 20, 11],
	[0.8, 5, 4],
	[1, 3, 3],
	[0.07, 100, 7],
])("asks at a mark of %f of %i points for %i, whatever the sum of fractions makes of it", (mark, total, points) => {
	expect(pointsToReach(mark, total)).toBe(points);
	expect(reaches(points / total, mark)).toBe(true);
	expect(reaches((points - 1) / total, mark)).toBe(false);
});

it("takes what is short by rounding alone", () => {
	// 0.1 seven times is 0.7 less a hair.
	expect(
		reaches(
			Array(7)
				.fill(0.1)
				.reduce((sum: number, part: number) => sum + part, 0),
			0.7,
		),
	).toBe(true);
});
