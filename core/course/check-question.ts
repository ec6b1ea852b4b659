import type { Question } from "../quiz/schema.ts";
import { calculationFindings } from "./check-calculation.ts";
import { caseFindings } from "./check-case.ts";
import { clozeFindings } from "./check-cloze.ts";
import { numberFindings } from "./check-number.ts";
import { optionFindings } from "./check-options.ts";
import { placingFindings } from "./check-placing.ts";
import { shortTextFindings } from "./check-short-text.ts";
import { trueFalseFindings } from "./check-true-false.ts";
import { duplicates } from "./course-names.ts";
import { type Care, type QuestionFinding, questionError } from "./question-finding.ts";

function choiceFindings({ prompt, options }: Extract<Question, { options: unknown }>): QuestionFinding[] {
	const ids = options.map(({ id }) => id);
	return [
		...duplicates(ids).map((index) =>
			questionError("duplicate-id", { id: ids[index] ?? "" }, ["options", index, "id"]),
		),
		...optionFindings(prompt, options).map(({ index, ...finding }) => ({
			...finding,
			path: ["options", index, "text"],
		})),
	];
}

/** What is wrong with the key of a question, as its kind has it. */
export function questionFindings(question: Question, care: Care): QuestionFinding[] {
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
		case "calculation":
			return calculationFindings(question, care);
		case "cloze":
			return clozeFindings(question);
		case "case":
			return [
				...caseFindings(question),
				...question.parts.flatMap((part, index) =>
					questionFindings(part, care).map((finding) => ({ ...finding, path: ["parts", index, ...finding.path] })),
				),
			];
		case "one-choice":
		case "several-choices":
			return choiceFindings(question);
	}
}
