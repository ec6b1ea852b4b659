import { markCalculation } from "./calculation.ts";
import type { Calculation, CalculationAnswer } from "./calculation-schema.ts";
import type { Cloze, ClozeAnswer, Gap, GapAnswer } from "./cloze-schema.ts";
import { type Matching, matchingItem, matchingTarget } from "./matching.ts";
import { rightNumberAnswer } from "./number-mark.ts";
import { type Ordering, orderingItem } from "./ordering.ts";
import type { Answer, PartAnswer, PartQuestion, Question } from "./schema.ts";
import { rightShortTextAnswer } from "./short-text.ts";
import { type Sorting, sortingGroup, sortingItem } from "./sorting.ts";
import { rightTrueFalseAnswer } from "./true-false.ts";

function rightGap(gap: Gap): GapAnswer {
	switch (gap.kind) {
		case "text":
			return { text: gap.accepted.find(({ score }) => score === 1)?.text ?? "" };
		case "number":
			return { value: gap.answer, typed: gap.answer.toFixed(gap.decimals) };
		case "choice":
			return { option: gap.options.find(({ correct }) => correct)?.id ?? "" };
	}
}

function rightCloze({ gaps }: Cloze): ClozeAnswer {
	return { kind: "cloze", gaps: Object.fromEntries(gaps.map((gap) => [gap.id, rightGap(gap)])) };
}

/** The marks of an empty answer say what was expected. */
function rightCalculation(question: Calculation, seed: number): CalculationAnswer {
	const { steps } = markCalculation(question, { kind: "calculation", steps: {} }, seed);
	const right = steps.map(({ id, expected, decimals }) => [id, { value: expected, typed: expected.toFixed(decimals) }]);
	return { kind: "calculation", steps: Object.fromEntries(right) };
}

function rightMatching(question: Matching): PartAnswer {
	const placed = question.pairs.map(({ id }) => [matchingItem(question, id), matchingTarget(question, id)]);
	return { kind: "matching", placed: Object.fromEntries(placed) };
}

function rightOrdering(question: Ordering): PartAnswer {
	return { kind: "ordering", order: question.items.map(({ id }) => orderingItem(question, id)) };
}

function rightSorting(question: Sorting): PartAnswer {
	const placed = question.items.map(({ id, group }) => [sortingItem(question, id), sortingGroup(question, group)]);
	return { kind: "sorting", placed: Object.fromEntries(placed) };
}

function rightPart(question: PartQuestion, seed: number): PartAnswer {
	switch (question.kind) {
		case "one-choice":
			return { kind: question.kind, option: question.options.find(({ correct }) => correct)?.id ?? "" };
		case "several-choices":
			return { kind: question.kind, options: question.options.flatMap(({ id, correct }) => (correct ? [id] : [])) };
		case "true-false":
			return rightTrueFalseAnswer(question);
		case "short-text":
			return rightShortTextAnswer(question);
		case "number":
			return rightNumberAnswer(question);
		case "cloze":
			return rightCloze(question);
		case "calculation":
			return rightCalculation(question, seed);
		case "matching":
			return rightMatching(question);
		case "ordering":
			return rightOrdering(question);
		case "sorting":
			return rightSorting(question);
	}
}

/** An answer that gets full marks, to a question as it is shown with this seed: for the key of an exam. */
export function rightAnswer(question: Question, seed: number): Answer {
	if (question.kind !== "case") return rightPart(question, seed);
	return { kind: "case", parts: Object.fromEntries(question.parts.map((part) => [part.id, rightPart(part, seed)])) };
}
