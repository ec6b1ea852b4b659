import { markNumber } from "./number.ts";
import { markOneChoice } from "./one-choice.ts";
import type { Answer, Mark, Question } from "./schema.ts";
import { markSeveralChoices } from "./several-choices.ts";

/**
 * Marks an answer to a question as it was shown with this seed.
 *
 * Returns `undefined` where the answer is of another kind than the question, which is the caller's mistake and never
 * counted against the learner.
 */
export function mark(question: Question, answer: Answer, _seed: number): Mark | undefined {
	switch (question.kind) {
		case "one-choice":
			return answer.kind === question.kind ? markOneChoice(question, answer) : undefined;
		case "several-choices":
			return answer.kind === question.kind ? markSeveralChoices(question, answer) : undefined;
		case "number":
			return answer.kind === question.kind ? markNumber(question, answer) : undefined;
	}
}
