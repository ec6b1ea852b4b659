import { mayBegin, seqOf } from "./line.ts";
import type { FileFound, FolderFound, Sources } from "./sources.ts";
import type { Repair } from "./types.ts";
import type { Entry } from "./union.ts";

/** A file that can be read to its end: nothing tells that there was ever more of it. */
function hasEnd(found: FileFound | "unreadable" | undefined): found is FileFound {
	if (found === undefined || found === "unreadable") return false;
	const { damaged, torn, lines } = found.month;
	return damaged === 0 && torn === undefined && lines.length > 0;
}

/**
 * Whether a file can be had from its copy: but for the last two seconds before a power cut that holds what the file held.
 */
function isCovered(found: FileFound | "unreadable", copy: FileFound | "unreadable" | undefined): boolean {
	if (!hasEnd(copy)) return false;
	const last = found === "unreadable" ? undefined : found.month.lines.at(-1);
	return last === undefined || copy.bytes.length > last.start + last.bytes.length;
}

/** Whether a file was damaged (and not merely left with a last line that was never confirmed). */
function isDamaged(found: FileFound | "unreadable", isLast: boolean): boolean {
	if (found === "unreadable") return true;
	const { month, bytes } = found;
	return bytes.length === 0 || month.damaged > 0 || (month.torn !== undefined && !isLast);
}

/** Whether something may be gone of which no gap in the numbers tells: behind the last good line of a damaged file. */
function mayLackEnd(found: FileFound | "unreadable", lastKnown: number): boolean {
	if (found === "unreadable") return true;
	const { lines, trailing } = found.month;
	const last = lines.at(-1);
	if (last === undefined) return true;
	if (trailing.length === 0) return false;
	return !trailing.every(mayBegin) || lastKnown - seqOf(last.line) < trailing.length;
}

/**
 * Whether all files of a record are gone while its folders stay. A copy's folder is made after its log has a file, and
 * what was damaged would stand aside in either.
 */
export function isEmptied({ log, copy }: Sources): boolean {
	const isBare = ({ months, asides, unseen }: FolderFound) =>
		months.size === 0 && asides.length === 0 && unseen === undefined;
	return copy.condition === "there" && isBare(log) && isBare(copy);
}

export interface Evidence {
	sources: Sources;
	entries: readonly Entry[];
	/** Numbers that nothing is there of. */
	missing: readonly number[];
	/** The number up to which the state is known by other means than the events. */
	knownUpTo: number;
	/** The largest number known of. */
	lastKnown: number;
	/** Anything else of the record is damaged. */
	otherDamage: boolean;
	/** Nothing but backups holds any of the entries. */
	isOfBackups: boolean;
	/** Whether the files of the log have to be changed to hold all the entries, but for a missing line feed. */
	changed: boolean;
}

/** What is wrong with a record, as far as a person should hear of it; undefined where nothing is. */
export function judge(evidence: Evidence): Pick<Repair, "kind" | "lost"> | undefined {
	const { sources, entries, missing, knownUpTo, lastKnown, otherDamage, isOfBackups, changed } = evidence;
	const { log, copy } = sources;
	const files = [...log.months];
	const lastFile = files.at(-1)?.[0];
	const damaged = files.filter(([file, found]) => isDamaged(found, file === lastFile));
	const gone = log.condition !== "there" || (files.length === 0 && (entries.length > 0 || knownUpTo > 0));
	const nothing = entries.length === 0 && knownUpTo === 0;
	// A copy comes after its log, so it tells that there was one.
	const wasThere =
		copy.months.size > 0 || (log.condition === "missing" && copy.condition !== "missing") || isEmptied(sources);
	if (nothing) {
		const isBad = damaged.length > 0 || log.condition === "obstacle" || otherDamage || wasThere;
		return isBad ? { kind: "unreadable" } : undefined;
	}

	const lost = missing.filter((seq) => seq > knownUpTo).length;
	// In backups alone numbers of several generations meet, so what is missing among them says nothing.
	if (lost > 0) return { kind: "damaged", ...(isOfBackups ? {} : { lost }) };
	const lastEntry = entries.at(-1);
	const cutBefore = lastEntry === undefined || seqOf(lastEntry.line) < knownUpTo;
	const last = files.at(-1)?.[1];
	const isTorn = last !== undefined && last !== "unreadable" && last.month.torn !== undefined;
	const lastCopied = [...copy.months.values()].at(-1);
	const lacksEnd =
		last === undefined || gone
			? !hasEnd(lastCopied)
			: ((isDamaged(last, true) && mayLackEnd(last, lastKnown)) || (isTorn && otherDamage)) &&
				!isCovered(last, copy.months.get(lastFile ?? ""));
	if (cutBefore || lacksEnd) return { kind: "damaged" };
	if (damaged.length > 0 || gone || missing.length > 0 || otherDamage || changed) return { kind: "healed" };
	return files.some(([, found]) => found !== "unreadable" && found.month.torn !== undefined)
		? { kind: "cut" }
		: undefined;
}
