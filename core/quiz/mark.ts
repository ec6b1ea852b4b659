import { markCalculation } from "./calculation.ts";
import { markCase } from "./case.ts";
import { markCloze } from "./cloze.ts";
import { markMatching } from "./matching.ts";
import { markNumber } from "./number-mark.ts";
import { markOneChoice } from "./one-choice.ts";
import { markOrdering } from "./ordering.ts";
import type { Answer, Mark, PartMark, PartQuestion, Question } from "./schema.ts";
import { markSeveralChoices } from "./several-choices.ts";
import { markShortText } from "./short-text-mark.ts";
import { markSorting } from "./sorting.ts";
import { markTrueFalse } from "./true-false.ts";
import { withNumbers } from "./with-numbers.ts";

function markPart(question: PartQuestion, answer: Answer, seed: number, language: string): PartMark | undefined {
	switch (question.kind) {
		case "one-choice":
			return answer.kind === question.kind ? markOneChoice(question, answer) : undefined;
		case "several-choices":
			return answer.kind === question.kind ? markSeveralChoices(question, answer) : undefined;
		case "true-false":
			return answer.kind === question.kind ? markTrueFalse(question, answer) : undefined;
		case "short-text":
			return answer.kind === question.kind ? markShortText(question, answer, language) : undefined;
		case "number":
			return answer.kind === question.kind ? markNumber(question, answer) : undefined;
		case "matching":
			return answer.kind === question.kind ? markMatching(question, answer) : undefined;
		case "ordering":
			return answer.kind === question.kind ? markOrdering(question, answer) : undefined;
		case "sorting":
			return answer.kind === question.kind ? markSorting(question, answer) : undefined;
		case "cloze":
			return answer.kind === question.kind ? markCloze(question, answer, language) : undefined;
		case "calculation":
			return answer.kind === question.kind ? markCalculation(question, answer, seed) : undefined;
	}
}

/**
 * Marks an answer to a question as it was shown with this seed. `language`: the course's, by whose articles texts are read.
 *
 * Returns `undefined` where the answer is of another kind than the question, which is the caller's mistake and never
 * counted against the learner.
 */
export function mark(question: Question, answer: Answer, seed: number, language = "es"): Mark | undefined {
	if (question.kind !== "case") return markPart(question, answer, seed, language);
	if (answer.kind !== "case") return undefined;
	const explained = withNumbers(question, seed);
	const parts = explained.kind === "case" ? explained.parts : question.parts;
	return markCase(question, answer, parts, (part, given) => markPart(part, given, seed, language));
}
