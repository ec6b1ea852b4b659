import fc from "fast-check";
import { expect, it } from "vitest";
import { wholePercent } from "../../../../core/learning/whole-percent.ts";
import { runs } from "../../../support/runs.ts";

/** Eight questions, most of them right in part, in the order in which they were asked: 4.6 points, 57.5 %. */
const scores = [0.5, 0.6, 0.8, 0.5, 0.7, 0.25, 1, 0.25];

it("tells one percentage of the same points, in whatever order they were summed", () => {
	const points = [...scores].sort((a, b) => a - b);
	const share = (list: readonly number[]) => list.reduce((sum, score) => sum + score, 0) / list.length;
	expect(share(scores)).not.toBe(share(points));
	expect(wholePercent(share(scores))).toBe(58);
	expect(wholePercent(share(points))).toBe(58);
});

it("rounds the hundredths of a point as they are, halves up, whatever the order of the sum", () => {
	const hundredths = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 });
	const sum = (list: readonly number[]) => list.reduce((total, one) => total + one / 100, 0) / list.length;
	fc.assert(
		fc.property(hundredths, (list) => {
			// Whole numbers carry no noise: the half is decided exactly.
			const total = list.reduce((all, one) => all + one, 0);
			const exact = Math.floor((2 * total + list.length) / (2 * list.length));
			expect(wholePercent(sum(list))).toBe(exact);
			expect(wholePercent(sum([...list].reverse()))).toBe(exact);
			expect(wholePercent(sum([...list].sort((a, b) => a - b)))).toBe(exact);
		}),
		{ numRuns: runs(300) },
	);
});
