import { expect, it } from "vitest";
import { readLimit } from "../../../../../renderer/features/review/limits.ts";

it.each([
	["20", 20],
	[" 0 ", 0],
	["999", 999],
	["1000", undefined],
	["", undefined],
	["-1", undefined],
	["2,5", undefined],
	["1e2", undefined],
	["veinte", undefined],
])("reads %j as %s", (typed, limit) => {
	expect(readLimit("newPerDay", typed)).toBe(limit);
});

it("takes more reviews than new cards", () => {
	expect(readLimit("reviewsPerDay", "9999")).toBe(9999);
});
