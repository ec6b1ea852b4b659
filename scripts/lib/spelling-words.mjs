import dictionary from "dictionary-es";
import nspell from "nspell";

/** Pronouns that Spanish hangs on a verb: mídela, pregúntaselo. The te of repítela is the verb's. */
const pronouns = [/(?:l[aeo]s?|me|te|se|nos|os)$/, /(?:me|te|se|nos|os)l[aeo]s?$/];

/** @param {string} text */
const withoutAccent = (text) => text.replace(/[áéíóú]/g, (letter) => "aeiou".charAt("áéíóú".indexOf(letter)));

/**
 * A checker of Spanish words.
 * @param {Iterable<string>} own words that are right too, in any case that they are written in
 */
export function createSpelling(own) {
	const spelling = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
	const known = new Set([...own].map((word) => word.toLowerCase()));

	/** @param {string} word */
	const inDictionary = (word) => spelling.correct(word) || spelling.correct(word.toLowerCase());

	/**
	 * A verb with pronouns: an infinitive or a gerund, or an imperative, which carries an accent that it does not have alone.
	 * @param {string} word
	 */
	function isVerbWithPronouns(word) {
		return pronouns.some((ending) => {
			const base = word.replace(ending, "");
			if (base === word || base.length < 2) return false;
			if (/(?:[aeií]r|ndo)$/.test(base) && inDictionary(base)) return true;
			return /[áéíóú]/.test(word) && inDictionary(withoutAccent(base));
		});
	}

	/**
	 * "clarísimo", of "claro".
	 * @param {string} word
	 */
	function isSuperlative(word) {
		const stem = /^(.+)ísim[oa]s?$/.exec(word)?.[1];
		return stem !== undefined && ["", "o", "e"].some((end) => inDictionary(stem + end));
	}

	/**
	 * @param {string} word
	 * @returns {boolean}
	 */
	function isRight(word) {
		const lower = word.toLowerCase();
		if (known.has(lower) || inDictionary(word)) return true;
		// Initials: CRM, KPIs.
		if (/^\p{Lu}{2,6}s?$/u.test(word)) return true;
		if (isVerbWithPronouns(lower) || isSuperlative(lower)) return true;
		return word.includes("-") && word.split("-").every(isRight);
	}

	return {
		isRight,
		/** @param {string} word */
		suggestions: (word) => spelling.suggest(word).slice(0, 3),
	};
}

/**
 * The words of a text with where they stand; those with digits are codes.
 * @param {string} text
 */
export function wordsIn(text) {
	const words = text.matchAll(/(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}\p{N}]*(?:-\p{L}[\p{L}\p{M}\p{N}]*)*/gu);
	return [...words].flatMap(({ 0: word, index }) => (/\p{N}/u.test(word) || word.length < 2 ? [] : [{ word, index }]));
}
