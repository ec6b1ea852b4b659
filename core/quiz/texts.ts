import { calculationMarkWithHtml, calculationWithHtml, textsOfCalculation } from "./calculation.ts";
import { caseMarkWithHtml, caseWithHtml, textsOfCase } from "./case.ts";
import { clozeMarkWithHtml, clozeWithHtml, textsOfCloze } from "./cloze.ts";
import { type Inline, type PlacedText, saidWithHtml } from "./common.ts";
import { matchingWithHtml, textsOfMatching } from "./matching.ts";
import { textsOfNumber } from "./number.ts";
import { optionsWithHtml, outcomesWithHtml, textsOfOptions } from "./options.ts";
import { orderingMarkWithHtml, orderingWithHtml, textsOfOrdering } from "./ordering.ts";
import { placedMarkWithHtml } from "./placing.ts";
import type { Mark, PartMark, PublicPart, PublicQuestion, Question } from "./schema.ts";
import { textsOfShortText } from "./short-text.ts";
import { sortingWithHtml, textsOfSorting } from "./sorting.ts";
import { textsOfTrueFalse, trueFalseMarkWithHtml, trueFalseWithHtml } from "./true-false.ts";

function textsOfKind(question: Question): PlacedText[] {
	switch (question.kind) {
		case "one-choice":
		case "several-choices":
			return textsOfOptions(question.options);
		case "true-false":
			return textsOfTrueFalse(question);
		case "short-text":
			return textsOfShortText(question);
		case "number":
			return textsOfNumber(question);
		case "matching":
			return textsOfMatching(question);
		case "ordering":
			return textsOfOrdering(question);
		case "sorting":
			return textsOfSorting(question);
		case "cloze":
			return textsOfCloze(question);
		case "calculation":
			return textsOfCalculation(question);
		case "case":
			return textsOfCase(question, textsOf);
	}
}

/** Every text of a question that is shown as inline Markdown, with its place in the question. */
export function textsOf(question: Question): PlacedText[] {
	return [
		{ path: ["prompt"], text: question.prompt },
		{ path: ["explanation"], text: question.explanation },
		...question.hints.map(({ text }, index) => ({ path: ["hints", index, "text"], text })),
		...question.solution.map((text, index) => ({ path: ["solution", index], text })),
		...textsOfKind(question),
	];
}

function hintsWithHtml(hints: PublicQuestion["hints"], inline: Inline): PublicQuestion["hints"] {
	return hints.map(({ cost, text }) => (text === undefined ? { cost } : { cost, text: inline(text) }));
}

function partWithHtml(question: PublicPart, inline: Inline): PublicPart {
	const shown = { ...question, prompt: inline(question.prompt), hints: hintsWithHtml(question.hints, inline) };
	switch (shown.kind) {
		case "one-choice":
		case "several-choices":
			return { ...shown, options: optionsWithHtml(shown.options, inline) };
		case "true-false":
			return trueFalseWithHtml(shown, inline);
		case "short-text":
		case "number":
			return shown;
		case "matching":
			return matchingWithHtml(shown, inline);
		case "ordering":
			return orderingWithHtml(shown, inline);
		case "sorting":
			return sortingWithHtml(shown, inline);
		case "cloze":
			return clozeWithHtml(shown, inline);
		case "calculation":
			return calculationWithHtml(shown, inline);
	}
}

/** A question as it is shown, with its texts as HTML. */
export function shownWithHtml(question: PublicQuestion, inline: Inline): PublicQuestion {
	if (question.kind !== "case") return partWithHtml(question, inline);
	const shown = { ...question, prompt: inline(question.prompt), hints: hintsWithHtml(question.hints, inline) };
	return caseWithHtml(shown, inline, (part) => partWithHtml(part, inline));
}

function partMarkWithHtml(mark: PartMark, inline: Inline): PartMark {
	switch (mark.kind) {
		case "one-choice":
		case "several-choices":
			return { ...mark, options: outcomesWithHtml(mark.options, inline) };
		case "true-false":
			return trueFalseMarkWithHtml(mark, inline);
		case "short-text":
		case "number":
			return saidWithHtml(mark, inline);
		case "matching":
		case "sorting":
			return placedMarkWithHtml(mark, inline);
		case "ordering":
			return orderingMarkWithHtml(mark, inline);
		case "cloze":
			return clozeMarkWithHtml(mark, inline);
		case "calculation":
			return calculationMarkWithHtml(mark, inline);
	}
}

/** A mark with its texts as HTML. */
export function markWithHtml(mark: Mark, inline: Inline): Mark {
	if (mark.kind !== "case") return partMarkWithHtml(mark, inline);
	return caseMarkWithHtml(mark, inline, (part) => partMarkWithHtml(part, inline));
}
