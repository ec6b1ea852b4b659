import { breakoutTricks } from "./breakout-tricks.ts";
import { drawingTricks } from "./drawing-tricks.ts";
import { elementTricks } from "./element-tricks.ts";
import { handlerTricks } from "./handler-tricks.ts";
import { linkTricks } from "./link-tricks.ts";
import { markdownByHandTricks, markdownTricks, texTricks } from "./markdown-tricks.ts";
import { changedTricks, parserTricks, writtenAgainTricks } from "./parser-tricks.ts";
import { filled, type Shape, type Written, type XssTrick } from "./trick.ts";

export { filled, type Shape, type XssTrick } from "./trick.ts";

/** Tricks by what they belong to and how they are put into a page. */
const groups: readonly (readonly [group: string, shape: Shape, tricks: Written])[] = [
	["HTML", "page", elementTricks],
	["HTML", "page", handlerTricks],
	["HTML", "page", linkTricks],
	["HTML", "page", parserTricks],
	["HTML written again", "written-again", writtenAgainTricks],
	...Object.entries(changedTricks).map(([shape, tricks]) => ["HTML changed", shape as Shape, tricks] as const),
	...Object.entries(breakoutTricks).map(([shape, tricks]) => ["an end", shape as Shape, tricks] as const),
	["Markdown", "markdown", markdownTricks],
	["Markdown by hand", "markdown-by-hand", markdownByHandTricks],
	["TeX", "tex", texTricks],
	["a drawing", "drawing", drawingTricks],
];

const all = groups
	.flatMap(([group, shape, tricks]) => Object.entries(tricks).map(([name, trick]) => ({ group, shape, name, trick })))
	.map(({ group, shape, name, trick }, index): XssTrick => {
		const id = index + 1;
		const named = { id, name: `${group}: ${name}` };
		if (typeof trick === "string") return { ...named, shape, written: trick, text: filled(trick, id) };
		return { ...named, shape: "asleep", written: trick.text, text: filled(trick.text, id), why: trick.why };
	});

/** The standard tricks that run a script through a text: written from what is generally known of them, none of it copied. */
export const xssTricks: readonly XssTrick[] = all.filter(({ name }) => !name.startsWith("a drawing: "));

/** The same as the content of a picture. */
export const xssDrawings: readonly XssTrick[] = all.filter(({ name }) => name.startsWith("a drawing: "));
