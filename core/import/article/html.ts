import type { Tell } from "../note.ts";
import { slugOf } from "../slug.ts";
import {
	bareInline,
	blocks,
	decodeEntities,
	empty,
	isHtml,
	missed,
	signed,
	type Tag,
	tagsIn,
	withoutText,
} from "./html-tags.ts";

/** An element that is open, with the Markdown of what is in it so far. */
interface Frame {
	name: string;
	attributes: ReadonlyMap<string, string>;
	out: string;
	/** Of lists: how many items there were. Of tables: their rows. */
	items: number;
	rows: string[][];
}

const raised: Record<string, string> = {
	"0": "⁰",
	"1": "¹",
	"2": "²",
	"3": "³",
	"4": "⁴",
	"5": "⁵",
	"6": "⁶",
	"7": "⁷",
	"8": "⁸",
	"9": "⁹",
};
const lowered: Record<string, string> = {
	"0": "₀",
	"1": "₁",
	"2": "₂",
	"3": "₃",
	"4": "₄",
	"5": "₅",
	"6": "₆",
	"7": "₇",
	"8": "₈",
	"9": "₉",
};

function inSigns(text: string, signs: Record<string, string>): string {
	return /^\d+$/.test(text) ? [...text].map((digit) => signs[digit] ?? digit).join("") : text;
}

/** Emphasis around what has text in one paragraph; the spaces at its ends stay outside. */
function around(text: string, mark: string): string {
	const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
	if (inner === "" || /\n\s*\n/.test(inner)) return text;
	return `${before}${mark}${inner}${mark}${after}`;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function linked(text: string, href: string): string {
	const inner = oneLine(text);
	if (inner === "") return text;
	// A picture with a link around it is the picture.
	if (/^!\[[^\]]*\]\([^)]*\)$/.test(inner)) return inner;
	return `[${inner}](<${href.replace(/[<>\s]/g, (sign) => encodeURIComponent(sign))}>)`;
}

function picture(attributes: ReadonlyMap<string, string>): string {
	const source = attributes.get("src") ?? attributes.get("data-src") ?? "";
	if (source === "") return "";
	const alt = oneLine(attributes.get("alt") ?? attributes.get("title") ?? "").replace(/[[\]\\]/g, "\\$&");
	return `![${alt}](<${source.replace(/[<>\s]/g, (sign) => encodeURIComponent(sign))}>)`;
}

function table(rows: readonly string[][]): string {
	const width = Math.max(0, ...rows.map((cells) => cells.length));
	if (width === 0) return "";
	const lines = rows.map((cells) => `| ${Array.from({ length: width }, (_, n) => cells[n] ?? "").join(" | ")} |`);
	const [header = "", ...body] = lines;
	return `\n\n${[header, `|${"---|".repeat(width)}`, ...body].join("\n")}\n\n`;
}

/** The id of a heading, where it will do for a section: links of the article may name it. */
function idOf(attributes: ReadonlyMap<string, string>): string {
	const id = attributes.get("id") ?? "";
	return id !== "" && slugOf(id) === id ? ` {#${id}}` : "";
}

/** What an element comes to, once it is closed. `within`: those around it, the nearest last. */
function written({ name, attributes, out, rows }: Frame, within: readonly Frame[]): string {
	if (blocks.has(name)) return within.some((frame) => /^(td|th|h\d)$/.test(frame.name)) ? `${out} ` : `\n\n${out}\n\n`;
	switch (name) {
		case "b":
		case "strong":
			return around(out, "**");
		case "i":
		case "em":
			return around(out, "*");
		case "code":
		case "kbd":
		case "samp":
			return within.at(-1)?.name === "pre" || out.trim() === ""
				? out
				: around(decodeEntities(out).replace(/`/g, "'"), "`");
		case "a": {
			const href = attributes.get("href");
			return href === undefined ? out : linked(out, href);
		}
		case "q":
			return `“${out}”`;
		case "sub":
			return inSigns(out, lowered);
		case "sup":
			return inSigns(out, raised);
		case "pre":
			return `\n\n\`\`\`\n${decodeEntities(out.replace(/^\n/, "")).replace(/```/g, "'''")}\n\`\`\`\n\n`;
		case "blockquote":
			return `\n\n${out
				.replace(/\n{3,}/g, "\n\n")
				.trim()
				.replace(/^/gm, "> ")}\n\n`;
		case "ul":
		case "ol":
			return `\n\n${out.trim()}\n\n`;
		case "table":
			return table(rows);
		default:
			return /^h\d$/.test(name) ? `\n\n${"#".repeat(Number(name[1]))} ${oneLine(out)}${idOf(attributes)}\n\n` : out;
	}
}

