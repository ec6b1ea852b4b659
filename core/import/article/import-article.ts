import type { Token } from "markdown-it";
import { normalizeText } from "../../course/lesson-file.ts";
import { readLessonText } from "../../course/markdown.ts";
import { engine, notesOf } from "../../course/markdown-engine.ts";
import { isStub } from "../../course/stub.ts";
import { plainText } from "../../course/vet-tokens.ts";
import type { CourseFacts } from "../course-facts.ts";
import { asInline } from "../escape.ts";
import { lineFinder } from "../line-finder.ts";
import { gatherNotes, type ImportNote, type Tell } from "../note.ts";
import { picturePlaces } from "../picture-place.ts";
import { freeId, slugOf } from "../slug.ts";
import { type ImportWords, importWords } from "../words.ts";
import { writeYaml } from "../write-yaml.ts";
import { splitArticle } from "./front-matter.ts";
import { markdownFromHtml } from "./html.ts";
import { type ArticleMeta, readMeta } from "./meta.ts";
import { dropPageLines, headingsFromBold, headingsOf, levelHeadings, takeTitle } from "./outline.ts";
import { shelter } from "./shelter.ts";
import { footnotesAsList, withoutSiteMarks } from "./site-marks.ts";
import { objectiveStubs, questionStubs, type SectionName, termCandidates } from "./suggestions.ts";
import { tablesFromTabs } from "./tab-tables.ts";
import { vetArticleInline, vetCallouts, vetMathBlocks } from "./vet-article.ts";
import { writeBlocks } from "./write-blocks.ts";

/** A lesson made of an article, as the texts and data that go into a course. */
export interface ImportedArticle {
	/** The lesson's id: no other in the course has it. */
	id: string;
	title: string;
	/** The name on the map. */
	short: string;
	/** `lessons/<id>.md`. */
	lesson: string;
	/** `quizzes/<id>.yaml`. */
	bank: string;
	/** Stubs for `glossary.yaml`. */
	terms: { id: string; term: string; definition: string }[];
	/** For the course's `sources`, where the article says who wrote it. */
	source: { id: string; title: string; by: string; date?: string } | undefined;
	/** How long it takes to read, in minutes. */
	minutes: number;
	notes: ImportNote[];
}

const longestShort = 40;

/** A title as it fits the map: as many of its words as there is room for. */
function shortOf(title: string): string {
	if (title.length <= longestShort) return title;
	const cut = title.slice(0, longestShort - 1);
	const atWord = cut.replace(/[\s,.;:–—-]+\S*$/u, "");
	return `${(atWord === "" ? cut : atWord).trim()}…`;
}

/** The first sentences of the first paragraph, as a summary to be looked over. */
function firstWords(tokens: readonly Token[]): string | undefined {
	const at = tokens.findIndex((token) => token.type === "paragraph_open" && token.level === 0);
	const text = plainText(tokens[at + 1]?.children ?? [])
		.replace(/\s+/g, " ")
		.trim();
	if (at < 0 || text === "" || isStub(text)) return undefined;
	const cut = text.slice(0, 220);
	return cut.length < text.length ? `${cut.replace(/\s+\S*$/u, "")}…` : text;
}

const plainLine = (text: string) =>
	text
		.replace(/<[^>]*>/g, "")
		.replace(/\s+/g, " ")
		.trim();

/** Reads the body of an article as tokens in which all is as a lesson has it but for the headings. */
function readBody(
	body: string,
	words: ImportWords,
	tell: Tell,
	lineOf: (piece: string) => number | undefined,
): Token[] {
	const { text, putBack } = shelter(body);
	let markdown = withoutSiteMarks(text, tell, lineOf);
	markdown = markdownFromHtml(markdown, tell, lineOf);
	markdown = tablesFromTabs(markdown, (firstLine) => {
		tell("changed", "table-from-tabs", { text: plainLine(firstLine).slice(0, 60) });
	});
	markdown = footnotesAsList(markdown, words.footnotes, tell);
	return vetCallouts(engine.parse(putBack(markdown), {}), words);
}

/** The words by which links of the article may name its sections, with their ids. */
function sectionNames(tokens: readonly Token[]): Map<string, string> {
	return new Map(
		headingsOf(tokens).flatMap(({ index, text }): [string, string][] => {
			const open = tokens[index];
			const id = open === undefined ? undefined : notesOf(open).id;
			return id === undefined
				? []
				: [
						[id, id],
						[slugOf(text), id],
					];
		}),
	);
}

