import { markNumber } from "./number.ts";
import { markOneChoice } from "./one-choice.ts";
import type { Answer, Mark, Question } from "./schema.ts";
import { markSeveralChoices } from "./several-choices.ts";

/**
 * Marks an answer to a question.
 *
 * Returns `undefined` where the answer is of another kind than the question, which is the caller's mistake and never
 * counted against the learner.
 */
export function mark(question: Question, answer: Answer): Mark | undefined {
	if (question.kind === "one-choice" && answer.kind === "one-choice") return markOneChoice(question, answer);
	if (question.kind === "several-choices" && answer.kind === "several-choices") {
		return markSeveralChoices(question, answer);
	}
	if (question.kind === "number" && answer.kind === "number") return markNumber(question, answer);
	return undefined;
}
