import { mkdir, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { idSchema, semverSchema } from "../../core/id.ts";
import { refuseInstall } from "../../core/pack/install-refusal.ts";
import { codeOf } from "../home/system-error.ts";
import { realDisk } from "../learners/disk.ts";
import type { CourseFolders } from "../library/course-files.ts";

/**
 * What lies in the data folder: `courses/<id>/<version>/`, as a pack has it; `courses/<id>/chosen.json`; and what is no course,
 * under names that no id can have.
 */
export function coursesFolder(home: string): string {
	return join(home, "courses");
}

/** Where courses are unpacked, and where they go to be removed. */
export function stagingFolder(home: string): string {
	return join(coursesFolder(home), ".staging");
}

export function authorsFolder(home: string): string {
	return join(coursesFolder(home), ".authors");
}

export function courseFolder(home: string, id: string): string {
	return join(coursesFolder(home), id);
}

export function chosenFile(home: string, id: string): string {
	return join(courseFolder(home, id), "chosen.json");
}

/** Says when a version was installed; in its folder. */
export const installedName = "installed.json";

/** Whether these may be joined to a path, whoever says them. */
export function isPlace(id: string, version: string): boolean {
	return idSchema.safeParse(id).success && semverSchema.safeParse(version).success;
}

/** The folder of an installed version, which need not be there. Throws `InstallRefusal` where nothing can have such names. */
export function versionFolder(home: string, id: string, version: string): string {
	if (!isPlace(id, version)) throw refuseInstall("not-installed", { id, version });
	return join(courseFolder(home, id), version);
}

export function courseFoldersIn(folder: string): CourseFolders {
	return { content: join(folder, "content"), quizzes: join(folder, "quizzes") };
}

/** Where an installed version of a course lies, for its library. Throws as `versionFolder` does. */
export function versionFolders(home: string, id: string, version: string): CourseFolders {
	return courseFoldersIn(versionFolder(home, id, version));
}

/** Removes a data folder that was made for a course which was then refused. What has anything in it stays. */
export async function removeEmptyHome(home: string): Promise<void> {
	for (const folder of [stagingFolder(home), coursesFolder(home), home]) await rmdir(folder).catch(() => undefined);
}

/** The names in a folder; none where there is no such folder. Rejects with the system's error. */
export async function namesIn(folder: string): Promise<string[]> {
	try {
		return await realDisk.readFolder(folder);
	} catch (error) {
		if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [];
		throw error;
	}
}

/**
 * Makes a folder in one that is there. Rejects with the system's error; ENOENT where the one that it is in is gone: a data
 * folder whose stick was pulled is not made anew on the disk below it.
 */
export async function ownFolder(path: string): Promise<void> {
	try {
		await mkdir(path, { mode: 0o700 });
	} catch (error) {
		if (codeOf(error) !== "EEXIST") throw error;
	}
}
