import type { Token } from "markdown-it";
import type { z } from "zod";
import { idSchema } from "../id.ts";
import {
	type Block,
	calculatorBlockSchema,
	calloutToneSchema,
	questionBlockSchema,
	worksheetBlockSchema,
} from "./blocks.ts";
import { makeFigure } from "./figure.ts";
import type { Position, Report } from "./finding.ts";
import { engine, notesOf } from "./markdown-engine.ts";
import { createPlaces } from "./markdown-place.ts";
import { plainName } from "./nearest.ts";
import { type Passage, passageOf } from "./passages.ts";
import { keepUnits } from "./unbroken.ts";
import { labelOfTable, plainText, type Reference, type VetContext, vetInline, vetMathBlock } from "./vet-tokens.ts";
import { type Locate, readYaml } from "./yaml.ts";

/** A heading of a lesson, with its title as plain text. */
export interface Section extends Position {
	id: string;
	title: string;
	level: 2 | 3;
}

export interface LessonText {
	blocks: Block[];
	sections: Section[];
	/** Whether all of its headings are in `sections`. */
	whole: boolean;
	/** At 200 words a minute, at least 1. */
	minutes: number;
	references: Reference[];
	calculators: { block: z.output<typeof calculatorBlockSchema>; locate: Locate }[];
	questions: { id: string; locate: Locate }[];
	worksheets: { id: string; locate: Locate }[];
	/** What there is to read in it, as it was written. */
	passages: Passage[];
}

export interface LessonSource {
	file: string;
	lesson: string;
	body: string;
	/** The line of the file on which the body begins. */
	bodyLine: number;
	/** How large a picture wants to be drawn, where that is known. */
	sizeOf?: VetContext["sizeOf"];
}

const wordsPerMinute = 200;

/** The blocks that are operated. */
const operated: ReadonlySet<string> = new Set(["calculator", "question", "worksheet"]);

/** What people call the blocks in the course's language or with other words. */
const blockWords = new Map([
	["pregunta", "question"],
	["preguntas", "question"],
	["questions", "question"],
	["quiz", "question"],
	["cuestionario", "question"],
	["ejercicio", "question"],
	["calculadora", "calculator"],
	["calculadoras", "calculator"],
	["calculators", "calculator"],
	["calc", "calculator"],
	["metrica", "calculator"],
	["metric", "calculator"],
	["taller", "worksheet"],
	["talleres", "worksheet"],
	["worksheets", "worksheet"],
	["hoja", "worksheet"],
]);

function countWords(tokens: readonly Token[]): number {
	let words = 0;
	for (const token of tokens) {
		if (token.children !== null) words += countWords(token.children);
		else if (token.type === "math_inline" || token.type === "math_block") words += 1;
		else if (token.type === "text" || token.type === "code_inline") words += token.content.match(/\S+/g)?.length ?? 0;
	}
	return words;
}

function fenceName(token: Token): string {
	return token.type === "fence" ? (token.info.trim().split(/\s+/)[0] ?? "") : "";
}

function closingOf(tokens: readonly Token[], open: number): number {
	const { level, type } = tokens[open] ?? { level: 0, type: "" };
	const closing = type.replace(/_open$/, "_close");
	const found = tokens.findIndex((token, index) => index > open && token.type === closing && token.level === level);
	return found < 0 ? tokens.length - 1 : found;
}

/**
 * Turns a lesson's Markdown into what a page draws, and lists what it refers to. All that is wrong is reported, with
 * its place, and left out or shown as text: what comes back is always safe to show.
 */
