import katex from "katex";
import MarkdownIt from "markdown-it";
import type { ControlPage } from "./control-server.ts";
import type { Shape, XssTrick } from "./trick.ts";

const markdown = new MarkdownIt({ html: true });
markdown.validateLink = () => true;
markdown.normalizeLink = (address) => address;

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"' };

function decoded(text: string): string {
	return text
		.replace(/&(lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
		.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
			String.fromCodePoint(Number.parseInt(digits, hex === "" ? 10 : 16)),
		);
}

/** Markdown as those do it who need no library for that. */
function byHand(text: string): string {
	return text
		.replace(/!\[([^\]]*)\]\(([^\s)]*(?:\([^)]*\))?) '([^']*)'\)/g, '<img alt="$1" src="$2" title="$3">')
		.replace(/!\[([^\]]*)\]\(((?:[^()]|\([^()]*\))*)\)/g, '<img alt="$1" src="$2">')
		.replace(/\[([^\]]*)\]\(((?:[^()]|\([^()]*\))*)\)/g, '<a href="$2">$1</a>')
		.replace(/^## (.*) \{#(.*)\}$/gm, '<h2 id="$2">$1</h2>')
		.replace(/```\w*\n([\s\S]*?)```/g, "<pre>$1</pre>")
		.replace(/(`+)([\s\S]*?)\1/g, "<code>$2</code>");
}

function tex(text: string): string {
	return katex.renderToString(text.replaceAll("$", ""), {
		trust: true,
		strict: "ignore",
		displayMode: text.startsWith("$$"),
	});
}

/** What a careless program makes of a text; "asleep" and "drawing" as they are. */
const ways: Readonly<Record<Shape, (text: string) => string>> = {
	page: (text) => text,
	attribute: (text) => `<p title="${text}">x</p>`,
	"attribute-single": (text) => `<p title='${text}'>x</p>`,
	"attribute-bare": (text) => `<p title=${text}>x</p>`,
	"attribute-style": (text) => `<p style="color:${text}">x</p>`,
	address: (text) => `<a href="${text}">x</a>`,
	string: (text) => `<script>x = "${text}"</script>`,
	"string-escaped": (text) => `<script>x = "${text.replaceAll('"', '\\"')}"</script>`,
	"string-template": (text) => `<script>x = \`${text}\`</script>`,
	remark: (text) => `<script>// ${text}\n</script>`,
	title: (text) => `<title>${text}</title>`,
	textarea: (text) => `<textarea>${text}</textarea>`,
	style: (text) => `<style>${text}</style>`,
	comment: (text) => `<!-- ${text} -->`,
	"before-more": (text) => `${text}<p title='x'>x</p>`,
	decoded,
	"decoded-attribute": (text) => `<p title="${decoded(text)}">x</p>`,
	filtered: (text) => text.replace(/<\/?script>/g, ""),
	folded: (text) => text.normalize("NFKC"),
	"without-nulls": (text) => text.replaceAll("\u0000", ""),
	"written-again": (text) => {
		const written = JSON.stringify(text).replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");
		const twice = `{const a = document.currentScript.previousSibling; a.innerHTML = ${written}; a.innerHTML = a.innerHTML}`;
		return `<div></div><script>${twice}</script>`;
	},
	template: (text) => `<script>${text.replace(/^(\{\{|<%=)|(\}\}|%>)$/g, "")}</script>`,
	markdown: (text) => markdown.render(text),
	"markdown-by-hand": byHand,
	tex,
	drawing: (text) => text,
	asleep: (text) => text,
};

/** The HTML of a program that is careless with this text in the way that its trick needs. */
export function naive({ shape, text }: { shape: Shape; text: string }): string {
	return ways[shape](text);
}

/** What must have a page to itself: it leads the page elsewhere, or is all of it. */
const alone = /<(base|meta|frameset)|onsubmit|action="\/sprung|a href="data:text|\]\(data:text/;

const together = 12;

/** Careless pages in which all of these tricks stand, as few as will do. */
export function naivePages(tricks: readonly XssTrick[]): ControlPage[] {
	const pages: ControlPage[] = [];
	const parts: string[] = [];
	for (const trick of tricks) {
		const html = naive(trick);
		if (trick.shape === "drawing") pages.push({ html, type: "image/svg+xml" });
		else if (alone.test(trick.text)) pages.push({ html });
		// A paragraph ends a drawing or a formula that is still open.
		else parts.push(`${html}\n<p>`);
	}
	for (let at = 0; at < parts.length; at += together) pages.push({ html: parts.slice(at, at + together).join("") });
	return pages;
}
