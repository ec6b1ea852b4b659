import type { Token } from "markdown-it";
import type { Finding, Position } from "./finding.ts";
import { lessonAddress, readImageAddress, readLink } from "./links.ts";
import { notesOf } from "./markdown-engine.ts";
import { renderMath } from "./math.ts";
import { keepPunctuation } from "./unbroken.ts";

/** Something that a text names and that must exist elsewhere. A `section` without a lesson is one of the same lesson. */
export type Reference = Position &
	(
		| { kind: "term"; id: string }
		| { kind: "lesson"; id: string; section: string | undefined }
		| { kind: "section"; id: string }
		| { kind: "image"; path: string }
	);

/** What vetting needs to know of the text around the tokens. */
export interface VetContext {
	/** The lesson whose text it is; `undefined` for texts that are shown in several places. */
	lesson: string | undefined;
	/** Where in the file a character of an inline token's content stands. */
	place: (token: Token, offset: number) => Position;
	/** `severity`: an error, where it is left out. */
	add: (code: string, position: Position, params?: Finding["params"], severity?: Finding["severity"]) => void;
	refer: (reference: Reference) => void;
	/** How large a picture of the course wants to be drawn, in CSS pixels, where that is known. */
	sizeOf?: ((path: string) => PictureSize | undefined) | undefined;
}

export interface PictureSize {
	width: number;
	height: number;
}

function textToken(from: Token, content: string): void {
	from.type = "text";
	from.tag = "";
	from.nesting = 0;
	from.attrs = null;
	from.children = null;
	from.content = content;
}

/** The plain text of inline tokens: what a heading or a picture says without its mark-up. */
export function plainText(tokens: readonly Token[]): string {
	return tokens
		.map((token) => {
			if (token.type === "softbreak" || token.type === "hardbreak") return " ";
			if (token.children !== null) return plainText(token.children);
			return token.content;
		})
		.join("");
}

/** The name of a table for who cannot see it: its header. `open`: where in the tokens it begins. */
export function labelOfTable(tokens: readonly Token[], open: number): string {
	const end = tokens.findIndex((token, index) => index > open && token.type === "thead_close");
	const cells = tokens.slice(open, end).filter((token) => token.type === "inline");
	return cells
		.map((cell) => plainText(cell.children ?? []).trim())
		.filter((text) => text !== "")
		.join(", ");
}

function vetMath(token: Token, display: boolean, position: (offset: number) => Position, context: VetContext): void {
	const result = renderMath(token.content, display);
	if (result.ok) {
		notesOf(token).html = result.html;
		return;
	}
	context.add(result.code, position(result.offset), result.params);
	textToken(token, token.content);
}

function vetImage(token: Token, position: Position, context: VetContext): void {
	const source = String(token.attrGet("src") ?? "");
	const address = readImageAddress(source);
	const alt = plainText(token.children ?? []);
	if (alt.trim() === "") context.add("image-without-alt", position);
	if (!address.ok) {
		context.add(address.code, position, { address: source });
		textToken(token, alt);
		return;
	}
	context.refer({ kind: "image", path: address.path, ...position });
	const title = token.attrGet("title");
	if (title !== null) notesOf(token).caption = String(title);
	token.attrs = [
		// From the address of the page, which says in which course it is (`course-scope.ts`).
		["src", address.path],
		["alt", alt],
	];
	const size = context.sizeOf?.(address.path);
	// Its place is kept free before it is there, so that nothing below it moves.
	if (size !== undefined) token.attrs.push(["width", String(size.width)], ["height", String(size.height)]);
}

/** Turns a link's opening token into what it stands for; false where the link is refused and only its text stays. */
function vetLink(open: Token, position: Position, context: VetContext): boolean {
	const href = String(open.attrGet("href") ?? "");
	const target = readLink(href);
	switch (target.kind) {
		case "outside":
			open.attrs = [
				["href", target.href],
				["rel", "noreferrer noopener"],
				["target", "_blank"],
			];
			return true;
		case "lesson":
			context.refer({ kind: "lesson", id: target.lesson, section: target.section, ...position });
			open.attrs = [["href", lessonAddress(target.lesson, target.section)]];
			return true;
		case "section":
			if (context.lesson === undefined) {
				context.add("section-link-outside-lesson", position, { address: href });
				return false;
			}
			context.refer({ kind: "section", id: target.section, ...position });
			open.attrs = [["href", lessonAddress(context.lesson, target.section)]];
			return true;
		case "term":
			// Only a lesson's page has the definitions at hand.
			if (context.lesson === undefined) {
				context.add("term-link-outside-lesson", position, { address: href });
				return false;
			}
			context.refer({ kind: "term", id: target.term, ...position });
			open.tag = "button";
			open.attrs = [
				["type", "button"],
				["class", "term"],
				["data-term", target.term],
			];
			return true;
		default:
			context.add(target.code, position, { address: href });
			return false;
	}
}

/** One token for each run of text, as markdown-it has it: what looked like a tag is text like that around it. */
function joinTexts(tokens: readonly Token[]): Token[] {
	const joined: Token[] = [];
	for (const token of tokens) {
		const last = joined.at(-1);
		if (token.type === "text" && last?.type === "text") last.content += token.content;
		else joined.push(token);
	}
	return joined;
}

/** Vets the children of an inline token, in place. */
export function vetInline(inline: Token, context: VetContext): void {
	const position = (token: Token, further = 0) => context.place(inline, (notesOf(token).offset ?? 0) + further);
	const open: { tag: string; kept: boolean }[] = [];
	const children: Token[] = [];
	for (const token of inline.children ?? []) {
		let kept = true;
		if (token.type === "math_inline" || token.type === "math_block") {
			const opening = token.markup.length;
			const display = token.type === "math_block";
			vetMath(token, display, (offset) => position(token, opening + offset), context);
			if (token.type === "math_block") token.type = "math_inline_block";
		} else if (token.type === "tag_text") {
			context.add("html-as-text", position(token), { value: token.content.slice(0, 60) }, "warning");
			token.type = "text";
		} else if (token.type === "image") vetImage(token, position(token), context);
		else if (token.type === "link_open") {
			kept = vetLink(token, position(token), context);
			open.push({ tag: token.tag, kept });
		} else if (token.type === "link_close") {
			const link = open.pop();
			kept = link?.kept === true;
			token.tag = link?.tag ?? "a";
		}
		if (kept) children.push(token);
	}
	inline.children = keepPunctuation(joinTexts(children));
}

/** Vets a formula that stands as a block of its own. */
export function vetMathBlock(token: Token, position: Position, context: VetContext): void {
	vetMath(token, true, () => position, context);
}
