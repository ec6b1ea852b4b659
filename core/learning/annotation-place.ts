import search from "approx-string-match";
import type { Anchor } from "./annotation.ts";
import { contextLength } from "./annotation-limits.ts";
import type { SectionText } from "./passage-text.ts";

/** Where a passage stands in a lesson: in which section, and from which UTF-16 unit of its text to which. */
export interface Passage {
	section: string | null;
	start: number;
	end: number;
}

/** `exact`: its words are the same as when it was marked. */
export type Placement = ({ kind: "found"; exact: boolean } & Passage) | { kind: "changed" };

/** How much of a passage may have changed, as a share of its length. */
const tolerance = 0.2;
/** Shorter passages are found only where their words stand unchanged: a fifth of them is soon another word. */
const shortestApproximate = 24;
/** From this length on the words alone are enough where they stand once; shorter ones may well stand anywhere. */
const telling = 32;
/** The share of the words around a passage that must be the same for that side to fit. */
const fits = 0.75;
/** Of a shorter passage, this much right beside it must be the same: the same word often stands again close by. */
const beside = 12;
/** Text before or after which a section begins or ends is told apart by these, which no lesson holds. */
const [head, foot] = ["\u0002", "\u0003"];

interface Candidate extends Passage {
	/** How well each side fits, from 0 to 1. */
	before: number;
	after: number;
}

/**
 * The anchor of a passage. Its ends are moved inwards over spaces; the passage must not be empty.
 *
 * @param start and end: in UTF-16 units of the section's text
 */
export function anchorOf({ section, text }: SectionText, start: number, end: number): Anchor {
	const passage = text.slice(start, end);
	const from = start + passage.length - passage.trimStart().length;
	const to = end - passage.length + passage.trimEnd().length;
	return {
		section,
		quote: text.slice(from, to),
		prefix: text.slice(Math.max(0, from - contextLength), from),
		suffix: text.slice(to, to + contextLength),
	};
}

/** How like each other two texts are, from 0 to 1: one less the edits that lie between them over the longer length. */
function likeness(a: string, b: string): number {
	if (a === b) return 1;
	const longest = Math.max(a.length, b.length);
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return 1 - (row[b.length] ?? longest) / longest;
}

/** The words next to the passage, with a sign of its own where the section ends sooner. */
function beforeOf(text: string, start: number): string {
	const from = start - contextLength;
	return from < 0 ? head + text.slice(0, start) : text.slice(from, start);
}

function afterOf(text: string, end: number): string {
	const to = end + contextLength;
	return to > text.length ? text.slice(end) + foot : text.slice(end, to);
}

function weigh(anchor: Anchor, { section, text }: SectionText, start: number, end: number): Candidate {
	const { prefix, quote, suffix } = anchor;
	const before = prefix.length < contextLength ? head + prefix : prefix;
	const after = suffix.length < contextLength ? suffix + foot : suffix;
	const [nowBefore, nowAfter] = [beforeOf(text, start), afterOf(text, end)];
	const short = quote.length < telling;
	const meets = !short || before.slice(-beside) === nowBefore.slice(-beside);
	const parts = !short || after.slice(0, beside) === nowAfter.slice(0, beside);
	return {
		section,
		start,
		end,
		before: meets ? likeness(before, nowBefore) : 0,
		after: parts ? likeness(after, nowAfter) : 0,
	};
}

type Span = { start: number; end: number };

function occurrences(quote: string, text: string): Span[] {
	const found = [];
	for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
		found.push({ start, end: start + quote.length });
	}
	return found;
}

const isWord = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/**
 * Where words like those of an anchor stand. The edits that are fewest do not always begin and end with the passage:
 * where the words right beside it are near, it reaches to them, and it never ends inside a word.
 */
