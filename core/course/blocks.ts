import { z } from "zod";
import { idSchema, variableSchema } from "../id.ts";

/** The callouts that a lesson may hold. */
export const calloutToneSchema = z.enum(["situation", "example", "note", "warning", "takeaway"]);
export type CalloutTone = z.infer<typeof calloutToneSchema>;

/** The YAML inside a ```calculator block of a lesson. */
export const calculatorBlockSchema = z.strictObject({
	metric: idSchema,
	/** Numbers to start from, by input; the metric's examples otherwise. */
	values: z.record(variableSchema, z.number()).optional(),
	/** The segment whose recommendation is shown first. */
	segment: z.string().optional(),
});

/** The YAML inside a ```question block of a lesson: a question of the lesson's own bank. */
export const questionBlockSchema = z.strictObject({ question: idSchema });

/** The YAML inside a ```worksheet block of a lesson: a worksheet of the course. */
export const worksheetBlockSchema = z.strictObject({ worksheet: idSchema });

/**
 * A lesson's Markdown, cut into what a page draws. `html` is made by our own Markdown renderer from text in which raw
 * HTML is shown as text, so it holds nothing but the elements that the renderer knows.
 */
const htmlBlockSchema = z.object({ kind: z.literal("html"), html: z.string() });
const headingBlockSchema = z.object({
	kind: z.literal("heading"),
	id: idSchema,
	level: z.union([z.literal(2), z.literal(3)]),
	html: z.string(),
});
const calculatorSchema = calculatorBlockSchema.extend({ kind: z.literal("calculator") });
const questionSchema = questionBlockSchema.extend({ kind: z.literal("question") });
const worksheetPlaceSchema = worksheetBlockSchema.extend({ kind: z.literal("worksheet") });
const calloutSchema = z.object({
	kind: z.literal("callout"),
	tone: calloutToneSchema,
	title: z.string(),
	/** Callouts hold text only, so their content is one piece of HTML. */
	html: z.string(),
});

export const blockSchema = z.discriminatedUnion("kind", [
	htmlBlockSchema,
	headingBlockSchema,
	calculatorSchema,
	questionSchema,
	worksheetPlaceSchema,
	calloutSchema,
]);
export type Block = z.infer<typeof blockSchema>;
