import { z } from "zod";
import { idSchema } from "../id.ts";
import {
	type Inline,
	inlineText,
	type PlacedText,
	publicQuestionCommon,
	questionCommon,
	showCommon,
	textsOfMistakes,
} from "./common.ts";
import { neutralId } from "./neutral-id.ts";
import {
	markPlaced,
	namedMistake,
	placedAnswer,
	placedMark,
	publicTextSchema,
	strayPlaced,
	textsWithHtml,
} from "./placing.ts";
import { seeded, shuffle } from "./random.ts";

/** Items are sorted into groups; a group takes any number of them. */
export const sortingSchema = z.strictObject({
	...questionCommon,
	kind: z.literal("sorting"),
	/** Shown in this order. */
	groups: z
		.array(z.strictObject({ id: idSchema, text: inlineText }))
		.min(2)
		.max(5),
	/** `feedback`: why the item belongs to its group. */
	items: z
		.array(z.strictObject({ id: idSchema, text: inlineText, group: idSchema, feedback: inlineText }))
		.min(3)
		.max(12),
	/** Known mistakes: this item put in that group. */
	misconceptions: z.array(z.strictObject({ item: idSchema, group: idSchema, ...namedMistake })).default([]),
});
export type Sorting = z.infer<typeof sortingSchema>;

export const publicSortingSchema = z.object({
	...publicQuestionCommon,
	kind: z.literal("sorting"),
	groups: z.array(publicTextSchema),
	items: z.array(publicTextSchema),
});
export type PublicSorting = z.infer<typeof publicSortingSchema>;

/** `placed`: the group of each item. */
export const sortingAnswerSchema = placedAnswer("sorting");
export type SortingAnswer = z.infer<typeof sortingAnswerSchema>;

export const sortingMarkSchema = placedMark("sorting");
export type SortingMark = z.infer<typeof sortingMarkSchema>;

/** The neutral id of an item. */
export function sortingItem(question: { id: string }, item: string): string {
	return neutralId(question.id, "item", item);
}

/** The neutral id of a group. */
export function sortingGroup(question: { id: string }, group: string): string {
	return neutralId(question.id, "group", group);
}

/** The groups as their author ordered them, which may mean something; the items in an order drawn from the seed. */
export function showSorting(question: Sorting, seed: number): PublicSorting {
	const items = question.items.map(({ id, text }) => ({ id: sortingItem(question, id), text }));
	return {
		kind: question.kind,
		...showCommon(question, seed),
		groups: question.groups.map(({ id, text }) => ({ id: sortingGroup(question, id), text })),
		items: shuffle(items, seeded(seed, `items of ${question.id}`)),
	};
}

/**
 * Marks each item on its own: one in its group earns its part, and one in another group costs what chance would have
 * earned, so that sorting at random comes to 0 on average, as in several choices.
 *
 * The score is (right − wrong / (groups − 1)) / items, never below 0: the classical correction for guessing (R. B. Frary,
 * "Formula Scoring of Multiple-Choice Tests (Correction for Guessing)", NCME instructional module, 1988). An item left
 * unplaced neither earns nor costs.
 */
export function markSorting(question: Sorting, answer: SortingAnswer): SortingMark {
	const items = markPlaced(
		question.items.map(({ id, group, feedback }) => ({
			id: sortingItem(question, id),
			expected: sortingGroup(question, group),
			feedback,
			mistakes: question.misconceptions
				.filter((mistake) => mistake.item === id)
				.map((mistake) => ({ ...mistake, place: sortingGroup(question, mistake.group) })),
		})),
		answer.placed,
	);
	const total = items.length;
	const right = items.filter(({ correct }) => correct).length;
	const wrong = items.filter(({ placed, correct }) => placed !== undefined && !correct).length;
	const others = question.groups.length - 1;
	// One division, so that a whole fraction comes out exact.
	const score = Math.max(0, (right * others - wrong) / (total * others));
	return { kind: "sorting", score, correct: right === total, items, right };
}

/** What an answer names that the question does not have. */
export function strayInSorting(question: Sorting, { placed }: SortingAnswer): string | undefined {
	const items = question.items.map(({ id }) => sortingItem(question, id));
	const groups = question.groups.map(({ id }) => sortingGroup(question, id));
	return strayPlaced(placed, items, groups, false);
}

export function textsOfSorting({ groups, items, misconceptions }: Sorting): PlacedText[] {
	return [
		...groups.map(({ text }, index) => ({ path: ["groups", index, "text"], text })),
		...items.flatMap(({ text, feedback }, index) => [
			{ path: ["items", index, "text"], text },
			{ path: ["items", index, "feedback"], text: feedback },
		]),
		...textsOfMistakes(misconceptions),
	];
}

export function sortingWithHtml(shown: PublicSorting, inline: Inline): PublicSorting {
	return { ...shown, groups: textsWithHtml(shown.groups, inline), items: textsWithHtml(shown.items, inline) };
}
