import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import { lastWriter, setLastWriter } from "./last-writer.ts";
import { holds, type Lock, lockText, lookLonger, removeLock, rewriteLock } from "./lock-file.ts";
import { bootMark, machineMark } from "./machine-mark.ts";
import { moveAside } from "./move-aside.ts";
import { HomeInUse, type Join, type Owner } from "./owner.ts";
import { processMark } from "./process-mark.ts";
import { folderMark, isSameFolder } from "./same-folder.ts";
import { ownerOf, type Taking, take } from "./take.ts";
import { ownTokens } from "./verdict.ts";

export interface HoldOptions {
	/** Only to tell a person since when the folder is held: nothing is decided by it. */
	now: () => Date;
	/** How often to give a sign of life, in milliseconds. */
	beat?: number | undefined;
	/** How long another computer's lock must show none before it counts as left behind, in milliseconds. */
	patience?: number | undefined;
	/** Hears that the folder belongs, or belonged, to someone of whom a sign of life is waited for. */
	onWait?: ((owner: Owner) => void) | undefined;
}

/** How often a holder gives a sign of life, in milliseconds. */
const usualBeat = 10_000;

/** How long one that may be another computer's must give none, in milliseconds: three beats and a bit. */
export const usualPatience = 3.5 * usualBeat;

/** The right to write to a data folder, which one process has at a time. */
export interface Hold {
	/**
	 * To be asked before every write. Resolves where the folder is held, also where that was not possible until now.
	 * Rejects with `HomeInUse` where another process has been there meanwhile, with an error with the code ENOENT where
	 * the folder is gone or another one has its name, and with the system's error otherwise.
	 */
	check(): Promise<void>;
	/** Tells other processes of this computer how to get a window of this one's. Never rejects. */
	announce(join: Join): Promise<void>;
	/** Whether the folder was held when last looked at. */
	held(): boolean;
	release(): Promise<void>;
}

function goneError(path: string): Error {
	return Object.assign(new Error(`The data folder ${path} is not there any more.`), { code: "ENOENT", path });
}

/**
 * Takes a data folder for this process. Rejects with `HomeInUse` where another holds it, and with the system's error
 * where there is no such folder. One that cannot be written resolves to a hold that does not hold yet.
 */
export async function holdHome(home: string, options: HoldOptions): Promise<Hold> {
	const { now, beat = usualBeat, patience = usualPatience, onWait } = options;
	const path = join(home, "lock.json");
	const token = randomUUID();
	const folder = await folderMark(home);
	const [mark, machine, boot] = await Promise.all([processMark(process.pid), machineMark(), bootMark()]);
	const lock: Lock = {
		...{ pid: process.pid, host: hostname(), since: now().toISOString(), token },
		...{ mark, machine, boot, beat: 1 },
	};
	const stoodStill = new Set<string>();
	const taking: Taking = { token, text: () => lockText(lock), patience, stoodStill, onWait };

	let holding = false;
	let everHeld = false;
	let released = false;
	/** Why this process may never write here any more. */
	let lost: HomeInUse | undefined;
	/** Who wrote last before this process read the record. */
	let known: string | undefined;
	let retaking: Promise<void> | undefined;
	let rewriting: Promise<unknown> = Promise.resolve();

	async function isHome(): Promise<boolean> {
		if (await isSameFolder(home, folder)) return true;
		// Some file systems number their folders anew now and then.
		return known !== undefined && (await lastWriter(home).catch(() => undefined)) === known;
	}

	async function signTaken(): Promise<void> {
		await setLastWriter(home, token);
		known = token;
		holding = true;
		everHeld = true;
	}

	/** What was decided before the lock was there may be outdated now that it is. */
	async function takeAgain(): Promise<void> {
		await take(path, { ...taking, patience: 0 });
		try {
			if (!(await isHome())) throw goneError(home);
			const writer = await lastWriter(home);
			if (writer !== undefined && writer !== known) throw lose(undefined);
			await signTaken();
		} catch (error) {
			await removeLock(path, token).catch(() => undefined);
			throw error;
		}
	}

	function lose(owner: Owner | undefined): HomeInUse {
		lost = new HomeInUse(owner);
		return lost;
	}

	async function retake(): Promise<void> {
		holding = false;
		if (!(await isHome())) throw goneError(home);
		if (everHeld) await moveAside(path);
		const found = everHeld ? (await lookLonger(path))?.lock : undefined;
		// Read while it was being rewritten, or back with the stick that it lies on.
		if (found?.token === token) holding = true;
		// Whether or not that other is still there: it may have written.
		else if (found !== undefined) throw lose(ownerOf(found));
		else await takeAgain();
	}

	/** One rewriting at a time, so that an older text never comes after a newer one. */
	function rewrite(): Promise<void> {
		const turn = rewriting.then(async () => {
			if (holding) await rewriteLock(path, token, lockText(lock)).catch(() => undefined);
		});
		rewriting = turn;
		return turn;
	}

	ownTokens.add(token);
	try {
		await take(path, taking);
		await signTaken().catch((error: unknown) => removeLock(path, token).then(() => Promise.reject(error)));
	} catch (error) {
		if (error instanceof HomeInUse) {
			ownTokens.delete(token);
			throw error;
		}
		known = await lastWriter(home).catch(() => undefined);
	}

	const beating = setInterval(() => {
		lock.beat = (lock.beat ?? 0) + 1;
		void rewrite();
	}, beat);
	beating.unref();

	return {
		check: async () => {
			if (released) throw new Error("The data folder was let go of.");
			if (lost !== undefined) throw lost;
			if (holding && (await holds(path, token))) return;
			retaking ??= retake().finally(() => {
				retaking = undefined;
			});
			await retaking;
		},
		announce: (join) => {
			Object.assign(lock, join);
			return rewrite();
		},
		held: () => holding,
		release: async () => {
			if (released) return;
			released = true;
			clearInterval(beating);
			await Promise.allSettled([rewriting, retaking]);
			holding = false;
			ownTokens.delete(token);
			// A lock that is no longer ours, or that no one can reach, is not ours to remove.
			await removeLock(path, token).catch(() => undefined);
		},
	};
}
