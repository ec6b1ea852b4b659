import type { Token } from "markdown-it";
import { notesOf } from "../../course/markdown-engine.ts";
import { writeInline } from "./write-inline.ts";

/** The index of the token that closes the one at `open`. */
export function closingOf(tokens: readonly Token[], open: number): number {
	let depth = 0;
	for (let index = open; index < tokens.length; index++) {
		depth += tokens[index]?.nesting ?? 0;
		if (depth === 0) return index;
	}
	return tokens.length - 1;
}

function indented(text: string, first: string): string {
	const rest = " ".repeat(first.length);
	return text
		.split("\n")
		.map((line, index) => (index === 0 ? `${first}${line}` : line === "" ? "" : `${rest}${line}`))
		.join("\n");
}

/** Lines end in "\n" alone here, which is not so for the `m` of a regular expression. */
const quoted = (text: string) =>
	text
		.split("\n")
		.map((line) => (line === "" ? ">" : `> ${line}`))
		.join("\n");

function fenced(content: string): string {
	const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}\n${content.replace(/\n$/, "")}\n${fence}`;
}

const alignments: Record<string, string> = { "align-center": ":---:", "align-right": "---:" };

function table(tokens: readonly Token[]): string {
	const rows: string[][] = [];
	let rule: string[] = [];
	for (const [index, token] of tokens.entries()) {
		if (token.type === "tr_open") rows.push([]);
		else if (token.type === "th_open" || token.type === "td_open") {
			rows.at(-1)?.push(writeInline(tokens[index + 1]?.children ?? [], "cell"));
			if (token.type === "th_open") rule = [...rule, alignments[String(token.attrGet("class") ?? "")] ?? "---"];
		}
	}
	const [header = [], ...body] = rows.map((cells) => `| ${cells.join(" | ")} |`);
	return [header, `|${rule.join("|")}|`, ...body].join("\n");
}

interface ListState {
	/** The marker of the list that ended just before, if one did: the next must have another one. */
	before: string | undefined;
}

/** What may follow a line of text without an empty line between. */
const onlyInTight = /^(paragraph|inline|bullet_list|ordered_list|list_item)/;

function list(tokens: readonly Token[], open: Token, state: ListState): string {
	const ordered = open.type === "ordered_list_open";
	const marker = ordered ? (state.before === "." ? ")" : ".") : state.before === "-" ? "*" : "-";
	state.before = marker;
	let number = Number(open.attrGet("start") ?? 1);
	const items: string[] = [];
	let loose = false;
	for (let index = 0; index < tokens.length; index++) {
		if (tokens[index]?.type !== "list_item_open") continue;
		const end = closingOf(tokens, index);
		const inside = tokens.slice(index + 1, end);
		loose ||= inside.some((token) => token.type === "paragraph_open" && !token.hidden);
		const first = ordered ? `${number}${marker} ` : `${marker} `;
		const tight = inside.some(({ hidden }) => hidden) && inside.every(({ type }) => onlyInTight.test(type));
		const text = writeBlocks(inside, tight ? "\n" : "\n\n");
		// An item of nothing would underline the line before it.
		if (text !== "") items.push(indented(text, first));
		number += 1;
		index = end;
	}
	return items.join(loose ? "\n\n" : "\n");
}

/** Writes block tokens as Markdown that reads as the same blocks. Formulas and callouts are those of a lesson. */
export function writeBlocks(tokens: readonly Token[], between = "\n\n"): string {
	const blocks: string[] = [];
	const state: ListState = { before: undefined };
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		if (token === undefined) break;
		const end = token.nesting === 1 ? closingOf(tokens, index) : index;
		const inside = tokens.slice(index + 1, end);
		const children = tokens[index + 1]?.children ?? [];
		const isList = /_list_open$/.test(token.type);
		if (!isList) state.before = undefined;
		switch (token.type) {
			case "paragraph_open":
				blocks.push(writeInline(children, "paragraph"));
				break;
			case "heading_open": {
				const id = notesOf(token).id;
				const hashes = "#".repeat(Number(token.tag.slice(1)));
				// Signs at the end of a heading would close it and be gone.
				const text = writeInline(children, "line").replace(/(^|\s)(#+)$/, "$1\\$2");
				blocks.push(`${hashes} ${text}${id === undefined ? "" : ` {#${id}}`}`);
				break;
			}
			case "bullet_list_open":
			case "ordered_list_open":
				blocks.push(list(inside, token, state));
				break;
			case "blockquote_open": {
				const text = writeBlocks(inside);
				if (text !== "") blocks.push(quoted(text));
				break;
			}
			case "container_callout_open": {
				const text = writeBlocks(inside);
				if (text !== "") blocks.push(`::: ${token.info.trim()}\n${text}\n:::`);
				break;
			}
			case "fence":
			case "code_block":
				blocks.push(fenced(token.content));
				break;
			case "hr":
				blocks.push("***");
				break;
			case "math_block":
				blocks.push(`$$\n${token.content.trim()}\n$$`);
				break;
			case "table_open":
				blocks.push(table(inside));
				break;
			default:
				break;
		}
		index = end;
	}
	return blocks.filter((block) => block !== "").join(between);
}
