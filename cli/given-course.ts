import { stat } from "node:fs/promises";
import { extname } from "node:path";
import type { Finding } from "../core/course/finding.ts";
import type { ReadCourse } from "../core/course/read-course.ts";
import { inspectCourse } from "../services/library/open-library.ts";
import { inspectPack } from "../services/packs/inspect-pack.ts";
import { courseFolders } from "./course-folders.ts";
import type { Terminal } from "./terminal.ts";
import type { CliTexts } from "./texts.ts";

/** A course that a command was given, as a folder or as a pack. */
export interface GivenCourse {
	isPack: boolean;
	/** Reads and checks it. Rejects with a `PackRefusal` where it is a pack that is not whole. */
	inspect(): Promise<{ read: ReadCourse; findings: Finding[] }>;
}

/** Says so and returns nothing where there is no such course. */
export async function givenCourse(
	path: string,
	quizzes: string | undefined,
	texts: CliTexts,
	terminal: Terminal,
): Promise<GivenCourse | undefined> {
	const isFile = await stat(path).then(
		(found) => found.isFile(),
		() => false,
	);
	if (isFile && extname(path).toLowerCase() === ".curso") {
		if (quizzes === undefined) return { isPack: true, inspect: () => inspectPack(path) };
		terminal.error(`${texts.onlyFolder("--quizzes")}\n`);
		return undefined;
	}
	const folders = await courseFolders(path, quizzes, texts, terminal);
	return folders && { isPack: false, inspect: () => inspectCourse(folders) };
}
