import { basename, join } from "node:path";
import { type Disk, isMissing } from "./disk.ts";
import type { Generation } from "./generation.ts";
import type { Change, Recovery } from "./recover.ts";
import { replaceFile } from "./replace.ts";
import { moveAside, setAside } from "./set-aside.ts";

async function apply(disk: Disk, folder: string, { file, bytes, aside }: Change, now: Date): Promise<string[]> {
	const path = join(folder, file);
	const names: string[] = [];
	if (aside === "move") {
		try {
			names.push(basename(await moveAside(disk, path, now)));
		} catch (error) {
			if (!isMissing(error)) throw error;
		}
	} else if (aside !== undefined) {
		names.push(aside.kept ?? basename(await setAside(disk, path, aside.bytes, aside.reason, now)));
	}
	if (bytes !== undefined) await replaceFile(disk, path, bytes);
	return names;
}

async function applyAll(disk: Disk, folder: string, changes: readonly Change[], now: Date): Promise<string[]> {
	if (changes.some(({ bytes }) => bytes !== undefined)) await disk.makeFolder(folder);
	const names: string[] = [];
	for (const change of changes) names.push(...(await apply(disk, folder, change, now)));
	return names;
}

/**
 * Makes the files of a record say what a recovery found. Whatever is in the way is set aside, nothing is deleted; a crash
 * in the middle leaves what another recovery finds all the same in. Resolves with the names of what was set aside, or of
 * what was made anew. Rejects where the disk refuses to change the log; the copy may as well be mended another time.
 */
export async function mend(
	disk: Disk,
	folder: string,
	generation: Generation,
	{ log, copy, obstacles, verdict }: Recovery,
	now: Date,
): Promise<string[]> {
	const names: string[] = [];
	for (const path of obstacles) {
		const aside = moveAside(disk, path, now);
		if (path === generation.log) names.push(basename(await aside));
		else names.push(basename(await aside.catch(() => path)));
	}
	// A log that is gone is told of once: from then on there is one, if an empty one.
	if (verdict !== undefined) await disk.makeFolder(generation.log);
	names.push(...(await applyAll(disk, generation.log, log, now)));
	if (log.length > 0 || obstacles.length > 0) await disk.syncFolder(folder);
	try {
		names.push(...(await applyAll(disk, generation.copy, copy, now)));
	} catch {
		names.push(...copy.map(({ file }) => file));
	}
	return names.length > 0 ? names : log.map(({ file }) => file);
}
