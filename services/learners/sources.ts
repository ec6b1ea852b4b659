import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "../home/system-error.ts";
import { type Disk, isMissing } from "./disk.ts";
import type { Generation } from "./generation.ts";
import { asideFiles, type Month, monthFiles, readMonth } from "./month.ts";

/** A month's file as it was found: what is not there has no name here, what cannot be read has no bytes. */
export interface FileFound {
	bytes: Uint8Array;
	month: Month;
}

/** A folder of months. */
export interface FolderFound {
	path: string;
	/** `obstacle`: something has its name that is no folder, or one that cannot be looked into. */
	condition: "there" | "missing" | "obstacle";
	months: Map<string, FileFound | "unreadable">;
	/** What recovery set aside earlier. */
	asides: (FileFound & { name: string })[];
}

const tries = { most: 3, apart: 40 };

/** Errors that say nothing about the file: a moment later it may be read. */
const passing = new Set(["EIO", "EAGAIN", "EBUSY", "EMFILE", "ENFILE", "ENOMEM", "EINTR", "ETIMEDOUT"]);

/** What stands in a file, tried again where that may help; undefined where there is none. */
async function readPatiently(disk: Disk, path: string): Promise<Uint8Array | undefined> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await disk.readFile(path);
		} catch (error) {
			if (isMissing(error)) return undefined;
			if (attempt === tries.most || !passing.has(codeOf(error) ?? "")) throw error;
		}
		await pause(tries.apart);
	}
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
async function readFolderFound(disk: Disk, path: string, twin?: FolderFound): Promise<FolderFound> {
	const found: FolderFound = { path, condition: "there", months: new Map(), asides: [] };
	let names: string[];
	try {
		names = await disk.readFolder(path);
	} catch (error) {
		return { ...found, condition: isMissing(error) ? "missing" : "obstacle" };
	}
	for (const name of monthFiles(names)) {
		try {
			const bytes = await readPatiently(disk, join(path, name));
			if (bytes === undefined) continue;
			const month = isBeginning(bytes, twin?.months.get(name)) ? nothingNew : await readMonth(bytes);
			found.months.set(name, { bytes, month });
		} catch {
			found.months.set(name, "unreadable");
		}
	}
	for (const name of asideFiles(names)) {
		const bytes = await readPatiently(disk, join(path, name)).catch(() => undefined);
		if (bytes !== undefined) found.asides.push({ name, bytes, month: await readMonth(bytes) });
	}
	return found;
}

/** All that the files of a record say. The copy of a file without fault has no lines here where it says the same. */
export interface Sources {
	log: FolderFound;
	copy: FolderFound;
}

export async function readSources(disk: Disk, { log, copy }: Generation): Promise<Sources> {
	const found = await readFolderFound(disk, log);
	return { log: found, copy: await readFolderFound(disk, copy, found) };
}
