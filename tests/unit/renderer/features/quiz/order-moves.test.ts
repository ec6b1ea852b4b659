import { describe, expect, it } from "vitest";
import { droppedAt, moved, moveForKey, wayGiven } from "../../../../../renderer/features/quiz/order-moves.ts";

const none = { ctrlKey: false, metaKey: false, altKey: false };

describe("moving an item", () => {
	it.each<[string, number, string]>([
		["c", 0, "cabd"],
		["c", 1, "acbd"],
		["c", 2, "abcd"],
		["c", 3, "abdc"],
		["a", 9, "bcda"],
		["d", -1, "dabc"],
	])("%s to the place %i gives %s", (item, to, order) => {
		expect(moved([..."abcd"], item, to).join("")).toBe(order);
	});

	it.each<[string, number, number | undefined]>([
		["ArrowUp", 2, 1],
		["ArrowUp", 0, 0],
		["ArrowDown", 2, 3],
		["ArrowDown", 3, 3],
		["Home", 2, 0],
		["End", 1, 3],
		["Enter", 1, undefined],
	])("by %s from %i goes to %s", (key, from, to) => {
		expect(moveForKey({ key, ...none }, from, 4)).toBe(to);
	});

	it("leaves to the browser what is pressed with a modifier", () => {
		expect(moveForKey({ key: "ArrowUp", ...none, altKey: true }, 2, 4)).toBeUndefined();
	});
});

describe("a dragged row", () => {
	/** Rows of 40 with gaps of 10, but the third is 80 high. */
	const rows = [
		{ top: 0, height: 40 },
		{ top: 50, height: 40 },
		{ top: 100, height: 80 },
		{ top: 190, height: 40 },
	];

	it.each<[number, number, number]>([
		[0, 0, 0],
		[0, 29, 0],
		[0, 31, 1],
		[0, 99, 1],
		[0, 101, 2],
		[0, 400, 3],
		[3, -49, 3],
		[3, -51, 2],
		[3, -400, 0],
		[2, 31, 3],
		[2, -31, 1],
	])("from %i by %i pixels comes to lie at %i", (from, by, to) => {
		expect(droppedAt(rows, from, by)).toBe(to);
	});

	it("is given way by those that it passes, as far as it is high with its gap", () => {
		expect([0, 1, 2, 3].map((row) => wayGiven(rows, 0, 2, row))).toEqual([0, -50, -50, 0]);
		expect([0, 1, 2, 3].map((row) => wayGiven(rows, 2, 0, row))).toEqual([90, 90, 0, 0]);
		expect([0, 1, 2, 3].map((row) => wayGiven(rows, 3, 3, row))).toEqual([0, 0, 0, 0]);
	});
});
