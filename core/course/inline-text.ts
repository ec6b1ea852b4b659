import type { Position, Report } from "./finding.ts";
import { engine } from "./markdown-engine.ts";
import { type Reference, vetInline } from "./vet-tokens.ts";

/** A text of a question bank or of the glossary, and where each of its characters stands. */
export interface InlineSource {
	file: string;
	text: string;
	place: (offset: number) => Position;
}

export interface InlineText {
	html: string;
	references: Reference[];
}

/** Turns inline Markdown (emphasis, code, formulas, links; no blocks) into HTML, and reports what is wrong with it. */
export function readInlineText({ file, text, place }: InlineSource, report: Report): InlineText {
	const references: Reference[] = [];
	const tokens = engine.parseInline(text, {});
	for (const token of tokens) {
		vetInline(token, {
			lesson: undefined,
			place: (_token, offset) => place(offset),
			add: (code, position, params = {}, severity = "error") => report({ severity, code, params, file, ...position }),
			refer: (reference) => references.push(reference),
		});
	}
	return { html: engine.renderer.render(tokens, engine.options, {}), references };
}

/** The same for a text that has been checked already, or that comes from nowhere in particular. */
export function inlineHtml(text: string): string {
	return readInlineText({ file: "", text, place: () => ({ line: 1, column: 1 }) }, () => {}).html;
}
