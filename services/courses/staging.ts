import { randomUUID } from "node:crypto";
import { mkdir, rm, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { createLock, type Lock, lockText, lookLonger } from "../home/lock-file.ts";
import { bootMark, machineMark } from "../home/machine-mark.ts";
import { processMark } from "../home/process-mark.ts";
import { ownTokens, verdictOn } from "../home/verdict.ts";
import { realDisk, writeNew } from "../learners/disk.ts";
import { coursesFolder, namesIn, ownFolder, stagingFolder } from "./places.ts";

const ending = ".json";

/** A folder of one's own beside the courses, on the same disk: what is in it is renamed into place or was never there. */
export interface Staging {
	readonly folder: string;
	/** Puts bytes in the place of a file, all or nothing; its folder must be there. Rejects with the system's error. */
	put(path: string, bytes: Uint8Array): Promise<void>;
	/** Removes it with what is left in it. Never rejects: what cannot be removed now is removed by `tidyStaging`. */
	end(): Promise<void>;
}

async function markOf(token: string, now: Date): Promise<Lock> {
	const [mark, machine, boot] = await Promise.all([processMark(process.pid), machineMark(), bootMark()]);
	// With a beat, though none follows: without one it would be the earlier format, in which the same name is the same computer.
	return { pid: process.pid, host: hostname(), since: now.toISOString(), token, mark, machine, boot, beat: 1 };
}

async function removeStaged(folder: string, mark: string): Promise<void> {
	// The mark goes last: a folder without one belongs to nobody.
	await rm(folder, { recursive: true, force: true, maxRetries: 3 });
	await rm(mark, { force: true });
}

/** Makes a staging folder, marked as this process's until it ends. Rejects with the system's error. */
export async function stage(home: string, now: Date): Promise<Staging> {
	const all = stagingFolder(home);
	await ownFolder(coursesFolder(home));
	await ownFolder(all);
	const token = randomUUID();
	const [folder, mark] = [join(all, token), join(all, `${token}${ending}`)];
	ownTokens.add(token);
	try {
		await createLock(mark, lockText(await markOf(token, now)));
		try {
			await mkdir(folder, { mode: 0o700 });
		} catch (error) {
			await unlink(mark).catch(() => undefined);
			throw error;
		}
	} catch (error) {
		ownTokens.delete(token);
		throw error;
	}
	return {
		folder,
		put: async (path, bytes) => {
			const onItsWay = join(folder, `${randomUUID()}.tmp`);
			await writeNew(realDisk, onItsWay, bytes);
			await realDisk.rename(onItsWay, path);
			await realDisk.syncFolder(dirname(path));
		},
		end: async () => {
			await removeStaged(folder, mark).catch(() => undefined);
			ownTokens.delete(token);
		},
	};
}

/**
 * Whether whoever staged something is gone. On another computer nobody can tell: then it counts as gone, because only the
 * process that holds the data folder tidies, and one that is at work after all fails and tries again.
 */
async function isLeftBehind(mark: string): Promise<boolean> {
	const found = await lookLonger(mark);
	if (found?.lock === undefined) return true;
	const verdict = await verdictOn(found.lock);
	if (verdict !== "unknown") return verdict === "dead";
	return found.lock.host !== hostname();
}

/**
 * Removes what interrupted installations and removals left behind, and nothing that a living process of this computer is at
 * work on. Resolves to how many that were; what cannot be removed is left for the next time. Never rejects.
 */
export async function tidyStaging(home: string): Promise<number> {
	const all = stagingFolder(home);
	const names = await namesIn(all).catch(() => []);
	const tokens = new Set(names.map((name) => (name.endsWith(ending) ? name.slice(0, -ending.length) : name)));
	let removed = 0;
	for (const token of tokens) {
		const [folder, mark] = [join(all, token), join(all, `${token}${ending}`)];
		try {
			if (!(await isLeftBehind(mark))) continue;
			await removeStaged(folder, mark);
			removed += 1;
		} catch {
			// Busy or out of reach: it stays, and is no course.
		}
	}
	return removed;
}
