import type { RunView } from "../../../core/api/views.ts";
import type { PublicQuestion } from "../../../core/quiz/schema.ts";

/** The question with the texts of its hints taken. */
export function withTold<Q extends PublicQuestion>(question: Q, told: readonly string[]): Q {
	const hints = question.hints.map((hint, index) => {
		const text = told[index];
		return text === undefined ? hint : { ...hint, text };
	});
	return { ...question, hints };
}

/** The run with the hints taken of one of its questions. */
export function withToldIn(run: RunView, question: string, told: readonly string[]): RunView {
	return { ...run, questions: run.questions.map((one) => (one.id === question ? withTold(one, told) : one)) };
}
