import type { Locale } from "../locale.ts";
import type { Inline } from "../quiz/common.ts";
import { localNumbers } from "../quiz/placeholders.ts";
import { readBlockText } from "./block-text.ts";
import { readInlineText } from "./inline-text.ts";

const nowhere = () => ({ line: 1, column: 1 });

/** The language in which numbers in a course's texts are written: Spanish, unless the course is in English. */
export function numbersOf({ language }: { language: string }): Locale {
	return language.split("-")[0] === "en" ? "en" : "es";
}

/** Makes HTML of the texts of a question bank, which have been checked already, with numbers as in `locale`. */
export function textHtml(locale: Locale): Inline {
	return (text, form) => {
		const source = { file: "", text: localNumbers(text, locale), place: nowhere };
		return form === "blocks" ? readBlockText(source, () => {}).html : readInlineText(source, () => {}).html;
	};
}
