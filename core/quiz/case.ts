import { own } from "../learning/own.ts";
import type { Inline, PlacedText } from "./common.ts";
import { showCommon } from "./common.ts";
import type { Answer, Case, CaseAnswer, CaseMark, PartMark, PartQuestion, PublicCase, PublicPart } from "./schema.ts";

/** A case with its parts as they may be seen before they are answered. */
export function showCase(
	question: Case,
	seed: number,
	showPart: (part: PartQuestion, seed: number) => PublicPart,
): PublicCase {
	const parts = question.parts.map((part) => showPart(part, seed));
	return { kind: question.kind, ...showCommon(question, seed), situation: question.situation, parts };
}

/** The first part that an answer names and the case does not have, or what a part's answer names and the part has not. */
export function strayInParts(
	question: Case,
	answer: CaseAnswer,
	strayIn: (part: PartQuestion, answer: Answer) => string | undefined,
): string | undefined {
	for (const [id, given] of Object.entries(answer.parts)) {
		const part = question.parts.find((one) => one.id === id);
		const stray = part === undefined ? id : strayIn(part, given);
		if (stray !== undefined) return stray;
	}
	return undefined;
}

/**
 * Marks each part as its kind is marked; the score is the mean of theirs by weight, and a part without an answer has 0.
 * `explained`: the parts with the numbers that were drawn in their texts. `undefined` where an answer is of another kind
 * than its part.
 */
export function markCase(
	question: Case,
	answer: CaseAnswer,
	explained: readonly PartQuestion[],
	markPart: (part: PartQuestion, answer: Answer) => PartMark | undefined,
): CaseMark | undefined {
	const weightOf = ({ id }: PartQuestion) => own(question.weights, id) ?? 1;
	const total = question.parts.reduce((sum, part) => sum + weightOf(part), 0);
	const parts: CaseMark["parts"] = [];
	for (const [index, part] of question.parts.entries()) {
		const given = own(answer.parts, part.id);
		const marked = given === undefined ? undefined : markPart(part, given);
		if (given !== undefined && marked === undefined) return undefined;
		const worth = weightOf(part) / total;
		const { explanation, solution } = explained[index] ?? part;
		const common = { id: part.id, worth, explanation, solution };
		if (marked === undefined) parts.push({ ...common, earned: 0 });
		else parts.push({ ...common, earned: worth * marked.score, mark: marked });
	}
	const correct = parts.every((part) => part.mark?.correct === true);
	const earned = parts.reduce((sum, part) => sum + part.earned, 0);
	// Shares of a worth may add up to a hair more or less than it.
	return { kind: "case", score: correct ? 1 : Math.min(1, earned), correct, parts };
}

/** What a case says besides what every question does. */
export function textsOfCase(question: Case, textsOf: (part: PartQuestion) => PlacedText[]): PlacedText[] {
	return [
		{ path: ["situation"], text: question.situation, form: "blocks" },
		...question.parts.flatMap((part, index) =>
			textsOf(part).map(({ path, ...text }) => ({ ...text, path: ["parts", index, ...path] })),
		),
	];
}

export function caseWithHtml(
	shown: PublicCase,
	inline: Inline,
	partWithHtml: (part: PublicPart) => PublicPart,
): PublicCase {
	return { ...shown, situation: inline(shown.situation, "blocks"), parts: shown.parts.map(partWithHtml) };
}

export function caseMarkWithHtml(
	mark: CaseMark,
	inline: Inline,
	partMarkWithHtml: (mark: PartMark) => PartMark,
): CaseMark {
	const parts = mark.parts.map(({ mark: marked, ...part }) => ({
		...part,
		explanation: inline(part.explanation),
		solution: part.solution.map((text) => inline(text)),
		...(marked === undefined ? {} : { mark: partMarkWithHtml(marked) }),
	}));
	return { ...mark, parts };
}
