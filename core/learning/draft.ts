import { z } from "zod";
import { idSchema } from "../id.ts";
import { localeSchema } from "../locale.ts";
import { cardKeySchema } from "../review/schema.ts";
import { practiceCaseSchema } from "./metric-practice.ts";

/** Far above anything that a question can be answered with. */
const text = z.string().max(1000);

const plainDraftSchema = z.strictObject({
	/** What is chosen, in the order of choosing, or what is put in an order. */
	options: z.array(text).max(200).readonly(),
	/** In the one field of the question. */
	typed: text,
	/** What each part of the question has, by the part's id: the text of a gap, the group of an item. */
	fields: z.record(text, text).readonly(),
});

/** What is chosen, typed or placed so far, whatever the kind of question: not an answer yet. */
export const draftSchema = plainDraftSchema.extend({
	/** What each question of a case has, by its id. */
	parts: z.record(text, plainDraftSchema).readonly().optional(),
});

const run = z.string().max(64);

/** The one asking of a question that a draft is for. */
export const draftPlaceSchema = z.discriminatedUnion("in", [
	z.strictObject({ in: z.literal("quiz"), lesson: idSchema, run, question: idSchema }),
	z.strictObject({ in: z.literal("lesson"), lesson: idSchema, question: idSchema, seed: z.int().nonnegative() }),
	z.strictObject({ in: z.literal("exam"), exam: idSchema, run, lesson: idSchema, question: idSchema }),
	/** `reps`: the number of reviews that the card had. */
	z.strictObject({ in: z.literal("review"), card: cardKeySchema, reps: z.int().nonnegative() }),
	/** A case of a metric: its answer is typed, and the steps told stand in the field "steps". */
	z.strictObject({ in: z.literal("case"), ...practiceCaseSchema.shape }),
]);
export type DraftPlace = z.infer<typeof draftPlaceSchema>;

export const keptDraftSchema = z.strictObject({
	place: draftPlaceSchema,
	draft: draftSchema,
	/** The language in which it was typed: "1.400" is another number in another one. */
	locale: localeSchema,
	at: z.string(),
});
export type KeptDraft = z.infer<typeof keptDraftSchema>;
