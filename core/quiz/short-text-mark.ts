import { behindArticles, withoutArticle } from "./articles.ts";
import type { ShortTextKey, ShortTextMark } from "./short-text.ts";
import { sameWriting, typosBetween } from "./written-words.ts";

type Entry = { text: string; also: readonly string[] };

/** An entry that an answer is, and the writing of it that was meant; `typos` of it were made. */
interface Match<T> {
	entry: T;
	written: string;
	typos: number;
}

const writings = ({ text, also }: Entry): string[] => [text, ...also];

/** The nearest of these entries; of those equally near, the one that stands first. */
function nearest<T extends Entry>(entries: readonly T[], text: string, policy: ShortTextKey): Match<T> | undefined {
	let best: Match<T> | undefined;
	for (const entry of entries) {
		for (const written of writings(entry)) {
			const typos = typosBetween(text, written, policy);
			if (typos !== undefined && (best === undefined || typos < best.typos)) best = { entry, written, typos };
		}
	}
	return best;
}

/** How an accepted answer is written of which only the accents or capitals are missing that the question asks for. */
function misspelt({ accepted }: ShortTextKey, text: string): string | undefined {
	const loose = { accents: "ignore", case: "ignore" } as const;
	return accepted.flatMap(writings).find((written) => sameWriting(text, written, loose));
}

/** Marks a text just as it was typed. */
function markWritten(question: ShortTextKey, text: string): ShortTextMark {
	const full = question.accepted.filter(({ score }) => score === 1).map((entry) => entry.text);
	const common = { kind: "short-text" as const, expected: full };
	// The answers that earn most come first, so that whoever is equally near to two gets the better one.
	const byScore = [...question.accepted].sort((a, b) => b.score - a.score);
	const accepted = nearest(byScore, text, question);
	const known = nearest(question.misconceptions, text, question);
	if (accepted !== undefined && accepted.typos < (known?.typos ?? Number.POSITIVE_INFINITY)) {
		const { entry, written, typos } = accepted;
		return {
			...common,
			score: entry.score,
			correct: entry.score === 1,
			...(typos === 0 ? {} : { typo: written }),
			feedback: entry.feedback ?? question.feedback.right,
		};
	}
	const wrong = { ...common, score: 0, correct: false };
	const spelling = known?.typos === 0 ? undefined : misspelt(question, text);
	if (spelling !== undefined) return { ...wrong, spelling, feedback: question.feedback.wrong };
	if (known === undefined || known.typos >= (accepted?.typos ?? Number.POSITIVE_INFINITY)) {
		return { ...wrong, feedback: question.feedback.wrong };
	}
	return { ...wrong, misconception: known.entry.name, feedback: known.entry.feedback };
}

/** An entry without those of its writings that another one is behind an article: there the article tells them apart. */
function withoutTelling<T extends Entry>(entry: T, question: ShortTextKey, language: string): T[] {
	const others = [...question.accepted, ...question.misconceptions].filter((one) => one !== (entry as Entry));
	const [text, ...also] = writings(entry).filter((written) => {
		const behind = behindArticles(written, language);
		return others.flatMap(writings).every((other) => behind.every((one) => !sameWriting(one, other, question)));
	});
	return text === undefined ? [] : [{ ...entry, text, also }];
}

/**
 * Marks a short text: what one of the accepted answers is, by the question's policy on accents and case, earns what that
 * one earns. A typing mistake is forgiven and named, unless it makes a known wrong answer or comes as near to one. What
 * earns nothing as it stands is marked without the article that it begins with in the course's language ("es", "en"),
 * unless an accepted or known wrong answer is told from another by just that.
 */
export function markShortText(question: ShortTextKey, { text }: { text: string }, language = "es"): ShortTextMark {
	const typed = markWritten(question, text);
	const bare = withoutArticle(text, language);
	const isKnown = question.misconceptions.flatMap(writings).some((known) => sameWriting(text, known, question));
	if (typed.score > 0 || bare === undefined || isKnown) return typed;
	const told = <T extends Entry>(entries: readonly T[]) =>
		entries.flatMap((entry) => withoutTelling(entry, question, language));
	const key = { ...question, accepted: told(question.accepted), misconceptions: told(question.misconceptions) };
	const marked = { ...markWritten(key, bare), expected: typed.expected };
	// A slip in a known wrong answer with its article is no slip in what is right without one.
	if (typed.misconception !== undefined && (marked.score === 0 || marked.typo !== undefined)) return typed;
	return marked;
}
