import { formatQuantity } from "../../../core/metrics/number-format.ts";
import type { PartMark, PublicPart } from "../../../core/quiz/schema.ts";
import { fromCourse } from "../../ui/course-language.tsx";
import { type RightWords, rightGap, rightNumber } from "../quiz/right-text.ts";

/** One thing that is right: `of` what it is the answer to, where a question asks about several, as HTML. */
export interface RightRow {
	id: string;
	of?: string;
	/** The answer: HTML of the course, or a text for `Sentence`. */
	answer: { html: string } | { text: string };
	/** Where it may change places with its neighbours: between which, from 1. */
	places?: { from: number; to: number };
}

/** What is right in a question that is marked as wholly right, in the order in which the question shows its things. */
export function rightRows(question: PublicPart, mark: PartMark, words: RightWords): RightRow[] {
	const htmlOf = (things: readonly { id: string; text: string }[], id: string) => ({
		html: things.find((one) => one.id === id)?.text ?? "",
	});
	/** What each item of a question goes with. */
	const paired = (
		items: readonly { id: string; text: string }[],
		places: readonly { id: string; text: string }[],
		outcomes: readonly { id: string; expected: string }[],
	) =>
		items.flatMap(({ id, text }): RightRow[] => {
			const outcome = outcomes.find((one) => one.id === id);
			return outcome === undefined ? [] : [{ id, of: text, answer: htmlOf(places, outcome.expected) }];
		});
	switch (mark.kind) {
		case "one-choice":
		case "several-choices": {
			if (question.kind !== mark.kind) return [];
			const right = new Set(mark.options.flatMap(({ id, correct }) => (correct ? [id] : [])));
			return question.options.filter(({ id }) => right.has(id)).map(({ id, text }) => ({ id, answer: { html: text } }));
		}
		case "true-false": {
			if (question.kind !== mark.kind) return [];
			const { chosen, correct } = mark.verdict;
			const reason = mark.reasons.find((one) => one.correct);
			return [
				{ id: "verdict", answer: { text: words.verdict(chosen === correct) } },
				...(reason === undefined ? [] : [{ id: reason.id, answer: htmlOf(question.reasons, reason.id) }]),
			];
		}
		case "short-text":
			return mark.expected.map((text) => ({ id: text, answer: { text: fromCourse(text) } }));
		case "number":
			return [{ id: "number", answer: { text: rightNumber(mark, words) } }];
		case "cloze":
			return mark.gaps.map((gap) => ({ id: gap.id, answer: { text: rightGap(gap, words) } }));
		case "calculation":
			if (question.kind !== mark.kind) return [];
			return mark.steps.map(({ id, expected, unit, decimals }) => ({
				id,
				of: htmlOf(
					question.steps.map((step) => ({ id: step.id, text: step.prompt })),
					id,
				).html,
				answer: { text: formatQuantity(expected, fromCourse(unit ?? ""), words.locale, { decimals }) },
			}));
		case "matching":
			return question.kind === mark.kind ? paired(question.items, question.targets, mark.items) : [];
		case "sorting":
			return question.kind === mark.kind ? paired(question.items, question.groups, mark.items) : [];
		case "ordering":
			if (question.kind !== mark.kind) return [];
			return [...mark.items]
				.sort((a, b) => a.from - b.from)
				.map(({ id, from, to }) => ({
					id,
					answer: htmlOf(question.items, id),
					...(from === to ? {} : { places: { from, to } }),
				}));
	}
}
