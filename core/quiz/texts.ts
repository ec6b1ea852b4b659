import type { Inline, PlacedText } from "./common.ts";
import { numberMarkWithHtml, textsOfNumber } from "./number.ts";
import { optionsWithHtml, outcomesWithHtml, textsOfOptions } from "./options.ts";
import type { Mark, PublicQuestion, Question } from "./schema.ts";

function textsOfKind(question: Question): PlacedText[] {
	switch (question.kind) {
		case "one-choice":
		case "several-choices":
			return textsOfOptions(question.options);
		case "number":
			return textsOfNumber(question);
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

/** A question as it is shown, with its texts as HTML. */
export function shownWithHtml(question: PublicQuestion, inline: Inline): PublicQuestion {
	const shown = { ...question, prompt: inline(question.prompt) };
	switch (shown.kind) {
		case "one-choice":
		case "several-choices":
			return { ...shown, options: optionsWithHtml(shown.options, inline) };
		case "number":
			return shown;
	}
}

/** A mark with its texts as HTML. */
export function markWithHtml(mark: Mark, inline: Inline): Mark {
	switch (mark.kind) {
		case "one-choice":
		case "several-choices":
			return { ...mark, options: outcomesWithHtml(mark.options, inline) };
		case "number":
			return numberMarkWithHtml(mark, inline);
	}
}
