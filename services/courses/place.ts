import { mkdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf } from "../home/system-error.ts";
import { realDisk } from "../learners/disk.ts";
import { ownFolder } from "./places.ts";
import type { Staging } from "./staging.ts";

/** So often somebody may remove the course while a version of it is put in its place. */
const attempts = 5;

/** What systems say where a folder with something in it has the name already: POSIX and Windows. */
const taken: ReadonlySet<unknown> = new Set(["EEXIST", "ENOTEMPTY", "EPERM", "EACCES", "ENOTDIR"]);

async function isThere(path: string): Promise<boolean> {
	return realDisk.stat(path).then(
		() => true,
		() => false,
	);
}

/**
 * Renames a version's folder into its place, whole or not at all. Resolves to whether it is the one that is there now: a
 * version that is there already stays. Rejects with the system's error.
 */
export async function place(staged: string, target: string): Promise<boolean> {
	for (let attempt = 1; ; attempt++) {
		await ownFolder(dirname(target));
		try {
			// Empty, it would give way to the rename, and is no version.
			await rename(staged, target);
			break;
		} catch (error) {
			if (taken.has(codeOf(error)) && (await isThere(target))) return false;
			if (codeOf(error) !== "ENOENT" || attempt === attempts || !(await isThere(staged))) throw error;
		}
	}
	await realDisk.syncFolder(dirname(target));
	await realDisk.syncFolder(dirname(dirname(target)));
	return true;
}

/** Takes a folder out of the courses, all of it at once. Resolves to whether it was there. Rejects with the system's error. */
export async function takeAway(path: string, staging: Staging): Promise<boolean> {
	const away = join(staging.folder, "away");
	await mkdir(away);
	try {
		await rename(path, join(away, "folder"));
	} catch (error) {
		if (codeOf(error) === "ENOENT") return false;
		throw error;
	}
	await realDisk.syncFolder(dirname(path));
	return true;
}
