import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Terminal } from "./terminal.ts";
import type { CliTexts } from "./texts.ts";

export async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}

async function isThere(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		() => false,
	);
}

/** Question banks lie inside a course that travels alone, and beside the one that comes with the application. */
async function usualQuizzes(folder: string): Promise<string> {
	const inside = join(folder, "quizzes");
	return (await isFolder(inside)) ? inside : join(folder, "..", "quizzes");
}

/** A course that was begun with `new` has its texts in content/, so that what lies beside it is no part of it. */
async function contentOf(folder: string): Promise<string> {
	const inside = join(folder, "content");
	// Also without its map, which is then what is missing.
	return !(await isThere(join(folder, "course.yaml"))) && (await isFolder(inside)) ? inside : folder;
}

/**
 * The folders of a course as a command was given them, its quizzes at their usual place where they are not named. Says so and
 * returns nothing where one of those that were named is no folder.
 */
export async function courseFolders(
	folder: string,
	quizzes: string | undefined,
	texts: CliTexts,
	terminal: Terminal,
): Promise<{ content: string; quizzes: string } | undefined> {
	for (const path of [folder, quizzes]) {
		if (path === undefined || (await isFolder(path))) continue;
		const isFile = await isThere(path);
		terminal.error(`${isFile ? texts.givenFile(path, dirname(path)) : texts.noFolder(path)}\n`);
		return undefined;
	}
	const content = await contentOf(folder);
	return { content, quizzes: quizzes ?? (await usualQuizzes(content)) };
}
