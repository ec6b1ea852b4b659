import importedKatexPlugin from "@vscode/markdown-it-katex";
import MarkdownIt, { type MarkdownIt as Engine, type StateCore, type StateInline, type Token } from "markdown-it";
import container from "markdown-it-container";
import { plainTex, unreadable } from "./arithmetic-plain.ts";
import { keepUnits } from "./unbroken.ts";

// The plugin is CommonJS: Node hands over its `module.exports`, a bundler may hand over the function itself.
const inner: unknown = Reflect.get(importedKatexPlugin, "default");
const katexPlugin = typeof inner === "function" ? (inner as typeof importedKatexPlugin) : importedKatexPlugin;

/** What our rules leave on a token for the reader of the tokens. */
export interface TokenNotes {
	/** Inline tokens: where in the inline source the token was pushed. */
	offset?: number;
	/** Headings: the text between `{#` and `}`. */
	id?: string;
	/** Formulas: the MathML made of them. */
	html?: string;
	/** Tables: the name of the scrolling region around them. */
	label?: string;
	/** Pictures: their title; ends of figures: what is said under them. */
	caption?: string | undefined;
}

// Not in `token.meta`, which rules of markdown-it overwrite after a token is pushed.
const allNotes = new WeakMap<Token, TokenNotes>();

export function notesOf(token: Token): TokenNotes {
	const notes = allNotes.get(token) ?? {};
	allNotes.set(token, notes);
	return notes;
}

const explicitId = /\s*\{#([^{}]*)\}\s*$/;

/** Takes `{#id}` off the end of each heading, before its text is parsed. */
function takeHeadingIds(state: StateCore): void {
	for (const [index, token] of state.tokens.entries()) {
		const text = state.tokens[index + 1];
		if (token.type !== "heading_open" || text?.type !== "inline") continue;
		const found = explicitId.exec(text.content);
		if (found?.[1] === undefined) continue;
		notesOf(token).id = found[1];
		text.content = text.content.slice(0, found.index);
	}
}

const alignments: Record<string, string> = {
	"text-align:left": "align-left",
	"text-align:center": "align-center",
	"text-align:right": "align-right",
};

/** Alignment as a class: our content security policy allows no style attributes. */
function alignByClass(state: StateCore): void {
	for (const token of state.tokens) {
		const style = token.attrGet("style");
		if (style === null) continue;
		token.attrs = [["class", alignments[style] ?? "align-left"]];
	}
}

/** The text right before a token in its line, through what emphasis begins and ends there. */
function textBefore(tokens: readonly Token[], index: number): string {
	let at = index - 1;
	while (/^(em|strong)_(open|close)$/.test(tokens[at]?.type ?? "")) at--;
	return tokens[at]?.type === "text" ? (tokens[at]?.content ?? "") : "";
}

/**
 * What would be HTML, and is text here (CommonMark 0.31.2, 6.6): a tag, a remark, an instruction, a declaration. To browsers a
 * slash ends the name of a tag as well as a space does.
 */
const tag = /<(?:\/?[a-z][a-z0-9-]*(?:[\s/][^<>]*)?\/?>|!--|\?[a-z]|![a-z]|!\[CDATA\[)/iy;

/** Keeps such text in a token of its own, so that the reader of the tokens can say where it stands. */
function tagText(state: StateInline, silent: boolean): boolean {
	if (state.src[state.pos] !== "<") return false;
	tag.lastIndex = state.pos;
	const [found] = tag.exec(state.src) ?? [];
	if (found === undefined) return false;
	if (!silent) state.push("tag_text", "", 0).content = found;
	state.pos += found.length;
	return true;
}

function createEngine(): Engine {
	const md = new MarkdownIt("commonmark", { html: false, xhtmlOut: false, linkify: false, typographer: false }).enable(
		"table",
	);
	katexPlugin(md, { throwOnError: false });
	container(md, "callout", { validate: (params) => params.trim() !== "" });
	md.core.ruler.before("inline", "heading_ids", takeHeadingIds);
	md.core.ruler.push("align_by_class", alignByClass);

	// Every address becomes a token, so that the reader of the tokens can refuse it and say where it stands.
	md.validateLink = () => true;

	md.inline.ruler.before("html_inline", "tag_text", tagText);

	const InlineState = md.inline.State;
	md.inline.State = class extends InlineState {
		override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
			const token = super.push(type, tag, nesting);
			// The rule for links pushes only when it has moved past the bracket.
			const behind = type === "link_open" && this.src[this.pos - 1] === "[" ? 1 : 0;
			notesOf(token).offset = this.pos - behind;
			return token;
		}
	};

	const { escapeHtml } = md.utils;
	/** Around a formula on its own: where it is wider than the page it scrolls, and has its reading for a name. */
	const mathBlockOpen = (token: Token | undefined) => {
		const line = plainTex(token?.content ?? "")
			.text.replaceAll(unreadable, "")
			.replaceAll("-", "−");
		const label = line.replace(/\s+/g, " ").trim();
		return `<div class="math-block" tabindex="0" data-label="${escapeHtml(label)}">`;
	};
	md.renderer.rules = {
		...md.renderer.rules,
		text: (tokens, index) => escapeHtml(keepUnits(tokens[index]?.content ?? "", textBefore(tokens, index))),
		math_inline: (tokens, index) => mathOf(tokens[index]),
		// `$$…$$` in the middle of a paragraph, where a block of its own would not be valid.
		math_inline_block: (tokens, index) => mathOf(tokens[index]),
		math_block: (tokens, index) => {
			const token = tokens[index];
			return token?.map === null ? mathOf(token) : `${mathBlockOpen(token)}${mathOf(token)}</div>\n`;
		},
		fence: (tokens, index) => `<pre tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? "")}</code></pre>\n`,
		code_block: (tokens, index) => `<pre tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? "")}</code></pre>\n`,
		table_open: (tokens, index) => {
			const token = tokens[index];
			const label = escapeHtml((token === undefined ? undefined : notesOf(token).label) ?? "");
			// A table wider than the page scrolls by itself, and a keyboard must be able to reach it. No landmark: a page may have
			// many tables, and two of the same heads.
			return `<div class="table-scroll" tabindex="0" role="group" aria-label="${label}">\n<table>\n`;
		},
		// Whoever shows the text puts a field there; see `block-text.ts`.
		gap: (tokens, index) => `<span data-gap="${escapeHtml(tokens[index]?.content ?? "")}"></span>`,
		figure_close: (tokens, index) => {
			const token = tokens[index];
			const caption = (token === undefined ? undefined : notesOf(token).caption) ?? "";
			return `${caption === "" ? "" : `<figcaption>${escapeHtml(keepUnits(caption))}</figcaption>`}</figure>\n`;
		},
		table_close: () => "</table>\n</div>\n",
	};
	return md;
}

function mathOf(token: Token | undefined): string {
	return token === undefined ? "" : (notesOf(token).html ?? "");
}

/**
 * The one Markdown parser of the application: CommonMark and tables, formulas, callouts; raw HTML stays text.
 * It holds no state between texts. Its tokens must pass through `vetTokens` before they are rendered.
 */
export const engine = createEngine();
