import type { LearnerEvent } from "../../core/learning/events.ts";
import { missingNumbers } from "./gaps.ts";
import { firstOf, type Generation } from "./generation.ts";
import { seqOf } from "./line.ts";
import type { FileFound, FolderFound, Sources } from "./sources.ts";
import type { Repair } from "./types.ts";
import { type Entry, layOut, unite } from "./union.ts";
import { isEmptied, judge } from "./verdict.ts";

/** What a file has to become, and what must be kept of it. */
export interface Change {
	file: string;
	/** What it has to hold; absent where nothing is left for it. */
	bytes?: Buffer;
	/**
	 * The bytes to set aside first and as what, unless an attempt before this one `kept` them already; `move`: the thing
	 * itself, which cannot be read.
	 */
	aside?: { reason: "torn" | "damaged"; bytes: Uint8Array; kept?: string } | "move";
}

/** What all sources together say of a record, and what is to be done so that its files say the same. */
export interface Recovery {
	entries: Entry[];
	/** The largest number known of. */
	lastKnown: number;
	/** Whether something is missing for which only a state can stand. */
	incomplete: boolean;
	verdict: Pick<Repair, "kind" | "lost"> | undefined;
	log: Change[];
	copy: Change[];
	/** What has the name of a folder and is none, or an empty one that is left of a record. */
	obstacles: string[];
}

function isPrefix(part: Uint8Array, whole: Uint8Array): boolean {
	return part.length <= whole.length && Buffer.compare(part, whole.subarray(0, part.length)) === 0;
}

function asideOf({ bytes, month }: FileFound, wanted: Uint8Array): Exclude<Change["aside"], "move"> {
	if (isPrefix(bytes, wanted)) return undefined;
	const { torn } = month;
	const sound = bytes.length - (torn?.length ?? 0);
	if (torn !== undefined && isPrefix(bytes.subarray(0, sound), wanted)) return { reason: "torn", bytes: torn };
	return { reason: "damaged", bytes };
}

function changesTo(folder: FolderFound, wanted: ReadonlyMap<string, Buffer>, isDone: typeof isPrefix): Change[] {
	const files = [...new Set([...folder.months.keys(), ...wanted.keys()])].sort();
	return files.flatMap((file): Change[] => {
		const found = folder.months.get(file);
		const bytes = wanted.get(file);
		if (found === "unreadable") return [{ file, aside: "move", ...(bytes === undefined ? {} : { bytes }) }];
		if (bytes === undefined) return found === undefined ? [] : [{ file, aside: "move" }];
		if (found === undefined) return isDone(new Uint8Array(), bytes) ? [] : [{ file, bytes }];
		if (isDone(found.bytes, bytes)) return [];
		const aside = asideOf(found, bytes);
		if (aside === undefined) return [{ file, bytes }];
		const kept = folder.asides.find((one) => Buffer.compare(one.bytes, aside.bytes) === 0)?.name;
		return [{ file, bytes, aside: { ...aside, ...(kept === undefined ? {} : { kept }) } }];
	});
}

function isOnlyFinished(change: Change, log: FolderFound): boolean {
	const found = log.months.get(change.file);
	if (found === undefined || found === "unreadable" || change.bytes === undefined) return false;
	const sound = found.bytes.length - (found.month.torn?.length ?? 0);
	// A line feed at the most is new.
	return change.bytes.length <= sound + 1 && isPrefix(found.bytes.subarray(0, sound), change.bytes);
}

/**
 * Works out what is left of a record: the good lines of log, copy, asides and backups, each once.
 *
 * @param knownUpTo the number up to which the state is known by other means
 * @param backups is asked only where something is missing
 */
export async function recover(
	sources: Sources,
	generation: Generation,
	{ knownUpTo, otherDamage }: { knownUpTo: number; otherDamage: boolean },
	backups: () => Promise<LearnerEvent[]>,
): Promise<Recovery> {
	const first = firstOf(generation);
	const isEmpty = knownUpTo === 0 && unite(sources, [], first).length === 0;
	const look = (events: readonly LearnerEvent[]) => {
		const entries = unite(sources, events, first);
		const last = entries.at(-1);
		const lastKnown = Math.max(last === undefined ? first - 1 : seqOf(last.line), knownUpTo);
		const missing = missingNumbers(entries, first, lastKnown);
		const wanted = layOut(entries);
		const log = changesTo(
			sources.log,
			wanted,
			(there, bytes) => there.length === bytes.length && isPrefix(there, bytes),
		);
		// A copy that lacks its end is caught up with later.
		const copy = changesTo(sources.copy, wanted, isPrefix);
		const verdict = judge({
			sources,
			entries,
			missing,
			knownUpTo,
			lastKnown,
			otherDamage: otherDamage || copy.length > 0 || sources.copy.condition === "obstacle",
			isOfBackups: events.length > 0 && isEmpty,
			changed: log.some((change) => !isOnlyFinished(change, sources.log)),
		});
		return { entries, lastKnown, incomplete: missing.length > 0, verdict, log, copy };
	};
	let found = look([]);
	const { incomplete, verdict } = found;
	// What the end lacks only a state could tell: without one the backups are asked.
	if (knownUpTo === 0 || incomplete || verdict?.kind === "damaged" || verdict?.kind === "unreadable") {
		const events = await backups();
		if (events.length > 0) found = look(events);
	}
	const obstacles = [sources.log, sources.copy].flatMap(({ condition, path }) =>
		condition === "obstacle" ? [path] : [],
	);
	// It tells that there was a record: once, so it must not stay.
	if (found.verdict?.kind === "unreadable" && isEmptied(sources)) obstacles.push(sources.copy.path);
	return { ...found, obstacles };
}
