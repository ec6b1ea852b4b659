import { basename, join } from "node:path";
import type { LearnerEvent } from "../../core/learning/events.ts";
import { type Disk, isMissing, type OpenFile } from "./disk.ts";
import { type Line, writeLine } from "./line.ts";
import { monthFile, monthFiles, readMonth } from "./month.ts";
import { moveAside } from "./set-aside.ts";

/** The log of a learner: the truth about them. */
export interface Log {
	/** What was read on opening, in order. It reaches back at least to the event after `from`. */
	lines: Exclude<Line, { kind: "damaged" }>[];
	/** Names of what had to be set aside. */
	repairs: string[];
	/** Resolves once the events are on the disk. Where it rejects, none of them is in the log. One call at a time. */
	append(events: readonly LearnerEvent[]): Promise<void>;
	close(): Promise<void>;
}

/** The file that is appended to. */
interface Current {
	name: string;
	/** Where the last good line ends. */
	length: number;
	file?: OpenFile;
	/** There may be something behind `length`: the rest of a write that failed. */
	tail: boolean;
	/** The name may not be on the disk yet. */
	nameless: boolean;
	/** What is left to do before anything may be appended. */
	repair?: () => Promise<void>;
}

async function list(disk: Disk, folder: string): Promise<string[]> {
	try {
		return await disk.readFolder(folder);
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

function isFolder(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "EISDIR";
}

/**
 * Opens the log in a folder and reads its months, the latest first, until one reaches back to the event after `from`
 * (all of them for 0): so opening does not grow with a learner's history. Rejects where the disk cannot be read.
 */
export async function openLog(disk: Disk, folder: string, from: number, now: () => Date): Promise<Log> {
	const lines: Log["lines"] = [];
	const repairs: string[] = [];
	let current: Current | undefined;

	for (const name of monthFiles(await list(disk, folder)).reverse()) {
		const path = join(folder, name);
		let bytes: Uint8Array;
		try {
			bytes = await disk.readFile(path);
		} catch (error) {
			if (!isFolder(error)) throw error;
			repairs.push(basename(await moveAside(disk, path, now())));
			continue;
		}
		const month = readMonth(bytes);
		const { repair } = month;
		const mend = async () => {
			const aside = await repair?.(disk, path, now());
			if (aside !== undefined) repairs.push(basename(aside));
		};
		// A disk that cannot be written now is no reason not to show what can be read: it is tried again before appending.
		const mended = await mend().then(
			() => true,
			() => false,
		);
		if (!mended) repairs.push(name);
		const left = mended ? {} : { repair: mend };
		current ??= { name, length: month.length, tail: false, nameless: false, ...left };
		lines.unshift(...month.lines);
		const [first] = month.lines;
		if (first !== undefined && (first.kind === "event" ? first.event.seq : first.seq) <= from + 1) break;
	}

	/** The file for events of a time. A clock that was set back goes on in the latest file, so that files stay in order. */
	async function turnTo(name: string): Promise<Current> {
		if (current !== undefined && current.name >= name) return current;
		await disk.makeFolder(folder);
		const file = await disk.open(join(folder, name), "new");
		const before = current?.file;
		current = { name, length: 0, file, tail: false, nameless: true };
		await before?.close().catch(() => undefined);
		return current;
	}

	async function ready(to: Current): Promise<OpenFile> {
		await to.repair?.();
		delete to.repair;
		to.file ??= await disk.open(join(folder, to.name), "old");
		if (to.nameless) await disk.syncFolder(folder);
		to.nameless = false;
		if (to.tail) await to.file.truncate(to.length);
		to.tail = false;
		return to.file;
	}

	/** Cuts back what a failed write left and lets go of the file: the next append begins with a new hold of it. */
	async function cutBack(to: Current): Promise<void> {
		const { file } = to;
		delete to.file;
		try {
			await file?.truncate(to.length);
			await file?.sync();
			to.tail = false;
		} finally {
			await file?.close();
		}
	}

	return {
		lines,
		repairs,
		append: async (events) => {
			const [first] = events;
			if (first === undefined) return;
			const bytes = Buffer.from(events.map(writeLine).join(""));
			const to = await turnTo(monthFile(first.at));
			try {
				const file = await ready(to);
				to.tail = true;
				await file.write(bytes, to.length);
				await file.sync();
			} catch (error) {
				await cutBack(to).catch(() => undefined);
				throw error;
			}
			to.tail = false;
			to.length += bytes.length;
		},
		close: async () => {
			await current?.file?.close();
			if (current !== undefined) delete current.file;
		},
	};
}
