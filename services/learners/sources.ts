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
	/** `obstacle`: something has its name that is no folder, or one whose place on the disk is broken. */
	condition: "there" | "missing" | "obstacle";
	/** Why not all of it could be seen, where that says nothing about what is there: tomorrow it may be read. */
	unseen?: unknown;
	months: Map<string, FileFound | "unreadable">;
	/** What recovery set aside earlier. */
	asides: (FileFound & { name: string })[];
}

const tries = { most: 12, apart: 40 };

/** Errors after which a moment's patience may help. */
const passing = new Set(["EIO", "EAGAIN", "EBUSY", "EMFILE", "ENFILE", "ENOMEM", "EINTR", "ETIMEDOUT"]);

/** What is wrong with the thing itself and not with the moment, the rights or the way to it. EIO: after all patience. */
const damage = new Set(["EISDIR", "ENOTDIR", "ELOOP", "EIO"]);

/** Reads, again where that may help; undefined where there is nothing. */
async function patiently<T>(read: () => Promise<T>): Promise<T | undefined> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await read();
		} catch (error) {
			if (isMissing(error)) return undefined;
			if (attempt === tries.most || !passing.has(codeOf(error) ?? "")) throw error;
		}
		await pause(tries.apart);
	}
}

/** Whether an error says that something is damaged, so that it may be moved out of the way. */
function isDamage(error: unknown): boolean {
	return damage.has(codeOf(error) ?? "");
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
	let names: string[] | undefined;
	try {
		names = await patiently(() => disk.readFolder(path));
	} catch (error) {
		return isDamage(error) ? { ...found, condition: "obstacle" } : { ...found, unseen: error };
	}
	if (names === undefined) return { ...found, condition: "missing" };
	for (const name of monthFiles(names)) {
		try {
			const bytes = await patiently(() => disk.readFile(join(path, name)));
			if (bytes === undefined) continue;
			const month = isBeginning(bytes, twin?.months.get(name)) ? nothingNew : await readMonth(bytes);
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