function sectionsOf(tokens: readonly Token[]): SectionName[] {
	return headingsOf(tokens).flatMap(({ index, level, text }) => {
		const open = tokens[index];
		const id = open === undefined ? undefined : notesOf(open).id;
		return id === undefined || level !== 2 ? [] : [{ id, title: text }];
	});
}

function sourceOf(meta: ArticleMeta, title: string, facts: CourseFacts): ImportedArticle["source"] {
	if (meta.author === undefined) return undefined;
	const id = freeId(slugOf(title) || "articulo", new Set(facts.sourceIds));
	return { id, title, by: meta.author, ...(meta.date === undefined ? {} : { date: meta.date }) };
}

/**
 * Makes a lesson of an article in Markdown, as blogs and their generators have it. Never throws; what cannot be kept, or
 * becomes something else, is in the notes. What the article does not say is left as stubs for the author to complete.
 *
 * @param name the name of the file without its ending
 */
export function importArticle(source: string, name: string, facts: CourseFacts): ImportedArticle {
	const words = importWords[facts.locale];
	const { tell, notes } = gatherNotes();
	const article = normalizeText(source);
	const lineOf = lineFinder(article);
	const file = splitArticle(article);
	const meta = readMeta(file.data);
	if (file.salvaged) tell("changed", "front-matter-salvaged", { keys: Object.keys(file.data).join(", ") || "—" }, 1);
	if (meta.draft) tell("told", "draft");

	const parsed = dropPageLines(readBody(file.body, words, tell, lineOf), tell);
	headingsFromBold(parsed, tell);
	const outline = takeTitle(parsed, meta.title === undefined ? undefined : plainLine(meta.title), tell);
	levelHeadings(outline.tokens, tell);
	const place = picturePlaces(facts.media);
	const vetting = { words, tell, lineOf, place, media: facts.media, sections: sectionNames(outline.tokens) };
	const tokens = vetMathBlocks(outline.tokens, vetting);
	for (const token of tokens) if (token.type === "inline") vetArticleInline(token, vetting);
	for (const address of meta.pictures)
		tell("told", "picture-at-head", { address, path: place(address, "") }, lineOf(address));

	const title = outline.title === undefined || outline.title.trim() === "" ? words.title : outline.title.trim();
	if (title === words.title) tell("told", "no-title");
	const wanted = isStub(title) ? slugOf(name) : slugOf(title) || slugOf(name);
	const id = freeId(wanted || "leccion", new Set(facts.lessonIds));
	const short = isStub(title) ? shortOf(plainLine(name) || id) : shortOf(title);
	if (short !== title && !isStub(title)) tell("changed", "short-cut", { short });

	const found = sectionsOf(tokens);
	const text = writeBlocks(tokens);
	const sections = found.length > 0 ? found : [{ id: "inicio", title }];
	const headed = found.length > 0 ? text : `## ${words.firstSection} {#inicio}\n\n${text || words.emptyText}`;
	const said = meta.summary === undefined ? undefined : plainLine(meta.summary);
	const opening = firstWords(tokens);
	const summary = said || (opening === undefined ? words.summary : words.summaryFrom(opening));
	const credited = sourceOf(meta, title, facts);
	const front = {
		id,
		title,
		summary,
		objectives: objectiveStubs(found, words),
		...(credited === undefined ? {} : { sources: [credited.id] }),
	};
	const headings = headingsOf(tokens).map((heading) => heading.text);
	const candidates = termCandidates(tokens, [title, ...headings], facts.terms);
	const minutes = readLessonText({ file: "", lesson: id, body: headed, bodyLine: 1 }, () => {}).minutes;
	return {
		id,
		title,
		short,
		lesson: `---\n${writeYaml(front)}---\n\n${headed}\n`,
		bank: writeYaml({ lesson: id, questions: questionStubs(sections, words) }),
		terms: candidates.map(({ term, sentence }) => ({
			id: slugOf(term),
			term,
			definition: sentence === undefined ? words.definition(asInline(term)) : words.definitionFrom(asInline(sentence)),
		})),
		source: credited,
		minutes,
		notes: notes(),
	};
}
