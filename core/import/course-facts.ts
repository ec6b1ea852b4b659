import type { Locale } from "../locale.ts";

/** What an import has to know of the course that it adds to. */
export interface CourseFacts {
	/** The language of the stubs. */
	locale: Locale;
	/** Ids that a new lesson cannot have: those on the map, and those of files that are there. */
	lessonIds: ReadonlySet<string>;
	/** Ids of the glossary, and its terms as ids. */
	terms: ReadonlySet<string>;
	sourceIds: ReadonlySet<string>;
	/** Paths of pictures: `media/embudo.png`. */
	media: ReadonlySet<string>;
}
