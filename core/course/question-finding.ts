import type { Finding } from "./finding.ts";

/** What is wrong with a question by itself. `path`: where in the question; `offset`: where in that value's text. */
export interface QuestionFinding {
	severity: Finding["severity"];
	code: string;
	params: Finding["params"];
	path: (string | number)[];
	offset?: number;
}

export function questionError(
	code: string,
	params: Finding["params"],
	path: QuestionFinding["path"],
	offset?: number,
): QuestionFinding {
	return { severity: "error", code, params, path, ...(offset === undefined ? {} : { offset }) };
}
