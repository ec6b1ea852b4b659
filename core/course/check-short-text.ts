import type { ShortTextKey } from "../quiz/short-text.ts";
import { sameWriting, wordsOf } from "../quiz/written-words.ts";
import { type QuestionFinding, questionError } from "./question-finding.ts";

/** Every way to write an entry, with its place. */
function writingsOf(list: "accepted" | "misconceptions", question: ShortTextKey) {
	return question[list].flatMap(({ text, also }, index) => [
		{ text, list, path: [list, index, "text"] },
		...also.map((variant, at) => ({ text: variant, list, path: [list, index, "also", at] })),
	]);
}

/** Answers that nobody can give, that are there twice, or that are right and wrong at once. */
export function shortTextFindings(question: ShortTextKey): QuestionFinding[] {
	const writings = [...writingsOf("accepted", question), ...writingsOf("misconceptions", question)];
	return writings.flatMap(({ text, list, path }, index) => {
		if (wordsOf(text, question).length === 0) return [questionError("answer-without-letters", { value: text }, path)];
		const same = writings.slice(0, index).find((one) => sameWriting(one.text, text, question));
		if (same === undefined) return [];
		const code = same.list === list ? "duplicate-answer" : "misconception-is-accepted";
		return [questionError(code, { value: text }, path)];
	});
}