export function readLessonText(source: LessonSource, report: Report): LessonText {
	const lines = source.body.split("\n");
	const add: VetContext["add"] = (code, position, params = {}, severity = "error") =>
		report({ severity, code, params, file: source.file, ...position });
	const tokens = engine.parse(source.body, {});
	const places = createPlaces(lines, source.bodyLine);
	places.learn(tokens);

	const text: LessonText = {
		blocks: [],
		sections: [],
		whole: true,
		minutes: 1,
		references: [],
		calculators: [],
		questions: [],
		worksheets: [],
		passages: [],
	};
	const context: VetContext = {
		lesson: source.lesson,
		place: places.inside,
		add,
		refer: (reference) => text.references.push(reference),
		sizeOf: source.sizeOf,
	};

	const sectionIds = new Set<string>();
	function vetHeading(index: number, open: Token): void {
		const title = tokens[index + 1];
		const close = tokens[index + 2];
		const id = notesOf(open).id;
		const position = places.line(open);
		const level = Number(open.tag.slice(1));
		if (open.level > 0) add("heading-inside", position);
		else if (level !== 2 && level !== 3) add("heading-level", position, { level });
		else if (id === undefined) add("heading-without-id", position);
		else {
			const column = (lines[position.line - source.bodyLine] ?? "").lastIndexOf("{#") + 3;
			const place = { line: position.line, column };
			if (!idSchema.safeParse(id).success) add("bad-id", place, { key: "#", value: id });
			else if (sectionIds.has(id)) add("duplicate-section", place, { id });
			else {
				sectionIds.add(id);
				text.sections.push({ id, level, title: plainText(title?.children ?? []).trim(), ...place });
				return;
			}
		}
		text.whole = false;
		// A heading that cannot be linked to is shown, but not as a heading.
		for (const token of [open, close]) {
			if (token === undefined) continue;
			token.type = token.type.replace("heading", "paragraph");
			token.tag = "p";
		}
	}

	function vetCallout(open: Token): void {
		const position = places.line(open);
		const [tone = "", ...title] = open.info.trim().split(/\s+/);
		if (open.level > 0) add("callout-inside", position);
		if (!calloutToneSchema.safeParse(tone).success) {
			add("unknown-tone", position, { value: tone, values: calloutToneSchema.options.join(", ") });
		} else if (title.length === 0) add("callout-without-title", position);
		const end = lines[open.map?.[1] ?? 0];
		if (end === undefined || !/^[\s>]*:{3,}\s*$/.test(end)) add("callout-open", position);
	}

	let tone: Passage["tone"];
	for (const [index, token] of tokens.entries()) {
		const passage = passageOf(token, places, { before: tokens[index - 1], tone });
		if (passage !== undefined) text.passages.push(passage);
		if (token.type === "container_callout_close") tone = undefined;
		if (token.type === "inline") {
			if (/^:::/m.test(token.content)) {
				add("callout-stray", places.inside(token, token.content.search(/^:::/m)));
			}
			vetInline(token, context);
			makeFigure(tokens, index);
		} else if (token.type === "math_block") vetMathBlock(token, places.line(token), context);
		else if (token.type === "container_callout_open") {
			tone = calloutToneSchema.safeParse(token.info.trim().split(/\s+/)[0]).data;
			vetCallout(token);
		} else if (token.type === "fence") {
			const name = fenceName(token);
			const known = operated.has(name);
			if (known && token.level > 0) add("block-inside", places.line(token), { block: name });
			else if (!known && (blockWords.has(plainName(name)) || /^(calc|quest)/i.test(name))) {
				const meant = blockWords.get(plainName(name));
				add("unknown-block", places.line(token), { value: name, ...(meant === undefined ? {} : { meant }) });
			}
		}
	}
	for (const [index, token] of tokens.entries()) {
		if (token.type === "heading_open") vetHeading(index, token);
		else if (token.type === "table_open") notesOf(token).label = labelOfTable(tokens, index);
	}
	text.minutes = Math.max(1, Math.round(countWords(tokens) / wordsPerMinute));

	const render = (from: number, to: number) => engine.renderer.render(tokens.slice(from, to), engine.options, {});

	/** Whether a block runs to the end of the lesson, or into the heading, callout or fence that follows it. */
	function isFenceOpen(token: Token): boolean {
		const last = (lines[(token.map?.[1] ?? 0) - 1] ?? "").trim();
		const closed = last.startsWith(token.markup) && /^(`+|~+)$/.test(last);
		return !closed || token.content.split("\n").some((line) => /^(#{2,3} |:::|\s*(```|~~~))/.test(line));
	}

	function readFence(token: Token): void {
		const { line, column } = places.line(token);
		if (isFenceOpen(token)) {
			// What it swallowed, headings too, is not known.
			text.whole = false;
			add("block-open", { line, column }, { block: fenceName(token) });
			return;
		}
		const yaml = { file: source.file, text: token.content, origin: { line: line + 1, column } };
		if (fenceName(token) === "calculator") {
			const { value, locate } = readYaml(calculatorBlockSchema, yaml, report);
			if (value === undefined) return;
			text.calculators.push({ block: value, locate });
			text.blocks.push({ kind: "calculator", ...value });
		} else if (fenceName(token) === "worksheet") {
			const { value, locate } = readYaml(worksheetBlockSchema, yaml, report);
			if (value === undefined) return;
			text.worksheets.push({ id: value.worksheet, locate });
			text.blocks.push({ kind: "worksheet", ...value });
		} else {
			const { value, locate } = readYaml(questionBlockSchema, yaml, report);
			if (value === undefined) return;
			text.questions.push({ id: value.question, locate });
			text.blocks.push({ kind: "question", ...value });
		}
	}

	function pushHtml(from: number, to: number): void {
		if (from >= to) return;
		const html = render(from, to);
		if (html.trim() !== "") text.blocks.push({ kind: "html", html });
	}

	let begun = 0;
	let index = 0;
	while (index < tokens.length) {
		const token = tokens[index];
		if (token === undefined) break;
		const name = fenceName(token);
		const special = token.level === 0 && operated.has(name);
		if (token.level > 0 || !(special || token.type === "heading_open" || token.type === "container_callout_open")) {
			index += 1;
			continue;
		}
		pushHtml(begun, index);
		const end = token.nesting === 1 ? closingOf(tokens, index) : index;
		if (special) readFence(token);
		else if (token.type === "heading_open") {
			const id = notesOf(token).id ?? "";
			const level = token.tag === "h2" ? 2 : 3;
			text.blocks.push({ kind: "heading", id, level, html: render(index + 1, end).trim() });
		} else {
			const tone = calloutToneSchema.safeParse(token.info.trim().split(/\s+/)[0]).data ?? "note";
			const title = token.info.trim().replace(/^\S+\s*/, "");
			text.blocks.push({ kind: "callout", tone, title: keepUnits(title), html: render(index + 1, end) });
		}
		index = end + 1;
		begun = index;
	}
	pushHtml(begun, tokens.length);
	return text;
}
