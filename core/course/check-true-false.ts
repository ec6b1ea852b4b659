import type { TrueFalse } from "../quiz/true-false.ts";
import { optionFindings } from "./check-options.ts";
import { duplicates } from "./course-names.ts";
import { type QuestionFinding, questionError } from "./question-finding.ts";

/** Reasons that are there twice, say the same, or give the right one away. */
export function trueFalseFindings({ prompt, reasons = [] }: TrueFalse): QuestionFinding[] {
	const ids = reasons.map(({ id }) => id);
	return [
		...duplicates(ids).map((index) =>
			questionError("duplicate-id", { id: ids[index] ?? "" }, ["reasons", index, "id"]),
		),
		...optionFindings(prompt, reasons).map(({ index, ...finding }) => ({
			...finding,
			path: ["reasons", index, "text"],
		})),
	];
}
