import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOn, windowPlaceSchema } from "../../../../electron/main/window-place.ts";

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 1920, height: 1080 };

describe("where the window opens", () => {
	it("is the middle of the first display at the first start", () => {
		expect(placeOn(undefined, [laptop, beside])).toEqual({ width: 1180, height: 820, x: 130, y: 52 });
	});

	it("is where it was left", () => {
		const left = { x: 1700, y: 100, width: 900, height: 700, maximized: false };
		expect(placeOn(left, [laptop, beside])).toEqual({ x: 1700, y: 100, width: 900, height: 700 });
	});

	it("is moved back onto the display that shows most of it", () => {
		const left = { x: -300, y: 600, width: 900, height: 700, maximized: false };
		expect(placeOn(left, [laptop, beside])).toEqual({ x: 0, y: 200, width: 900, height: 700 });
	});

	it("is the middle of the first display where its own is gone", () => {
		const left = { x: 1700, y: 100, width: 900, height: 700, maximized: false };
		expect(placeOn(left, [laptop])).toEqual({ x: 270, y: 112, width: 900, height: 700 });
	});

	it("shrinks to the display, but not below the smallest window", () => {
		const left = { x: 0, y: 0, width: 3000, height: 2000, maximized: true };
		expect(placeOn(left, [laptop])).toEqual(laptop);
		expect(placeOn(left, [{ x: 0, y: 0, width: 320, height: 400 }])).toEqual({ x: 0, y: 0, width: 360, height: 480 });
		expect(placeOn({ ...left, width: 10, height: 10 }, [laptop])).toMatchObject({ width: 360, height: 480 });
	});

	it("says only the size where no display is known", () => {
		expect(placeOn(undefined, [])).toEqual({ width: 1180, height: 820 });
	});

	it("always lies wholly on a display that is large enough", () => {
		const position = fc.integer({ min: -5000, max: 5000 });
		const display = fc.record({
			x: position,
			y: position,
			width: fc.integer({ min: 360, max: 4000 }),
			height: fc.integer({ min: 480, max: 3000 }),
		});
		const size = fc.integer({ min: -100, max: 6000 });
		const left = fc.record({ x: position, y: position, width: size, height: size, maximized: fc.boolean() });
		fc.assert(
			fc.property(
				fc.array(display, { minLength: 1, maxLength: 4 }),
				fc.option(left, { nil: undefined }),
				(all, last) => {
					const { x = Number.NaN, y = Number.NaN, width, height } = placeOn(last, all);
					const inside = all.some(
						(one) => x >= one.x && y >= one.y && x + width <= one.x + one.width && y + height <= one.y + one.height,
					);
					expect(inside).toBe(true);
				},
			),
		);
	});
});

describe("what is kept of it", () => {
	it.each([
		{},
		{ x: 0, y: 0, width: 500, height: 500 },
		{ x: 0.5, y: 0, width: 500, height: 500, maximized: false },
		{ x: 0, y: 0, width: 1e9, height: 500, maximized: false },
		{ x: 0, y: 0, width: "500", height: 500, maximized: false },
	])("is not read from %j", (kept) => expect(windowPlaceSchema.safeParse(kept).success).toBe(false));
});
