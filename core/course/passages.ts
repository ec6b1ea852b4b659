import type { Token } from "markdown-it";
import type { CalloutTone } from "./blocks.ts";
import type { Position } from "./finding.ts";
import { engine } from "./markdown-engine.ts";
import { createPlaces } from "./markdown-place.ts";

/** A paragraph, heading, item, cell or formula of a text, as it was written. */
export interface Passage {
	/** Inline Markdown, or TeX. */
	text: string;
	math: boolean;
	part: "text" | "heading" | "cell";
	/** The callout that it stands in. */
	tone: CalloutTone | undefined;
	/** Where in the file a character of its text stands; of a formula, where the formula begins. */
	place: (offset: number) => Position;
}

/** The passage that a token of a parsed text is, if it is one. */
export function passageOf(
	token: Token,
	places: ReturnType<typeof createPlaces>,
	around: { before: Token | undefined; tone: Passage["tone"] },
): Passage | undefined {
	const { type, content: text } = token;
	const { before, tone } = around;
	if (type === "math_block") return { text, math: true, part: "text", tone, place: () => places.line(token) };
	if (type !== "inline") return undefined;
	const inHeading = before?.type === "heading_open";
	const part = inHeading ? "heading" : /^t[hd]_open$/.test(before?.type ?? "") ? "cell" : "text";
	return { text, math: false, part, tone, place: (offset) => places.inside(token, offset) };
}

/** The passages of a text with paragraphs, lists and tables. `place`: where a character of it stands. */
export function passagesOf(text: string, place: (offset: number) => Position): Passage[] {
	const lines = text.split("\n");
	const tokens = engine.parse(text, {});
	const places = createPlaces(lines, 1);
	places.learn(tokens);
	const offsetOf = ({ line, column }: Position) =>
		lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
	return tokens.flatMap((token, index) => {
		const passage = passageOf(token, places, { before: tokens[index - 1], tone: undefined });
		return passage === undefined
			? []
			: [{ ...passage, place: (offset: number) => place(offsetOf(passage.place(offset))) }];
	});
}
