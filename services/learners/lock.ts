import { randomUUID } from "node:crypto";
import { readFile, rename, unlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { HomeInUse, ownerSchema } from "./owner.ts";
import { processMark } from "./process-mark.ts";

const lockSchema = ownerSchema.extend({ token: z.string(), mark: z.string().optional() });
type Lock = z.infer<typeof lockSchema>;

/** The locks that this process holds: one with its number that is not among them was left by a dead namesake. */
const held = new Set<string>();

/** How long a lock may stay unreadable (its owner is writing it, or died doing so) before it counts as left behind. */
const unreadableFor = { looks: 20, apart: 50 };

function codeOf(error: unknown): unknown {
	return error instanceof Error && "code" in error ? error.code : undefined;
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Not ours to signal, but there.
		return codeOf(error) === "EPERM";
	}
}

interface Found {
	text: string;
	/** Absent where the text is no lock. */
	lock?: Lock;
}

function parse(text: string): Found {
	try {
		const parsed = lockSchema.safeParse(JSON.parse(text));
		return parsed.success ? { text, lock: parsed.data } : { text };
	} catch {
		return { text };
	}
}

/** The lock at a path; undefined where there is none. */
async function look(path: string): Promise<Found | undefined> {
	try {
		return parse(await readFile(path, "utf8"));
	} catch (error) {
		if (codeOf(error) === "ENOENT") return undefined;
		throw error;
	}
}

/** The same, but one that is being written is waited for. */
async function lookLonger(path: string): Promise<Found | undefined> {
	for (let looks = 1; ; looks++) {
		const found = await look(path);
		if (found === undefined || found.lock !== undefined || looks === unreadableFor.looks) return found;
		await pause(unreadableFor.apart);
	}
}

/** Of a process on another computer nothing can be known, so its lock stands. */
async function isLeftBehind({ lock }: Found): Promise<boolean> {
	if (lock === undefined) return true;
	if (lock.host !== hostname()) return false;
	if (lock.pid === process.pid) return !held.has(lock.token);
	if (!isRunning(lock.pid)) return true;
	// After a restart of the computer the number may have gone to a process that has nothing to do with us.
	const mark = await processMark(lock.pid);
	return lock.mark !== undefined && mark !== undefined && mark !== lock.mark;
}

/**
 * Takes the lock at a path by creating it. One left behind is replaced by whoever holds the right to do so, which is a
 * lock like this one: of two who find it at the same time one gets that right, and the other finds a lock that is held.
 */
async function take(path: string, text: string): Promise<void> {
	for (;;) {
		try {
			await writeFile(path, text, { flag: "wx", flush: true });
			return;
		} catch (error) {
			if (codeOf(error) !== "EEXIST") throw error;
		}
		const found = await lookLonger(path);
		if (found === undefined) continue;
		if (!(await isLeftBehind(found))) throw new HomeInUse(found.lock && ownerSchema.parse(found.lock));
		const right = `${path}.takeover`;
		await take(right, text);
		// Someone may have had the right before us, used it and gone on: then the lock is no longer the one found.
		if ((await look(path))?.text === found.text) {
			await rename(right, path);
			return;
		}
		await unlink(right);
	}
}

/** Gives a lock back. */
export type Release = () => Promise<void>;

/**
 * Takes the lock at a path for this process. Rejects with `HomeInUse` where another holds it, and with the system's error
 * where the folder cannot be written.
 */
export async function takeLock(path: string, now: Date): Promise<Release> {
	const token = randomUUID();
	const mark = await processMark(process.pid);
	const lock: Lock = { pid: process.pid, host: hostname(), since: now.toISOString(), token, mark };
	held.add(token);
	try {
		await take(path, JSON.stringify(lock));
	} catch (error) {
		held.delete(token);
		throw error;
	}
	return async () => {
		held.delete(token);
		// A lock that is no longer ours is not ours to remove.
		if ((await look(path).catch(() => undefined))?.lock?.token === token) await unlink(path);
	};
}
