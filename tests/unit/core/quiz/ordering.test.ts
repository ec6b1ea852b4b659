import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mark } from "../../../../core/quiz/mark.ts";
import {
	markOrdering,
	type Ordering,
	orderingItem,
	orderingSchema,
	showOrdering,
} from "../../../../core/quiz/ordering.ts";
import { publicQuestionSchema } from "../../../../core/quiz/schema.ts";
import { strayIn } from "../../../../core/quiz/stray.ts";
import { ordering } from "./placing-questions.ts";

const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

function answer(question: Ordering, letters: string) {
	return { kind: "ordering" as const, order: [...letters].map((letter) => orderingItem(question, letter)) };
}

const three = ordering("abc");
const five = ordering("abcde");
const six = ordering("abcdef");
/** b and c may swap. */
const loose = ordering("abcd", "bc");

describe("markOrdering", () => {
	// By hand: how many are in order among themselves, and the score above what chance puts in order (2, 3, 3 and 2).
	it.each<[Ordering, string, number, number]>([
		[three, "abc", 3, 1],
		[three, "acb", 2, 0],
		[three, "cba", 1, 0],
		[five, "abcde", 5, 1],
		[five, "bcdea", 4, 0.5],
		[five, "eabcd", 4, 0.5],
		[five, "abced", 4, 0.5],
		[five, "badce", 3, 0],
		[five, "edcba", 1, 0],
		[six, "abcdfe", 5, 2 / 3],
		[six, "fabcde", 5, 2 / 3],
		[six, "bacdfe", 4, 1 / 3],
		[six, "defabc", 3, 0],
		[loose, "abcd", 4, 1],
		[loose, "acbd", 4, 1],
		[loose, "abdc", 3, 0.5],
		[loose, "dacb", 3, 0.5],
		[loose, "dcba", 2, 0],
	])("finds of %#: %s %s that %i are in order and gives %f", (question, letters, inOrder, score) => {
		const marked = markOrdering(question, answer(question, letters));
		expect(marked.inOrder).toBe(inOrder);
		expect(marked.score).toBeCloseTo(score, 12);
		expect(marked.correct).toBe(score === 1);
	});

	it("marks the items as they were put, those out of order with the places where they belong", () => {
		const { items } = markOrdering(loose, answer(loose, "dacb"));
		expect(items.map(({ inOrder }) => inOrder)).toEqual([false, true, true, true]);
		expect(items.map(({ from, to }) => [from, to])).toEqual([
			[4, 4],
			[1, 1],
			[2, 3],
			[2, 3],
		]);
	});

	it("names a known wrong order, and never blames who is right", () => {
		expect(markOrdering(five, answer(five, "edcba")).misconception).toEqual({
			name: "secret name",
			feedback: "secret mistake",
		});
		expect(markOrdering(five, answer(five, "edcab")).misconception).toBeUndefined();
		expect(markOrdering(five, answer(five, "abcde")).misconception).toBeUndefined();
	});

	const orders = fc.shuffledSubarray([..."abcdef"], { minLength: 6 }).map((letters) => letters.join(""));

	it("gives the same mark however the items were shown, between 0 and 1, full only for the right order", () => {
		fc.assert(
			fc.property(orders, seeds, (letters, seed) => {
				const marked = mark(six, answer(six, letters), seed);
				expect(marked).toEqual(mark(six, answer(six, letters), 0));
				expect(marked?.score).toBeGreaterThanOrEqual(0);
				expect(marked?.score).toBeLessThanOrEqual(1);
				expect([marked?.score === 1, marked?.correct]).toEqual([letters === "abcdef", letters === "abcdef"]);
			}),
		);
	});

	it("finds one more in order once an item that was not is put where it belongs among them", () => {
		fc.assert(
			fc.property(orders, (letters) => {
				const { items, inOrder } = markOrdering(six, answer(six, letters));
				const letter = letters[items.findIndex((item) => !item.inOrder)];
				if (letter === undefined) return;
				const rest = letters.replace(letter, "");
				const moved = [...rest, ""].map((_, place) => rest.slice(0, place) + letter + rest.slice(place));
				const after = moved.map((order) => markOrdering(six, answer(six, order)).inOrder);
				expect(Math.max(...after)).toBe(inOrder + 1);
			}),
		);
	});

	it("marks what is left of an order whose author has since dropped or added an item", () => {
		expect(markOrdering(five, { kind: "ordering", order: ["gone", ...answer(five, "abcd").order] })).toMatchObject({
			inOrder: 4,
			score: 0.5,
			correct: false,
		});
	});
});

describe("an ordering question as it is shown", () => {
	it.each([
		["three", three],
		["five", five],
		["six", six],
		["four of which two may swap", loose],
		["three of which two may swap", ordering("abc", "ab")],
		["eight", ordering("abcdefgh")],
	])("never earns anything as it stands: %s", (_name, question) => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const shown = showOrdering(question, seed);
				expect(publicQuestionSchema.parse(shown)).toEqual(shown);
				expect(shown).toEqual(showOrdering(question, seed));
				expect([...shown.items].map(({ text }) => text).sort()).toEqual(question.items.map(({ text }) => text));
				const untouched = { kind: "ordering" as const, order: shown.items.map(({ id }) => id) };
				expect(mark(question, untouched, seed)).toMatchObject({ score: 0, correct: false });
				expect(JSON.stringify(shown)).not.toMatch(/secret|feedback|group|misconception/);
				for (const { id } of shown.items) expect(id).toMatch(/^item(-[a-z0-9]{1,7}){2}$/);
			}),
		);
	});

	it("is not always the right order turned round", () => {
		const drawn = Array.from({ length: 40 }, (_, seed) =>
			showOrdering(three, seed)
				.items.map(({ text }) => text)
				.join(),
		);
		expect(new Set(drawn).size).toBe(5);
	});
});

describe("an answer to an ordering question", () => {
	it("is the page's mistake where it names what is not there, or not each item once", () => {
		expect(strayIn(three, answer(three, "cab"))).toBeUndefined();
		expect(strayIn(three, { kind: "ordering", order: ["z"] })).toBe("z");
		expect(strayIn(three, answer(three, "aab"))).toBe(orderingItem(three, "a"));
		expect(strayIn(three, answer(three, "ab"))).toBe(orderingItem(three, "c"));
	});
});

describe("an ordering question as it is written", () => {
	it("needs an order: not all its items may swap", () => {
		const all = { ...five, items: five.items.map((item) => ({ ...item, group: "one" })) };
		expect(orderingSchema.safeParse(all).error?.issues[0]).toMatchObject({
			params: { code: "ordering-without-order" },
		});
	});
});
