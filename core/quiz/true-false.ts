import { z } from "zod";
import { idSchema } from "../id.ts";
import {
	type Inline,
	inlineText,
	markCommon,
	optionOutcomeSchema,
	optionSchema,
	type PlacedText,
	publicOptionSchema,
	publicQuestionCommon,
	questionCommon,
	showCommon,
} from "./common.ts";
import { faultOfOneCorrect, optionsWithHtml, outcomesWithHtml, strayOption, textsOfOptions } from "./options.ts";
import { seeded, shuffle } from "./random.ts";

/** A statement (the prompt) to call true or false and, where there are reasons, why. */
export const trueFalseSchema = z
	.strictObject({
		...questionCommon,
		kind: z.literal("true-false"),
		/** Whether the statement is true. */
		answer: z.boolean(),
		/** Said of the verdict. */
		feedback: z.strictObject({ right: inlineText, wrong: inlineText }),
		/** The same for either verdict, so that they do not give it away. */
		reasons: z.array(optionSchema).min(2).max(6).optional(),
		/** The part of the worth that the right reason earns; the verdict earns the rest. */
		reasonWorth: z.number().positive().lt(1).default(0.5),
	})
	.superRefine(({ reasons }, context) => {
		const fault = reasons && faultOfOneCorrect(reasons);
		if (fault === undefined) return;
		const params = { code: "reasons-need-one-correct" };
		context.addIssue({ code: "custom", path: ["reasons", ...fault], params, input: undefined });
	});
export type TrueFalse = z.infer<typeof trueFalseSchema>;

export const publicTrueFalseSchema = z.object({
	...publicQuestionCommon,
	kind: z.literal("true-false"),
	/** In an order drawn from the seed; none where only the verdict is asked. */
	reasons: z.array(publicOptionSchema),
});
export type PublicTrueFalse = z.infer<typeof publicTrueFalseSchema>;

export const trueFalseAnswerSchema = z.strictObject({
	kind: z.literal("true-false"),
	verdict: z.boolean(),
	reason: idSchema.optional(),
});
export type TrueFalseAnswer = z.infer<typeof trueFalseAnswerSchema>;

export const trueFalseMarkSchema = z.object({
	...markCommon,
	kind: z.literal("true-false"),
	verdict: z.object({ chosen: z.boolean(), correct: z.boolean(), feedback: z.string() }),
	reasons: z.array(optionOutcomeSchema),
});
export type TrueFalseMark = z.infer<typeof trueFalseMarkSchema>;

export function showTrueFalse(question: TrueFalse, seed: number): PublicTrueFalse {
	const reasons = (question.reasons ?? []).map(({ id, text }) => ({ id, text }));
	return {
		kind: question.kind,
		...showCommon(question, seed),
		reasons: shuffle(reasons, seeded(seed, `reasons of ${question.id}`)),
	};
}

/** The reason that an answer names and the question does not have. */
export function strayReason({ reasons = [] }: TrueFalse, { reason }: TrueFalseAnswer): string | undefined {
	return reason === undefined ? undefined : strayOption({ options: reasons }, [reason]);
}

/**
 * Marks the verdict and the reason as two parts. The right reason for the wrong verdict earns nothing: it was not what the
 * verdict came from.
 */
export function markTrueFalse(question: TrueFalse, answer: TrueFalseAnswer): TrueFalseMark {
	const reasons = (question.reasons ?? []).map(({ id, correct, feedback }) => ({
		id,
		chosen: id === answer.reason,
		correct,
		feedback,
	}));
	const verdictRight = answer.verdict === question.answer;
	const reasonRight = reasons.length === 0 || reasons.some(({ chosen, correct }) => chosen && correct);
	const correct = verdictRight && reasonRight;
	return {
		kind: "true-false",
		score: correct ? 1 : verdictRight ? 1 - question.reasonWorth : 0,
		correct,
		verdict: {
			chosen: answer.verdict,
			correct: verdictRight,
			feedback: verdictRight ? question.feedback.right : question.feedback.wrong,
		},
		reasons,
	};
}

export function textsOfTrueFalse({ feedback, reasons = [] }: TrueFalse): PlacedText[] {
	return [
		{ path: ["feedback", "right"], text: feedback.right },
		{ path: ["feedback", "wrong"], text: feedback.wrong },
		...textsOfOptions(reasons).map(({ path, text }) => ({ path: ["reasons", ...path.slice(1)], text })),
	];
}

export function trueFalseWithHtml(question: PublicTrueFalse, inline: Inline): PublicTrueFalse {
	return { ...question, reasons: optionsWithHtml(question.reasons, inline) };
}

export function trueFalseMarkWithHtml(mark: TrueFalseMark, inline: Inline): TrueFalseMark {
	const verdict = { ...mark.verdict, feedback: inline(mark.verdict.feedback) };
	return { ...mark, verdict, reasons: outcomesWithHtml(mark.reasons, inline) };
}

/** The answer that gets full marks. */
export function rightTrueFalseAnswer({ answer, reasons }: TrueFalse): TrueFalseAnswer {
	const reason = reasons?.find(({ correct }) => correct)?.id;
	return { kind: "true-false", verdict: answer, ...(reason === undefined ? {} : { reason }) };
}
