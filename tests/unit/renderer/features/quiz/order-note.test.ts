import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markOrdering, type Ordering, orderingItem } from "../../../../../core/quiz/ordering.ts";
import { orderNote } from "../../../../../renderer/features/quiz/order-note.ts";
import { ordering } from "../../../core/quiz/placing-questions.ts";

function marked(question: Ordering, letters: string) {
	const order = [...letters].map((letter) => orderingItem(question, letter));
	return markOrdering(question, { kind: "ordering", order }).items;
}

const notes = (question: Ordering, letters: string) =>
	marked(question, letters).map((_item, place) => orderNote(marked(question, letters), place));

const six = ordering("abcdef");

describe("what is said of an item of an order", () => {
	it("never says of an item where it belongs as if it did not stand there", () => {
		// By hand: c, e and f are in order among themselves, each two places early; d stands fourth, as it should, after e and f.
		expect(notes(six, "cefdab")).toEqual([
			{ key: "once", from: 3, to: 3 },
			{ key: "once", from: 5, to: 5 },
			{ key: "once", from: 6, to: 6 },
			{ key: "before", other: 2 },
			{ key: "where", from: 1, to: 1 },
			{ key: "where", from: 2, to: 2 },
		]);
	});

	it("names what stands after it where nothing before it belongs later", () => {
		// b and c may swap, so b is at a place of its own in second; only a, behind it, is wrong.
		expect(notes(ordering("abcd", "bc"), "cbad")).toEqual([
			{ key: "once", from: 2, to: 3 },
			undefined,
			{ key: "where", from: 1, to: 1 },
			undefined,
		]);
		const items = [
			{ inOrder: false, from: 2, to: 3 },
			{ inOrder: false, from: 2, to: 3 },
			{ inOrder: true, from: 1, to: 1 },
		];
		expect(orderNote(items, 1)).toEqual({ key: "after", other: 3 });
	});

	it("says nothing of a right order, and in any other something of each item that is not both in order and in place", () => {
		expect(notes(six, "abcdef")).toEqual(Array(6).fill(undefined));
		const orders = fc.shuffledSubarray([..."abcdef"], { minLength: 6 }).map((letters) => letters.join(""));
		fc.assert(
			fc.property(orders, (letters) => {
				for (const [place, item] of marked(six, letters).entries()) {
					const home = item.from === place + 1;
					const note = orderNote(marked(six, letters), place);
					expect(note === undefined).toBe(home && item.inOrder);
					if (note?.key === "where" || note?.key === "once") expect(home).toBe(false);
					if (note?.key === "before") {
						expect(letters.charCodeAt(note.other - 1)).toBeGreaterThan(letters.charCodeAt(place));
						expect(note.other - 1).toBeLessThan(place);
					}
				}
			}),
		);
	});
});
