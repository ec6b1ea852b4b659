import { randomUUID } from "node:crypto";
import { dirname } from "node:path";
import { type Disk, writeNew } from "./disk.ts";

const attempts = 100;

function stamp(now: Date): string {
	return now.toISOString().replaceAll(":", "-");
}

function isTaken(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** What something set aside is: the end of a line that was cut short, or a file that cannot be read as what it should be. */
export type Reason = "torn" | "damaged";

/**
 * Keeps bytes beside the file that they come from, under a name that says why and when and is never one in use.
 * Resolves with that path once bytes and name are safe.
 */
export async function setAside(
	disk: Disk,
	path: string,
	bytes: Uint8Array,
	reason: Reason,
	now: Date,
): Promise<string> {
	for (let attempt = 1; ; attempt++) {
		const aside = `${path}.${reason}-${stamp(now)}${attempt === 1 ? "" : `-${attempt}`}`;
		try {
			await writeNew(disk, aside, bytes);
			await disk.syncFolder(dirname(path));
			return aside;
		} catch (error) {
			if (isTaken(error) && attempt < attempts) continue;
			// A full disk must not be filled further by what could not be finished; who has the name keeps it.
			if (!isTaken(error)) await disk.remove(aside).catch(() => undefined);
			throw error;
		}
	}
}

/** Moves a thing that is no readable file (a folder, say) out of the way of its name. */
export async function moveAside(disk: Disk, path: string, now: Date): Promise<string> {
	// A rename replaces what has the name already, so this one is made so that none has it.
	const aside = `${path}.damaged-${stamp(now)}-${randomUUID().slice(0, 8)}`;
	await disk.rename(path, aside);
	await disk.syncFolder(dirname(path));
	return aside;
}
