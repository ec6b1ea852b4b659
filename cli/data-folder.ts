import { homedir } from "node:os";
import { resolve } from "node:path";
import process from "node:process";
import type { BundledCourse } from "../services/courses/index.ts";
import { applicationFolder, homeFolder, isFolder } from "../services/home/index.ts";
import { openLibrary } from "../services/library/index.ts";
import { preparedIn } from "../services/project-folder.ts";
import type { Surroundings } from "./command-line.ts";

/** The data folder: the one that was asked for, else the one that the application uses. */
export function dataFolder(asked: string | undefined, { env, folder }: Surroundings): string {
	if (asked !== undefined) return resolve(asked);
	const { platform } = process;
	const application = applicationFolder({ env, platform, root: folder.root });
	return homeFolder({ env, platform, homedir: homedir(), application, isFolder });
}

/** The course that comes with the application. Rejects with a `CourseError` where it has errors. */
export async function bundledCourses({ folder }: Surroundings): Promise<(BundledCourse & { title: string })[]> {
	const folders = { content: folder.content, quizzes: folder.quizzes };
	const { prepared } = preparedIn(folder);
	const copies = prepared === undefined ? undefined : { maker: prepared.build, read: [prepared.file] };
	const { id, version, title } = (await openLibrary(folders, copies)).course;
	return [{ id, version, title, folders, signature: { state: "none" } }];
}
