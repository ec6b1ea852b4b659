import { editDistance } from "../quiz/edit-distance.ts";

/** A name as it is compared: without case or accents, and with one mark between its words, whichever was typed. */
export function plainName(name: string): string {
	return name
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[\s_-]+/g, "-");
}

const wordsOf = (name: string) => name.split("-").filter((word) => word.length > 2);

/** The known names that have all the words of this one, or of whose words it has all: "apertura" for "tasa-de-apertura". */
function ofSameWords(written: string, known: readonly string[]): string[] {
	const words = wordsOf(written);
	return known.filter((name) => {
		const others = wordsOf(plainName(name));
		const [few, many] = words.length < others.length ? [words, others] : [others, words];
		return few.length > 0 && few.every((word) => many.includes(word));
	});
}

/**
 * The known name that somebody who wrote another one most likely meant, if any comes near: the same but for case, accents
 * or the marks between words; one with a slip in every three letters at most, and never more than three; or the only one
 * of the same words.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
	const written = plainName(name);
	const all = [...new Set(known)].filter((one) => one !== name);
	const rated = all.map((one) => ({ one, slips: editDistance(written, plainName(one)) }));
	const most = Math.min(3, Math.max(1, Math.floor(written.length / 3)));
	const best = rated.reduce<(typeof rated)[number] | undefined>(
		(least, other) => (least === undefined || other.slips < least.slips ? other : least),
		undefined,
	);
	// A name of two letters is another one as soon as one of them is.
	if (best !== undefined && best.slips <= (written.length > 2 ? most : 0)) return best.one;
	const same = ofSameWords(written, all);
	return same.length === 1 ? same[0] : undefined;
}

/** The same as parameters of a finding: `meant`, where there is one, makes its sentence end in a question. */
export function meantOf(name: string, known: Iterable<string>): { meant?: string } {
	const meant = nearest(name, known);
	return meant === undefined ? {} : { meant };
}
