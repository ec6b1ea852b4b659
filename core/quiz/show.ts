import { showCalculation } from "./calculation.ts";
import { showCase } from "./case.ts";
import { showCloze } from "./cloze.ts";
import { showMatching } from "./matching.ts";
import { showNumber } from "./number.ts";
import { showOneChoice } from "./one-choice.ts";
import { showOrdering } from "./ordering.ts";
import type { PartQuestion, PublicPart, PublicQuestion, Question } from "./schema.ts";
import { showSeveralChoices } from "./several-choices.ts";
import { showShortText } from "./short-text.ts";
import { showSorting } from "./sorting.ts";
import { showTrueFalse } from "./true-false.ts";

function showPart(question: PartQuestion, seed: number): PublicPart {
	switch (question.kind) {
		case "one-choice":
			return showOneChoice(question, seed);
		case "several-choices":
			return showSeveralChoices(question, seed);
		case "true-false":
			return showTrueFalse(question, seed);
		case "short-text":
			return showShortText(question, seed);
		case "number":
			return showNumber(question, seed);
		case "matching":
			return showMatching(question, seed);
		case "ordering":
			return showOrdering(question, seed);
		case "sorting":
			return showSorting(question, seed);
		case "cloze":
			return showCloze(question, seed);
		case "calculation":
			return showCalculation(question, seed);
	}
}

/**
 * A question as it may be seen before it is answered: its key, feedback, hints and explanation are left behind, and what
 * has an order or numbers of its own has them drawn from the seed. Texts stay as the bank has them, in Markdown.
 */
export function showQuestion(question: Question, seed: number): PublicQuestion {
	return question.kind === "case" ? showCase(question, seed, showPart) : showPart(question, seed);
}
