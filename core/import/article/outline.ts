import type { Token } from "markdown-it";
import { notesOf } from "../../course/markdown-engine.ts";
import { plainText } from "../../course/vet-tokens.ts";
import type { Tell } from "../note.ts";
import { freeId, slugOf } from "../slug.ts";

/** A heading of the article: where its opening token is, and what it says. */
interface Heading {
	index: number;
	level: number;
	text: string;
}

const sameText = (text: string) =>
	text
		.normalize("NFC")
		.toLowerCase()
		.replace(/[\s\p{P}]+/gu, " ")
		.trim();

export function headingsOf(tokens: readonly Token[]): Heading[] {
	return tokens.flatMap((token, index) =>
		token.type === "heading_open" && token.level === 0
			? [{ index, level: Number(token.tag.slice(1)), text: plainText(tokens[index + 1]?.children ?? []).trim() }]
			: [],
	);
}

/** The tokens without some of their headings. */
function without(tokens: readonly Token[], dropped: ReadonlySet<number>): Token[] {
	return tokens.filter((_token, index) => ![0, 1, 2].some((further) => dropped.has(index - further)));
}

/**
 * The heading that a document made of pages has at the top of each: said at least twice, of the highest level that there
 * is, and by half of those of that level.
 */
function pageHeader(headings: readonly Heading[]): Heading[] {
	const top = Math.min(...headings.map(({ level }) => level));
	const highest = headings.filter(({ level, text }) => level === top && text !== "");
	const groups = new Map<string, Heading[]>();
	for (const heading of highest) {
		const name = sameText(heading.text);
		groups.set(name, [...(groups.get(name) ?? []), heading]);
	}
	return [...groups.values()].find((group) => group.length > 1 && group.length * 2 >= highest.length) ?? [];
}

/** How long the line of a page's head or foot is at most, and how often it is said at least. */
const pageLine = { characters: 100, words: 3, times: 3 };

/**
 * The lines that a document made of pages has at the head or foot of each: whole paragraphs of a few words that are no
 * sentence, said again and again. By what they say, with where they begin.
 */
function pageLines(tokens: readonly Token[]): Map<string, number[]> {
	const found = new Map<string, number[]>();
	for (const [index, token] of tokens.entries()) {
		if (token.type !== "paragraph_open" || token.level > 0 || isBoldLine(tokens, index)) continue;
		const text = plainText(tokens[index + 1]?.children ?? []).trim();
		const isLine = text.length <= pageLine.characters && text.split(/\s+/).length >= pageLine.words;
		if (!isLine || /[.:;!?…]$/.test(text) || text.includes("\n")) continue;
		found.set(text, [...(found.get(text) ?? []), index]);
	}
	return new Map([...found].filter(([, places]) => places.length >= pageLine.times));
}

/** Takes away what stands at the head or foot of every page, other than its headings. */
export function dropPageLines(tokens: readonly Token[], tell: Tell): Token[] {
	const lines = pageLines(tokens);
	for (const [text, places] of lines) tell("changed", "page-headers-dropped", { text, count: places.length });
	return without(tokens, new Set([...lines.values()].flat()));
}

/** The headings with which a document begins before it has said anything, each of a lower level than the one before. */
function leading(tokens: readonly Token[], headings: readonly Heading[]): Heading[] {
	const chain: Heading[] = [];
	for (const heading of headings) {
		const last = chain.at(-1);
		const follows =
			last === undefined ? heading.index === 0 : heading.index === last.index + 3 && heading.level > last.level;
		if (!follows) break;
		chain.push(heading);
	}
	// The last one stands over the first text, unless the text begins at once.
	const last = chain.at(-1);
	const next = last === undefined ? undefined : tokens[last.index + 3];
	return next === undefined || next.type === "heading_open" ? chain : chain.slice(0, chain.length > 1 ? -1 : 1);
}

export interface Outline {
	tokens: Token[];
	title: string | undefined;
}

/** Whether a heading has no other of its level or a higher one. */
const isOnly = (heading: Heading, headings: readonly Heading[]) =>
	headings.every((other) => other === heading || other.level > heading.level);

/**
 * Takes the headings away that are no sections: those that repeat the title or are it, and those that stand on every page.
 *
 * @param said the title that the front matter has, if it has one
 */
export function takeTitle(all: readonly Token[], said: string | undefined, tell: Tell): Outline {
	let tokens = [...all];
	const header = pageHeader(headingsOf(tokens));
	if (header.length > 1) {
		tokens = without(tokens, new Set(header.map(({ index }) => index)));
		tell("changed", "page-headers-dropped", { text: header[0]?.text ?? "", count: header.length });
	}
	const headings = headingsOf(tokens);
	const firsts = headings.filter(({ level }) => level === 1);
	if (said !== undefined) {
		const repeated = headings.slice(0, 1).filter(({ text }) => sameText(text) === sameText(said));
		const dropped = repeated[0] ?? (firsts.length === 1 && firsts[0] === headings[0] ? firsts[0] : undefined);
		if (dropped === undefined) return { tokens, title: said };
		if (repeated.length === 0) tell("lost", "heading-for-title", { text: dropped.text, title: said });
		return { tokens: without(tokens, new Set([dropped.index])), title: said };
	}
	const [first] = headings;
	const chain = leading(tokens, headings);
	// Where pages had a header, the first of them says above its text what the document is called.
	if (header.length > 1 && chain.length > 1) {
		const title = chain.at(-1)?.text ?? "";
		for (const { text } of chain.slice(0, -1)) tell("lost", "heading-for-title", { text, title });
		return { tokens: without(tokens, new Set(chain.map(({ index }) => index))), title };
	}
	const isTitle = first !== undefined && (firsts.length === 1 ? first === firsts[0] : isOnly(first, headings));
	if (isTitle) return { tokens: without(tokens, new Set([first.index])), title: first.text };
	return { tokens, title: header[0]?.text };
}

