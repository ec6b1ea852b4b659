import type { LearnerEvent } from "../../core/learning/events.ts";
import type { Disk } from "./disk.ts";
import { missingNumbers } from "./gaps.ts";
import { firstOf, type Generation } from "./generation.ts";
import { seqOf } from "./line.ts";
import { readMonth } from "./month.ts";
import { endOf } from "./opening.ts";
import type { Place } from "./snapshot.ts";
import { type FolderFound, readSources } from "./sources.ts";
import { type Entry, unite } from "./union.ts";

/** The log as it was when its last line was that of a place: what has been added since is not looked at. */
async function upTo({ months, ...folder }: FolderFound, { file, end }: Place): Promise<FolderFound> {
	const cut: FolderFound["months"] = new Map();
	for (const [name, found] of months) {
		if (name > file) continue;
		if (name < file || found === "unreadable" || found.bytes.length <= end) cut.set(name, found);
		else {
			const bytes = found.bytes.subarray(0, end);
			cut.set(name, { bytes, month: await readMonth(bytes) });
		}
	}
	return { ...folder, months: cut };
}

function agree(log: FolderFound, copy: FolderFound): boolean {
	return [...copy.months].every(([name, copied]) => {
		const found = log.months.get(name);
		if (copied === "unreadable") return false;
		// A month that the log has begun since.
		if (found === undefined) return [...log.months.keys()].every((one) => one < name);
		if (found === "unreadable") return false;
		const length = Math.min(copied.bytes.length, found.bytes.length);
		return Buffer.compare(copied.bytes.subarray(0, length), found.bytes.subarray(0, length)) === 0;
	});
}

export function eventsOf(entries: readonly Entry[]): LearnerEvent[] {
	return entries.flatMap(({ line }) => (line.kind === "event" ? [line.event] : []));
}

/**
 * Looks through every line of a record and its copy, up to a place. Resolves with the events, or with undefined where
 * anything is not as it should be. The log may go on being written meanwhile.
 */
export async function lookThrough(
	disk: Disk,
	generation: Generation,
	place: Place,
): Promise<LearnerEvent[] | undefined> {
	const sources = await readSources(disk, generation);
	const log = await upTo(sources.log, place);
	if (sources.copy.condition === "obstacle" || !agree(log, sources.copy)) return undefined;
	for (const found of log.months.values()) {
		if (found === "unreadable" || !found.month.clean || found.bytes.length === 0) return undefined;
	}
	const entries = unite({ log: { ...log, asides: [] }, copy: { ...log, months: new Map(), asides: [] } }, [], 0);
	const end = endOf(generation, entries);
	if (end === undefined || end.file !== place.file || end.end !== place.end || end.sum !== place.sum) return undefined;
	const last = entries.at(-1);
	const missing = missingNumbers(entries, firstOf(generation), last === undefined ? 0 : seqOf(last.line));
	return missing.length > 0 ? undefined : eventsOf(entries);
}
