import { z } from "zod";
import { idSchema } from "../id.ts";
import { own } from "../learning/own.ts";
import { type Inline, inlineText, markCommon, saidWithHtml } from "./common.ts";

/** What matching and sorting share: things that are put in places. */

/** What is put where, by neutral ids; what was left unplaced is absent. */
export const placedSchema = z.record(idSchema, idSchema);
export type Placed = z.infer<typeof placedSchema>;

export const publicTextSchema = z.object({ id: idSchema, text: z.string() });
export type PublicText = z.infer<typeof publicTextSchema>;

/** What a known mistake says to whoever makes it. */
export const namedMistake = { name: inlineText, feedback: inlineText };

/** How one item stands after marking. */
export const placedOutcomeSchema = z.object({
	id: idSchema,
	/** Where the learner put it; absent where nowhere. */
	placed: idSchema.optional(),
	/** Where it belongs. */
	expected: idSchema,
	correct: z.boolean(),
	/** The known mistake that this is, if it is one. */
	misconception: z.string().optional(),
	feedback: z.string(),
});
export type PlacedOutcome = z.infer<typeof placedOutcomeSchema>;

/** The answer of a kind whose items are put in places: the place of each, by the neutral ids of the public form. */
export const placedAnswer = <K extends string>(kind: K) =>
	z.strictObject({ kind: z.literal(kind), placed: placedSchema });

/** The mark of such a kind; `right`: how many items are where they belong. */
export const placedMark = <K extends string>(kind: K) =>
	z.object({ ...markCommon, kind: z.literal(kind), items: z.array(placedOutcomeSchema), right: z.int() });

/** An item with its key, everything by neutral ids. */
export interface KeyedItem {
	id: string;
	expected: string;
	feedback: string;
	mistakes: readonly { place: string; name: string; feedback: string }[];
}

/** Marks each item on its own. A place that the question does not have counts as wrong. */
export function markPlaced(items: readonly KeyedItem[], placed: Placed): PlacedOutcome[] {
	return items.map(({ id, expected, feedback, mistakes }) => {
		const place = own(placed, id);
		const known = place === expected ? undefined : mistakes.find((mistake) => mistake.place === place);
		return {
			id,
			...(place === undefined ? {} : { placed: place }),
			expected,
			correct: place === expected,
			...(known === undefined ? {} : { misconception: known.name }),
			feedback: known?.feedback ?? feedback,
		};
	});
}

/** The first item or place named in an answer that the question does not have, or has only once and is named twice. */
export function strayPlaced(
	placed: Placed,
	items: readonly string[],
	places: readonly string[],
	once: boolean,
): string | undefined {
	const used = new Set<string>();
	for (const [item, place] of Object.entries(placed)) {
		if (!items.includes(item)) return item;
		if (!places.includes(place) || (once && used.has(place))) return place;
		used.add(place);
	}
	return undefined;
}

export function textsWithHtml(texts: readonly PublicText[], inline: Inline): PublicText[] {
	return texts.map(({ id, text }) => ({ id, text: inline(text) }));
}

/** Matched or sorted items once marked, with their texts as HTML. */
export function placedMarkWithHtml<M extends { items: PlacedOutcome[] }>(mark: M, inline: Inline): M {
	return { ...mark, items: mark.items.map((item) => saidWithHtml(item, inline)) };
}
