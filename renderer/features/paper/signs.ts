import type { PublicPart } from "../../../core/quiz/schema.ts";

/** The letter of a place from 0. No kind has as many things to letter as there are letters. */
function letter(place: number): string {
	return String.fromCharCode("a".charCodeAt(0) + place);
}

const number = (place: number) => String(place + 1);

/**
 * The letter or number that is printed before each thing of a question, by the thing's id, in the order in which they are
 * printed. What is answered with is lettered and what is answered is numbered, except for what is written into a box.
 */
export function signsOf(question: PublicPart): ReadonlyMap<string, string> {
	const signed = (things: readonly { id: string }[], sign: (place: number) => string) =>
		things.map(({ id }, place): [string, string] => [id, sign(place)]);
	switch (question.kind) {
		case "one-choice":
		case "several-choices":
			return new Map(signed(question.options, letter));
		case "true-false":
			return new Map(signed(question.reasons, letter));
		case "matching":
			return new Map([...signed(question.items, number), ...signed(question.targets, letter)]);
		case "ordering":
			return new Map(signed(question.items, letter));
		case "sorting":
			return new Map([...signed(question.groups, number), ...signed(question.items, letter)]);
		case "cloze":
			return new Map(signed(question.gaps, number));
		case "calculation":
			return new Map(question.steps.length > 1 ? signed(question.steps, number) : []);
		case "short-text":
		case "number":
			return new Map();
	}
}

/** The number of a question of a case: "6.2". */
export function partPlace(place: string, part: number): string {
	return `${place}.${number(part)}`;
}
