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

/** Whether all the words of a text stand one after another in those of another. */
function isSaidIn(said: readonly string[], words: readonly string[]): boolean {
	return said.some((_word, from) => words.every((word, index) => said[from + index] === word));
}

/**
 * The first right answer that the prompt says, as advice. Where it says a known wrong one too, it gives both to choose
 * from and nothing away.
 */
function saidInPrompt(question: ShortTextKey, prompt: string): QuestionFinding[] {
	const said = wordsOf(prompt, question);
	const isThere = ({ text }: { text: string }) => isSaidIn(said, wordsOf(text, question));
	const choice = writingsOf("misconceptions", question).some(isThere);
	const given = choice ? undefined : writingsOf("accepted", question).find(isThere);
	if (given === undefined) return [];
	return [{ severity: "advice", code: "answer-in-prompt", params: { value: given.text }, path: given.path }];
}

/**
 * Answers that nobody can give, that are there twice, or that are right and wrong at once; and one that the prompt says.
 * A gap in a text has no prompt of its own.
 */
export function shortTextFindings(question: ShortTextKey & { prompt?: string }): QuestionFinding[] {
	const writings = [...writingsOf("accepted", question), ...writingsOf("misconceptions", question)];
	const faults = writings.flatMap(({ text, list, path }, index) => {
		if (wordsOf(text, question).length === 0) return [questionError("answer-without-letters", { value: text }, path)];
		const same = writings.slice(0, index).find((one) => sameWriting(one.text, text, question));
		if (same === undefined) return [];
		const code = same.list === list ? "duplicate-answer" : "misconception-is-accepted";
		return [questionError(code, { value: text }, path)];
	});
	return faults.length > 0 || question.prompt === undefined ? faults : saidInPrompt(question, question.prompt);
}
