import { rename } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { createLock, type Found, type Lock, look, lookLonger, removeLock } from "./lock-file.ts";
import { moveAside } from "./move-aside.ts";
import { HomeInUse, type Owner, ownerSchema } from "./owner.ts";
import { codeOf } from "./system-error.ts";
import { verdictOn } from "./verdict.ts";

export interface Taking {
	token: string;
	/** Of the lock to put there. */
	text(): string;
	/** How long, in milliseconds, a lock of whose owner nothing is known must stand still to count as left behind. */
	patience: number;
	/** Texts that stood still so long already. */
	stoodStill: Set<string>;
	/** Hears for whose sign of life is waited. */
	onWait?: ((owner: Owner) => void) | undefined;
}

export function ownerOf(lock: Lock): Owner {
	return ownerSchema.parse(lock);
}

/**
 * Waits whether a lock changes, which a living owner makes it do. Only time in which this process itself was awake
 * counts: an owner on the same computer slept as well.
 */
async function standsStill(path: string, text: string, patience: number): Promise<boolean> {
	const step = Math.min(500, patience / 40);
	let waited = 0;
	let last = performance.now();
	while (waited < patience) {
		await pause(step);
		const now = performance.now();
		waited += Math.min(now - last, 2 * step);
		last = now;
		if ((await look(path))?.text !== text) return false;
	}
	return true;
}

/** Whether a lock was left behind. What is not there or not the same any more after a wait was not. */
async function isLeftBehind(path: string, { text, lock }: Found, taking: Taking): Promise<boolean> {
	if (lock === undefined || taking.stoodStill.has(text)) return true;
	const verdict = await verdictOn(lock);
	if (verdict !== "unknown") return verdict === "dead";
	// Without patience, someone who may be alive is.
	if (taking.patience <= 0) return false;
	taking.onWait?.(ownerOf(lock));
	if (!(await standsStill(path, text, taking.patience))) return false;
	taking.stoodStill.add(text);
	return true;
}

/** Whether a lock is still that of the same owner, whatever its beat. */
async function isStillOf(path: string, { lock }: Found): Promise<boolean> {
	const found = await lookLonger(path);
	return found !== undefined && found.lock?.token === lock?.token;
}

/**
 * Takes the lock at a path by creating it. One left behind is replaced by whoever holds the right to do so, which is a
 * lock like this one: of two who find it at the same time one gets that right, and the other finds a lock that is held.
 *
 * Rejects with `HomeInUse` where another has it, and with the system's error where it cannot be written.
 */
export async function take(path: string, taking: Taking): Promise<void> {
	for (;;) {
		try {
			await createLock(path, taking.text());
			return;
		} catch (error) {
			if (codeOf(error) !== "EEXIST") throw error;
		}
		if (await moveAside(path)) continue;
		const found = await lookLonger(path);
		if (found === undefined) continue;
		if (found.lock?.token === taking.token) return;
		if (!(await isLeftBehind(path, found, taking))) {
			// Given back while we waited, it is free.
			if (!(await isStillOf(path, found))) continue;
			throw new HomeInUse(found.lock && ownerOf(found.lock));
		}
		const right = `${path}.takeover`;
		await take(right, taking);
		// Someone may have had the right before us, used it and gone on: then the lock is no longer the one found.
		if ((await look(path))?.text !== found.text) {
			await removeLock(right, taking.token).catch(() => undefined);
			continue;
		}
		try {
			await rename(right, path);
		} catch (error) {
			// Held up for so long that another took the right over, we no longer have it.
			if (codeOf(error) === "ENOENT") continue;
			await removeLock(right, taking.token).catch(() => undefined);
			throw error;
		}
		// Nor if the right that we used was theirs.
		if ((await look(path))?.lock?.token === taking.token) return;
	}
}
