import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../../core/quiz/edit-distance.ts";

const words = fc.string({ unit: fc.constantFrom("a", "b", "ñ", "😀"), maxLength: 8 });

describe("editDistance", () => {
	it.each([
		["conversión", "conversión", 0],
		["conversin", "conversión", 1],
		["convresión", "conversión", 1],
		["conbersión", "conversión", 1],
		["conversiónn", "conversión", 1],
		["kitten", "sitting", 3],
		["ca", "abc", 3],
		["", "abc", 3],
		["😀", "", 1],
	])("is from %s to %s %i", (from, to, distance) => {
		expect(editDistance(from, to)).toBe(distance);
	});

	it("is none only between equal words, the same both ways, and bounded by their lengths", () => {
		fc.assert(
			fc.property(words, words, (from, to) => {
				const distance = editDistance(from, to);
				expect(distance === 0).toBe(from === to);
				expect(distance).toBe(editDistance(to, from));
				const [short, long] = [[...from].length, [...to].length].sort((a, b) => a - b);
				expect(distance).toBeGreaterThanOrEqual((long ?? 0) - (short ?? 0));
				expect(distance).toBeLessThanOrEqual(long ?? 0);
			}),
		);
	});
});
