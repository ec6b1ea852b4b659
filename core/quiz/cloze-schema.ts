import { z } from "zod";
import { idSchema } from "../id.ts";
import { blockText, inlineText, markCommon, publicQuestionCommon, questionCommon } from "./common.ts";
import { faultOfOneCorrect } from "./options.ts";
import { shortTextSchema } from "./short-text.ts";
import { longestShortText } from "./short-text-limits.ts";
import { toleranceSchema } from "./tolerance.ts";

const gapCommon = {
	/** Where it stands in the text: `[[its-id]]`. */
	id: idSchema,
	/** What the gap asks for, in a few words without mark-up: a screen reader says it with the gap's number. */
	label: z.string().trim().min(1).max(60).optional(),
	/** Its share of the question's worth, against those of the other gaps. */
	weight: z.number().min(0.1).max(100).default(1),
};

const gapFeedback = z.strictObject({ right: inlineText, wrong: inlineText });

const textGapSchema = z.strictObject({
	...gapCommon,
	kind: z.literal("text"),
	// As a short text is written, which `short-text.ts` says.
	accepted: shortTextSchema.shape.accepted,
	accents: shortTextSchema.shape.accents,
	case: shortTextSchema.shape.case,
	misconceptions: shortTextSchema.shape.misconceptions,
	feedback: gapFeedback,
});
export type TextGap = z.infer<typeof textGapSchema>;

const numberGapSchema = z.strictObject({
	...gapCommon,
	kind: z.literal("number"),
	answer: z.number(),
	/** Shown after the field; absent where the text says it. */
	unit: z.string().trim().min(1).optional(),
	decimals: z.int().min(0).max(6).default(0),
	tolerance: toleranceSchema,
	misconceptions: z
		.array(z.strictObject({ value: z.number(), name: inlineText, feedback: inlineText }))
		.max(12)
		.default([]),
	feedback: gapFeedback,
});
export type NumberGap = z.infer<typeof numberGapSchema>;

/** An option of a drop-down list, which shows plain text only. */
const gapOptionSchema = z.strictObject({
	id: idSchema,
	text: z.string().trim().min(1).max(80),
	correct: z.boolean().default(false),
	/** Said to whoever chooses it. */
	feedback: inlineText,
});

const choiceGapSchema = z
	.strictObject({ ...gapCommon, kind: z.literal("choice"), options: z.array(gapOptionSchema).min(2).max(10) })
	.superRefine(({ options }, context) => {
		const fault = faultOfOneCorrect(options);
		if (fault === undefined) return;
		const params = { code: "one-choice-needs-one-correct" };
		context.addIssue({ code: "custom", path: ["options", ...fault], params, input: undefined });
	});
export type ChoiceGap = z.infer<typeof choiceGapSchema>;

const gapSchema = z.discriminatedUnion("kind", [textGapSchema, numberGapSchema, choiceGapSchema]);
export type Gap = z.infer<typeof gapSchema>;

/** A text with gaps to fill in. */
export const clozeSchema = z.strictObject({
	...questionCommon,
	kind: z.literal("cloze"),
	/** Markdown with paragraphs, lists and tables, and `[[gap-id]]` where a gap is. */
	text: blockText,
	gaps: z.array(gapSchema).min(1).max(20),
});
export type Cloze = z.infer<typeof clozeSchema>;

const publicGapSchema = z.discriminatedUnion("kind", [
	z.object({ id: idSchema, label: z.string().optional(), kind: z.literal("text") }),
	z.object({ id: idSchema, label: z.string().optional(), kind: z.literal("number"), unit: z.string().optional() }),
	z.object({
		id: idSchema,
		label: z.string().optional(),
		kind: z.literal("choice"),
		options: z.array(z.object({ id: idSchema, text: z.string() })),
	}),
]);
export type PublicGap = z.infer<typeof publicGapSchema>;

export const publicClozeSchema = z.object({
	...publicQuestionCommon,
	kind: z.literal("cloze"),
	/** As HTML, a gap is `<span data-gap="its-id"></span>`. */
	text: z.string(),
	/** In the order in which the text has them. */
	gaps: z.array(publicGapSchema),
});
export type PublicCloze = z.infer<typeof publicClozeSchema>;

/** What stands in a gap: a text, a number as it was understood and typed, or the id of an option. */
export const gapAnswerSchema = z.union([
	z.strictObject({ text: z.string().trim().min(1).max(longestShortText) }),
	z.strictObject({ value: z.number(), typed: z.string().max(60) }),
	z.strictObject({ option: idSchema }),
]);
export type GapAnswer = z.infer<typeof gapAnswerSchema>;

/** A gap left empty is not there. */
export const clozeAnswerSchema = z.strictObject({
	kind: z.literal("cloze"),
	gaps: z.record(idSchema, gapAnswerSchema),
});
export type ClozeAnswer = z.infer<typeof clozeAnswerSchema>;

const gapMarkCommon = {
	id: idSchema,
	outcome: z.enum(["right", "partly", "wrong", "empty"]),
	/** Of the question's worth: what the gap earned, and what it could earn. */
	earned: z.number(),
	worth: z.number(),
	/** The known wrong answer that it is, if it is one. */
	misconception: z.string().optional(),
	feedback: z.string().optional(),
};

const gapMarkSchema = z.discriminatedUnion("kind", [
	z.object({
		...gapMarkCommon,
		kind: z.literal("text"),
		given: z.string().optional(),
		expected: z.string(),
		/** As in the mark of a short text: how it is rightly written, where there was a typing mistake, or only that wrong. */
		typo: z.string().optional(),
		spelling: z.string().optional(),
	}),
	/** The options' texts. */
	z.object({ ...gapMarkCommon, kind: z.literal("choice"), given: z.string().optional(), expected: z.string() }),
	z.object({
		...gapMarkCommon,
		kind: z.literal("number"),
		given: z.number().optional(),
		expected: z.number(),
		decimals: z.int(),
		unit: z.string().optional(),
	}),
]);
export type GapMark = z.infer<typeof gapMarkSchema>;

export const clozeMarkSchema = z.object({ ...markCommon, kind: z.literal("cloze"), gaps: z.array(gapMarkSchema) });
export type ClozeMark = z.infer<typeof clozeMarkSchema>;
