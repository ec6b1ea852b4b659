import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { type Disk, isMissing } from "./disk.ts";
import { firstOf, type Generation } from "./generation.ts";
import { type GoodLine, readLine, seqOf, sumOfLine } from "./line.ts";
import { monthFiles } from "./month.ts";
import type { Place } from "./snapshot.ts";

const lineFeed = 0x0a;

/** So many lines are read in a few milliseconds; then others get their turn. */
const atATime = 50;

/** Sees to it that each number comes once and in order, and that nothing is missing that was not told of. */
function createCounter(first: number): { take: (line: GoodLine) => boolean; isComplete: () => boolean } {
	let last = first - 1;
	let isComplete = true;
	return {
		take: (line) => {
			const seq = seqOf(line);
			if (seq <= last) return false;
			if (seq !== last + 1) isComplete = false;
			if (line.kind === "event" && line.event.fact.type === "record-recovered") isComplete = true;
			last = seq;
			return true;
		},
		isComplete: () => isComplete,
	};
}

async function names(disk: Disk, folder: string): Promise<string[]> {
	try {
		return monthFiles(await disk.readFolder(folder));
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

/** Whether the log and its copy say the same as far as both go. */
function agree(bytes: Uint8Array, copied: Uint8Array): boolean {
	const length = Math.min(bytes.length, copied.length);
	return Buffer.compare(bytes.subarray(0, length), copied.subarray(0, length)) === 0;
}

/**
 * Reads a whole record that has no fault, line by line, and its copy beside it. Resolves with where it ends, or with
 * undefined as soon as anything is not as it should be (some lines have been taken by then) or where there is no line.
 * Rejects where a file cannot be read.
 *
 * @param until the place up to which it is read, where the log is being written meanwhile
 */
export async function readWhole(
	disk: Disk,
	generation: Generation,
	until: Place | undefined,
	take: (line: GoodLine) => void,
): Promise<Place | undefined> {
	const { learner, log, copy } = generation;
	const months = (await names(disk, log)).filter((name) => until === undefined || name <= until.file);
	const copied = await names(disk, copy);
	// The copy of a month that began meanwhile does not count.
	if (copied.some((name) => !months.includes(name) && (until === undefined || name <= until.file))) return undefined;
	const counter = createCounter(firstOf(generation));
	let place: Place | undefined;
	let count = 0;
	for (const file of months) {
		const all = await disk.readFile(join(log, file));
		const bytes = file === until?.file ? all.subarray(0, until.end) : all;
		if (bytes.length === 0 || bytes[bytes.length - 1] !== lineFeed) return undefined;
		if (copied.includes(file)) {
			const twin = await disk.readFile(join(copy, file));
			if (!agree(bytes, twin) || (until === undefined && twin.length > bytes.length)) return undefined;
		}
		let start = 0;
		for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
			const line = readLine(bytes.subarray(start, end), learner);
			if (line.kind === "damaged" || !counter.take(line)) return undefined;
			take(line);
			if (end === bytes.length - 1) {
				const sum = sumOfLine(bytes.subarray(start, end), learner) ?? "";
				place = { generation: generation.number, file, start, end: end + 1, sum };
			}
			start = end + 1;
			count += 1;
			if (count % atATime === 0) await breathe();
		}
	}
	if (!counter.isComplete()) return undefined;
	const isThere =
		until === undefined || (place?.file === until.file && place.end === until.end && place.sum === until.sum);
	return isThere ? place : undefined;
}
