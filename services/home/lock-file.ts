import { close, open, read } from "node:fs";
import { type FileHandle, open as openFile, readFile, unlink } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { ownerSchema } from "./owner.ts";
import { readAndWrite, readOnly } from "./read-only.ts";
import { codeOf } from "./system-error.ts";

/** What stands in a lock. What the earlier format did not have is optional. */
export const lockSchema = ownerSchema.extend({
	/** Drawn by the owner: a lock with it is this owner's and nobody else's. */
	token: z.string().min(1),
	/** Of the process, see process-mark.ts. */
	mark: z.string().optional(),
	/** Of the computer and of its run, see machine-mark.ts. */
	machine: z.string().optional(),
	boot: z.string().optional(),
	/** Grows as long as the owner is alive. */
	beat: z.int().optional(),
	/** Opens a window of the owner's at its address. */
	secret: z.string().optional(),
});
export type Lock = z.infer<typeof lockSchema>;

/** A lock as it was found: its very text, and what that says, absent where it is no lock. */
export interface Found {
	text: string;
	lock?: Lock;
}

/**
 * In bytes. Every lock has this length, filled up with spaces: so it is rewritten in place, by one write to the system,
 * and what a reader sees in between is a lock as well.
 */
const size = 1024;

/** How long a lock may stay unreadable (its owner is writing it, or died doing so) before it counts as no lock. */
const unreadableFor = { looks: 20, apart: 50 };

export function lockText(lock: Lock): string {
	const text = JSON.stringify(lock);
	return `${text}${" ".repeat(Math.max(0, size - 1 - Buffer.byteLength(text)))}\n`;
}

function parse(text: string): Found {
	try {
		const parsed = lockSchema.safeParse(JSON.parse(text));
		return parsed.success ? { text, lock: parsed.data } : { text };
	} catch {
		return { text };
	}
}

/** The lock at a path; undefined where there is none. Rejects with the system's error. */
export async function look(path: string): Promise<Found | undefined> {
	try {
		return parse(await readFile(path, { encoding: "utf8", flag: readOnly }));
	} catch (error) {
		if (codeOf(error) === "ENOENT") return undefined;
		throw error;
	}
}

/** The same, but one that is being written is waited for. */
export async function lookLonger(path: string): Promise<Found | undefined> {
	for (let looks = 1; ; looks++) {
		const found = await look(path);
		if (found === undefined || found.lock !== undefined || looks === unreadableFor.looks) return found;
		await pause(unreadableFor.apart);
	}
}

/**
 * Whether a file can be read and its first kilobyte holds a text. Asked before every write of the record, hence with the
 * fewest turns through the system: `readFile` takes twice as long.
 */
export function holds(path: string, text: string): Promise<boolean> {
	return new Promise((resolve) => {
		open(path, readOnly, (noFile, file) => {
			if (noFile) {
				resolve(false);
				return;
			}
			const bytes = Buffer.allocUnsafe(size);
			read(file, bytes, 0, size, 0, (error, count) => {
				close(file, () => undefined);
				resolve(error === null && bytes.subarray(0, count).includes(text));
			});
		});
	});
}

/** Creates a lock for its owner's eyes only. Rejects with the system's error, EEXIST where there is one already. */
export async function createLock(path: string, text: string): Promise<void> {
	const file = await openFile(path, "wx", 0o600);
	try {
		await fill(file, text);
	} catch (error) {
		// An empty lock on a full disk would keep everyone waiting for its owner.
		await unlink(path).catch(() => undefined);
		throw error;
	}
}

async function fill(file: FileHandle, text: string): Promise<void> {
	try {
		await file.writeFile(text);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** Removes a lock, where it has a token. Rejects with the system's error. */
export async function removeLock(path: string, token: string): Promise<void> {
	if ((await look(path))?.lock?.token === token) await unlink(path);
}

/**
 * Rewrites a lock in place where it has a token, and tells whether it had. A lock taken over comes by `rename`, so that
 * the file that is open here is either still the owner's or nobody's any more: another's lock is never overwritten.
 */
export async function rewriteLock(path: string, token: string, text: string): Promise<boolean> {
	const file = await openFile(path, readAndWrite);
	try {
		const bytes = Buffer.alloc(size);
		const { bytesRead } = await file.read(bytes, 0, size, 0);
		if (!bytes.subarray(0, bytesRead).includes(token)) return false;
		await file.write(text, 0);
		return true;
	} finally {
		await file.close();
	}
}
