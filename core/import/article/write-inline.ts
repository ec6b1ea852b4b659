import type { Token } from "markdown-it";
import { escapeLineStart, escapeText } from "../escape.ts";
import { joinedTexts } from "./joined-texts.ts";

/** Where inline text stands: in a paragraph, or where all of it must be in one line. */
export type InlinePlace = "paragraph" | "line" | "cell";

function codeSpan(content: string): string {
	const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	const padded = /^`|`$|^ .*\S.* $/.test(content) ? ` ${content} ` : content;
	return `${fence}${padded}${fence}`;
}

/** An address between the parentheses of a link or a picture. */
function destination(href: string): string {
	const plain = /[\s()<>\\"'`*_[\]]/.test(href);
	return plain ? `<${href.replace(/[\n\r]/g, "%0A").replace(/[<>\\]/g, (sign) => encodeURIComponent(sign))}>` : href;
}

function title(token: Token): string {
	const said = String(token.attrGet("title") ?? "").replace(/\s+/g, " ");
	return said === "" ? "" : ` "${said.replace(/(["\\`*_[\]$<&])/g, "\\$1")}"`;
}

const pairs = new Set(["strong_open strong_close", "em_open em_close"]);
const sewn = new Set(["strong_close strong_open", "em_close em_open"]);

/** Without emphasis of nothing, and with emphasis that ends where the same begins as one: neither could be written. */
function plainPairs(tokens: readonly Token[]): Token[] {
	const kept: Token[] = [];
	for (const token of tokens) {
		if (token.type === "text" && token.content === "") continue;
		const two = `${kept.at(-1)?.type} ${token.type}`;
		if (pairs.has(two) || sewn.has(two)) kept.pop();
		else kept.push(token);
	}
	// A line that ends before nothing does not end.
	const said = kept.findLastIndex(
		({ type, content }) => !/break$/.test(type) && (type !== "text" || content.trim() !== ""),
	);
	return kept.slice(0, said + 1);
}

/** The plain text of tokens, to see which signs of it could mean something. */
function signsIn(tokens: readonly Token[]): string {
	return tokens.map(({ type, content }) => (/^math/.test(type) ? "$$" : type === "text" ? content : "")).join("");
}

/** Writes inline tokens as Markdown that reads as the same tokens. */
export function writeInline(tokens: readonly Token[], place: InlinePlace): string {
	const kept = plainPairs(joinedTexts(tokens));
	const signs = signsIn(kept);
	const dollars = (signs.match(/\$/g)?.length ?? 0) > 1;
	const looseBrackets = /\]\s*[([:]/.test(signs);
	let out = "";
	let links = 0;
	let skipTo = -1;
	for (const [index, token] of kept.entries()) {
		if (index <= skipTo) continue;
		switch (token.type) {
			case "text": {
				let text = escapeText(token.content.replace(/\t/g, " "), { dollars, brackets: looseBrackets || links > 0 });
				const next = kept[index + 1]?.type;
				if (text.endsWith("!") && (next === "link_open" || next === "image")) text = `${text.slice(0, -1)}\\!`;
				// Before a bracket that opens a link, one that the text ends in would be part of it.
				out += text;
				break;
			}
			case "softbreak":
				out += place === "paragraph" ? "\n" : " ";
				break;
			case "hardbreak":
				out += place === "paragraph" ? "\\\n" : " ";
				break;
			case "code_inline":
				out += codeSpan(token.content);
				break;
			case "strong_open":
			case "strong_close":
				out += "**";
				break;
			case "em_open":
			case "em_close":
				out += "*";
				break;
			case "link_open":
				links += 1;
				if (isBareAddress(kept, index)) {
					out += `<${kept[index + 1]?.content}>`;
					skipTo = index + 2;
					links -= 1;
					break;
				}
				out += "[";
				break;
			case "link_close":
				links -= 1;
				out += `](${linkEnds(kept, index)})`;
				break;
			case "image":
				out += `![${writeInline(token.children ?? [], "line").replace(/[[\]]/g, "\\$&")}](${destination(String(token.attrGet("src") ?? ""))}${title(token)})`;
				break;
			case "math_inline":
				out += `$${token.content}$`;
				break;
			case "math_block":
			case "math_inline_block":
				out += `$$${token.content}$$`;
				break;
			default:
				break;
		}
	}
	if (place !== "paragraph") {
		const line = out
			.replace(/\s*\n\s*/g, " ")
			.trim()
			.replace(/^:::/, "\\:::");
		return place === "cell" ? line.replace(/\|/g, "\\|") : line;
	}
	const lines = out.split("\n").map((line) => escapeLineStart(line));
	return lines.filter((line) => line.trim() !== "").join("\n");
}

/** Whether a link says nothing but its own address. */
function isBareAddress(tokens: readonly Token[], open: number): boolean {
	const [link, text, close] = tokens.slice(open, open + 3);
	const said = text?.type === "text" ? text.content : "";
	return (
		link?.markup === "autolink" &&
		close?.type === "link_close" &&
		said === link.attrGet("href") &&
		!/[\s<>\\]/.test(said)
	);
}

/** The address and title of the link that ends at a token. */
function linkEnds(tokens: readonly Token[], end: number): string {
	const level = tokens[end]?.level;
	const open = tokens.findLast((token, index) => index < end && token.type === "link_open" && token.level === level);
	return open === undefined ? "" : `${destination(String(open.attrGet("href") ?? ""))}${title(open)}`;
}
