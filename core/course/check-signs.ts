import type { Question } from "../quiz/schema.ts";
import type { Finding } from "./finding.ts";

/** A sign in a text that will be seen as it is; `offset`: where it stands. */
interface SignFinding {
	code: string;
	params: Finding["params"];
	offset: number;
}

/** Numbers and gaps that a text has signs for, in a question of a kind that has none of them. */
export function signFindings(text: string, kind: Question["kind"]): SignFinding[] {
	const found: SignFinding[] = [];
	const number = kind === "calculation" ? null : /\{\{([^{}]*)\}\}/.exec(text);
	if (number !== null) {
		found.push({ code: "number-outside-calculation", params: { value: number[0] }, offset: number.index });
	}
	const gap = kind === "cloze" ? null : /\[\[[a-z0-9-]+\]\]/.exec(text);
	if (gap !== null) found.push({ code: "gap-outside-cloze", params: { value: gap[0] }, offset: gap.index });
	return found;
}
