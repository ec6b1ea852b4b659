import { join } from "node:path";
import type { LearnerEvent, Origin } from "../../core/learning/events.ts";
import { type Disk, isMissing, type OpenFile } from "./disk.ts";
import type { Generation } from "./generation.ts";
import { sumOfLine, writeLine } from "./line.ts";
import { monthFile, monthFiles, readMonth } from "./month.ts";
import { Changed } from "./reason.ts";
import { replaceFile } from "./replace.ts";
import type { Place } from "./snapshot.ts";

/** The end of the log of a learner, where it goes on. */
export interface Log {
	/** The last line that is safe on the disk. */
	place(): Place | undefined;
	/**
	 * Resolves once the events are on the disk. Where it rejects, what was written of them has been cut away if that was
	 * possible, and this log is of no more use: it has to be opened again. One call at a time.
	 */
	append(events: readonly LearnerEvent[]): Promise<void>;
	close(): Promise<void>;
}

/** What a log is opened with: the last safe line, and whether there may be something behind it that was never safe. */
export interface LogEnd {
	place: Place | undefined;
	unsafeTail: boolean;
	/** The names of its folders may not be on the disk yet. */
	unsafeNames: boolean;
}

/**
 * Makes ready to append to a log that was read. Nothing is opened or written yet.
 *
 * @param above the folders above the log's, from the learner's own to the data folder
 */
export function openLog(disk: Disk, generation: Generation, above: readonly string[], end: LogEnd): Log {
	let { place, unsafeTail, unsafeNames } = end;
	let file: OpenFile | undefined;
	/** A file system whose handles have other identities than its names cannot tell one file from another. */
	let tellsIdentity = true;

	/** Holds the file that `place` is in, sure that it ends where it was left. */
	async function hold(path: string, end: number): Promise<OpenFile> {
		if (file === undefined) {
			file = await disk.open(path, "old");
			tellsIdentity = (await disk.stat(path)).identity === file.identity;
		}
		if (unsafeTail) {
			await file.truncate(end);
			unsafeTail = false;
		}
		const found = await disk.stat(path);
		const isSame = !tellsIdentity || found.identity === file.identity;
		if (!isSame || found.size !== end) throw new Changed(path);
		return file;
	}

	async function makeNamesSafe(): Promise<void> {
		if (!unsafeNames) return;
		await disk.makeFolder(generation.log);
		for (const folder of [generation.log, ...above]) await disk.syncFolder(folder);
		unsafeNames = false;
	}

	async function goOn(in_: Place, bytes: Buffer): Promise<void> {
		const path = join(generation.log, in_.file);
		const held = await hold(path, in_.end).catch((error: unknown) => {
			throw isMissing(error) ? new Changed(path) : error;
		});
		try {
			await held.write(bytes, in_.end);
			await held.sync();
		} catch (error) {
			// At once, so that a crash finds as little as possible that was never confirmed.
			await held.truncate(in_.end).catch(() => undefined);
			await held.sync().catch(() => undefined);
			throw error;
		}
	}

	return {
		place: () => place,
		append: async (events) => {
			const [first] = events;
			if (first === undefined) return;
			const lines = events.map((event) => writeLine(event, generation.learner));
			const bytes = Buffer.from(lines.join(""));
			const last = Buffer.from(lines.at(-1) ?? "");
			await makeNamesSafe();
			const name = monthFile(first.at);
			// A clock that was set back goes on in the latest file, so that files stay in order.
			const here = place !== undefined && place.file >= name ? place : undefined;
			if (here !== undefined) await goOn(here, bytes);
			else {
				// The whole of it at once: a month's file that is there has its first line, so an empty one is damage.
				await replaceFile(disk, join(generation.log, name), bytes);
				await file?.close().catch(() => undefined);
				file = undefined;
				unsafeTail = false;
			}
			const end = (here?.end ?? 0) + bytes.length;
			const sum = sumOfLine(last.subarray(0, -1), generation.learner) ?? "";
			place = { generation: generation.number, file: here?.file ?? name, start: end - last.length, end, sum };
		},
		close: async () => {
			const held = file;
			file = undefined;
			await held?.close();
		},
	};
}

/**
 * Whether a log still ends as it was left, but for what this very process tried to append: then it can go on there.
 * Resolves with undefined where it does not. Rejects where that cannot be seen.
 *
 * @param isOurs whether an event is one that is still held in memory
 */
export async function findEnd(
	disk: Disk,
	{ learner, log }: Generation,
	place: Place | undefined,
	isOurs: (origin: Origin) => boolean,
): Promise<LogEnd | undefined> {
	let names: string[];
	try {
		names = monthFiles(await disk.readFolder(log));
	} catch (error) {
		if (!isMissing(error)) throw error;
		// No folder yet, where nothing was written yet.
		return place === undefined ? { place, unsafeTail: false, unsafeNames: true } : undefined;
	}
	if (place !== undefined && !names.includes(place.file)) return undefined;
	let unsafeTail = false;
	for (const name of names.filter((one) => place === undefined || one >= place.file)) {
		const from = place?.file === name ? place.start : 0;
		const bytes = await disk.readFile(join(log, name), from);
		let tail = bytes;
		if (place?.file === name) {
			const length = place.end - place.start;
			if (bytes[length - 1] !== 0x0a || sumOfLine(bytes.subarray(0, length - 1), learner) !== place.sum)
				return undefined;
			tail = bytes.subarray(length);
			unsafeTail = tail.length > 0;
		}
		const { lines, damaged } = await readMonth(tail, learner, place?.file === name ? place.end : 0);
		const ours = lines.every(({ line }) => line.kind === "event" && isOurs(line.event.origin));
		// What was cut short behind a line of ours, or in place of one, is ours as well.
		if (!ours || (damaged > 0 && place?.file !== name)) return undefined;
	}
	return { place, unsafeTail, unsafeNames: true };
}
