import { basename, join } from "node:path";
import type { Disk } from "./disk.ts";

/**
 * A record that was replaced as a whole begins anew in folders of its own, named after the number of its first event:
 * numbers go on counting, so the highest is the present one. The first of all is called just `log`.
 */
export interface Generation {
	/** The number of the first event that can be in it; 0 stands for the first generation of all. */
	number: number;
	/** Whose it is: their id, which is the name of their folder. */
	learner: string;
	log: string;
	copy: string;
}

const namePattern = /^(log|copy)(?:-([1-9]\d{0,14}))?$/;
const unfinishedPattern = /^log-[1-9]\d{0,14}\.new$/;

function suffixed(name: string, number: number): string {
	return number === 0 ? name : `${name}-${number}`;
}

export function generationOf(folder: string, number: number): Generation {
	const log = join(folder, suffixed("log", number));
	return { number, learner: basename(folder), log, copy: join(folder, suffixed("copy", number)) };
}

/** The number that an event of a generation has at least. */
export function firstOf({ number }: Generation): number {
	return Math.max(1, number);
}

/** The folder that a generation is made in before it takes effect. */
export function unfinished({ log }: Generation): string {
	return `${log}.new`;
}

/** The numbers of the generations of which anything is there, among the names in a learner's folder. */
export function generationsAmong(names: readonly string[]): number[] {
	const numbers = names.flatMap((name) => {
		const match = namePattern.exec(name);
		return match === null ? [] : [Number(match[2] ?? 0)];
	});
	return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The folders among them that were never finished. */
export function unfinishedAmong(names: readonly string[]): string[] {
	return names.filter((name) => unfinishedPattern.test(name));
}

/**
 * Removes a file or a folder with all that is in it. A link is removed and not followed. Rejects with the system's error.
 */
export async function removeTree(disk: Disk, path: string): Promise<void> {
	try {
		await disk.remove(path);
		return;
	} catch (error) {
		const names = await disk.readFolder(path).catch(() => undefined);
		// Not a folder, then: what went wrong is what went wrong first.
		if (names === undefined) throw error;
		for (const name of names) await removeTree(disk, join(path, name));
	}
	await disk.removeFolder(path);
}
