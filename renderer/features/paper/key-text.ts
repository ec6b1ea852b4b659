import type { AnswerKey } from "../../../core/api/exam-views.ts";
import { own } from "../../../core/learning/own.ts";
import { formatNumber, formatQuantity } from "../../../core/metrics/number-format.ts";
import type { KeyNote } from "../../../core/quiz/key-note.ts";
import type { AskedDigits } from "../../../core/quiz/number.ts";
import type { PartMark, PublicPart, PublicQuestion } from "../../../core/quiz/schema.ts";
import { fromCourse } from "../../ui/course-language.tsx";
import { type RightWords, rightGap, rightNumber } from "../quiz/right-text.ts";
import { formatPart } from "../quiz/shown-points.ts";
import { partPlace, signsOf } from "./signs.ts";
import { stepFormula } from "./step-formula.ts";

/** A line of the key of a printed exam. */
export interface KeyLine {
	/** The number printed before what it is about: "3", "6.2" in a case, "4 (1)" for a gap or a step. */
	place: string;
	/** For `Sentence`: texts of the course are set apart in it. */
	answer: string;
	/** What it is worth, in points; a whole question is worth 1. */
	points: number;
	/** What else counts, or counts for less; for `Sentence`. */
	notes: string[];
}

/** The words of what else counts. Points and numbers come as they are shown. */
export interface NoteWords {
	margin(from: string, to: string): string;
	digits(asked: AskedDigits, points: string): string;
	unit(points: string): string;
	verdict(points: string): string;
	/** The name of a step by its number. */
	step(sign: string): string;
	order(byChance: number, points: string): string;
	sorted(points: string, cost: string): string;
	also(texts: string): string;
	less(text: string, points: string): string;
	strict(what: "accents" | "case"): string;
}

export type KeyWords = RightWords & { notes: NoteWords };

/** What a note says of something that is worth so many points. `signs`: those of the steps, and its own as a step. */
function noteTexts(
	note: KeyNote | undefined,
	worth: number,
	words: KeyWords,
	{ signs, own: self }: { signs?: ReadonlyMap<string, string>; own?: string } = {},
): string[] {
	if (note === undefined) return [];
	const { locale, notes: say } = words;
	const number = (value: number) => formatNumber(value, locale, { maxDecimals: 6 });
	const points = (fraction: number) => formatPart(fraction * worth, locale);
	const { margin, digits, unitCost, also = [], less = [], strict = [], otherUnits = [] } = note;
	const { verdict, formula, order, sorted } = note;
	const quantity = (value: number, unit: string) => formatQuantity(value, fromCourse(unit), locale, { maxDecimals: 6 });
	const elsewhere = otherUnits.map(
		({ unit, from, to }) => `${from === to ? "" : `${number(from)}–`}${quantity(to, unit)}`,
	);
	const step = (id: string) => say.step(signs?.get(id) ?? "");
	const lead = self === undefined ? "= " : `${say.step(self)} = `;
	return [
		...(formula === undefined ? [] : [lead + stepFormula(formula, step, locale)]),
		...(elsewhere.length === 0 ? [] : [say.also(elsewhere.join(" / "))]),
		...(verdict === undefined ? [] : [say.verdict(points(verdict))]),
		...(order === undefined ? [] : [say.order(order.byChance, points(order.each))]),
		...(sorted === undefined ? [] : [say.sorted(points(sorted.each), points(sorted.cost))]),
		...(margin === undefined ? [] : [say.margin(number(margin.from), number(margin.to))]),
		...(digits === undefined ? [] : [say.digits(digits.asked, points(digits.cost))]),
		...(unitCost === undefined ? [] : [say.unit(points(unitCost))]),
		...(also.length === 0 ? [] : [say.also(also.map(fromCourse).join(" / "))]),
		...less.map(({ text, score }) => say.less(fromCourse(text), points(score))),
		...strict.map(say.strict),
	];
}

const between = " · ";

/** The signs of those of the printed things that `counts` picks, in the order in which they are printed. */
function picked(signs: ReadonlyMap<string, string>, counts: (id: string) => boolean): string {
	return [...signs].flatMap(([id, sign]) => (counts(id) ? [sign] : [])).join(", ");
}

