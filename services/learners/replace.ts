import { randomUUID } from "node:crypto";
import { dirname } from "node:path";
import { type Disk, writeNew } from "./disk.ts";

const ending = ".tmp";

/** Whether a name is one that `replaceFile` gives a file on its way: one left by a crash holds nothing that counts. */
export function isOnItsWay(name: string): boolean {
	return name.endsWith(ending);
}

/**
 * Puts bytes in the place of a file, all or nothing: whatever happens, the file is the old one or the new one.
 * The temporary name is unique, so that two of these at once cannot mix.
 */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
	const onItsWay = `${path}.${randomUUID()}${ending}`;
	try {
		await writeNew(disk, onItsWay, bytes);
		await disk.rename(onItsWay, path);
	} catch (error) {
		// A full disk must not be filled further by what could not be finished.
		await disk.remove(onItsWay).catch(() => undefined);
		throw error;
	}
	await disk.syncFolder(dirname(path));
}
