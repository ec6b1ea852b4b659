import {
	elementsApart,
	elementsUnseen,
	type Gathering,
	gatherText,
	type SectionText,
} from "../learning/passage-text.ts";
import type { Block } from "./blocks.ts";

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function decode(text: string): string {
	return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
		if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
		if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
		return named[name ?? ""] ?? whole;
	});
}

/** Feeds HTML of our own renderer, which escapes every `<` and `>` that is no tag. */
function addHtml(gathering: Gathering, html: string): void {
	let unseen = 0;
	for (const [, closing, name, text] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)[^>]*>|([^<]+)/gi)) {
		const element = name?.toLowerCase() ?? "";
		if (elementsUnseen.has(element)) unseen += closing === "" ? 1 : -1;
		else if (elementsApart.has(element)) gathering.gap();
		else if (text !== undefined && unseen === 0) gathering.add(decode(text));
	}
}

/**
 * What there is to read in a lesson, by section, as passages are looked for in it. Calculators and questions have no
 * passages: they are operated, not read.
 */
export function plainTextOf(blocks: readonly Block[]): readonly SectionText[] {
	const gathering = gatherText();
	for (const block of blocks) {
		if (block.kind === "heading") gathering.begin(block.id);
		gathering.gap();
		if (block.kind === "callout") {
			gathering.add(block.title);
			gathering.gap();
		}
		if ("html" in block) addHtml(gathering, block.html);
		gathering.gap();
	}
	return gathering.sections;
}
