import { open } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { stubsIn } from "../../core/course/stub.ts";
import { addToYaml } from "../../core/import/add-to-yaml.ts";
import { type ImportedArticle, importArticle } from "../../core/import/article/import-article.ts";
import type { ImportNote } from "../../core/import/note.ts";
import { writeYaml } from "../../core/import/write-yaml.ts";
import type { CourseFolders } from "../library/course-files.ts";
import { type CoursePlace, coursePlace, textOfFile } from "./course-place.ts";
import { type Decoded, decodeText } from "./decode.ts";
import { ImportError } from "./import-error.ts";
import { type FileChange, writeAll } from "./write-all.ts";

/** What was imported, and what whoever did it has to know. */
export interface Imported {
	kind: "article" | "gift";
	encoding: Decoded["encoding"];
	lesson: { id: string; title: string };
	files: { path: string; change: "new" | "changed" }[];
	/** Of articles: how long they take to read. */
	minutes?: number;
	/** Of banks: how many questions are in the course now, and how many could not be kept. */
	questions?: { kept: number; left: number };
	/** How many marks of something to complete it left. */
	toComplete: number;
	notes: ImportNote[];
}

const mebibyte = 1024 * 1024;
const largest = 2 * mebibyte;

async function readSource(path: string): Promise<Decoded> {
	let bytes: Uint8Array;
	try {
		const handle = await open(path);
		try {
			const { size } = await handle.stat();
			if (size > largest) throw new ImportError({ code: "too-large", path, mebibytes: largest / mebibyte });
			bytes = await handle.readFile();
		} finally {
			await handle.close();
		}
	} catch (error) {
		throw error instanceof ImportError ? error : new ImportError({ code: "unreadable", path });
	}
	const decoded = decodeText(bytes);
	if (decoded.text.includes("\0") || decoded.text.trim() === "") throw new ImportError({ code: "no-text", path });
	return decoded;
}

/** What the file has to be, by its ending and, for plain text, by what is in it. */
function kindOf(path: string, _text: string): Imported["kind"] {
	switch (extname(path).toLowerCase()) {
		case ".md":
		case ".markdown":
		case ".mdx":
		case ".html":
		case ".htm":
		case ".txt":
			return "article";
		default:
			throw new ImportError({ code: "wrong-ending", path });
	}
}

/** The change of a file that has a list; `undefined` where it cannot be made. */
async function added(
	path: string,
	list: readonly (string | number)[],
	items: readonly unknown[],
): Promise<FileChange | undefined> {
	const before = await textOfFile(path);
	let text = before ?? "";
	for (const item of items) {
		const longer = text.trim() === "" ? writeYaml({ [String(list[0])]: [item] }) : addToYaml(text, list, item);
		if (longer === undefined) return undefined;
		text = longer;
	}
	return { path, text, ...(before === undefined ? {} : { before }) };
}

/** `course.yaml` with a lesson at the end of its last phase, and a source if there is one. */
async function withLesson(
	{ folders, course }: CoursePlace,
	entry: { id: string; short: string },
	source: ImportedArticle["source"],
): Promise<FileChange> {
	const path = join(folders.content, "course.yaml");
	const lesson = await added(path, ["phases", course.phases.length - 1, "lessons"], [entry]);
	if (lesson === undefined) throw new ImportError({ code: "map-not-changed", path });
	const text = source === undefined ? lesson.text : addToYaml(lesson.text, ["sources"], source);
	if (text === undefined) throw new ImportError({ code: "map-not-changed", path });
	return { ...lesson, text };
}

function counted(changes: readonly FileChange[]): number {
	const marks = ({ path, text }: { path: string; text: string }) => stubsIn({ path, text }).length;
	return changes.reduce(
		(sum, { path, text, before }) => sum + marks({ path, text }) - marks({ path, text: before ?? "" }),
		0,
	);
}

const filesOf = (changes: readonly FileChange[]): Imported["files"] =>
	changes.map(({ path, before }) => ({ path, change: before === undefined ? "new" : "changed" }));

async function articleInto(path: string, { text, encoding }: Decoded, place: CoursePlace): Promise<Imported> {
	const { content, quizzes } = place.folders;
	const made = importArticle(text, basename(path, extname(path)), place.facts);
	const notes = [...made.notes];
	const changes: FileChange[] = [
		{ path: join(content, "lessons", `${made.id}.md`), text: made.lesson },
		{ path: join(quizzes, `${made.id}.yaml`), text: made.bank },
	];
	if (made.terms.length > 0) {
		const terms = made.terms.map(({ term }) => term).join(", ");
		const glossary = await added(join(content, "glossary.yaml"), ["terms"], made.terms);
		if (glossary !== undefined) changes.push(glossary);
		const code = glossary === undefined ? "glossary-not-changed" : "terms-suggested";
		notes.unshift({ weight: "told", code, params: { terms } });
	}
	// The map comes last: until then nothing of all this is in the course.
	changes.push(await withLesson(place, { id: made.id, short: made.short }, made.source));
	await writeAll(changes);
	const { id, title, minutes } = made;
	const files = filesOf(changes);
	return { kind: "article", encoding, lesson: { id, title }, files, minutes, toComplete: counted(changes), notes };
}

/**
 * Imports a file into a course: an article as a lesson of its last phase, a bank of questions in GIFT into a lesson's. No
 * file that is there is written over; `course.yaml` and `glossary.yaml` get what is new at the end of their lists.
 * Rejects with `ImportError`, and then nothing has changed.
 */
export async function importInto(
	path: string,
	folders: CourseFolders,
	_options: { lesson?: string | undefined } = {},
): Promise<Imported> {
	const decoded = await readSource(path);
	const kind = kindOf(path, decoded.text);
	const place = await coursePlace(folders);
	const imported = await articleInto(path, decoded, place);
	if (decoded.encoding === "utf-8") return imported;
	const guessed: ImportNote = { weight: "told", code: "encoding-guessed", params: { encoding: decoded.encoding } };
	return { ...imported, kind, notes: [guessed, ...imported.notes] };
}
