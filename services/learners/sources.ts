import { join } from "node:path";
import { codeOf } from "../home/system-error.ts";
import type { Disk } from "./disk.ts";
import type { Generation } from "./generation.ts";
import { asideFiles, type Month, monthFiles, readMonth } from "./month.ts";
import { isDamage, patiently } from "./patience.ts";

/** A month's file as it was found: what is not there has no name here, what cannot be read has no bytes. */
export interface FileFound {
	bytes: Uint8Array;
	month: Month;
}

/** A folder of months. */
export interface FolderFound {
	path: string;
	/** `obstacle`: something has its name that is no folder, or one whose place on the disk is broken. */
	condition: "there" | "missing" | "obstacle";
	/** Why not all of it could be seen, where that says nothing about what is there: tomorrow it may be read. */
	unseen?: unknown;
	/** Why it counts as an obstacle, where that might yet pass. */
	broken?: unknown;
	months: Map<string, FileFound | "unreadable">;
	/** What recovery set aside earlier. */
	asides: (FileFound & { name: string })[];
}

const nothingNew: Month = { lines: [], damaged: 0, trailing: [], clean: true };

/** Whether bytes are the beginning, or the whole, of a file that has no fault. */
function isBeginning(bytes: Uint8Array, of: FileFound | "unreadable" | undefined): boolean {
	if (of === undefined || of === "unreadable" || !of.month.clean || bytes.length > of.bytes.length) return false;
	return Buffer.compare(bytes, of.bytes.subarray(0, bytes.length)) === 0;
}

/**
 * Reads everything in a folder of months. It never rejects.
 *
 * @param twin a folder that should hold the same: where it does, its lines are not read a second time
 */
async function readFolderFound(disk: Disk, path: string, learner: string, twin?: FolderFound): Promise<FolderFound> {
	const found: FolderFound = { path, condition: "there", months: new Map(), asides: [] };
	let names: string[] | undefined;
	try {
		names = await patiently(() => disk.readFolder(path));
	} catch (error) {
		if (!isDamage(error)) return { ...found, unseen: error };
		return { ...found, condition: "obstacle", ...(codeOf(error) === "EIO" ? { broken: error } : {}) };
	}
	if (names === undefined) return { ...found, condition: "missing" };
	for (const name of monthFiles(names)) {
		try {
			const bytes = await patiently(() => disk.readFile(join(path, name)));
			if (bytes === undefined) continue;
			const month = isBeginning(bytes, twin?.months.get(name)) ? nothingNew : await readMonth(bytes, learner);
			found.months.set(name, { bytes, month });
		} catch (error) {
			if (isDamage(error)) found.months.set(name, "unreadable");
			else found.unseen = error;
		}
	}
	for (const name of asideFiles(names)) {
		const bytes = await patiently(() => disk.readFile(join(path, name))).catch((error: unknown) => {
			if (!isDamage(error)) found.unseen = error;
			return undefined;
		});
		if (bytes !== undefined) found.asides.push({ name, bytes, month: await readMonth(bytes, learner) });
	}
	return found;
}

/** All that the files of a record say. The copy of a file without fault has no lines here where it says the same. */
export interface Sources {
	learner: string;
	log: FolderFound;
	copy: FolderFound;
}

/** A folder that may be whole stays where it is, unless the other one is there to take its place. */
function spared(folder: FolderFound, twin: FolderFound): FolderFound {
	const { broken, ...found } = folder;
	if (broken === undefined || twin.months.size > 0) return found;
	return { ...found, condition: "there", unseen: broken };
}

export async function readSources(disk: Disk, { learner, log, copy }: Generation): Promise<Sources> {
	const found = await readFolderFound(disk, log, learner);
	const copied = await readFolderFound(disk, copy, learner, found);
	return { learner, log: spared(found, copied), copy: spared(copied, found) };
}
