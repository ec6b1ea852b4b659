import { z } from "zod";
import { idSchema } from "../id.ts";
import {
	type Inline,
	inlineText,
	markCommon,
	type PlacedText,
	publicQuestionCommon,
	questionCommon,
	saidWithHtml,
	showCommon,
	textsOfMistakes,
} from "./common.ts";
import { neutralId } from "./neutral-id.ts";
import { namedMistake, publicTextSchema, textsWithHtml } from "./placing.ts";
import { seeded } from "./random.ts";
import { longestRun, orderedByChance, orderScore, shuffleApart } from "./rank-order.ts";

/** Items to be put in order. */
export const orderingSchema = z
	.strictObject({
		...questionCommon,
		kind: z.literal("ordering"),
		/** In the right order; neighbours with the same `group` may stand in either order. `feedback`: why it goes there. */
		items: z
			.array(z.strictObject({ id: idSchema, text: inlineText, group: idSchema.optional(), feedback: inlineText }))
			.min(3)
			.max(8),
		/** Known mistakes: this very order, all items by id. */
		misconceptions: z.array(z.strictObject({ order: z.array(idSchema), ...namedMistake })).default([]),
	})
	.refine((question) => new Set(ranksOf(question.items)).size > 1, {
		path: ["items"],
		params: { code: "ordering-without-order" },
	});
export type Ordering = z.infer<typeof orderingSchema>;

export const publicOrderingSchema = z.object({
	...publicQuestionCommon,
	kind: z.literal("ordering"),
	/** In the order in which they are shown, which is no answer yet. */
	items: z.array(publicTextSchema),
});
export type PublicOrdering = z.infer<typeof publicOrderingSchema>;

/** The items from first to last, by the neutral ids of the public form. */
export const orderingAnswerSchema = z.strictObject({
	kind: z.literal("ordering"),
	order: z.array(idSchema).min(1).max(8),
});
export type OrderingAnswer = z.infer<typeof orderingAnswerSchema>;

export const orderingMarkSchema = z.object({
	...markCommon,
	kind: z.literal("ordering"),
	/** From first to last as the learner put them. */
	items: z.array(
		z.object({
			id: idSchema,
			/** Whether it is in order with all others that are. */
			inOrder: z.boolean(),
			/** The places where it belongs, from 1: several where it may swap with others. */
			from: z.int(),
			to: z.int(),
			feedback: z.string(),
		}),
	),
	/** How many are in order among themselves. */
	inOrder: z.int(),
	/** How many chance alone puts in order; they earn nothing. */
	byChance: z.int(),
	/** The known mistake that this order is, if it is one, and what is to be said of it. */
	misconception: z.object({ name: z.string(), feedback: z.string() }).optional(),
});
export type OrderingMark = z.infer<typeof orderingMarkSchema>;

/** The rank of each item, from 0: neighbours of one group share theirs. */
export function ranksOf(items: readonly { group?: string | undefined }[]): number[] {
	let rank = -1;
	return items.map(({ group }, index) => {
		const joins = index > 0 && group !== undefined && group === items[index - 1]?.group;
		if (!joins) rank++;
		return rank;
	});
}

/** The neutral id of an item. */
export function orderingItem(question: { id: string }, item: string): string {
	return neutralId(question.id, "item", item);
}

function ranked(question: Ordering) {
	const ranks = ranksOf(question.items);
	return question.items.map((item, index) => ({
		...item,
		id: orderingItem(question, item.id),
		rank: ranks[index] ?? 0,
		from: ranks.indexOf(ranks[index] ?? 0) + 1,
		to: ranks.lastIndexOf(ranks[index] ?? 0) + 1,
	}));
}

/** The items in an order drawn from the seed that is never better than chance: as shown, it would score 0. */
export function showOrdering(question: Ordering, seed: number): PublicOrdering {
	const items = shuffleApart(ranked(question), seeded(seed, `items of ${question.id}`));
	return {
		kind: question.kind,
		...showCommon(question, seed),
		items: items.map(({ id, text }) => ({ id, text })),
	};
}

/**
 * Marks an order by the items that are in order among themselves: as many as could stay where they are while all others
 * move. So one item out of its place costs one item, wherever it went; counting items in their exact place would blame
 * all that it pushed along. What chance alone puts in order earns nothing (see `orderScore`).
 */
export function markOrdering(question: Ordering, answer: OrderingAnswer): OrderingMark {
	const all = ranked(question);
	// What is no longer there, and a second mention, say nothing of the order of the rest.
	const given = [...new Set(answer.order)].flatMap((id) => all.find((item) => item.id === id) ?? []);
	const ranks = given.map(({ rank }) => rank);
	const run = new Set(longestRun(ranks));
	const allRanks = all.map(({ rank }) => rank);
	const mistake = question.misconceptions.find(
		({ order }) => order.map((id) => orderingItem(question, id)).join() === answer.order.join(),
	);
	const correct = run.size === all.length;
	return {
		kind: "ordering",
		score: orderScore(ranks, allRanks),
		correct,
		items: given.map(({ id, from, to, feedback }, place) => ({ id, inOrder: run.has(place), from, to, feedback })),
		inOrder: run.size,
		byChance: orderedByChance(allRanks),
		...(correct || mistake === undefined ? {} : { misconception: { name: mistake.name, feedback: mistake.feedback } }),
	};
}

/** The first item that the question does not have or the answer has twice; failing that, one that the answer lacks. */
export function strayInOrdering(question: Ordering, { order }: OrderingAnswer): string | undefined {
	const items = question.items.map(({ id }) => orderingItem(question, id));
	const stray = order.find((id, place) => !items.includes(id) || order.indexOf(id) !== place);
	return stray ?? items.find((id) => !order.includes(id));
}

export function textsOfOrdering({ items, misconceptions }: Ordering): PlacedText[] {
	return [
		...items.flatMap(({ text, feedback }, index) => [
			{ path: ["items", index, "text"], text },
			{ path: ["items", index, "feedback"], text: feedback },
		]),
		...textsOfMistakes(misconceptions),
	];
}

export function orderingWithHtml(shown: PublicOrdering, inline: Inline): PublicOrdering {
	return { ...shown, items: textsWithHtml(shown.items, inline) };
}

export function orderingMarkWithHtml(mark: OrderingMark, inline: Inline): OrderingMark {
	const { misconception } = mark;
	return {
		...mark,
		items: mark.items.map((item) => saidWithHtml(item, inline)),
		...(misconception === undefined
			? {}
			: { misconception: { name: inline(misconception.name), feedback: inline(misconception.feedback) } }),
	};
}
