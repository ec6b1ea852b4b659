import { matchingSchema } from "../../../../core/quiz/matching.ts";
import { orderingSchema } from "../../../../core/quiz/ordering.ts";
import { sortingSchema } from "../../../../core/quiz/sorting.ts";
import { common } from "./questions.ts";

/** The items a, b, c, d, each with its own target, and the distractor x. */
export const matching = matchingSchema.parse({
	...common,
	id: "parejas",
	kind: "matching",
	difficulty: 1,
	pairs: ["a", "b", "c", "d"].map((id) => ({ id, item: `i ${id}`, target: `t ${id}`, feedback: `secret ${id}` })),
	distractors: [{ id: "x", text: "t x" }],
	misconceptions: [{ item: "a", target: "x", name: "secret name", feedback: "secret mistake" }],
});

/** Items in this order by their letters; with two of them in one group, which may swap, where `swap` names it. */
export function ordering(letters: string, swap = "") {
	return orderingSchema.parse({
		...common,
		id: "orden",
		kind: "ordering",
		difficulty: 1,
		items: [...letters].map((id) => ({
			id,
			text: `i ${id}`,
			feedback: `secret ${id}`,
			...(swap.includes(id) ? { group: "swap" } : {}),
		})),
		misconceptions: [{ order: [...letters].reverse(), name: "secret name", feedback: "secret mistake" }],
	});
}

/** Items sorted by the digit in their id: a1 goes into the group 1. */
export function sorting(items: readonly string[], groups: number) {
	return sortingSchema.parse({
		...common,
		id: "grupos",
		kind: "sorting",
		difficulty: 1,
		groups: Array.from({ length: groups }, (_, index) => ({ id: `g${index + 1}`, text: `group ${index + 1}` })),
		items: items.map((id) => ({ id, text: `i ${id}`, group: `g${id[1]}`, feedback: `secret ${id}` })),
		misconceptions: [{ item: items[0], group: "g2", name: "secret name", feedback: "secret mistake" }],
	});
}
