import { normalizeText } from "../../course/lesson-file.ts";
import type { CourseFacts } from "../course-facts.ts";
import { lineFinder } from "../line-finder.ts";
import { gatherNotes, type ImportNote } from "../note.ts";
import { picturePlaces } from "../picture-place.ts";
import { freeId, slugOf } from "../slug.ts";
import { importWords } from "../words.ts";
import { writeYaml } from "../write-yaml.ts";
import { faultOfMade } from "./check-made.ts";
import { giftBlocks } from "./gift-blocks.ts";
import { showEscapes } from "./gift-escapes.ts";
import { mapQuestion } from "./gift-gap.ts";
import type { GiftContext } from "./gift-mapping.ts";
import { type GiftQuestion, parseGift, withoutFormat } from "./gift-parse.ts";
import { giftInline, giftPlain, wordsOfInline } from "./gift-text.ts";

/** Where the questions go: a lesson that is there, by its id, its headings and the ids of its questions. */
export interface GiftTarget {
	lesson: string;
	sections: readonly { id: string; title: string }[];
	questionIds: ReadonlySet<string>;
}

export interface ImportedBank {
	/** The questions that could be kept, as data of a bank. */
	questions: Record<string, unknown>[];
	/** How many questions could not be kept. Descriptions, which ask nothing, are not among them. */
	left: number;
	/** A lesson for them, where they go into none that is there. */
	newLesson: { id: string; title: string; short: string; lesson: string } | undefined;
	notes: ImportNote[];
}

/** What a question is called where it is spoken of. */
function nameOf({ title, before }: GiftQuestion): string {
	const text = giftPlain(title ?? before);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Chooses a section for each question, by its category; of a new lesson, makes them. */
function sectionChooser(target: GiftTarget | undefined, general: string) {
	const made: { id: string; title: string }[] = [];
	const taken = new Set<string>();
	let unplaced = 0;
	const choose = (category: string | undefined): string => {
		const title = category === undefined ? undefined : giftPlain(category) || undefined;
		const name = slugOf(title ?? "");
		if (target !== undefined) {
			const found = target.sections.find((one) => name !== "" && (one.id === name || slugOf(one.title) === name));
			if (found === undefined) unplaced += 1;
			return (found ?? target.sections[0])?.id ?? "";
		}
		const known = made.find((one) => one.title === (title ?? general));
		if (known !== undefined) return known.id;
		const section = { id: freeId(name || slugOf(general), taken), title: title ?? general };
		made.push(section);
		return section.id;
	};
	return { choose, made, unplaced: () => unplaced };
}

/**
 * Reads a bank of questions in GIFT. Never throws; questions that have no like in a course are left out, and the notes say
 * which and why, as they do of what becomes something else. Texts that a course asks for and GIFT has not are stubs.
 *
 * @param name the name of the file without its ending
 * @param target the lesson that gets the questions; without it there is a new one for them
 */
export function importGift(source: string, name: string, facts: CourseFacts, target?: GiftTarget): ImportedBank {
	const words = importWords[facts.locale];
	const { tell, notes } = gatherNotes();
	const text = normalizeText(source);
	const lineOf = lineFinder(text);
	const place = picturePlaces(facts.media);
	const sections = sectionChooser(target, words.general);
	const ids = new Set(target?.questionIds);
	const questions: Record<string, unknown>[] = [];
	let left = 0;
	for (const block of giftBlocks(text)) {
		const read = parseGift(block);
		const { line, format } = read;
		const called = { question: nameOf(read) };
		const told = new Set<string>();
		const changes: [string, ImportNote["params"]][] = [];
		const context: GiftContext = {
			words,
			// Of what is in a question its own line is told, which is where its author looks.
			inline: (part) => {
				const formatOfPart = /^\s*\[(html|markdown|plain|moodle)\]/i.exec(part)?.[1]?.toLowerCase();
				const own = formatOfPart === undefined ? format : (formatOfPart as typeof format);
				const vetting = { words, tell, lineOf: (piece: string) => lineOf(piece) ?? line, place, media: facts.media };
				return giftInline(withoutFormat(part), own, { ...vetting, sections: new Map() });
			},
			plain: giftPlain,
			changed: (code, params = {}) => {
				if (told.has(code)) return;
				told.add(code);
				changes.push([code, params]);
			},
		};
		const mapped = mapQuestion(read, context);
		if (!mapped.ok) {
			if (mapped.code !== "gift-left-description") left += 1;
			tell("lost", mapped.code, called, line);
			continue;
		}
		const { kind, prompt, ...rest } = mapped.question;
		const general = read.feedback === undefined ? "" : context.inline(read.feedback);
		const wanted =
			slugOf(giftPlain(showEscapes(read.title ?? "")), 40) || slugOf(wordsOfInline(String(rest["text"] ?? prompt)), 40);
		const question = {
			id: freeId(wanted || "pregunta", new Set(ids)),
			kind,
			difficulty: 1,
			section: "seccion",
			prompt,
			...rest,
			explanation: general || words.explanation,
		};
		const fault = String(prompt) === "" ? { code: "empty-text", params: { key: "prompt" } } : faultOfMade(question);
		if (fault !== undefined) {
			left += 1;
			tell("lost", "gift-left-finding", { ...fault.params, ...called, finding: fault.code }, line);
			continue;
		}
		ids.add(question.id);
		for (const [code, params] of changes) tell("changed", code, { ...params, ...called }, line);
		questions.push({ ...question, section: sections.choose(read.category) });
	}
	if (questions.length > 0) tell("told", "gift-difficulty", { count: questions.length });
	if (sections.unplaced() > 0) tell("told", "gift-section", { count: sections.unplaced() });
	if (target !== undefined || questions.length === 0) return { questions, left, newLesson: undefined, notes: notes() };

	const id = freeId(slugOf(name) || "preguntas", new Set(facts.lessonIds));
	const title = words.bankTitle(name);
	const front = { id, title, summary: words.summary, objectives: [words.objectiveAlone] };
	const body = sections.made.map(
		(one) => `## ${one.title.replace(/[\\`*_[\]$<{}]/g, "\\$&")} {#${one.id}}\n\n${words.bankText}\n`,
	);
	const lesson = `---\n${writeYaml(front)}---\n\n${body.join("\n")}`;
	const short = name.trim().slice(0, 40) || id;
	return { questions, left, newLesson: { id, title, short, lesson }, notes: notes() };
}
