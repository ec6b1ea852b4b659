import { randomUUID } from "node:crypto";
import { lstat, rename, stat } from "node:fs/promises";
import { codeOf } from "./system-error.ts";

/** Whether something has the name of a file that no file can be read from: a folder, a pipe, a link to nothing. */
async function isNoFile(path: string): Promise<boolean> {
	try {
		return !(await stat(path)).isFile();
	} catch {
		// The name of a link is there whether or not what it leads to is.
		return lstat(path).then(
			(found) => found.isSymbolicLink(),
			() => false,
		);
	}
}

/** Whether a file is the person's own and yet not theirs to read: nothing of ours is ever made so. */
async function isClosedToOwner(path: string): Promise<boolean> {
	const found = await stat(path).catch(() => undefined);
	return found?.isFile() === true && found.uid === process.getuid?.() && (found.mode & 0o400) === 0;
}

/**
 * Moves what has the name of a file and is of no use as one aside. Resolves with whether there was such a thing; rejects
 * with the system's error, which names it, where it cannot be moved.
 */
export async function moveAside(path: string): Promise<boolean> {
	if (!(await isNoFile(path)) && !(await isClosedToOwner(path))) return false;
	try {
		await rename(path, `${path}.damaged-${randomUUID().slice(0, 8)}`);
	} catch (error) {
		// Someone else was faster.
		if (codeOf(error) !== "ENOENT") throw error;
	}
	return true;
}
