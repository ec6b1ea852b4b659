import { engine } from "../../course/markdown-engine.ts";
import { plainText } from "../../course/vet-tokens.ts";
import { markdownFromHtml } from "../article/html.ts";
import { decodeEntities, isHtml, tagsIn } from "../article/html-tags.ts";
import { shelter } from "../article/shelter.ts";
import { type ArticleVetting, vetArticleInline } from "../article/vet-article.ts";
import { writeInline } from "../article/write-inline.ts";
import { escapeText } from "../escape.ts";
import { showEscapes } from "./gift-escapes.ts";
import type { GiftFormat } from "./gift-parse.ts";

const strict = { dollars: true, brackets: true };

/** Text between tags of HTML, with every sign that Markdown would take for its own made to mean itself. */
function betweenTags(text: string): string {
	const tags = tagsIn(text).filter(({ name }) => isHtml(name.toLowerCase()));
	let out = "";
	let from = 0;
	for (const tag of tags) {
		out += escapeText(text.slice(from, tag.from).replace(/&nbsp;/g, " "), strict) + text.slice(tag.from, tag.to);
		from = tag.to;
	}
	return out + escapeText(text.slice(from).replace(/&nbsp;/g, " "), strict);
}

/** Blocks as one line: paragraphs follow one another, and items of lists have a dash. */
function inOneLine(markdown: string): string {
	return markdown
		.replace(/\\\n/g, " ")
		.replace(/\n+\s*(?:- |\d+\. )/g, " – ")
		.replace(/^\s*(?:- |\d+\. |#+ |> )/, "")
		.replace(/\n+\s*(?:#+ |> )/g, " ")
		.replace(/\s*\n\s*/g, " ")
		.trim();
}

/** A text of a bank as inline Markdown of a question. */
export function giftInline(text: string, format: GiftFormat, vetting: ArticleVetting): string {
	const { text: hidden, putBack } = shelter(showEscapes(text));
	const plain = () => escapeText(hidden, strict);
	// Marks that HTML can have in it (entities) mean themselves in plain text.
	const markdown =
		format === "markdown"
			? hidden
			: format === "plain"
				? plain()
				: markdownFromHtml(betweenTags(hidden).replace(/\\&(?=#?\w+;)/g, "&"), vetting.tell, vetting.lineOf);
	const [inline] = engine.parseInline(inOneLine(putBack(markdown)), {});
	if (inline === undefined) return "";
	vetArticleInline(inline, vetting);
	const written = writeInline(inline.children ?? [], "line");
	return written.replace(/\{(?=\{)/g, "\\{").replace(/\[(?=\[)/g, "\\[");
}

/** A text of a bank without any mark-up, as a learner would type it or a list would show it. */
export function giftPlain(text: string): string {
	const shown = showEscapes(text).replace(/<\/?[a-zA-Z][^<>]*>/g, " ");
	return decodeEntities(shown).replace(/\s+/g, " ").trim();
}

/** The words of inline Markdown. */
export function wordsOfInline(markdown: string): string {
	return plainText(engine.parseInline(markdown, {})).replace(/\s+/g, " ").trim();
}
