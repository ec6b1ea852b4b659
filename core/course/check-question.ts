import type { Question } from "../quiz/schema.ts";
import { numberFindings } from "./check-number.ts";
import { placingFindings } from "./check-placing.ts";
import { shortTextFindings } from "./check-short-text.ts";
import { trueFalseFindings } from "./check-true-false.ts";
import type { QuestionFinding } from "./question-finding.ts";

/** What is wrong with the key of a question, as its kind has it. */
export function questionFindings(question: Question): QuestionFinding[] {
	switch (question.kind) {
		case "number":
			return numberFindings(question);
		case "short-text":
			return shortTextFindings(question);
		case "true-false":
			return trueFalseFindings(question);
		case "matching":
		case "ordering":
		case "sorting":
			return placingFindings(question);
		case "case":
			return question.parts.flatMap((part, index) =>
				questionFindings(part).map((finding) => ({ ...finding, path: ["parts", index, ...finding.path] })),
			);
		default:
			return [];
	}
}
