import { readNumber } from "../metrics/number-read.ts";
import type { Finding } from "./finding.ts";

/** An option of a question, as the checks look at it. */
export interface CheckedOption {
	text: string;
	correct: boolean;
}

/** What is wrong with one option, or could be better; `index` is its place. */
export interface OptionFinding {
	severity: Finding["severity"];
	code: string;
	params: Finding["params"];
	index: number;
}

/** Without emphasis and escapes. */
const unmarked = (text: string) => text.replace(/\*\*|__|`|(?<![\s\p{N}])\*|\*(?![\s\p{N}])|\\(?=\p{P}|\p{S})/gu, "");

/** What is read of a text: letters, digits and signs, without accents, case, emphasis or punctuation. */
function fold(text: string): string {
	const plain = unmarked(text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
	// In a formula brackets say what belongs together, and a hyphen that stands alone is a minus.
	const isFormula = /[\p{Sm}/·^*]|\s-\s/u.test(plain);
	const unsaid = isFormula ? /[^\p{L}\p{N}\p{S}%/·^*(){}-]+/gu : /[^\p{L}\p{N}\p{S}%]+/gu;
	const folded = plain
		.replace(unsaid, " ")
		.replace(/\s*([^\p{L}\p{N}\s])\s*/gu, "$1")
		.trim();
	// What is nothing but punctuation is asked about for its own sake.
	return folded === "" ? plain.trim() : folded;
}

/** "23 %" and "23,0 %" are the same number: options that are numbers are compared as such. */
export function meaning(text: string): string {
	// Most options are sentences, and need not be read as numbers.
	if (!/\p{Nd}/u.test(text)) return fold(text);
	const number = readNumber(text, "es");
	return number.ok ? `${number.value}${number.percent ? " %" : ""}` : fold(text);
}

/** Options that say the same; where one is right and one is not, whoever picks the other is wronged. */
function alike(options: readonly CheckedOption[]): OptionFinding[] {
	const meanings = options.map(({ text }) => meaning(text));
	return options.flatMap((option, index) => {
		const first = meanings.indexOf(meanings[index] ?? "");
		if (first === index) return [];
		if (options[first]?.correct === option.correct) {
			return { severity: "error", code: "options-alike", params: { value: option.text }, index };
		}
		// Of the two it is the wrong one that is to be another.
		const wrong = option.correct ? first : index;
		const params = { value: options[wrong]?.text ?? "" };
		return { severity: "error", code: "correct-option-alike", params, index: wrong };
	});
}

/** From how many times the length of the longest wrong option on the right one stands out, and by how many characters. */
const outstanding = { times: 1.6, characters: 25 };

function byLength(options: readonly CheckedOption[], right: number): OptionFinding[] {
	const lengths = options.map(({ text }) => text.length);
	const longestOther = Math.max(...lengths.filter((_, index) => index !== right));
	const own = lengths[right] ?? 0;
	const standsOut = own >= longestOther * outstanding.times && own - longestOther >= outstanding.characters;
	return standsOut ? [{ severity: "advice", code: "answer-by-length", params: {}, index: right }] : [];
}

type Form = { gender: "f" | "m"; number: "one" | "many" };

const articles = new Map<string, Form>([
	["un", { gender: "m", number: "one" }],
	["el", { gender: "m", number: "one" }],
	["una", { gender: "f", number: "one" }],
	["la", { gender: "f", number: "one" }],
	["unos", { gender: "m", number: "many" }],
	["los", { gender: "m", number: "many" }],
	["unas", { gender: "f", number: "many" }],
	["las", { gender: "f", number: "many" }],
]);

/** Gender and number of a Spanish noun by its ending, where the ending tells. */
function formOf(word: string): Form | undefined {
	const many = word.endsWith("s");
	const stem = many ? word.replace(/e?s$/, "") : word;
	const number = many ? "many" : "one";
	if (/(cion|sion|dad|tad|tud|a)$/.test(stem)) return { gender: "f", number };
	if (/(o|or|aje)$/.test(stem)) return { gender: "m", number };
	return undefined;
}

/** A stem that ends in an article with which the right option alone agrees: "Es una…" and a single feminine noun. */
function byGrammar(prompt: string, options: readonly CheckedOption[], right: number): OptionFinding[] {
	const last = fold(prompt).split(" ").at(-1) ?? "";
	const asked = articles.get(last);
	if (asked === undefined) return [];
	const agrees = options.map(({ text }) => {
		const form = formOf(fold(text).split(" ")[0] ?? "");
		return form && form.gender === asked.gender && form.number === asked.number;
	});
	const onlyRight = agrees.every((agreed, index) => agreed === (index === right));
	return onlyRight ? [{ severity: "advice", code: "answer-by-grammar", params: { value: last }, index: right }] : [];
}

/** Long words of a text: those that carry meaning. */
function longWords(text: string): Set<string> {
	return new Set(
		fold(text)
			.split(" ")
			.filter((word) => word.length >= 6),
	);
}

/** Two words of the stem or more, in the right option alone. */
function byEcho(prompt: string, options: readonly CheckedOption[], right: number): OptionFinding[] {
	const asked = longWords(prompt);
	const echoed = options.map(({ text }) => [...longWords(text)].filter((word) => asked.has(word)));
	const own = echoed[right] ?? [];
	const others = echoed.filter((_, index) => index !== right);
	if (own.length < 2 || others.some((words) => words.length > 0)) return [];
	return [{ severity: "advice", code: "answer-by-echo", params: { value: own.slice(0, 3).join(", ") }, index: right }];
}

/** An option that names others by their place: they are shown in another order every time. */
const byPlace =
	/\b(tod[ao]s|ningun[ao]|amb[ao]s|las dos|los dos)( de)?( l[ao]s)? (anterior(es)?|opciones|respuestas|de arriba)\b|\b(all|none|both|neither) of the above\b|\b(opcion|option) [a-d]\b|^(la )?[a-d] y (la )?[a-d]( son (correctas|ciertas))?$/;

function namingOthers(options: readonly CheckedOption[]): OptionFinding[] {
	return options.flatMap(({ text }, index) =>
		byPlace.test(fold(text))
			? [{ severity: "warning", code: "option-names-others", params: { value: text }, index }]
			: [],
	);
}

/**
 * Checks the options of a question: that no two say the same, and, where one alone is right, that nothing about it gives
 * it away (its length, the grammar of the stem, the stem's own words). The last are advice: rules of thumb of item writing
 * (Haladyna, Downing and Rodriguez, "A Review of Multiple-Choice Item-Writing Guidelines", 2002).
 */
export function optionFindings(prompt: string, options: readonly CheckedOption[]): OptionFinding[] {
	const right = options.flatMap(({ correct }, index) => (correct ? [index] : []));
	const [only] = right;
	const sound = [...alike(options), ...namingOthers(options)];
	if (right.length > 1 && right.length === options.length) {
		return [...sound, { severity: "warning", code: "all-options-correct", params: {}, index: 0 }];
	}
	if (only === undefined || right.length > 1) return sound;
	return [...sound, ...byLength(options, only), ...byGrammar(prompt, options, only), ...byEcho(prompt, options, only)];
}
