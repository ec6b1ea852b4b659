import { own } from "../learning/own.ts";
import type {
	ChoiceGap,
	Cloze,
	ClozeAnswer,
	ClozeMark,
	Gap,
	GapAnswer,
	GapMark,
	NumberGap,
	PublicCloze,
	PublicGap,
	TextGap,
} from "./cloze-schema.ts";
import { type Inline, type PlacedText, saidWithHtml, showCommon } from "./common.ts";
import { textsOfNumber } from "./number.ts";
import { seeded, shuffle } from "./random.ts";
import { textsOfShortText } from "./short-text.ts";
import { markShortText } from "./short-text-mark.ts";
import { nearestOf, within } from "./tolerance.ts";

const gapSign = /\[\[([^[\]\n]*)\]\]/g;

/** The ids that a text says between double brackets, with where each begins. */
export function gapsIn(text: string): { id: string; at: number }[] {
	return [...text.matchAll(gapSign)].map((match) => ({ id: match[1] ?? "", at: match.index }));
}

function showGap(gap: Gap, question: Cloze, seed: number): PublicGap {
	const common = { id: gap.id, ...(gap.label === undefined ? {} : { label: gap.label }) };
	switch (gap.kind) {
		case "text":
			return { ...common, kind: gap.kind };
		case "number":
			return { ...common, kind: gap.kind, ...(gap.unit === undefined ? {} : { unit: gap.unit }) };
		case "choice": {
			const options = gap.options.map(({ id, text }) => ({ id, text }));
			return { ...common, kind: gap.kind, options: shuffle(options, seeded(seed, `gap ${gap.id} of ${question.id}`)) };
		}
	}
}

/** The gaps in the order in which the text has them; one that it does not have is not asked. */
function gapsInOrder(question: Cloze): Gap[] {
	const said = gapsIn(question.text).map(({ id }) => id);
	return [...new Set(said)].flatMap((id) => question.gaps.filter((gap) => gap.id === id).slice(0, 1));
}

export function showCloze(question: Cloze, seed: number): PublicCloze {
	const gaps = gapsInOrder(question).map((gap) => showGap(gap, question, seed));
	return { kind: question.kind, ...showCommon(question, seed), text: question.text, gaps };
}

function fitsGap(gap: Gap, given: GapAnswer): boolean {
	switch (gap.kind) {
		case "text":
			return "text" in given;
		case "number":
			return "value" in given;
		case "choice":
			return "option" in given && gap.options.some(({ id }) => id === given.option);
	}
}

/** The first gap of an answer that the question does not have, or has for something else. */
export function strayGap(question: Cloze, answer: ClozeAnswer): string | undefined {
	const gaps = gapsInOrder(question);
	return Object.entries(answer.gaps).find(([id, given]) => {
		const gap = gaps.find((one) => one.id === id);
		return gap === undefined || !fitsGap(gap, given);
	})?.[0];
}

/** How a gap went, and the fraction of its worth that it earned. */
type Outcome = Pick<GapMark, "outcome" | "feedback" | "misconception"> & { score: number };

const right = { outcome: "right", score: 1 } as const;
const wrong = { outcome: "wrong", score: 0 } as const;
const empty = { outcome: "empty", score: 0 } as const;

function textOutcome(gap: TextGap, text: string, language: string): Outcome & { typo?: string; spelling?: string } {
	const { score, typo, spelling, misconception, feedback } = markShortText(gap, { text }, language);
	return {
		outcome: score === 1 ? "right" : score > 0 ? "partly" : "wrong",
		score,
		feedback,
		...(typo === undefined ? {} : { typo }),
		...(spelling === undefined ? {} : { spelling }),
		...(misconception === undefined ? {} : { misconception }),
	};
}

