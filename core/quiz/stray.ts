import { strayStep } from "./calculation.ts";
import { strayInParts } from "./case.ts";
import { strayGap } from "./cloze.ts";
import { strayInMatching } from "./matching.ts";
import { strayUnit } from "./number.ts";
import { strayOption } from "./options.ts";
import { strayInOrdering } from "./ordering.ts";
import type { Answer, Question } from "./schema.ts";
import { strayInSorting } from "./sorting.ts";
import { strayReason } from "./true-false.ts";

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
		case "true-false":
			return answer.kind === question.kind ? strayReason(question, answer) : answer.kind;
		case "short-text":
			return answer.kind === question.kind ? undefined : answer.kind;
		case "number":
			return answer.kind === question.kind ? strayUnit(question, answer) : answer.kind;
		case "matching":
			return answer.kind === question.kind ? strayInMatching(question, answer) : answer.kind;
		case "ordering":
			return answer.kind === question.kind ? strayInOrdering(question, answer) : answer.kind;
		case "sorting":
			return answer.kind === question.kind ? strayInSorting(question, answer) : answer.kind;
		case "cloze":
			return answer.kind === question.kind ? strayGap(question, answer) : answer.kind;
		case "calculation":
			return answer.kind === question.kind ? strayStep(question, answer) : answer.kind;
		case "case":
			return answer.kind === question.kind ? strayInParts(question, answer, strayIn) : answer.kind;
	}
}
