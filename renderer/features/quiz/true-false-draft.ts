import type { PublicTrueFalse, TrueFalseAnswer } from "../../../core/quiz/true-false.ts";
import type { Draft } from "./draft.ts";

export const verdicts = ["true", "false"] as const;

/** What is still to be said: the verdict first, then why. */
export function missingPart(question: PublicTrueFalse, { fields }: Draft): "verdict" | "reason" | undefined {
	if (fields["verdict"] === undefined) return "verdict";
	return question.reasons.length > 0 && fields["reason"] === undefined ? "reason" : undefined;
}

/** The answer that a draft is, with nothing missing. */
export function trueFalseAnswerOf({ fields }: Draft): TrueFalseAnswer {
	const { verdict, reason } = { verdict: fields["verdict"], reason: fields["reason"] };
	return { kind: "true-false", verdict: verdict === "true", ...(reason === undefined ? {} : { reason }) };
}
