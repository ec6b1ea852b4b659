import fc from "fast-check";
import { expect, test } from "vitest";
import { enlargedSize, enlargements } from "../../../../../renderer/features/lesson/picture-size.ts";
import { runs } from "../../../../support/runs.ts";

test("a picture wider than the window keeps its own size, so that its letters can be read", () => {
	expect(enlargedSize({ width: 600, height: 400 }, { width: 390, height: 700 }, 1)).toEqual({
		width: 600,
		height: 400,
	});
});

test("a picture with room around it fills the window, and goes beyond it when it is wanted larger", () => {
	const [natural, room] = [
		{ width: 600, height: 400 },
		{ width: 1280, height: 600 },
	];
	expect(enlargedSize(natural, room, 1)).toEqual({ width: 900, height: 600 });
	expect(enlargedSize(natural, room, 2)).toEqual({ width: 1800, height: 1200 });
});

test("no picture is made smaller, and at first none needs scrolling that fits as it is", () => {
	const length = fc.integer({ min: 1, max: 4000 });
	const size = fc.record({ width: length, height: length });
	fc.assert(
		fc.property(size, size, fc.constantFrom(...enlargements), (natural, room, times) => {
			const { width, height } = enlargedSize(natural, room, times);
			expect(width).toBeGreaterThanOrEqual(natural.width);
			expect(height).toBeGreaterThanOrEqual(natural.height);
			if (times > 1 || natural.width > room.width || natural.height > room.height) return;
			expect(width).toBeLessThanOrEqual(room.width);
			expect(height).toBeLessThanOrEqual(room.height);
		}),
		{ numRuns: runs(100) },
	);
});
