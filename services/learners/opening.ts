import { join } from "node:path";
import { type Disk, isMissing } from "./disk.ts";
import { type Generation, generationOf, generationsAmong } from "./generation.ts";
import { type GoodLine, seqOf, sumOfLine } from "./line.ts";
import { monthFiles, readMonth, type StoredLine } from "./month.ts";
import type { Place, Snapshot } from "./snapshot.ts";
import type { Entry } from "./union.ts";

/** What follows a snapshot in the log, and where the log ends. */
export interface Tail {
	generation: Generation;
	lines: GoodLine[];
	place: Place;
}

async function monthsIn(disk: Disk, folder: string): Promise<string[]> {
	try {
		return monthFiles(await disk.readFolder(folder));
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

/** Whether every file of the copy has its file in the log, and none is longer there. */
async function agreeInSize(disk: Disk, { log, copy }: Generation, months: readonly string[]): Promise<boolean> {
	const copied = await monthsIn(disk, copy);
	if (copied.some((name) => !months.includes(name))) return false;
	for (const name of months) {
		const found = await disk.stat(join(log, name));
		if (found.folder || found.size === 0) return false;
		if (copied.includes(name) && (await disk.stat(join(copy, name))).size > found.size) return false;
	}
	return true;
}

function placeOf(generation: Generation, file: string, line: StoredLine): Place {
	const sum = sumOfLine(line.bytes, generation.learner) ?? "";
	return { generation: generation.number, file, start: line.start, end: line.start + line.bytes.length + 1, sum };
}

/**
 * Reads only what follows a snapshot, after a look at the line that the snapshot ends with. So opening does not grow with
 * what was done before; all of it is looked through later. Resolves with undefined where anything does not fit, and rejects
 * where it cannot be read: then the record has to be read as a whole.
 */
export async function readTail(disk: Disk, folder: string, { state, place }: Snapshot): Promise<Tail | undefined> {
	if (place === undefined) return undefined;
	const latest = generationsAmong(await disk.readFolder(folder)).at(-1);
	if (latest !== place.generation) return undefined;
	const generation = generationOf(folder, latest);
	const months = await monthsIn(disk, generation.log);
	if (!months.includes(place.file) || !(await agreeInSize(disk, generation, months))) return undefined;

	const tail: Tail = { generation, lines: [], place };
	let next = state.seq + 1;
	for (const name of months.filter((one) => one >= place.file)) {
		const isFirst = name === place.file;
		let bytes = await disk.readFile(join(generation.log, name), isFirst ? place.start : 0);
		if (isFirst) {
			const length = place.end - place.start;
			if (bytes[length - 1] !== 0x0a || sumOfLine(bytes.subarray(0, length - 1), generation.learner) !== place.sum)
				return undefined;
			bytes = bytes.subarray(length);
		}
		const month = await readMonth(bytes, generation.learner, isFirst ? place.end : 0);
		if (!month.clean) return undefined;
		for (const line of month.lines) {
			if (seqOf(line.line) !== next) return undefined;
			next += 1;
			tail.lines.push(line.line);
			tail.place = placeOf(generation, name, line);
		}
	}
	return tail;
}

/** Where a log ends that holds these lines and nothing else. */
export function endOf(generation: Generation, entries: readonly Entry[]): Place | undefined {
	const last = entries.at(-1);
	if (last === undefined) return undefined;
	const before = entries.reduce((sum, { file, bytes }) => sum + (file === last.file ? bytes.length + 1 : 0), 0);
	return placeOf(generation, last.file, { bytes: last.bytes, line: last.line, start: before - last.bytes.length - 1 });
}
