import type { Answer, PublicPart, PublicQuestion } from "../../core/quiz/schema.ts";

const firstId = (things: readonly { id: string }[]): string => things[0]?.id ?? "none";
const each = <T>(things: readonly { id: string }[], value: T): Record<string, T> =>
	Object.fromEntries(things.map(({ id }) => [id, value]));

function anyAnswerToPart(question: PublicPart) {
	switch (question.kind) {
		case "one-choice":
			return { kind: question.kind, option: firstId(question.options) };
		case "several-choices":
			return { kind: question.kind, options: [firstId(question.options)] };
		case "true-false": {
			const [reason] = question.reasons;
			return { kind: question.kind, verdict: true, ...(reason === undefined ? {} : { reason: reason.id }) };
		}
		case "short-text":
			return { kind: question.kind, text: "x" };
		case "number":
			return { kind: question.kind, value: 1, typed: "1" };
		case "calculation":
			return { kind: question.kind, steps: each(question.steps, { value: 1, typed: "1" }) };
		case "cloze":
			// A gap left empty fits every kind of gap.
			return { kind: question.kind, gaps: {} };
		case "matching":
			// A target goes with one item only.
			return { kind: question.kind, placed: each(question.items.slice(0, 1), firstId(question.targets)) };
		case "sorting":
			return { kind: question.kind, placed: each(question.items, firstId(question.groups)) };
		case "ordering":
			return { kind: question.kind, order: question.items.map(({ id }) => id) };
	}
}

/** Any answer that fits a question, right or wrong. */
export function anyAnswer(question: PublicQuestion): Answer {
	if (question.kind !== "case") return anyAnswerToPart(question);
	return { kind: "case", parts: Object.fromEntries(question.parts.map((part) => [part.id, anyAnswerToPart(part)])) };
}
