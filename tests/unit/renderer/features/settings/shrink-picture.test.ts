import { describe, expect, it } from "vitest";
import { middleSquare, shrinkPicture } from "../../../../../renderer/features/settings/shrink-picture.ts";

describe("a photo", () => {
	it.each([
		[400, 300, { x: 50, y: 0, size: 300 }],
		[300, 401, { x: 0, y: 50, size: 300 }],
		[7, 7, { x: 0, y: 0, size: 7 }],
	])("of %i × %i keeps the square in its middle", (width, height, square) => {
		expect(middleSquare(width, height)).toEqual(square);
	});

	it.each(["image/svg+xml", "image/gif", "application/pdf", "text/html", ""])(
		"is never a file of type %j",
		async (type) => {
			expect(await shrinkPicture(new File(["<svg/>"], "foto", { type }))).toEqual({ problem: "type" });
		},
	);

	it("that cannot be read is told of", async () => {
		// This environment reads no pictures at all.
		expect(await shrinkPicture(new File(["x"], "foto.png", { type: "image/png" }))).toEqual({ problem: "unreadable" });
	});
});
