import { z } from "zod";
import {
	type Inline,
	inlineText,
	markCommon,
	type PlacedText,
	publicQuestionCommon,
	questionCommon,
	showCommon,
} from "./common.ts";
import { toleranceSchema, within } from "./tolerance.ts";

/** A known wrong way, by the value that it gives. */
const misconceptionSchema = z.strictObject({ value: z.number(), name: inlineText, feedback: inlineText });

/** A number typed by the learner. */
export const numberSchema = z.strictObject({
	...questionCommon,
	kind: z.literal("number"),
	answer: z.number(),
	/** Shown beside the field: "%", "€", "leads". */
	unit: z.string().trim().min(1),
	/** Decimals with which the right answer is shown. */
	decimals: z.int().min(0).max(6).default(0),
	tolerance: toleranceSchema,
	misconceptions: z.array(misconceptionSchema).default([]),
	feedback: z.strictObject({ right: inlineText, wrong: inlineText }),
});
export type NumberQuestion = z.infer<typeof numberSchema>;

export const publicNumberSchema = z.object({
	...publicQuestionCommon,
	kind: z.literal("number"),
	unit: z.string(),
});

/**
 * The value as understood and echoed to the learner, with what they typed.
 * A percent typed for a "%" answer is its figure: "22,1 %" is 22.1.
 */
export const numberAnswerSchema = z.strictObject({
	kind: z.literal("number"),
	value: z.number(),
	typed: z.string().max(60),
});
export type NumberAnswer = z.infer<typeof numberAnswerSchema>;

export const numberMarkSchema = z.object({
	...markCommon,
	kind: z.literal("number"),
	expected: z.number(),
	decimals: z.int(),
	unit: z.string(),
	/** The known wrong way that gives the learner's value, if one does. */
	misconception: z.string().optional(),
	feedback: z.string(),
});
export type NumberMark = z.infer<typeof numberMarkSchema>;

export function showNumber(question: NumberQuestion, seed: number): z.infer<typeof publicNumberSchema> {
	return { kind: question.kind, ...showCommon(question, seed), unit: question.unit };
}

export function textsOfNumber({ feedback, misconceptions }: NumberQuestion): PlacedText[] {
	return [
		{ path: ["feedback", "right"], text: feedback.right },
		{ path: ["feedback", "wrong"], text: feedback.wrong },
		...misconceptions.flatMap((way, index) => [
			{ path: ["misconceptions", index, "name"], text: way.name },
			{ path: ["misconceptions", index, "feedback"], text: way.feedback },
		]),
	];
}

export function numberMarkWithHtml(mark: NumberMark, inline: Inline): NumberMark {
	const { misconception } = mark;
	return {
		...mark,
		feedback: inline(mark.feedback),
		...(misconception === undefined ? {} : { misconception: inline(misconception) }),
	};
}

/** Marks a number: right within the tolerance; otherwise the first misconception that gives the same value is named. */
export function markNumber(question: NumberQuestion, answer: NumberAnswer): NumberMark {
	const correct = within(answer.value, question.answer, question.tolerance);
	const common = {
		kind: "number" as const,
		score: correct ? 1 : 0,
		correct,
		expected: question.answer,
		decimals: question.decimals,
		unit: question.unit,
	};
	if (correct) return { ...common, feedback: question.feedback.right };
	const known = question.misconceptions.find((way) => within(answer.value, way.value, question.tolerance));
	if (known === undefined) return { ...common, feedback: question.feedback.wrong };
	return { ...common, misconception: known.name, feedback: known.feedback };
}
