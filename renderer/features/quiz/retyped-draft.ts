import type { Locale } from "../../../core/locale.ts";
import { formatNumber } from "../../../core/metrics/number-format.ts";
import { readNumber } from "../../../core/metrics/number-read.ts";
import type { PublicQuestion } from "../../../core/quiz/schema.ts";
import type { Draft } from "./draft.ts";
import { typedUnit } from "./typed-unit.ts";

/** How many decimals a number was written with; undefined where none. */
function decimalsIn(text: string, locale: Locale): number | undefined {
	const digits = new RegExp(`\\${locale === "es" ? "," : "."}(\\d*)\\D*$`).exec(text)?.[1];
	return digits === undefined || digits === "" ? undefined : digits.length;
}

/**
 * A number typed in one language as another one writes it, with as many decimals; as it was typed where it is the same
 * number there, or none at all.
 */
export function retypedNumber(text: string, from: Locale, to: Locale): string {
	const meant = readNumber(text, from);
	const read = readNumber(text, to);
	if (!meant.ok || (read.ok && read.value === meant.value)) return text;
	const decimals = decimalsIn(text, from);
	const written = formatNumber(meant.value, to, decimals === undefined ? {} : { decimals });
	return `${written}${meant.percent ? " %" : ""}${meant.currency === undefined ? "" : ` ${meant.currency}`}`;
}

function retypedFields(draft: Draft, isNumber: (field: string) => boolean, from: Locale, to: Locale): Draft {
	const retype = (field: string, text: string) => (isNumber(field) ? retypedNumber(text, from, to) : text);
	const fields = Object.entries(draft.fields).map(([field, text]) => [field, retype(field, text)] as const);
	return { ...draft, fields: Object.fromEntries(fields) };
}

/** What was typed in one language as another one writes it, so that its numbers stay the numbers that they were. */
export function retypedDraft(question: PublicQuestion, draft: Draft, from: Locale, to: Locale): Draft {
	if (from === to) return draft;
	switch (question.kind) {
		case "number": {
			const { number, unit } = typedUnit(draft.typed, question.units ?? []);
			const typed = retypedNumber(number, from, to);
			return { ...draft, typed: unit === undefined ? typed : `${typed} ${unit}` };
		}
		case "cloze": {
			const numbers = new Set(question.gaps.filter(({ kind }) => kind === "number").map(({ id }) => id));
			return retypedFields(draft, (field) => numbers.has(field), from, to);
		}
		case "calculation":
			return retypedFields(draft, () => true, from, to);
		case "case": {
			const parts = question.parts.flatMap((part) => {
				const own = draft.parts?.[part.id];
				return own === undefined ? [] : [[part.id, retypedDraft(part, own, from, to)] as const];
			});
			return { ...draft, parts: Object.fromEntries(parts) };
		}
		default:
			return draft;
	}
}
