import { join } from "node:path";
import type { ImportNote } from "../core/import/note.ts";
import { noteText } from "../core/import/note-text.ts";
import type { Locale } from "../core/locale.ts";
import { ImportError } from "../services/import/import-error.ts";
import { importInto } from "../services/import/import-into.ts";
import type { Imported } from "../services/import/imported.ts";
import { courseFolders, isFolder } from "./course-folders.ts";
import { isGivenFile } from "./given-file.ts";
import { importTexts } from "./import-texts.ts";
import { exitCodes, type Terminal } from "./terminal.ts";
import { cliTexts } from "./texts.ts";

/** A note as compilers write theirs, so that editors can jump to its place. */
function noteLine(file: string, note: ImportNote, locale: Locale): string {
	const place = note.line === undefined ? file : `${file}:${note.line}`;
	return `${place}: ${importTexts[locale].weights[note.weight]}: ${noteText(note, locale)} [${note.code}]\n`;
}

function report(file: string, folder: string, imported: Imported, locale: Locale, terminal: Terminal): void {
	const texts = importTexts[locale];
	const { lesson, files, minutes, questions, toComplete, notes } = imported;
	for (const note of notes) terminal.print(noteLine(file, note, locale));
	for (const { path, change } of files) terminal.print(`${path}: ${texts[change]}\n`);
	if (minutes !== undefined) terminal.error(`${texts.article(lesson.title, lesson.id, minutes)}\n`);
	if (questions !== undefined) terminal.error(`${texts.questions(questions.kept, questions.left, lesson.id)}\n`);
	terminal.error(`${texts.toComplete(toComplete, folder)}\n`);
}

/**
 * Imports a file into a course, and prints what became of it: what was left out or changed, a line each, with the file's
 * own lines, and the files that are new. Returns the exit code: 1 where nothing was imported, 2 where there is no such file,
 * 3 where the disk would not.
 */
export async function importFile(
	file: string,
	options: { into: string; quizzes?: string | undefined; lesson?: string | undefined; json?: boolean | undefined },
	locale: Locale,
	terminal: Terminal,
): Promise<number> {
	const texts = importTexts[locale];
	if (!(await isGivenFile(file, { locale, terminal }))) return exitCodes.usage;
	const usual = await courseFolders(options.into, options.quizzes, cliTexts[locale], terminal);
	if (usual === undefined) return exitCodes.usage;
	// A course that has no questions yet gets its folder for them inside.
	const quizzes = (await isFolder(usual.quizzes)) ? usual.quizzes : join(usual.content, "quizzes");
	try {
		const imported = await importInto(file, { content: usual.content, quizzes }, { lesson: options.lesson });
		if (options.json === true) {
			const notes = imported.notes.map((note) => ({ ...note, text: noteText(note, locale) }));
			terminal.print(`${JSON.stringify({ ...imported, notes }, null, "\t")}\n`);
		} else report(file, options.into, imported, locale, terminal);
		return exitCodes.clean;
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		const { refusal, notes } = error;
		const text = texts.refused(refusal);
		if (options.json === true) {
			const told = notes.map((note) => ({ ...note, text: noteText(note, locale) }));
			terminal.print(`${JSON.stringify({ refused: { ...refusal, text }, notes: told }, null, "\t")}\n`);
		} else for (const note of notes) terminal.print(noteLine(file, note, locale));
		terminal.error(`${text} ${texts.nothing}\n`);
		return refusal.code === "not-written" || refusal.code === "unreadable" ? exitCodes.system : exitCodes.errors;
	}
}
