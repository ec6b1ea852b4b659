import type { GlossaryEntry } from "../../../core/api/views.ts";
import { fold } from "../calculators/list/search-words.ts";

/**
 * The terms whose name, in the course's language or in English, has every word of the query in it; capitals and accents
 * do not matter. Those that begin with the query come first, and all of them where nothing is asked for.
 */
export function findTerms(terms: readonly GlossaryEntry[], query: string): readonly GlossaryEntry[] {
	const sought = fold(query).trim();
	if (sought === "") return terms;
	const words = sought.split(/\s+/);
	const names = ({ term, english = "" }: GlossaryEntry) => [fold(term), fold(english)];
	const found = terms.filter((entry) => words.every((word) => names(entry).some((name) => name.includes(word))));
	const begins = (entry: GlossaryEntry) => names(entry).some((name) => name.startsWith(sought));
	return [...found.filter(begins), ...found.filter((entry) => !begins(entry))];
}

/** The terms under the letters that they begin with, in the order of the alphabet of a language; figures under "#". */
export function byLetter(
	terms: readonly GlossaryEntry[],
	language: string,
): readonly (readonly [letter: string, terms: readonly GlossaryEntry[]])[] {
	const { compare } = new Intl.Collator(language);
	const letterOf = ({ term }: GlossaryEntry) => {
		const [first = "#"] = term.normalize("NFC");
		if (!/\p{L}/u.test(first)) return "#";
		// An accent makes no letter of its own; ñ is one.
		const bare = first.toUpperCase() === "Ñ" ? "Ñ" : fold(first).toUpperCase();
		return bare;
	};
	const groups = new Map<string, GlossaryEntry[]>();
	for (const entry of terms) groups.set(letterOf(entry), [...(groups.get(letterOf(entry)) ?? []), entry]);
	return [...groups]
		.sort(([a], [b]) => compare(a, b))
		.map(([letter, its]) => [letter, its.toSorted((a, b) => compare(a.term, b.term))] as const);
}
