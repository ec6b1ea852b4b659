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
import { showOptions } from "./options.ts";

/** Any number of right options among several; each option is marked on its own. */
export const severalChoicesSchema = z
	.strictObject({
		...questionCommon,
		kind: z.literal("several-choices"),
		options: z.array(optionSchema).min(3).max(10),
	})
	.refine((question) => question.options.some((option) => option.correct), {
		path: ["options"],
		params: { code: "several-choices-needs-a-correct" },
	});
export type SeveralChoices = z.infer<typeof severalChoicesSchema>;

export const publicSeveralChoicesSchema = z.object({
	...publicQuestionCommon,
	kind: z.literal("several-choices"),
	options: z.array(publicOptionSchema),
});

export const severalChoicesAnswerSchema = z.strictObject({
	kind: z.literal("several-choices"),
	options: z.array(idSchema).min(1).max(10),
});
export type SeveralChoicesAnswer = z.infer<typeof severalChoicesAnswerSchema>;

export const severalChoicesMarkSchema = z.object({
	...markCommon,
	kind: z.literal("several-choices"),
	options: z.array(optionOutcomeSchema),
	/** How many options were rightly chosen or rightly left out. */
	right: z.int(),
});
export type SeveralChoicesMark = z.infer<typeof severalChoicesMarkSchema>;

export function showSeveralChoices(question: SeveralChoices, seed: number): z.infer<typeof publicSeveralChoicesSchema> {
	return { kind: question.kind, ...showCommon(question, seed), options: showOptions(question, seed) };
}

/**
 * Marks each option on its own: chosen and right, or left out and wrong, each earns its part.
 *
 * The score is how far the answer stands above choosing at random: (right − wrong) / options, never below 0, so that
 * neither ticking everything nor ticking almost nothing earns credit by itself.
 */
export function markSeveralChoices(question: SeveralChoices, answer: SeveralChoicesAnswer): SeveralChoicesMark {
	const chosen = new Set(answer.options);
	const options = question.options.map((option) => ({
		id: option.id,
		chosen: chosen.has(option.id),
		correct: option.correct,
		feedback: option.feedback,
	}));
	const right = options.filter((option) => option.chosen === option.correct).length;
	const total = options.length;
	const score = Math.max(0, (2 * right - total) / total);
	return { kind: "several-choices", score, correct: right === total, options, right };
}
