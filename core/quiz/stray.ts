import { strayOption } from "./options.ts";
import type { Answer, Question } from "./schema.ts";

/**
 * What an answer names that the question does not have: an option, say; undefined where it fits. It is the page's mistake
 * and must not count against the learner.
 */
export function strayIn(question: Question, answer: Answer): string | undefined {
	switch (question.kind) {
		case "one-choice":
			return answer.kind === question.kind ? strayOption(question, [answer.option]) : answer.kind;
		case "several-choices":
			return answer.kind === question.kind ? strayOption(question, answer.options) : answer.kind;
		case "number":
			return answer.kind === question.kind ? undefined : answer.kind;
	}
}
