import type { Token } from "markdown-it";
import { notesOf } from "./markdown-engine.ts";

/** Whether nothing but one picture stands in the text. */
function onlyPicture(inline: Token): Token | undefined {
	const told = (inline.children ?? []).filter(({ type, content }) => type !== "text" || content.trim() !== "");
	const [picture] = told;
	return told.length === 1 && picture?.type === "image" ? picture : undefined;
}

/**
 * Makes a figure of a paragraph that holds one picture and nothing else, in place. The picture's title becomes its caption.
 *
 * @param at where in the tokens the paragraph's text stands, between its opening and its end
 */
export function makeFigure(tokens: readonly Token[], at: number): void {
	const [open, inline, close] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	// A paragraph of a tight list is not drawn as one.
	if (open?.type !== "paragraph_open" || open.hidden || inline === undefined || close === undefined) return;
	const picture = onlyPicture(inline);
	if (picture === undefined) return;
	open.tag = "figure";
	close.tag = "figure";
	notesOf(close).caption = notesOf(picture).caption;
	close.type = "figure_close";
}
