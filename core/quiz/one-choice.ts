import { z } from "zod";
import { idSchema } from "../id.ts";
import {
	markCommon,
	optionOutcomeSchema,
	optionSchema,
	publicOptionSchema,
	publicQuestionCommon,
	questionCommon,
	showCommon,
} from "./common.ts";
import { faultOfOneCorrect, showOptions } from "./options.ts";

/** One right option among several. */
export const oneChoiceSchema = z
	.strictObject({
		...questionCommon,
		kind: z.literal("one-choice"),
		options: z.array(optionSchema).min(2).max(8),
	})
	.superRefine(({ options }, context) => {
		const fault = faultOfOneCorrect(options);
		if (fault === undefined) return;
		const params = { code: "one-choice-needs-one-correct" };
		context.addIssue({ code: "custom", path: ["options", ...fault], params, input: undefined });
	});
export type OneChoice = z.infer<typeof oneChoiceSchema>;

export const publicOneChoiceSchema = z.object({
	...publicQuestionCommon,
	kind: z.literal("one-choice"),
	options: z.array(publicOptionSchema),
});

export const oneChoiceAnswerSchema = z.strictObject({ kind: z.literal("one-choice"), option: idSchema });
export type OneChoiceAnswer = z.infer<typeof oneChoiceAnswerSchema>;

export const oneChoiceMarkSchema = z.object({
	...markCommon,
	kind: z.literal("one-choice"),
	options: z.array(optionOutcomeSchema),
});
export type OneChoiceMark = z.infer<typeof oneChoiceMarkSchema>;

export function showOneChoice(question: OneChoice, seed: number): z.infer<typeof publicOneChoiceSchema> {
	return { kind: question.kind, ...showCommon(question, seed), options: showOptions(question, seed) };
}

/** Marks an answer: all or nothing. An option that the question does not have counts as wrong. */
export function markOneChoice(question: OneChoice, answer: OneChoiceAnswer): OneChoiceMark {
	const options = question.options.map((option) => ({
		id: option.id,
		chosen: option.id === answer.option,
		correct: option.correct,
		feedback: option.feedback,
	}));
	const correct = options.some((option) => option.chosen && option.correct);
	return { kind: "one-choice", score: correct ? 1 : 0, correct, options };
}
