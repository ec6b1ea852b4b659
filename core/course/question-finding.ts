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

/**
 * How closely a course is looked at: `open`, as far as the application needs it to be sound, or `lint`, also what takes
 * time to find and wrongs or teaches less only now and then.
 */
export type Care = "open" | "lint";
