import type { Token } from "markdown-it";
import { gapsIn } from "../quiz/cloze.ts";
import type { Finding, Position, Report } from "./finding.ts";
import type { InlineSource, InlineText } from "./inline-text.ts";
import { engine, notesOf } from "./markdown-engine.ts";
import { createPlaces } from "./markdown-place.ts";
import { labelOfTable, vetInline, vetMathBlock } from "./vet-tokens.ts";

export interface BlockText extends InlineText {
	/** The gaps that the text shows, in order. One in code or in a formula is none. */
	gaps: ({ id: string } & Position)[];
}

function token(like: Token, type: string, content: string): Token {
	const made: Token = Object.assign(Object.create(Object.getPrototypeOf(like)), like);
	return Object.assign(made, { type, tag: "", nesting: 0, attrs: null, children: null, content });
}

/** Cuts the gaps out of a text token. `place`: where a character of it stands. */
function cutGaps(text: Token, place: (offset: number) => Position, found: BlockText["gaps"]): Token[] {
	const cut: Token[] = [];
	let from = 0;
	for (const { id, at } of gapsIn(text.content)) {
		cut.push(token(text, "text", text.content.slice(from, at)), token(text, "gap", id));
		found.push({ id, ...place(at) });
		from = at + id.length + "[[]]".length;
	}
	return from === 0 ? [text] : [...cut, token(text, "text", text.content.slice(from))];
}

/** Blocks that belong to a lesson: their texts stay, as paragraphs. */
const onlyInLessons = /^(heading|container_callout)_(open|close)$/;

/**
 * Turns Markdown with paragraphs, lists and tables into HTML in which a gap `[[its-id]]` is `<span data-gap="its-id">`,
 * and reports what is wrong with it. Headings and callouts belong to lessons.
 */
export function readBlockText({ file, text, place }: InlineSource, report: Report): BlockText {
	const lines = text.split("\n");
	const tokens = engine.parse(text, {});
	const places = createPlaces(lines, 1);
	places.learn(tokens);
	const starts = lines.map((_line, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0));
	const inText = ({ line, column }: Position) => place((starts[line - 1] ?? 0) + column - 1);

	const made: BlockText = { html: "", references: [], gaps: [] };
	const context = {
		lesson: undefined,
		place: (inline: Token, offset: number) => inText(places.inside(inline, offset)),
		add: (code: string, position: Position, params: Finding["params"] = {}, severity: Finding["severity"] = "error") =>
			report({ severity, code, params, file, ...position }),
		refer: (reference: InlineText["references"][number]) => made.references.push(reference),
	};
	for (const [index, block] of tokens.entries()) {
		if (onlyInLessons.test(block.type)) {
			if (block.nesting === 1) context.add("block-only-in-lessons", inText(places.line(block)));
			block.type = block.type.replace(/^[a-z_]+(?=_(open|close)$)/, "plain");
			block.tag = "div";
		} else if (block.type === "table_open") notesOf(block).label = labelOfTable(tokens, index);
		else if (block.type === "math_block") vetMathBlock(block, inText(places.line(block)), context);
		else if (block.type === "inline") {
			vetInline(block, context);
			let from = 0;
			block.children = (block.children ?? []).flatMap((child) => {
				if (child.type !== "text") return [child];
				const begins = Math.max(from, block.content.indexOf(child.content, from));
				from = begins + child.content.length;
				return cutGaps(child, (at) => context.place(block, begins + at), made.gaps);
			});
		}
	}
	made.html = engine.renderer.render(tokens, engine.options, {}).trim();
	return made;
}
