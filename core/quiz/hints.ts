import type { PublicQuestion, Question } from "./schema.ts";
import { withNumbers } from "./with-numbers.ts";

/** What hints take away, as a fraction of a question's worth: the first `taken` of them. */
export function costOfHints(question: { hints: readonly { cost: number }[] }, taken: number): number {
	return question.hints.slice(0, taken).reduce((sum, { cost }) => sum + cost, 0);
}

/** The score that counts: that of the answer, less what the hints taken cost, and never below 0. */
export function scoreAfterHints(
	question: { hints: readonly { cost: number }[] },
	mark: { score: number },
	taken: number,
): number {
	return Math.max(0, mark.score - costOfHints(question, taken));
}

/** A question as it is shown, with the texts of the first `taken` of its hints. Their numbers are those of its seed. */
export function tellHints<Q extends PublicQuestion>(shown: Q, question: Question, taken: number): Q {
	const { hints: texts } = withNumbers(question, shown.seed);
	const hints = shown.hints.map(({ cost }, index) => {
		const text = texts[index]?.text;
		return index < taken && text !== undefined ? { cost, text } : { cost };
	});
	return { ...shown, hints };
}
