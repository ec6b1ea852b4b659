import { z } from "zod";
import { idSchema } from "../id.ts";

/** Inline Markdown: emphasis, code, formulas, links; no blocks. */
export const inlineText = z.string().trim().min(1);

/** What every kind of question has. */
export const questionCommon = {
	id: idSchema,
	/** 1 recall, 2 apply, 3 decide. */
	difficulty: z.int().min(1).max(3),
	prompt: inlineText,
	/** Shown after every answer, right or wrong: why the right one is right. */
	explanation: inlineText,
	/** Id of the heading of the lesson to read again. */
	section: idSchema,
};

/** What the person who answers may see of any question before answering. */
export const publicQuestionCommon = { id: idSchema, prompt: z.string() };

/** What marking says, whatever the kind. `score` is a fraction of the question's worth, 0 to 1. */
export const markCommon = { score: z.number().min(0).max(1), correct: z.boolean() };

/** An option as its author writes it. */
export const optionSchema = z.strictObject({
	id: idSchema,
	text: inlineText,
	correct: z.boolean().default(false),
	/** Said to whoever chooses it (or, for several choices, leaves it out wrongly). */
	feedback: inlineText,
});

export const publicOptionSchema = z.object({ id: idSchema, text: z.string() });

/** How one option stands after marking. */
export const optionOutcomeSchema = z.object({
	id: idSchema,
	chosen: z.boolean(),
	/** Whether the option belongs to the right answer. */
	correct: z.boolean(),
	feedback: z.string(),
});
export type OptionOutcome = z.infer<typeof optionOutcomeSchema>;
