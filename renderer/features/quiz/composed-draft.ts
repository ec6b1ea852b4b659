import type { Locale } from "../../../core/locale.ts";
import type { PublicCalculation } from "../../../core/quiz/calculation-schema.ts";
import type { GapAnswer, PublicCloze, PublicGap } from "../../../core/quiz/cloze-schema.ts";
import type { Answer, PartAnswer, PublicCase, PublicPart } from "../../../core/quiz/schema.ts";
import { type FieldReading, readField } from "../../ui/number-field-reading.ts";
import { type Draft, type Drafted, emptyDraft } from "./draft.ts";

/** The draft after something was typed or chosen in one of its parts. */
export function typeIn(draft: Draft, field: string, text: string): Draft {
	return { ...draft, fields: { ...draft.fields, [field]: text } };
}

/** What was typed in a part of the question. */
export function typedIn(draft: Draft, field: string): string {
	return Object.hasOwn(draft.fields, field) ? (draft.fields[field] ?? "") : "";
}

/** What a gap for a number says. Where the text names the unit, a % may be typed with it. */
export function readGap(typed: string, gap: { unit?: string | undefined }, locale: Locale): FieldReading {
	return readField(typed, gap.unit, locale);
}

type Read<T> = { ok: true; value: T } | { ok: false; missing: "empty" | "refused" };

function gapAnswer(gap: PublicGap, typed: string, locale: Locale): Read<GapAnswer> {
	if (typed.trim() === "") return { ok: false, missing: "empty" };
	if (gap.kind === "text") return { ok: true, value: { text: typed.trim() } };
	if (gap.kind === "choice") return { ok: true, value: { option: typed } };
	const reading = readGap(typed, gap, locale);
	if (reading.kind === "number") return { ok: true, value: { value: reading.value, typed: typed.trim() } };
	return { ok: false, missing: reading.kind };
}

/** What the fields say that can be read, and the first that lacks something. */
function gather<P extends { id: string }, T>(
	parts: readonly P[],
	draft: Draft,
	read: (part: P, typed: string) => Read<T>,
): { values: Record<string, T>; lacking: { missing: "empty" | "refused"; field: string } | undefined } {
	const values: Record<string, T> = {};
	let lacking: { missing: "empty" | "refused"; field: string } | undefined;
	for (const part of parts) {
		const value = read(part, typedIn(draft, part.id));
		if (value.ok) values[part.id] = value.value;
		else lacking ??= { missing: value.missing, field: part.id };
	}
	return { values, lacking };
}

/** The parts that are answered, as the answer that they are so far; nothing while there are none. */
function soFarOf(parts: Readonly<Record<string, unknown>>, answer: Answer): { soFar?: Answer } {
	return Object.keys(parts).length === 0 ? {} : { soFar: answer };
}

/** What a text with gaps is answered with; every gap must have something. */
export function clozeAnswerOf(question: PublicCloze, draft: Draft, locale: Locale): Drafted {
	const { values: gaps, lacking } = gather(question.gaps, draft, (gap, typed) => gapAnswer(gap, typed, locale));
	const answer: Answer = { kind: "cloze", gaps };
	if (lacking === undefined) return { ok: true, answer };
	const missing = lacking.missing === "empty" ? "gaps" : "refused";
	return { ok: false, missing, field: lacking.field, ...soFarOf(gaps, answer) };
}

/** What a calculation is answered with; every step must have a number. */
export function calculationAnswerOf(question: PublicCalculation, draft: Draft, locale: Locale): Drafted {
	const { values: steps, lacking } = gather(
		question.steps,
		draft,
		(step, typed): Read<{ value: number; typed: string }> => {
			const reading = readField(typed, step.unit, locale);
			if (reading.kind === "number") return { ok: true, value: { value: reading.value, typed: typed.trim() } };
			return { ok: false, missing: reading.kind };
		},
	);
	const answer: Answer = { kind: "calculation", steps };
	if (lacking === undefined) return { ok: true, answer };
	const missing = lacking.missing === "empty" ? "number" : "refused";
	return { ok: false, missing, field: lacking.field, ...soFarOf(steps, answer) };
}

/** The draft of a part of a case. */
export function partDraft(draft: Draft, part: string): Draft {
	const { parts = {} } = draft;
	return Object.hasOwn(parts, part) ? (parts[part] ?? emptyDraft) : emptyDraft;
}

/** What a case is answered with; every part must have an answer. `field`: the first part that has none. */
export function caseAnswerOf(
	question: PublicCase,
	draft: Draft,
	answerOf: (part: PublicPart, draft: Draft) => Drafted,
): Drafted {
	const parts: Record<string, PartAnswer> = {};
	let lacking: string | undefined;
	for (const part of question.parts) {
		const drafted = answerOf(part, partDraft(draft, part.id));
		if (!drafted.ok) lacking ??= part.id;
		const given = drafted.ok ? drafted.answer : drafted.soFar;
		// No part of a case is a case.
		if (given !== undefined && given.kind !== "case") parts[part.id] = given;
	}
	const answer: Answer = { kind: "case", parts };
	if (lacking === undefined) return { ok: true, answer };
	return { ok: false, missing: "parts", field: lacking, ...soFarOf(parts, answer) };
}