function resemblances({ prefix, quote, suffix }: Anchor, text: string): Span[] {
	if (quote.length < shortestApproximate) return [];
	const most = Math.floor(quote.length * tolerance);
	const near = (at: number, found: number) => found >= 0 && Math.abs(found - at) <= most;
	return search(text, quote, most).map((match) => {
		let { start, end } = match;
		const left = prefix.slice(-beside);
		const met = left === "" ? 0 : text.lastIndexOf(left, Math.max(0, start + most - left.length));
		if (met >= 0 && near(start, met + left.length)) start = met + left.length;
		const right = suffix.slice(0, beside);
		const to = right === "" ? text.length : text.indexOf(right, Math.max(start, end - most));
		if (near(end, to)) end = to;
		while (isWord(text[start - 1]) && isWord(text[start])) start--;
		while (isWord(text[end - 1]) && isWord(text[end])) end++;
		return { start, end };
	});
}

/** What its own section counts for, against surroundings that fit better elsewhere. */
const atHome = 0.4;

/**
 * The candidate that stands out, if one does: of those whose surroundings fit on a side at least, the one where they fit
 * best. Two that fit equally badly are none: better no place than a wrong one.
 */
function best({ section, prefix, suffix }: Anchor, candidates: readonly Candidate[]): Candidate | undefined {
	const score = (one: Candidate) => one.before + one.after + (one.section === section ? atHome : 0);
	// One side is enough where it is long enough to tell anything; the end of a section, say, is not.
	const fitting = ({ before, after }: Candidate) =>
		(before >= fits && (prefix.length >= beside || after >= fits)) || (after >= fits && suffix.length >= beside);
	const [first, ...rest] = candidates.filter(fitting).sort((a, b) => score(b) - score(a));
	if (first === undefined) return undefined;
	const apart = (one: Candidate) => one.section !== first.section || one.start >= first.end || first.start >= one.end;
	const second = rest.find(apart);
	if (second === undefined) return first;
	const whole = first.before + first.after > 1.9;
	return whole || score(first) - score(second) >= 0.1 ? first : undefined;
}

function candidatesFor(anchor: Anchor, lesson: readonly SectionText[], find: (text: string) => Span[]): Candidate[] {
	return lesson.flatMap((one) => find(one.text).map(({ start, end }) => weigh(anchor, one, start, end)));
}

/** The passage where nothing around it has changed: what is nearly always so, and quickly found. */
function untouched(anchor: Anchor, lesson: readonly SectionText[]): Passage | undefined {
	const own = lesson.find(({ section }) => section === anchor.section);
	if (own === undefined) return undefined;
	const { prefix, quote, suffix } = anchor;
	const around = occurrences(prefix + quote + suffix, own.text).map(({ start }) => {
		const from = start + prefix.length;
		return { section: own.section, start: from, end: from + quote.length };
	});
	return around.find(({ start, end }) => {
		const { prefix: before, suffix: after } = anchorOf(own, start, end);
		return before === prefix && after === suffix;
	});
}

/**
 * Finds a passage again in a lesson as it is now: its very words, preferably in its section, else words that differ from
 * them in a fifth at most; what stands before or after it has to fit as well, unless the words are many and stand only
 * once. A passage is rather given up as changed than put in a wrong place.
 */
export function place(anchor: Anchor, lesson: readonly SectionText[]): Placement {
	const found = ({ section, start, end }: Passage, exact: boolean): Placement => {
		return { kind: "found", exact, section, start, end };
	};
	const same = untouched(anchor, lesson);
	if (same !== undefined) return found(same, true);
	const exact = candidatesFor(anchor, lesson, (text) => occurrences(anchor.quote, text));
	const [only, another] = exact;
	const chosen = best(anchor, exact);
	if (chosen !== undefined) return found(chosen, true);
	if (only !== undefined && another === undefined && anchor.quote.length >= telling) return found(only, true);
	const like = best(
		anchor,
		candidatesFor(anchor, lesson, (text) => resemblances(anchor, text)),
	);
	return like === undefined ? { kind: "changed" } : found(like, false);
}
