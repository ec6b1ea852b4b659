import { parseDocument } from "yaml";
import { readTomlFrontMatter } from "./front-matter-toml.ts";

export type FrontMatterFormat = "yaml" | "toml" | "json" | "none";

/** An article cut in two. `data`: what its front matter says, by the keys of the generator that it was written for. */
export interface ArticleFile {
	format: FrontMatterFormat;
	data: Record<string, unknown>;
	/** Whether the front matter could not be read as a whole, and only its plain lines were taken. */
	salvaged: boolean;
	body: string;
	/** The line of the file on which the body begins. */
	bodyLine: number;
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
	const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
	return isRecord ? Object.fromEntries(Object.entries(value)) : undefined;
}

/** The lines `key: value` and `key = value` of a front matter that is not well written, as texts. */
function salvage(text: string): Record<string, unknown> {
	const data: Record<string, unknown> = {};
	for (const line of text.split("\n")) {
		const found = /^([A-Za-z][\w-]{0,40})\s*[:=]\s+(\S.*)$/.exec(line);
		const [, key, value] = found ?? [];
		if (key === undefined || value === undefined || key in data) continue;
		data[key] = value
			.trim()
			.replace(/^"(.*)"$/, "$1")
			.replace(/^'(.*)'$/, "$1");
	}
	return data;
}

function readYaml(text: string): Record<string, unknown> | undefined {
	// The words of a front matter are no reason to run out of memory: aliases that explode are refused.
	try {
		const document = parseDocument(text, { strict: false, uniqueKeys: false, logLevel: "silent" });
		if (document.errors.length > 0) return undefined;
		const value: unknown = document.toJS({ maxAliasCount: 20 });
		return value === null ? {} : asRecord(value);
	} catch {
		return undefined;
	}
}

function readJson(text: string): Record<string, unknown> | undefined {
	try {
		return asRecord(JSON.parse(text));
	} catch {
		return undefined;
	}
}

/** The index of the line on which a JSON object that begins on the first line ends, or -1. */
function endOfJson(lines: readonly string[]): number {
	let depth = 0;
	let quoted = false;
	for (const [index, line] of lines.entries()) {
		for (let at = 0; at < line.length; at++) {
			const sign = line.charAt(at);
			if (quoted && sign === "\\") at += 1;
			else if (sign === '"') quoted = !quoted;
			else if (!quoted && (sign === "{" || sign === "[")) depth += 1;
			else if (!quoted && (sign === "}" || sign === "]")) depth -= 1;
			if (depth === 0 && sign === "}") return line.slice(at + 1).trim() === "" ? index : -1;
		}
	}
	return -1;
}

/** Between which lines front matter lies: those of its first and last line of data, and the first of the body. */
interface Span {
	format: Exclude<FrontMatterFormat, "none">;
	from: number;
	to: number;
	body: number;
}

const fences: [RegExp, RegExp, Span["format"]][] = [
	[/^---\s*$/, /^(---|\.\.\.)\s*$/, "yaml"],
	[/^\+\+\+\s*$/, /^\+\+\+\s*$/, "toml"],
	[/^;;;\s*$/, /^;;;\s*$/, "json"],
];

/** A line that only data has: a key with its value, a table, a brace. */
const dataLine = /^["']?[\w-]+["']?\s*[:=](\s|$)|^[[{]/;
const keyLine = /^[A-Za-z][\w-]{0,40}:(\s|$)/;

function spanOf(lines: readonly string[]): Span | undefined {
	const first = lines.findIndex((line) => line.trim() !== "");
	const opening = lines[first] ?? "";
	for (const [open, close, format] of fences) {
		if (!open.test(opening)) continue;
		const end = lines.findIndex((line, index) => index > first && close.test(line));
		if (end < 0) return undefined;
		// Two rulers with text between them are no front matter.
		const inside = lines.slice(first + 1, end).filter((line) => line.trim() !== "");
		const isData = inside.length === 0 || inside.some((line) => dataLine.test(line.trim()));
		return isData ? { format, from: first + 1, to: end, body: end + 1 } : undefined;
	}
	if (/^\{\s*($|")/.test(opening)) {
		const end = endOfJson(lines.slice(first));
		if (end >= 0) return { format: "json", from: first, to: first + end + 1, body: first + end + 1 };
	}
	// Hexo lets the first line of dashes be left out.
	if (keyLine.test(opening)) {
		const end = lines.findIndex((line, index) => index > first && /^---\s*$/.test(line));
		const isData = lines.slice(first, end).every((line) => keyLine.test(line) || /^\s*($|[-#]|\s)/.test(line));
		if (end > first && isData) return { format: "yaml", from: first, to: end, body: end + 1 };
	}
	return undefined;
}

/**
 * Cuts an article into its front matter, as the usual site generators write it (YAML between `---`, TOML between `+++`,
 * JSON bare or between `;;;`), and its text. Expects `\n` line ends and no byte order mark.
 */
export function splitArticle(text: string): ArticleFile {
	const lines = text.split("\n");
	const span = spanOf(lines);
	if (span === undefined) return { format: "none", data: {}, salvaged: false, body: text, bodyLine: 1 };
	const inside = lines.slice(span.from, span.to).join("\n");
	const braces = span.format === "json" && !/^\s*\{/.test(inside) ? `{${inside}}` : inside;
	const read = { yaml: readYaml, toml: readTomlFrontMatter, json: readJson }[span.format](braces);
	return {
		format: span.format,
		data: read ?? salvage(inside),
		salvaged: read === undefined,
		body: lines.slice(span.body).join("\n"),
		bodyLine: span.body + 1,
	};
}
