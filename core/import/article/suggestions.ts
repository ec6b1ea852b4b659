import type { Token } from "markdown-it";
import { plainText } from "../../course/vet-tokens.ts";
import { asInline } from "../escape.ts";
import { freeId, slugOf } from "../slug.ts";
import type { ImportWords } from "../words.ts";

/** A term that an article seems to explain, with the sentence in which it does, where there is one. */
export interface TermCandidate {
	term: string;
	sentence: string | undefined;
}

const mostTerms = 6;

const articleWord = "(?:el|la|los|las|un|una|unos|unas|the|a|an)";
const asked = new RegExp(
	`^¿?\\s*(?:qué|que|what)\\s+(?:es|son|is|are)\\s+(?:${articleWord}\\s+)?(.{2,60}?)\\s*\\??$`,
	"iu",
);
const shortened = /((?:\p{L}+[ -]){0,4}\p{L}{3,})\s+\((\p{Lu}{2,6}s?)\)/gu;

/** The text of every paragraph and item, in order. */
function paragraphs(tokens: readonly Token[]): string[] {
	return tokens.flatMap((token, index) => {
		if (token.type !== "inline" || tokens[index - 1]?.type === "heading_open") return [];
		return [
			plainText(token.children ?? [])
				.replace(/\s+/g, " ")
				.trim(),
		];
	});
}

function sentences(text: string): string[] {
	return text.split(/(?<=[.!?…])\s+(?=[¿¡"“«]?\p{Lu})/u);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The first sentence that says what a term is. */
function definingSentence(term: string, texts: readonly string[]): string | undefined {
	const says = new RegExp(
		`^(?:(?:en cambio|en resumen|hoy|así|por tanto|entonces|pues|so|today),?\\s+)?(?:${articleWord}\\s+)?${escaped(term)}(?:\\s*\\([^)]{1,120}\\))*,?\\s+(?:es|son|consisten?|se refiere|is|are)\\s`,
		"iu",
	);
	const found = texts.flatMap(sentences).find((sentence) => says.test(sentence));
	return found === undefined || found.length > 400 ? undefined : found;
}

/** What stands in bold inside of paragraphs, as it is written, each once. */
function boldWords(tokens: readonly Token[]): string[] {
	const found: string[] = [];
	for (const token of tokens) {
		const children = token.children ?? [];
		for (const [index, child] of children.entries()) {
			if (child.type !== "strong_open") continue;
			const end = children.findIndex((other, at) => at > index && other.type === "strong_close");
			found.push(plainText(children.slice(index + 1, end < 0 ? undefined : end)).trim());
		}
	}
	return [...new Set(found)];
}

/** How a term stands in a glossary: without an article, in small letters unless it is a name or initials. */
function asTerm(text: string): string {
	const bare = text
		.replace(/[\s:.,;!?¿¡"“”«»*_]+$/u, "")
		.replace(new RegExp(`^${articleWord}\\s+`, "iu"), "")
		.trim();
	const isName = /^\p{Lu}{2}|\s\p{Lu}/u.test(bare);
	return isName ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
}

/** Terms that an article asks about in a heading, shortens to initials, or has in bold and explains. Without those known. */
export function termCandidates(
	tokens: readonly Token[],
	headings: readonly string[],
	known: ReadonlySet<string>,
): TermCandidate[] {
	const texts = paragraphs(tokens);
	const inHeadings = headings.flatMap((heading) => asked.exec(heading)?.[1] ?? []);
	const inBrackets = texts.flatMap((text) => [...text.matchAll(shortened)].map(([, words = ""]) => words));
	const bold = boldWords(tokens).filter((words) => /^[\p{L} -]{3,40}$/u.test(words) && words.split(" ").length <= 4);
	const wanted = [
		...inHeadings.map((words) => ({ words, sure: true })),
		...[...bold, ...inBrackets.map((words) => words.split(" ").slice(-4).join(" "))].map((words) => ({
			words,
			sure: false,
		})),
	];
	const taken = new Set(known);
	const found: TermCandidate[] = [];
	for (const { words, sure } of wanted) {
		const whole = asTerm(words.replace(/\s*\([^)]*\)/g, ""));
		// "What is X in Y?" asks for X, where the article says what that is.
		const core = whole.replace(/\s+(?:en|in)\s+.*$/iu, "");
		const term =
			definingSentence(whole, texts) === undefined && definingSentence(core, texts) !== undefined ? core : whole;
		const id = slugOf(term);
		if (found.length === mostTerms || id === "" || term.length > 60 || taken.has(id)) continue;
		const sentence = definingSentence(term, texts);
		if (!sure && sentence === undefined) continue;
		taken.add(id);
		found.push({ term, sentence });
	}
	return found;
}

const mostQuestions = 4;
const mostObjectives = 6;

export interface SectionName {
	id: string;
	title: string;
}

/** One objective for each section to write out, or a single one. */
export function objectiveStubs(sections: readonly SectionName[], words: ImportWords): string[] {
	const stubs = sections.slice(0, mostObjectives).map(({ title }) => words.objective(title));
	return stubs.length === 0 ? [words.objectiveAlone] : stubs;
}

/** One question for each of the first sections, as data of a bank: its place is there, and all its texts to write. */
export function questionStubs(sections: readonly SectionName[], words: ImportWords): object[] {
	const taken = new Set<string>();
	return sections.slice(0, mostQuestions).map(({ id, title }) => ({
		id: freeId(`sobre-${id}`.slice(0, 60).replace(/-+$/, ""), taken),
		kind: "one-choice",
		difficulty: 1,
		section: id,
		prompt: words.question(asInline(title)),
		options: [
			{ id: "correcta", text: words.right, correct: true, feedback: words.whyRight },
			{ id: "erronea", text: words.wrong, feedback: words.whyWrong },
		],
		explanation: words.explanation,
	}));
}
