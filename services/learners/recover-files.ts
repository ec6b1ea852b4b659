import { emptyState } from "../../core/learning/empty.ts";
import type { LearnerEvent } from "../../core/learning/events.ts";
import type { Hold } from "../home/index.ts";
import { type Disk, isMissing } from "./disk.ts";
import { type Generation, generationOf, generationsAmong } from "./generation.ts";
import { absent, type Held, heldAfter } from "./held.ts";
import type { LogEnd } from "./log.ts";
import { mend } from "./mend.ts";
import { endOf } from "./opening.ts";
import { type Change, type Recovery, recover } from "./recover.ts";
import { readSources } from "./sources.ts";
import type { Repair } from "./types.ts";
import { type Entry, layOut, originKey } from "./union.ts";

export interface RecordOptions {
	id: string;
	/** The learner's folder. */
	folder: string;
	/** The folders above it, up to the data folder. */
	above: readonly string[];
	disk: Disk;
	hold: Hold;
	now: () => Date;
	backups: () => Promise<LearnerEvent[]>;
}

/** A record as its files, read as a whole, tell it. */
export interface Found {
	generation: Generation;
	entries: Entry[];
	held: Held;
	end: LogEnd;
	/** The names are those of what was set aside or made anew. */
	repair?: Omit<Repair, "learner">;
	/** Why the files could not be made to say the same; they have to be before anything is written to them. */
	refused?: unknown;
}

async function namesIn(disk: Disk, folder: string): Promise<string[]> {
	try {
		return await disk.readFolder(folder);
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

/**
 * The files of the log that hold events of which the disk said that it could not make sure. Everyone sees them, and yet
 * they may never get there: a sync that failed has given them up, and one that succeeds later says nothing about them.
 */
function unsure({ entries, log }: Recovery, pending: readonly LearnerEvent[]): Change[] {
	if (pending.length === 0) return [];
	const ours = new Set(pending.map(({ origin }) => originKey(origin)));
	const files = new Set(
		entries.flatMap(({ file, line }) =>
			line.kind === "event" && ours.has(originKey(line.event.origin)) ? [file] : [],
		),
	);
	const isChanged = (name: string) => log.some(({ file }) => file === name);
	return [...layOut(entries)].flatMap(([file, bytes]) =>
		files.has(file) && !isChanged(file) ? [{ file, bytes }] : [],
	);
}

/**
 * Reads all that is there of a record, brings together what it says with what is held of it in memory, and makes the files
 * say that. Rejects where the learner's folder cannot be looked into.
 *
 * @param number the generation known of
 * @param otherDamage anything else of the record, its snapshot say, was damaged
 * @param unseenSnapshot why the snapshot could not be read, if tomorrow it may be
 */
export async function recoverFiles(
	{ folder, disk, hold, now, backups }: RecordOptions,
	number: number,
	held: Held,
	otherDamage: boolean,
	unseenSnapshot?: unknown,
): Promise<Found> {
	const latest = Math.max(number, ...generationsAmong(await namesIn(disk, folder)));
	const generation = generationOf(folder, latest);
	const sources = await readSources(disk, generation);
	if (sources.log.unseen !== undefined) throw sources.log.unseen;
	// Another process replaced the record meanwhile: what was in the one before is no longer in it.
	const before = latest > number ? { ...held, saved: emptyState, base: emptyState, since: [] } : held;
	const recoverFrom = (knownUpTo: number) => recover(sources, generation, { knownUpTo, otherDamage }, backups);
	let known = before.saved;
	let recovery = await recoverFrom(known.seq);
	if (absent(before.since, recovery.entries).length > 0) {
		// These are brought back one by one, so the state that already counts them must not stand for them.
		known = before.base;
		recovery = await recoverFrom(known.seq);
	}
	// Without a look at the copy nothing can be called lost, nor healed.
	const { unseen } = sources.copy;
	if (unseen !== undefined && (recovery.incomplete || recovery.log.length > 0)) throw unseen;
	// What is missing the snapshot may know, and the next one would take its place.
	const { incomplete, entries, verdict } = recovery;
	const lacks = incomplete || entries.length === 0 || (verdict !== undefined && verdict.kind !== "cut");
	if (unseenSnapshot !== undefined && lacks) throw unseenSnapshot;
	recovery.log.push(...unsure(recovery, before.pending));
	const changes = [...recovery.log, ...recovery.copy];
	let files: string[] = [];
	let refused: unknown;
	if (changes.length > 0 || recovery.obstacles.length > 0 || recovery.verdict !== undefined) {
		try {
			await hold.check();
			files = await mend(disk, folder, generation, recovery, now());
		} catch (error) {
			refused = error;
			files = changes.map(({ file }) => file);
		}
	}
	return {
		generation,
		entries: recovery.entries,
		held: await heldAfter(before, recovery, known, now()),
		end: { place: endOf(generation, recovery.entries), unsafeTail: false, unsafeNames: true },
		...(recovery.verdict === undefined ? {} : { repair: { ...recovery.verdict, files } }),
		...(refused === undefined ? {} : { refused }),
	};
}
