import { editDistance } from "./edit-distance.ts";

/** What does not matter in how an answer is written. */
export interface WritingPolicy {
	accents: "ignore" | "required";
	case: "ignore" | "required";
}

/** The words under this length are too near to other words to take one for a slip of another. */
const shortestWithTypos = 5;
const lengthForTwoTypos = 9;

/** Without accents, but with ñ, which is a letter of its own: "año" is no "ano". */
function withoutAccents(text: string): string {
	return text
		.normalize("NFD")
		.replace(/(?<![nN])\u0303|(?!\u0303)\p{M}/gu, "")
		.normalize("NFC");
}

/** Emoji, with what gives them colour: a face behind a right answer makes it no other. */
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/gu;
const word = /\p{N}(?:[.,:/]?\p{N})*|[\p{L}\p{M}]+|[\p{S}%&#@]/gu;

/**
 * The words of a text as they are compared: spaces and punctuation only part them, but a mark between two digits belongs
 * to the number ("1,5"). Emoji count only where there is nothing else. Accents and case are kept where the policy asks
 * for them.
 */
export function wordsOf(text: string, policy: WritingPolicy): string[] {
	return wordsIn(text.replace(emoji, ""), policy) ?? wordsIn(text, policy) ?? [];
}

function wordsIn(text: string, policy: WritingPolicy): string[] | null {
	const composed = text.normalize("NFC");
	const cased = policy.case === "required" ? composed : composed.toLowerCase();
	const plain = policy.accents === "required" ? cased : withoutAccents(cased);
	return plain.match(word);
}

/** Whether two texts are the same words, however they are joined: "click-through", "click through", "clickthrough". */
export function sameWriting(one: string, other: string, policy: WritingPolicy): boolean {
	const words = wordsOf(one, policy);
	return words.length > 0 && words.join("") === wordsOf(other, policy).join("");
}

function allowedTypos(word: string): number {
	const letters = [...word];
	if (letters.length < shortestWithTypos || !letters.every((letter) => /[\p{L}\p{M}]/u.test(letter))) return 0;
	return letters.length < lengthForTwoTypos ? 1 : 2;
}

/**
 * How many typing mistakes part what was typed from what is meant, 0 for none; undefined where they are different words.
 * One is allowed in a word of five letters or more, two from nine on, and two in all. What the policy asks for is no
 * typing mistake: an accent that is required is not forgiven as one.
 */
export function typosBetween(typed: string, meant: string, policy: WritingPolicy): number | undefined {
	if (sameWriting(typed, meant, policy)) return 0;
	const loose: WritingPolicy = { accents: "ignore", case: "ignore" };
	const [typedWords, meantWords] = [wordsOf(typed, policy), wordsOf(meant, policy)];
	const [typedLoose, meantLoose] = [wordsOf(typed, loose), wordsOf(meant, loose)];
	if (typedWords.length !== meantWords.length) return undefined;
	let typos = 0;
	for (const [index, word] of meantWords.entries()) {
		const distance = editDistance(typedWords[index] ?? "", word);
		if (distance > allowedTypos(word)) return undefined;
		if (distance !== editDistance(typedLoose[index] ?? "", meantLoose[index] ?? "")) return undefined;
		typos += distance;
	}
	return typos > 0 && typos <= 2 ? typos : undefined;
}
