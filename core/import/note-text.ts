import { findingText } from "../course/finding-text.ts";
import type { Locale } from "../locale.ts";
import type { ImportNote } from "./note.ts";
import { articleNotes } from "./note-text-article.ts";
import { giftNotes } from "./note-text-gift.ts";

/** A sentence in each language; `{name}` stands for the note's parameter of that name. */
export type NoteTexts = Record<string, Record<Locale, string>>;

const texts = new Map(Object.entries({ ...articleNotes, ...giftNotes }));

/** Every code that has a sentence, for the test that each has one. */
export const noteCodes: readonly string[] = [...texts.keys()];

/** What is told of a note, in a sentence. */
export function noteText({ code, params }: Pick<ImportNote, "code" | "params">, locale: Locale): string {
	const text = texts.get(code)?.[locale] ?? code;
	const told = text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? ""));
	const finding = params["finding"];
	return finding === undefined ? told : told + findingText({ code: String(finding), params }, locale);
}