function closeFrame(frame: Frame, within: readonly Frame[]): void {
	const parent = within.at(-1);
	if (parent === undefined) return;
	const list = within.findLast(({ name }) => name === "ul" || name === "ol");
	if (frame.name === "li" && list !== undefined) {
		list.items += 1;
		const mark = list.name === "ol" ? `${list.items}. ` : "- ";
		const tidy = frame.out.replace(/\n{3,}/g, "\n\n").replace(/\n{2,}(?= *(?:-|\d+\.) )/g, "\n");
		const text = tidy.trim().replace(/\n/g, `\n${" ".repeat(mark.length)}`);
		list.out = `${list.out.trimEnd()}\n${mark}${text}\n`;
		return;
	}
	const owner = within.findLast(({ name }) => name === "table");
	if (/^(tr|td|th)$/.test(frame.name) && owner !== undefined) {
		if (frame.name === "tr") return;
		const row = owner.rows.at(-1) ?? [];
		if (owner.rows.length === 0) owner.rows.push(row);
		row.push(oneLine(frame.out).replace(/(?<!\\)\|/g, "\\|"));
		return;
	}
	parent.out += written(frame, within);
}

/** Which open elements end where another begins, though nobody closed them. */
const endsBefore: Record<string, RegExp> = {
	li: /^li$/,
	tr: /^(tr|td|th)$/,
	td: /^(td|th)$/,
	th: /^(td|th)$/,
	p: /^p$/,
};

class Reader {
	readonly #frames: Frame[] = [{ name: "", attributes: new Map(), out: "", items: 0, rows: [] }];

	get #top(): Frame | undefined {
		return this.#frames.at(-1);
	}

	text(text: string): void {
		const top = this.#top;
		if (top === undefined) return;
		// Between the items of a list and the cells of a table only the page's own line ends stand.
		if (/^(ul|ol|table|tr)$/.test(top.name) && text.trim() === "") return;
		top.out += text;
	}

	open({ name, attributes }: Tag): void {
		const ends = endsBefore[name];
		if (ends?.test(this.#top?.name ?? "") === true) this.#pop();
		if (name === "tr") this.#frames.findLast((frame) => frame.name === "table")?.rows.push([]);
		// So deep is only what wants to do harm: what is in it stays, without its element.
		if (this.#frames.length < 100) this.#frames.push({ name, attributes, out: "", items: 0, rows: [] });
	}

	close(name: string): void {
		const at = this.#frames.findLastIndex((frame) => frame.name === name);
		if (at < 1) return;
		while (this.#frames.length > at) this.#pop();
	}

	#pop(): void {
		const frame = this.#frames.pop();
		if (frame !== undefined) closeFrame(frame, this.#frames);
	}

	end(): string {
		while (this.#frames.length > 1) {
			const frame = this.#frames.pop();
			// What nobody closed means nothing.
			if (frame !== undefined && signed.has(frame.name) && !/^(ul|ol|li|table|tr|td|th)$/.test(frame.name))
				this.text(frame.out);
			else if (frame !== undefined) closeFrame(frame, this.#frames);
		}
		return this.#top?.out ?? "";
	}
}

/** Whether the line in which a place stands is a row of a table, where a line may not end. */
function inRow(text: string, at: number): boolean {
	const from = text.lastIndexOf("\n", at - 1) + 1;
	const next = text.indexOf("\n", at);
	const line = text.slice(from, next < 0 ? text.length : next);
	return /^\s*\|/.test(line) || line.includes("\t");
}

/**
 * Turns the HTML in a text of Markdown into Markdown, or takes it away. Comments and scripts go without a word; what a
 * reader would miss (videos, frames, forms) is told of. Code must be in shelter.
 */
export function markdownFromHtml(source: string, tell: Tell, lineOf: (piece: string) => number | undefined): string {
	const text = source.replace(/<!--[\s\S]*?(-->|$)/g, "").replace(/<!DOCTYPE[^>]*>|<\?xml[^>]*>/gi, "");
	const reader = new Reader();
	let from = 0;
	let hidden: string | undefined;
	for (const tag of tagsIn(text)) {
		const name = tag.name.toLowerCase();
		const isComponent = /^[A-Z]/.test(tag.name) || name.includes("-");
		if (hidden !== undefined) {
			if (tag.closing && name === hidden) {
				hidden = undefined;
				from = tag.to;
			}
			continue;
		}
		if (!isHtml(name) && !isComponent) continue;
		reader.text(text.slice(from, tag.from));
		from = tag.to;
		if (withoutText.has(name)) {
			if (missed.has(name) && !tag.closing) {
				const address = tag.attributes.get("src") ?? tag.attributes.get("data") ?? tag.attributes.get("action") ?? "";
				const line = lineOf(text.slice(tag.from, tag.to)) ?? lineOf(`<${tag.name}`);
				tell("lost", "html-left-out", { element: name, address }, line);
			}
			const isWhole = tag.closing || empty.has(name) || /\/\s*>$/.test(text.slice(tag.from, tag.to));
			if (!isWhole && text.lastIndexOf(`</${tag.name}`) >= tag.to) hidden = name;
		} else if (isComponent && !isHtml(name)) {
			if (!tag.closing) tell("lost", "component-left-out", { element: tag.name }, lineOf(`<${tag.name}`));
		} else if (name === "br") reader.text(inRow(text, tag.from) ? " " : "\\\n");
		else if (name === "hr") reader.text("\n\n***\n\n");
		else if (name === "img") reader.text(picture(tag.attributes));
		else if (empty.has(name) || bareInline.has(name)) continue;
		else if (tag.closing) reader.close(name);
		else reader.open(tag.name === name ? tag : { ...tag, name });
	}
	if (hidden === undefined) reader.text(text.slice(from));
	return reader.end().replace(/\n{3,}/g, "\n\n");
}
