import { z } from "zod";
import { idSchema } from "../id.ts";
import { contextLength, noteLength, quoteLength } from "./annotation-limits.ts";

/**
 * Where in a lesson an annotation stands: a section, whose id is explicit and stable, and the words themselves with some
 * of those around them (the TextQuoteSelector of the W3C Web Annotation Data Model), so that it can be found again after
 * the lesson was edited.
 */
export const anchorSchema = z.strictObject({
	/** The heading that the passage stands under; null above the first one. */
	section: idSchema.nullable(),
	/** The passage, with single spaces. */
	quote: z.string().min(1).max(quoteLength),
	prefix: z.string().max(contextLength),
	suffix: z.string().max(contextLength),
});
export type Anchor = z.infer<typeof anchorSchema>;

export const noteTextSchema = z.string().max(noteLength);

export const annotationIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

export const annotationSchema = z.strictObject({
	lesson: idSchema,
	anchor: anchorSchema,
	text: noteTextSchema,
	createdAt: z.string(),
	/** When it was last changed. */
	at: z.string(),
});
export type Annotation = z.infer<typeof annotationSchema>;
