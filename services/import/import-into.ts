import { open } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { importArticle } from "../../core/import/article/import-article.ts";
import { looksLikeGift } from "../../core/import/gift/looks-like-gift.ts";
import type { ImportNote } from "../../core/import/note.ts";
import type { CourseFolders } from "../library/course-files.ts";
import { added, counted, filesOf, withLesson } from "./changes.ts";
import { type CoursePlace, coursePlace } from "./course-place.ts";
import { type Decoded, decodeText } from "./decode.ts";
import { giftInto } from "./gift-into.ts";
import { ImportError } from "./import-error.ts";
import type { Imported } from "./imported.ts";
import { type FileChange, writeAll } from "./write-all.ts";

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
function kindOf(path: string, text: string): Imported["kind"] {
	switch (extname(path).toLowerCase()) {
		case ".md":
		case ".markdown":
		case ".mdx":
		case ".html":
		case ".htm":
			return "article";
		case ".txt":
			return looksLikeGift(text) ? "gift" : "article";
		case ".gift":
			return "gift";
		default:
			throw new ImportError({ code: "wrong-ending", path });
	}
}

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
	options: { lesson?: string | undefined } = {},
): Promise<Imported> {
	const decoded = await readSource(path);
	const kind = kindOf(path, decoded.text);
	const place = await coursePlace(folders);
	const imported =
		kind === "gift" ? await giftInto(path, decoded, place, options.lesson) : await articleInto(path, decoded, place);
	if (decoded.encoding === "utf-8") return imported;
	const guessed: ImportNote = { weight: "told", code: "encoding-guessed", params: { encoding: decoded.encoding } };
	return { ...imported, notes: [guessed, ...imported.notes] };
}
