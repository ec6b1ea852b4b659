import type { ImportNote } from "../note.ts";
import { freeId, slugOf } from "../slug.ts";
import type { ImportWords } from "../words.ts";
import type { GiftQuestion } from "./gift-parse.ts";

/** What the makers of each kind of question are handed. */
export interface GiftContext {
	words: ImportWords;
	/** A text of the question as inline Markdown. */
	inline: (text: string) => string;
	/** The same without mark-up. */
	plain: (text: string) => string;
	/** Says what of the question becomes something else. */
	changed: (code: string, params?: ImportNote["params"]) => void;
}

/** A question as data of a bank, without what all have; or why there is none. */
export type Mapped = { ok: true; question: Record<string, unknown> } | { ok: false; code: string };

export const left = (code: string): Mapped => ({ ok: false, code });

export const kept = (question: Record<string, unknown>): Mapped => ({ ok: true, question });

/** The mark of the place where the answer belongs, in the middle of a sentence. */
export const blank = "\\_\\_\\_\\_\\_";

/** What the question asks, with a line where the answer belongs, if it belongs into the sentence. */
export function promptOf({ before, after }: GiftQuestion, { inline }: GiftContext): string {
	if (after === "") return inline(before);
	return [inline(before), blank, inline(after)].filter((piece) => piece !== "").join(" ");
}

/** What is said of a text of the bank, or a stub. */
export function saidOr(feedback: string | undefined, wanted: string, { inline }: GiftContext): string {
	const text = feedback === undefined ? "" : inline(feedback);
	return text === "" ? wanted : text;
}

/** Ids for parts of a question, of what they say. */
export function partIds(texts: readonly string[]): string[] {
	const taken = new Set<string>();
	return texts.map((text, index) => freeId(slugOf(text, 30) || `parte-${index + 1}`, taken));
}
