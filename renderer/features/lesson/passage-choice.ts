import type { Passage } from "../../../core/learning/annotation-place.ts";
import type { DrawnText } from "./drawn-text.ts";

/** A sentence of a lesson, and the how manieth paragraph it stands in. */
export interface Sentence extends Passage {
	paragraph: number;
}

/** The sentences of a lesson in order; `split` gives the lengths of the sentences of a text. */
export function sentencesOf(
	{ sections, paragraphs }: Pick<DrawnText, "sections" | "paragraphs">,
	split: (text: string) => readonly number[],
): Sentence[] {
	const sentences: Sentence[] = [];
	let paragraph = -1;
	for (const [index, { section, text }] of sections.entries()) {
		const starts = paragraphs[index] ?? [];
		for (const [order, from] of starts.entries()) {
			paragraph += 1;
			let start = from;
			for (const length of split(text.slice(from, starts[order + 1] ?? text.length))) {
				const words = text.slice(start, start + length);
				if (words.trim() !== "") {
					sentences.push({ section, start, end: start + words.trimEnd().length, paragraph });
				}
				start += length;
			}
		}
	}
	return sentences;
}

/** What is chosen by keyboard: from one sentence to another, both included. */
export interface Choice {
	from: number;
	to: number;
}

/** Up and down go by paragraph, left and right by sentence; extending keeps the beginning and stays in its section. */
export interface Move {
	key: "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";
	extend: boolean;
}

/** All sentences of the paragraph that a sentence stands in. */
export function paragraphAt(sentences: readonly Sentence[], index: number): Choice {
	const { paragraph } = sentences[index] ?? { paragraph: -1 };
	const isSame = (sentence: Sentence) => sentence.paragraph === paragraph;
	return { from: Math.max(0, sentences.findIndex(isSame)), to: Math.max(0, sentences.findLastIndex(isSame)) };
}

function extended(sentences: readonly Sentence[], { from, to }: Choice, key: Move["key"]): Choice {
	const next = {
		ArrowDown: paragraphAt(sentences, Math.min(to + 1, sentences.length - 1)).to,
		ArrowRight: to + 1,
		ArrowLeft: to - 1,
		ArrowUp: paragraphAt(sentences, to).from - 1,
	}[key];
	const wanted = sentences[next];
	const stays = next < from || wanted === undefined || wanted.section !== sentences[from]?.section;
	return stays ? { from, to } : { from, to: next };
}

/** What is chosen after a key. At the ends of the lesson, or of the section when extending, it stays as it is. */
export function moved(sentences: readonly Sentence[], choice: Choice, { key, extend }: Move): Choice {
	if (extend) return extended(sentences, choice, key);
	const { from, to } = choice;
	const isWhole = (() => {
		const whole = paragraphAt(sentences, from);
		return whole.from === from && whole.to === to && from < to;
	})();
	const one = (index: number) => (sentences[index] === undefined ? choice : { from: index, to: index });
	switch (key) {
		case "ArrowDown": {
			const next = paragraphAt(sentences, to).to + 1;
			return next < sentences.length ? paragraphAt(sentences, next) : choice;
		}
		case "ArrowUp": {
			const next = paragraphAt(sentences, from).from - 1;
			return next >= 0 ? paragraphAt(sentences, next) : choice;
		}
		case "ArrowRight":
			return one(isWhole ? from : to + 1);
		case "ArrowLeft":
			return one(isWhole ? to : from - 1);
	}
}

/** The chosen sentences as one passage. */
export function passageOf(sentences: readonly Sentence[], { from, to }: Choice): Passage | undefined {
	const [first, last] = [sentences[from], sentences[to]];
	return first && last && { section: first.section, start: first.start, end: last.end };
}
