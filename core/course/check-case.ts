import type { Case } from "../quiz/schema.ts";
import { duplicates } from "./course-names.ts";
import { meantOf } from "./nearest.ts";
import { type QuestionFinding, questionError } from "./question-finding.ts";

/** What is wrong between the parts of a case; what is wrong within one is found as in any question. */
export function caseFindings({ parts, weights }: Case): QuestionFinding[] {
	const ids = parts.map(({ id }) => id);
	const twice = duplicates(ids);
	const weightless = Object.keys(weights).filter((id) => twice.length === 0 && !ids.includes(id));
	return [
		...twice.map((index) => questionError("duplicate-id", { id: ids[index] ?? "" }, ["parts", index, "id"])),
		...weightless.map((id) => questionError("weight-of-no-part", { id, ...meantOf(id, ids) }, ["weights", id])),
		...parts.flatMap(({ hints }, index) =>
			hints.length === 0 ? [] : [questionError("part-with-hints", {}, ["parts", index, "hints"])],
		),
	];
}