function numberOutcome(gap: NumberGap, given: number): Outcome {
	if (within(given, gap.answer, gap.tolerance)) return { ...right, feedback: gap.feedback.right };
	const known = nearestOf(
		gap.misconceptions.filter(({ value }) => within(given, value, gap.tolerance)),
		given,
	);
	if (known === undefined) return { ...wrong, feedback: gap.feedback.wrong };
	return { ...wrong, misconception: known.name, feedback: known.feedback };
}

function choiceOutcome(gap: ChoiceGap, option: string): Outcome & { given?: string } {
	const chosen = gap.options.find(({ id }) => id === option);
	if (chosen === undefined) return wrong;
	return { ...(chosen.correct ? right : wrong), given: chosen.text, feedback: chosen.feedback };
}

type Scored<M = GapMark> = M extends unknown ? Omit<M, "earned" | "worth"> & { score: number } : never;

function scoreGap(gap: Gap, given: GapAnswer | undefined, language: string): Scored {
	const { id } = gap;
	switch (gap.kind) {
		case "text": {
			const common = { id, kind: gap.kind, expected: gap.accepted.find(({ score }) => score === 1)?.text ?? "" };
			if (given === undefined || !("text" in given)) return { ...common, ...empty };
			return { ...common, given: given.text, ...textOutcome(gap, given.text, language) };
		}
		case "number": {
			const { answer, decimals, unit } = gap;
			const common = { id, kind: gap.kind, expected: answer, decimals, ...(unit === undefined ? {} : { unit }) };
			if (given === undefined || !("value" in given)) return { ...common, ...empty };
			return { ...common, given: given.value, ...numberOutcome(gap, given.value) };
		}
		case "choice": {
			const common = { id, kind: gap.kind, expected: gap.options.find(({ correct }) => correct)?.text ?? "" };
			if (given === undefined || !("option" in given)) return { ...common, ...empty };
			return { ...common, ...choiceOutcome(gap, given.option) };
		}
	}
}

/**
 * Marks each gap by itself: a text as a short text is, a number within its tolerance (a known wrong way is named), a
 * drop-down list by its right option. `language`: the course's, for the texts. The score is the mean of theirs by weight; an empty gap has 0.
 */
export function markCloze(question: Cloze, answer: ClozeAnswer, language = "es"): ClozeMark {
	const asked = gapsInOrder(question);
	const total = asked.reduce((sum, { weight }) => sum + weight, 0);
	const gaps = asked.map((gap): GapMark => {
		const { score, ...marked } = scoreGap(gap, own(answer.gaps, gap.id), language);
		const worth = gap.weight / total;
		return { ...marked, worth, earned: worth * score };
	});
	const correct = gaps.every(({ outcome }) => outcome === "right");
	const earned = gaps.reduce((sum, gap) => sum + gap.earned, 0);
	// Shares of a worth may add up to a hair more or less than it.
	return { kind: "cloze", score: correct ? 1 : Math.min(1, earned), correct, gaps };
}

/** What a cloze says besides what every question does. The texts of drop-down lists are no Markdown. */
export function textsOfCloze({ text, gaps }: Cloze): PlacedText[] {
	return [
		{ path: ["text"], text, form: "blocks" },
		...gaps.flatMap((gap, index): PlacedText[] => {
			const path = ["gaps", index];
			if (gap.kind === "choice") {
				return gap.options.map(({ feedback }, place) => ({
					path: [...path, "options", place, "feedback"],
					text: feedback,
				}));
			}
			return (gap.kind === "text" ? textsOfShortText(gap) : textsOfNumber(gap)).map((placed) => ({
				...placed,
				path: [...path, ...placed.path],
			}));
		}),
	];
}

export function clozeWithHtml<Q extends { text: string }>(shown: Q, inline: Inline): Q {
	return { ...shown, text: inline(shown.text, "blocks") };
}

export function clozeMarkWithHtml(mark: ClozeMark, inline: Inline): ClozeMark {
	return { ...mark, gaps: mark.gaps.map((gap) => saidWithHtml(gap, inline)) };
}
