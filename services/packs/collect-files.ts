import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type CourseFileKind, courseFileKind } from "../../core/pack/course-file.ts";
import { byPath } from "../../core/pack/manifest.ts";
import { codeOf } from "../home/system-error.ts";
import type { CourseFolders } from "../library/course-files.ts";

/** A file that belongs into a pack. */
export interface CollectedFile {
	/** Its path in the pack. */
	path: string;
	kind: CourseFileKind;
	/** Where it lies. */
	source: string;
}

export interface CollectedFiles {
	/** Sorted by path, in the order of code units. */
	files: CollectedFile[];
	/** What else lies there, as paths a pack would have; a folder that no course has counts once, and ends in a slash. */
	leftOut: string[];
}

/** The folders that are looked into; of `media/` also those below. */
function mayHold(folder: string): boolean {
	return /^(content|content\/(lessons|worksheets|media(\/.*)?)|quizzes)$/.test(folder);
}

async function entriesOf(folder: string): Promise<Dirent[]> {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (error) {
		// Every one of a course's folders may be missing.
		if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [];
		throw error;
	}
}

/** Lists the files of a course, and what lies beside them. Links are not followed. Rejects with the system's error. */
export async function collectFiles(folders: CourseFolders): Promise<CollectedFiles> {
	const collected: CollectedFiles = { files: [], leftOut: [] };
	const quizzes = resolve(folders.quizzes);
	const walk = async (folder: string, path: string): Promise<void> => {
		for (const entry of await entriesOf(folder)) {
			const [source, name] = [join(folder, entry.name), `${path}/${entry.name}`];
			// Hidden files are those of programs: .DS_Store, .git.
			if (entry.name.startsWith(".")) continue;
			const kind = courseFileKind(name);
			if (entry.isDirectory()) {
				if (resolve(source) === quizzes) continue;
				if (mayHold(name)) await walk(source, name);
				else collected.leftOut.push(`${name}/`);
			} else if (entry.isFile() && kind !== undefined) collected.files.push({ path: name, kind, source });
			else collected.leftOut.push(name);
		}
	};
	await walk(folders.content, "content");
	await walk(folders.quizzes, "quizzes");
	collected.files.sort(byPath);
	collected.leftOut.sort();
	return collected;
}