/** A paragraph that is nothing but a few words in bold, as word processors have headings. */
function isBoldLine(tokens: readonly Token[], index: number): boolean {
	const [open, inline] = [tokens[index], tokens[index + 1]];
	if (open?.type !== "paragraph_open" || open.level > 0) return false;
	const children = (inline?.children ?? []).filter(({ type, content }) => type !== "text" || content.trim() !== "");
	const isBold = children[0]?.type === "strong_open" && children.at(-1)?.type === "strong_close";
	const once = children.filter(({ type }) => type === "strong_open").length === 1;
	const text = plainText(children).trim();
	return (
		isBold && once && text.length <= 80 && !/[.;,]$/.test(text) && !/^(tabla|figura|table|figure)\s*\d/i.test(text)
	);
}

function asHeading(open: Token, inline: Token, close: Token): void {
	for (const token of [open, close]) {
		token.type = token.type.replace("paragraph", "heading");
		token.tag = "h2";
	}
	inline.children = (inline.children ?? []).filter(({ type }) => !type.startsWith("strong_"));
}

/** Where an article has no headings at all, makes headings of its lines in bold. */
export function headingsFromBold(tokens: readonly Token[], tell: Tell): void {
	if (headingsOf(tokens).length > 0) return;
	const bold = tokens.flatMap((_token, index) => (isBoldLine(tokens, index) ? [index] : []));
	if (bold.length < 2) return;
	for (const index of bold) {
		const [open, inline, close] = tokens.slice(index, index + 3);
		if (open !== undefined && inline !== undefined && close !== undefined) asHeading(open, inline, close);
	}
	tell("changed", "headings-from-bold", { count: bold.length });
}

/** A heading as a paragraph in bold. */
function asBold(open: Token, inline: Token | undefined, close: Token | undefined): void {
	for (const token of [open, close]) {
		if (token === undefined) continue;
		token.type = token.type.replace("heading", "paragraph");
		token.tag = "p";
	}
	if (inline === undefined || plainText(inline.children ?? []).trim() === "") return;
	const like = Object.getPrototypeOf(open) as Token;
	const mark = (nesting: 1 | -1): Token =>
		Object.assign(Object.create(like), {
			...open,
			type: nesting > 0 ? "strong_open" : "strong_close",
			tag: "strong",
			nesting,
		});
	const plain = (inline.children ?? []).filter(({ type }) => !type.startsWith("strong_"));
	inline.children = [mark(1), ...plain, mark(-1)];
}

/** The text of a heading without emphasis and without the colon at its end, which the page does not need. */
function tidyTitle(inline: Token): void {
	const children = (inline.children ?? []).filter(({ type }) => !/^(em|strong)_/.test(type) && type !== "image");
	const last = children.findLast(({ type, content }) => type === "text" && content.trim() !== "");
	if (last !== undefined && last === children.at(-1)) last.content = last.content.replace(/\s*:\s*$/, "");
	inline.children = children;
}

/**
 * Brings the headings to the two levels that a lesson has, without gaps: a heading is one level below the nearest one
 * before it that is higher. What would be deeper, or stands inside something else, becomes a paragraph in bold. Every
 * section gets an id of its own.
 */
export function levelHeadings(tokens: readonly Token[], tell: Tell): void {
	const open: number[] = [];
	const taken = new Set<string>();
	let deep = 0;
	for (const [index, token] of tokens.entries()) {
		if (token.type !== "heading_open") continue;
		const [inline, close] = [tokens[index + 1], tokens[index + 2]];
		const level = Number(token.tag.slice(1));
		const text = plainText((inline?.children ?? []).filter(({ type }) => type !== "image")).trim();
		if (inline !== undefined && text !== "") tidyTitle(inline);
		if (token.level > 0 || text === "") {
			asBold(token, inline, close);
			continue;
		}
		while ((open.at(-1) ?? 0) >= level) open.pop();
		const depth = open.length;
		if (depth > 1) {
			deep += 1;
			asBold(token, inline, close);
			continue;
		}
		open.push(level);
		const written = notesOf(token).id;
		const wanted = written !== undefined && slugOf(written) === written ? written : slugOf(text) || "seccion";
		notesOf(token).id = freeId(wanted, taken);
		for (const one of [token, close]) if (one !== undefined) one.tag = depth === 0 ? "h2" : "h3";
	}
	if (deep > 0) tell("changed", "deep-headings-as-bold", { count: deep });
}
