import type { Locale } from "../../../core/locale.ts";

const withWords: readonly Locale[] = ["es", "en"];

/**
 * The language of the words on a printed exam: that of the course (a BCP 47 tag), in which who sits it reads; where the
 * application has no words in it, that of the page, which whoever prints can read.
 */
export function paperLocale(course: string, page: Locale): Locale {
	const [base] = course.toLowerCase().split("-");
	return withWords.find((locale) => locale === base) ?? page;
}
