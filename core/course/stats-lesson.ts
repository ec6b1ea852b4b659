import type { Locale } from "../locale.ts";
import { plainInline } from "./arithmetic-plain.ts";
import type { CalloutTone } from "./blocks.ts";
import { equationsOfPassage } from "./check-arithmetic.ts";
import type { ReadLesson } from "./read-course.ts";
import { measureReadability, type Readability } from "./readability.ts";

/** What there is in one lesson. Lists of ids have each of them once, in the order of the text. */
export interface LessonStats {
	id: string;
	phase: string;
	title: string;
	/** As a reader has them: headings, callouts and tables too; no front matter, no blocks to operate, no formulas. */
	words: number;
	/** At 200 words a minute. */
	minutes: number;
	pictures: string[];
	/** Equations in its text that were recomputed. */
	equations: number;
	/** How easy it is to read; `null` for a course that is not in Spanish. */
	readability: Readability | null;
	callouts: Record<CalloutTone, number>;
	blocks: { calculator: number; question: number; worksheet: number };
	/** Metrics of its calculators, and those that its questions work. */
	metrics: string[];
	/** Metrics that its front matter lists, whose calculators are named at its end. */
	listed: string[];
	/** Terms that it links. */
	terms: string[];
	covers: string[];
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

/** A passage as a reader has it: pictures, formulas and code are no text. */
export function readerText(text: string): string {
	const told = text.replace(/!\[[^\]]*\]\([^)]*\)/g, " ").replace(/`[^`]*`/g, " ");
	return plainInline(told.replace(/\$(?![\s$])(?:\\.|[^$\\])+?(?<!\s)\$(?!\d)/g, " ")).text;
}

/** How many words a text has: numbers too, signs alone not. */
export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Counts a lesson. `language`: of the course; `worked`: the metrics that its questions work. */
export function statsOfLesson(
	id: string,
	phase: string,
	{ front, text }: ReadLesson,
	{ language, numbers, worked }: { language: string; numbers: Locale; worked: readonly string[] },
): LessonStats {
	const passages = text.passages.filter(({ math }) => !math).map((one) => ({ ...one, told: readerText(one.text) }));
	const titles = text.blocks.flatMap((block) => (block.kind === "callout" ? [block.title] : []));
	const sentences = passages.flatMap(({ part, told }) => (part === "text" ? [told] : []));
	const isSpanish = language.split("-")[0] === "es";
	const callouts = { situation: 0, example: 0, note: 0, warning: 0, takeaway: 0 };
	const blocks = { calculator: 0, question: 0, worksheet: 0 };
	for (const block of text.blocks) {
		if (block.kind === "callout") callouts[block.tone] += 1;
		else if (block.kind !== "html" && block.kind !== "heading") blocks[block.kind] += 1;
	}
	const pictures = text.references.flatMap((reference) => (reference.kind === "image" ? [reference.path] : []));
	const terms = text.references.flatMap((reference) => (reference.kind === "term" ? [reference.id] : []));
	return {
		id,
		phase,
		title: front.value?.title ?? id,
		words: [...passages.map(({ told }) => told), ...titles].reduce((sum, told) => sum + countWords(told), 0),
		minutes: text.minutes,
		pictures: unique(pictures),
		equations: text.passages.reduce((sum, passage) => sum + equationsOfPassage(passage, numbers).length, 0),
		readability: (isSpanish && measureReadability(sentences)) || null,
		callouts,
		blocks,
		metrics: unique([...text.calculators.map(({ block }) => block.metric), ...worked]),
		listed: unique(front.value?.calculators ?? []),
		terms: unique(terms),
		covers: unique(front.value?.covers ?? []),
	};
}