/** `noteOf`: the note on the question itself ("") or on what has this id in it. */
function partLines(
	place: string,
	question: PublicPart,
	mark: PartMark,
	worth: number,
	words: KeyWords,
	noteOf: (inside: string) => KeyNote | undefined,
): KeyLine[] {
	const signs = signsOf(question);
	const line = (answer: string): KeyLine[] => [
		{ place, answer, points: worth, notes: noteTexts(noteOf(""), worth, words) },
	];
	const among = (id: string) => {
		const sign = signs.get(id);
		return sign === undefined ? place : `${place} (${sign})`;
	};
	const signOf = (id: string) => {
		const sign = signs.get(id);
		return sign === undefined ? {} : { own: sign };
	};
	/** "1 c · 2 a": each thing with what is written beside it, in the order in which the things are printed. */
	const beside = (written: ReadonlyMap<string, string>) =>
		line([...signs].flatMap(([id, sign]) => (written.has(id) ? [`${sign} ${written.get(id)}`] : [])).join(between));
	switch (mark.kind) {
		case "one-choice":
		case "several-choices": {
			const right = new Set(mark.options.flatMap(({ id, correct }) => (correct ? [id] : [])));
			return line(picked(signs, (id) => right.has(id)));
		}
		case "true-false": {
			const { chosen, correct } = mark.verdict;
			const reason = picked(signs, (id) => mark.reasons.some((one) => one.id === id && one.correct));
			const verdict = words.verdict(chosen === correct);
			return line(reason === "" ? verdict : `${verdict}${between}${reason}`);
		}
		case "short-text":
			return line(mark.expected.map(fromCourse).join(" / "));
		case "number":
			return line(rightNumber(mark, words));
		case "cloze":
			return mark.gaps.map((gap) => ({
				place: among(gap.id),
				answer: rightGap(gap, words),
				points: gap.worth * worth,
				notes: noteTexts(noteOf(gap.id), gap.worth * worth, words),
			}));
		case "calculation":
			return mark.steps.map(({ id, expected, unit, decimals, worth: share }) => ({
				place: among(id),
				answer: formatQuantity(expected, fromCourse(unit ?? ""), words.locale, { decimals }),
				points: share * worth,
				notes: noteTexts(noteOf(id), share * worth, words, { signs, ...signOf(id) }),
			}));
		case "matching":
			return beside(new Map(mark.items.map(({ id, expected }) => [id, signs.get(expected) ?? ""])));
		case "ordering":
			return beside(new Map(mark.items.map(({ id, from, to }) => [id, from === to ? `${from}` : `${from}–${to}`])));
		case "sorting": {
			const groups = new Set(mark.items.map(({ expected }) => expected));
			const items = (group: string) =>
				picked(signs, (id) => mark.items.some((item) => item.id === id && item.expected === group));
			// A group that nothing belongs to is said too, so that nobody wonders whether it was forgotten.
			if (question.kind === "sorting") for (const { id } of question.groups) groups.add(id);
			return beside(new Map([...groups].map((group) => [group, items(group) || "—"])));
		}
	}
}

/**
 * The lines of a key for one question as it is printed at `place`: what is right, by the letters and numbers that are
 * printed there. An ordering has several places where some things may swap: "b 2–3".
 */
export function keyLines(
	place: string,
	question: PublicQuestion,
	{ mark, notes = {} }: Pick<AnswerKey, "mark" | "notes">,
	words: KeyWords,
): KeyLine[] {
	const noteAt = (path: string) => own<KeyNote>(notes, path);
	if (question.kind !== "case") return mark.kind === "case" ? [] : partLines(place, question, mark, 1, words, noteAt);
	if (mark.kind !== "case") return [];
	return question.parts.flatMap((part, index) => {
		const marked = mark.parts.find(({ id }) => id === part.id);
		if (marked?.mark === undefined) return [];
		const noteOf = (inside: string) => noteAt(inside === "" ? part.id : `${part.id}/${inside}`);
		return partLines(partPlace(place, index), part, marked.mark, marked.worth, words, noteOf);
	});
}
