import type { Tell } from "../note.ts";

/** What the value of a parameter of a shortcode or an include is: `src="…"`, `src='…'` or `src=…`. */
function parameter(text: string, name: string): string | undefined {
	const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`).exec(text);
	return found?.[1] ?? found?.[2] ?? found?.[3];
}

function pictureOf(text: string, source: string | undefined): string | undefined {
	if (source === undefined) return undefined;
	const alt = parameter(text, "alt") ?? parameter(text, "caption") ?? parameter(text, "title") ?? "";
	return `![${alt.replace(/[[\]\\]/g, "\\$&")}](<${source.replace(/[<>\s]/g, (sign) => encodeURIComponent(sign))}>)`;
}

/** Shortcodes that only lay out what is in them: it stays. A closing one has nothing of its own to say. */
const layout =
	/^\/|^(end)?(raw|columns?|row|details|expand|highlight|notice|hint|alert|callout|panel|tabs?|center|blockquote|quote|cq|more|break|include_relative|toc)\b/;

/** What a mark of a site generator comes to in a lesson. */
function markInLesson(inside: string, whole: string, tell: Tell, line: number | undefined): string {
	const name = /^\/?[\w.-]+/.exec(inside)?.[0] ?? "";
	const source = /^(figure|image|img|picture|include)\b/.test(inside)
		? (parameter(inside, "src") ?? parameter(inside, "url") ?? parameter(inside, "image_path"))
		: /^asset_img\b/.test(inside)
			? inside.split(/\s+/).find((word) => /\.(png|jpe?g|gif|webp|svg|avif)$/i.test(word))
			: undefined;
	const picture = pictureOf(inside, source);
	if (picture !== undefined) return picture;
	const link = /^(?:post_link|link|ref|relref)\b/.test(inside);
	if (!layout.test(inside) && !link) tell("lost", "mark-left-out", { mark: whole.slice(0, 60), name }, line);
	return "";
}

/** A list of contents, which the page of a lesson has by itself. */
const contents = /^[ \t]*(\[\[?_?toc_?\]\]?|\{:\s*toc\s*\}|\$\{toc\}|@\[toc\].*)[ \t]*$/gim;
const bullets = /^([ \t]*)[•·▪‣◦●○■□➢➤✓✔][ \t]+(?=\S)/gm;

/**
 * Takes away what only a site generator understands: shortcodes of Hugo, tags of Liquid and Hexo, attributes of Kramdown
 * and Pandoc, lines of MDX, and marks that word processors leave. Pictures among them stay, as pictures of Markdown.
 * Code must be in shelter.
 */
export function withoutSiteMarks(source: string, tell: Tell, lineOf: (piece: string) => number | undefined): string {
	const told = (inside: string, whole: string) => markInLesson(inside.trim(), whole, tell, lineOf(whole));
	return (
		source
			// Invisible signs: soft hyphens, joiners of no width, marks of direction, byte order marks in the middle.
			.replace(/[\u00AD\u200B\u2060\uFEFF\u200E\u200F]/g, "")
			.replace(/[\v\f\p{Zl}\p{Zp}]/gu, "\n")
			.replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, "")
			.replace(/\{\{([<%])\s*([^\n]{0,400}?)\s*[>%]\}\}/g, (whole, _sign, inside: string) => told(inside, whole))
			.replace(/\{%-?\s*([^\n]{0,400}?)\s*-?%\}/g, (whole, inside: string) => told(inside, whole))
			// A variable in an address only says where the site is.
			.replace(/(\]\(<?|href=["']|src=["'])\{\{[^{}\n]*\}\}/g, "$1")
			.replace(/\{\{\s*([a-z][\w.]*\s*(\|[^{}\n]*)?)\}\}/g, (whole, inside: string) => {
				tell("lost", "mark-left-out", { mark: whole.slice(0, 60), name: inside }, lineOf(whole));
				return "";
			})
			.replace(/^[ \t]*[-*] TOC[ \t]*\n(?=\{:toc)/gim, "")
			.replace(contents, "")
			.replace(/^[ \t]*\{::?[^}\n]*\}[ \t]*$/gm, "")
			.replace(/\{:\s*[.#][^}\n]*\}/g, "")
			.replace(/(?<=[)\]])\{(?:[.#]|:|width|height|style|class|loading)[^}\n]*\}/g, "")
			.replace(/^import\s[^\n]*?\sfrom\s+["'][^"'\n]+["'];?[ \t]*$/gm, "")
			.replace(/^export\s+(?:const|default|let|function)\b[^\n]*$/gm, "")
			.replace(/^#(more|excerpt)[ \t]*$/gim, "")
			.replace(bullets, "$1- ")
	);
}

const definition = /^\[\^([^\]\s]{1,60})\]:[ \t]*(.*(?:\n(?: {2,}|\t)\S.*)*)$/gm;

/** Turns footnotes into a numbered list at the end, with their numbers in parentheses where they are called. */
export function footnotesAsList(text: string, heading: string, tell: Tell): string {
	const notes = new Map<string, string>();
	const without = text.replace(definition, (_whole, name: string, said: string) => {
		if (!notes.has(name)) notes.set(name, said.replace(/\s*\n\s*/g, " ").trim());
		return "";
	});
	if (notes.size === 0) return text;
	const names = [...notes.keys()];
	const called = without.replace(/[ \t]?\[\^([^\]\s]{1,60})\]/g, (whole, name: string) => {
		const number = names.indexOf(name) + 1;
		return number === 0 ? whole : ` (${number})`;
	});
	tell("changed", "footnotes-as-list", { count: notes.size });
	const list = names.map((name, index) => `${index + 1}. ${notes.get(name) ?? ""}`).join("\n");
	return `${called.trimEnd()}\n\n**${heading}**\n\n${list}\n`;
}
