import { type Inline, type OptionOutcome, type PlacedText, saidWithHtml } from "./common.ts";
import { seeded, shuffle } from "./random.ts";

type Option = { id: string; text: string; feedback: string };

/** The options without their key, in an order drawn from the seed, independently for each question. */
export function showOptions(
	question: { id: string; options: readonly Option[] },
	seed: number,
): { id: string; text: string }[] {
	const options = question.options.map(({ id, text }) => ({ id, text }));
	return shuffle(options, seeded(seed, `options of ${question.id}`));
}

/**
 * What is wrong where not exactly one option is right, as the rest of the path to it: the second right one is one too
 * many; where none is, all of them are meant. `undefined` where one is right.
 */
export function faultOfOneCorrect(options: readonly { correct: boolean }[]): PropertyKey[] | undefined {
	const right = options.flatMap(({ correct }, index) => (correct ? [index] : []));
	if (right.length === 1) return undefined;
	return right[1] === undefined ? [] : [right[1], "correct"];
}

/** The first of the chosen options that the question does not have. */
export function strayOption(question: { options: readonly Option[] }, chosen: readonly string[]): string | undefined {
	return chosen.find((id) => question.options.every((option) => option.id !== id));
}

export function textsOfOptions(options: readonly Option[]): PlacedText[] {
	return options.flatMap(({ text, feedback }, index) => [
		{ path: ["options", index, "text"], text },
		{ path: ["options", index, "feedback"], text: feedback },
	]);
}

export function optionsWithHtml<T extends { text: string }>(options: readonly T[], inline: Inline): T[] {
	return options.map((option) => ({ ...option, text: inline(option.text) }));
}

export function outcomesWithHtml(outcomes: readonly OptionOutcome[], inline: Inline): OptionOutcome[] {
	return outcomes.map((outcome) => saidWithHtml(outcome, inline));
}
