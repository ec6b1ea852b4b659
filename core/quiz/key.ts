import { rightNumberAnswer } from "./number-mark.ts";
import type { Answer, Question } from "./schema.ts";
import { rightShortTextAnswer } from "./short-text.ts";
import { rightTrueFalseAnswer } from "./true-false.ts";

/**
 * An answer that gets full marks, for a key and for "see the answer"; undefined where no single one can be told of this
 * kind of question.
 */
export function rightAnswer(question: Question, _seed: number): Answer | undefined {
	if (question.kind === "number") return rightNumberAnswer(question);
	if (question.kind === "true-false") return rightTrueFalseAnswer(question);
	if (question.kind === "short-text") return rightShortTextAnswer(question);
	if (question.kind === "one-choice") {
		const option = question.options.find(({ correct }) => correct)?.id;
		return option === undefined ? undefined : { kind: "one-choice", option };
	}
	if (question.kind === "several-choices") {
		const options = question.options.filter(({ correct }) => correct).map(({ id }) => id);
		return { kind: "several-choices", options };
	}
	return undefined;
}
