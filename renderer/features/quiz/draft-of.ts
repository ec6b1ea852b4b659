import type { Locale } from "../../../core/locale.ts";
import { formatNumber } from "../../../core/metrics/number-format.ts";
import type { GapAnswer } from "../../../core/quiz/cloze-schema.ts";
import type { Answer } from "../../../core/quiz/schema.ts";
import { readField } from "../../ui/number-field-reading.ts";
import { type Draft, emptyDraft } from "./draft.ts";

type TypedNumber = { value: number; typed: string };

/**
 * A number as it was typed, where that still reads as the same number: what was typed in one language may be another
 * number in another one, and is then written anew.
 */
function textOf({ value, typed }: TypedNumber, locale: Locale): string {
	const reading = readField(typed, undefined, locale);
	if (reading.kind === "number" && reading.value === value) return typed;
	return formatNumber(value, locale, { maxDecimals: 10 });
}

function mapValues<T>(values: Readonly<Record<string, T>>, map: (value: T) => string): Record<string, string> {
	return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}

function gapText(gap: GapAnswer, locale: Locale): string {
	if ("text" in gap) return gap.text;
	return "option" in gap ? gap.option : textOf(gap, locale);
}

/** The draft that an answer was made of, to go on with it: what `answerOf` makes of it is that answer again. */
export function draftOf(answer: Answer, locale: Locale): Draft {
	switch (answer.kind) {
		case "one-choice":
			return { ...emptyDraft, options: [answer.option] };
		case "several-choices":
			return { ...emptyDraft, options: answer.options };
		case "true-false": {
			const reason = answer.reason === undefined ? {} : { reason: answer.reason };
			return { ...emptyDraft, fields: { verdict: String(answer.verdict), ...reason } };
		}
		case "short-text":
			return { ...emptyDraft, typed: answer.text };
		case "number":
			// A unit that was typed behind the number stands in the text already.
			return {
				...emptyDraft,
				typed: answer.unit !== undefined && answer.typed.endsWith(answer.unit) ? answer.typed : textOf(answer, locale),
				fields: answer.unit === undefined ? {} : { unit: answer.unit },
			};
		case "matching":
		case "sorting":
			return { ...emptyDraft, fields: answer.placed };
		case "ordering":
			return { ...emptyDraft, options: answer.order };
		case "cloze":
			return { ...emptyDraft, fields: mapValues(answer.gaps, (gap) => gapText(gap, locale)) };
		case "calculation":
			return { ...emptyDraft, fields: mapValues(answer.steps, (step) => textOf(step, locale)) };
		case "case": {
			const parts = Object.entries(answer.parts).map(([id, part]) => [id, draftOf(part, locale)] as const);
			return { ...emptyDraft, parts: Object.fromEntries(parts) };
		}
	}
}
