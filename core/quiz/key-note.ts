import { z } from "zod";
import { settle } from "../metrics/precision.ts";
import { markCalculation } from "./calculation.ts";
import { drawnNumbers } from "./calculation-numbers.ts";
import type { Gap } from "./cloze-schema.ts";
import { askedDigits, askedDigitsSchema, type NumberQuestion } from "./number.ts";
import { expectedValue } from "./number-mark.ts";
import { ranksOf } from "./ordering.ts";
import { orderedByChance } from "./rank-order.ts";
import type { PartQuestion, Question } from "./schema.ts";
import type { ShortTextKey } from "./short-text.ts";
import type { Tolerance } from "./tolerance.ts";

/** What else counts as right, or for less: what somebody needs who marks an answer by hand. */
export const keyNoteSchema = z.object({
	/** Of a number: from the least to the greatest that is right, both included. Absent where only one number is. */
	margin: z.object({ from: z.number(), to: z.number() }).optional(),
	/** How exactly a number must be written, and the fraction of its worth that it costs to write it otherwise. */
	digits: z.object({ asked: askedDigitsSchema, cost: z.number() }).optional(),
	/** The fraction of its worth that a missing or wrong unit costs. */
	unitCost: z.number().optional(),
	/** The same in other units that are as good: from the least to the greatest that is right, or one number twice. */
	otherUnits: z.array(z.object({ unit: z.string(), from: z.number(), to: z.number() })).optional(),
	/** Of true or false with a reason: the fraction of its worth that the right verdict alone earns. */
	verdict: z.number().optional(),
	/** Of a step: its formula, and the numbers that were drawn by their names in it; the other names are steps. */
	formula: z.object({ text: z.string(), values: z.record(z.string(), z.number()) }).optional(),
	/** Of an ordering: so many things in order among themselves earn nothing yet, and each further one this fraction. */
	order: z.object({ byChance: z.int(), each: z.number() }).optional(),
	/** Of a sorting: the fraction that a thing in its group earns, and that one in another group costs. */
	sorted: z.object({ each: z.number(), cost: z.number() }).optional(),
	/** Of a text: other ways to write it, and what is accepted for a fraction of the worth. */
	also: z.array(z.string()).optional(),
	less: z.array(z.object({ text: z.string(), score: z.number() })).optional(),
	/** Of a text: what must be written right, where a slip in it would else be overlooked. */
	strict: z.array(z.enum(["accents", "case"])).optional(),
});
export type KeyNote = z.infer<typeof keyNoteSchema>;

/**
 * A question's notes by what they are about: "" the question itself, else the id of a gap or a step; in a case the id of
 * its part, and "part/gap".
 */
export type KeyNotes = Record<string, KeyNote>;

function marginOf(target: number, tolerance: Tolerance | undefined): Pick<KeyNote, "margin"> {
	if (tolerance === undefined || !Number.isFinite(target)) return {};
	const width = "absolute" in tolerance ? tolerance.absolute : tolerance.relative * Math.abs(target);
	return width === 0 ? {} : { margin: { from: settle(target - width), to: settle(target + width) } };
}

function numberNote(question: NumberQuestion): KeyNote {
	const { require, units, unitCost, tolerance, range } = question;
	const asked = askedDigits(question);
	const expected = expectedValue(question);
	const { from, to } = range ?? { from: expected, to: expected };
	const otherUnits = (units ?? []).flatMap(({ unit, factor }) =>
		factor === undefined || factor === 1 || !Number.isFinite(from)
			? []
			: [{ unit, from: settle(from / factor), to: settle(to / factor) }],
	);
	return {
		...marginOf(expected, tolerance),
		...(otherUnits.length === 0 ? {} : { otherUnits }),
		...(require === undefined || asked === undefined ? {} : { digits: { asked, cost: require.cost } }),
		...(units === undefined ? {} : { unitCost }),
	};
}

function textNote(key: Pick<ShortTextKey, "accepted" | "accents" | "case">): KeyNote {
	const full = key.accepted.filter(({ score }) => score === 1);
	const also = full.flatMap((one) => one.also);
	const less = key.accepted.filter(({ score }) => score < 1).map(({ text, score }) => ({ text, score }));
	const strict = (["accents", "case"] as const).filter((one) => key[one] === "required");
	return {
		...(also.length === 0 ? {} : { also }),
		...(less.length === 0 ? {} : { less }),
		...(strict.length === 0 ? {} : { strict }),
	};
}

function gapNote(gap: Gap): KeyNote {
	if (gap.kind === "number") return marginOf(gap.answer, gap.tolerance);
	return gap.kind === "text" ? textNote(gap) : {};
}

function partNotes(question: PartQuestion, seed: number): KeyNotes {
	switch (question.kind) {
		case "number":
			return { "": numberNote(question) };
		case "short-text":
			return { "": textNote(question) };
		case "cloze":
			return Object.fromEntries(question.gaps.map((gap) => [gap.id, gapNote(gap)]));
		case "calculation": {
			const { steps } = markCalculation(question, { kind: "calculation", steps: {} }, seed);
			const tolerances = new Map(question.steps.map(({ id, tolerance }) => [id, tolerance]));
			const values = [...drawnNumbers(question, seed)].filter(([name]) => !tolerances.has(name));
			const formulas = new Map(question.steps.map(({ id, formula }) => [id, formula]));
			return Object.fromEntries(
				steps.map(({ id, expected }) => [
					id,
					{
						...marginOf(expected, tolerances.get(id)),
						formula: { text: formulas.get(id) ?? "", values: Object.fromEntries(values) },
					},
				]),
			);
		}
		case "true-false":
			return question.reasons === undefined ? {} : { "": { verdict: settle(1 - question.reasonWorth) } };
		case "ordering": {
			const byChance = orderedByChance(ranksOf(question.items));
			return { "": { order: { byChance, each: 1 / (question.items.length - byChance) } } };
		}
		case "sorting": {
			const each = 1 / question.items.length;
			return { "": { sorted: { each, cost: each / (question.groups.length - 1) } } };
		}
		default:
			return {};
	}
}

const notePath = (part: string, inside: string) => (inside === "" ? part : `${part}/${inside}`);

/** What else counts in a question as it is shown with this seed; only of what there is something to say. */
export function keyNotes(question: Question, seed: number): KeyNotes {
	const notes =
		question.kind === "case"
			? Object.fromEntries(
					question.parts.flatMap((part) =>
						Object.entries(partNotes(part, seed)).map(([inside, note]) => [notePath(part.id, inside), note] as const),
					),
				)
			: partNotes(question, seed);
	return Object.fromEntries(Object.entries(notes).filter(([, note]) => Object.keys(note).length > 0));
}
