import { join } from "node:path";
import { type Disk, isMissing, type OpenFile } from "./disk.ts";
import type { Generation } from "./generation.ts";
import { sumOfLine } from "./line.ts";
import { monthFiles } from "./month.ts";
import type { Place } from "./snapshot.ts";

/** The second copy of a log: its files hold the same bytes, but for the end, which follows a moment later. */
export interface Copy {
	/** Brings the copy up to a place in the log. Rejects where that cannot be done; nothing hangs on it. */
	catchUp(place: Place): Promise<void>;
}

const lineFeed = 0x0a;
/** So much of the end of a copy is compared with the log before anything is added to it. */
const compared = 4096;

async function sizeOf(disk: Disk, path: string): Promise<number | undefined> {
	try {
		return (await disk.stat(path)).size;
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

/** What was damaged in the log since it was confirmed must not be taken over: the copy is there to heal it. */
function areSound(bytes: Uint8Array, learner: string): boolean {
	let start = 0;
	for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
		if (sumOfLine(bytes.subarray(start, end), learner) === undefined) return false;
		start = end + 1;
	}
	return start === bytes.length;
}

export function openCopy(disk: Disk, { learner, log, copy }: Generation): Copy {
	/** How long the copies are that are known to agree with the log. */
	const lengths = new Map<string, number>();
	const settled = new Set<string>();

	async function agreedLength(name: string): Promise<number | undefined> {
		const known = lengths.get(name);
		if (known !== undefined) return known;
		const length = await sizeOf(disk, join(copy, name));
		if (length === undefined || length === 0) return length;
		const from = Math.max(0, length - compared);
		const there = await disk.readFile(join(copy, name), from);
		const wanted = (await disk.readFile(join(log, name), from)).subarray(0, there.length);
		if (Buffer.compare(there, wanted) !== 0) throw new Error(`The copy of ${name} is another one.`);
		// A copy cut short in the middle of a line goes on from the beginning of that line.
		const feed = there.lastIndexOf(lineFeed);
		return feed === -1 ? 0 : from + feed + 1;
	}

	async function open(name: string, isThere: boolean): Promise<OpenFile> {
		if (isThere) return disk.open(join(copy, name), "old");
		await disk.makeFolder(copy);
		const file = await disk.open(join(copy, name), "new");
		await disk.syncFolder(copy);
		return file;
	}

	async function catchUpFile(name: string, end: number): Promise<void> {
		const length = await agreedLength(name);
		if (length === end) return;
		const bytes = (await disk.readFile(join(log, name), length ?? 0)).subarray(0, end - (length ?? 0));
		if (bytes.length < end - (length ?? 0) || !areSound(bytes, learner))
			throw new Error(`${name} is not as it was left.`);
		const file = await open(name, length !== undefined);
		try {
			await file.write(bytes, length ?? 0);
			await file.sync();
		} finally {
			await file.close();
		}
		lengths.set(name, end);
	}

	return {
		catchUp: async (place) => {
			const names = monthFiles(await disk.readFolder(log)).filter((name) => name <= place.file);
			for (const name of names) {
				const isLast = name === place.file;
				// Earlier months do not grow any more.
				if (!isLast && settled.has(name)) continue;
				await catchUpFile(name, isLast ? place.end : ((await sizeOf(disk, join(log, name))) ?? 0));
				if (!isLast) settled.add(name);
			}
		},
	};
}
