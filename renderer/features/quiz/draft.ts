import type { Locale } from "../../../core/locale.ts";
import type { Answer, PublicQuestion } from "../../../core/quiz/schema.ts";
import { calculationAnswerOf, caseAnswerOf, clozeAnswerOf } from "./composed-draft.ts";
import { numberAnswerOf, readNumberDraft } from "./number-draft.ts";
import { missingPart, trueFalseAnswerOf } from "./true-false-draft.ts";

/** What is chosen, typed or placed so far: plain data, whatever the kind of question. */
export interface Draft {
	/** What is chosen, in the order of choosing, or what is put in an order. */
	options: readonly string[];
	/** In the one field of the question. */
	typed: string;
	/** What each part of the question has, by the part's id: the text of a gap, the group of an item. */
	fields: Readonly<Record<string, string>>;
	/** What each question of a case has, by its id. */
	parts?: Readonly<Record<string, Draft>> | undefined;
}

export const emptyDraft: Draft = { options: [], typed: "", fields: {} };

/** The draft after choosing an option: the only one, or one more, or one fewer. */
export function choose(kind: PublicQuestion["kind"], draft: Draft, option: string): Draft {
	if (kind !== "several-choices") return { ...draft, options: [option] };
	const chosen = draft.options.includes(option);
	return { ...draft, options: chosen ? draft.options.filter((one) => one !== option) : [...draft.options, option] };
}

/** What a draft lacks to be an answer. `refused`: what was typed cannot be read, and its field says why. */
export type Missing =
	| "choice"
	| "choices"
	| "number"
	| "verdict"
	| "reason"
	| "text"
	| "gaps"
	| "parts"
	| "pairs"
	| "order"
	| "groups"
	| "refused";

/**
 * `field`: the part of the question to mend, where it has parts. `soFar`: the parts that are answered already, as an answer
 * that can be marked; absent while there are none.
 */
export type Drafted = { ok: true; answer: Answer } | { ok: false; missing: Missing; field?: string; soFar?: Answer };

/** The answer that a draft is, or what it lacks to be one. */
export function answerOf(question: PublicQuestion, draft: Draft, locale: Locale): Drafted {
	switch (question.kind) {
		case "one-choice": {
			const [option] = draft.options;
			if (option === undefined) return { ok: false, missing: "choice" };
			return { ok: true, answer: { kind: "one-choice", option } };
		}
		case "several-choices": {
			if (draft.options.length === 0) return { ok: false, missing: "choices" };
			return { ok: true, answer: { kind: "several-choices", options: [...draft.options] } };
		}
		case "matching":
		case "sorting": {
			const missing = question.kind === "matching" ? "pairs" : "groups";
			const unplaced = question.items.find((item) => draft.fields[item.id] === undefined);
			const answer = { kind: question.kind, placed: { ...draft.fields } };
			if (unplaced === undefined) return { ok: true, answer };
			const begun = Object.keys(draft.fields).length > 0;
			return { ok: false, missing, field: unplaced.id, ...(begun ? { soFar: answer } : {}) };
		}
		case "ordering": {
			// The order as shown is never right, so leaving it (or coming back to it) is no answer.
			const untouched = question.items.every(({ id }, place) => draft.options[place] === id);
			if (draft.options.length === 0 || untouched) return { ok: false, missing: "order" };
			return { ok: true, answer: { kind: "ordering", order: [...draft.options] } };
		}
		case "true-false": {
			const missing = missingPart(question, draft);
			if (missing === undefined) return { ok: true, answer: trueFalseAnswerOf(draft) };
			// Why without what is nothing to mark.
			return {
				ok: false,
				missing,
				field: missing,
				...(missing === "reason" ? { soFar: trueFalseAnswerOf(draft) } : {}),
			};
		}
		case "short-text": {
			const text = draft.typed.trim();
			return text === "" ? { ok: false, missing: "text" } : { ok: true, answer: { kind: "short-text", text } };
		}
		case "number": {
			const read = readNumberDraft(question, draft, locale);
			const answer = numberAnswerOf(question, draft, read);
			if (answer !== undefined) return { ok: true, answer };
			return { ok: false, missing: read.reading.kind === "refused" ? "refused" : "number" };
		}
		case "cloze":
			return clozeAnswerOf(question, draft, locale);
		case "calculation":
			return calculationAnswerOf(question, draft, locale);
		case "case":
			return caseAnswerOf(question, draft, (part, own) => answerOf(part, own, locale));
	}
}
