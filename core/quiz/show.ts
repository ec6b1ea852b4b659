import { showNumber } from "./number.ts";
import { showOneChoice } from "./one-choice.ts";
import type { PublicQuestion, Question } from "./schema.ts";
import { showSeveralChoices } from "./several-choices.ts";

/**
 * A question as it may be seen before it is answered: its key, feedback, hints and explanation are left behind, and what
 * has an order or numbers of its own has them drawn from the seed. Texts stay as the bank has them, in Markdown.
 */
export function showQuestion(question: Question, seed: number): PublicQuestion {
	switch (question.kind) {
		case "one-choice":
			return showOneChoice(question, seed);
		case "several-choices":
			return showSeveralChoices(question, seed);
		case "number":
			return showNumber(question, seed);
	}
}
