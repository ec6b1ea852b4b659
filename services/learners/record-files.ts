import { join } from "node:path";
import { emptyState } from "../../core/learning/empty.ts";
import { eventSchema, type LearnerEvent } from "../../core/learning/events.ts";
import { beginReplay } from "../../core/review/reduce-whole.ts";
import { eachInTurn } from "../each-in-turn.ts";
import { createAlarm, createBackground } from "./background.ts";
import { openCopy } from "./copy.ts";
import type { Disk } from "./disk.ts";
import { generationOf } from "./generation.ts";
import { confirmed, type Held, heldOf } from "./held.ts";
import { findEnd, type Log, openLog } from "./log.ts";
import { openSound } from "./open-sound.ts";
import { Changed } from "./reason.ts";
import { type Found, type RecordOptions, recoverFiles } from "./recover-files.ts";
import { openSnapshot, type Place } from "./snapshot.ts";
import { removeEarlier, tidy } from "./tidy.ts";
import type { Repair, UnnumberedEvent } from "./types.ts";
import { eventsOf, originKey } from "./union.ts";
import { readWhole } from "./whole.ts";
import { writeGeneration } from "./write-generation.ts";

/** After how many events a new snapshot is written. Reading that many from the log takes a few milliseconds. */
const snapshotEvery = 200;

/** Of a long snapshot, after one event for so many of its bytes: reading those takes as long as reading the event. */
const bytesForEvent = 4096;

/** How long the copy may lag behind, in milliseconds: nobody waits for it. */
const copyAfter = 1000;

/** The files of a record and what is held in memory of it. But for `held` and `lookThrough`, one call at a time. */
export interface RecordFiles {
	held(): Held;
	/** Takes events, to be written with the next `write`. */
	take(events: readonly LearnerEvent[]): void;
	/** Resolves once all that is pending is on the disk; rejects, with all of it still pending, where the disk refuses. */
	write(): Promise<void>;
	/** Looks through every line; undefined where something is not as it should be. The record may go on meanwhile. */
	lookThrough(): Promise<LearnerEvent[] | undefined>;
	/** Reads the record as a whole, heals it as far as the disk lets us, and resolves with its events. */
	recover(): Promise<LearnerEvent[]>;
	/** Puts other events in the place of all there are. Rejects, with everything as before, where the disk refuses. */
	replace(events: readonly UnnumberedEvent[]): Promise<void>;
	close(): Promise<void>;
	/** Lets go without writing anything. */
	abandon(): Promise<void>;
}

export interface FilesOptions extends RecordOptions {
	onRepair: (repair: Repair) => void;
}

async function makeSure(disk: Disk, path: string): Promise<void> {
	const file = await disk.open(path, "old");
	await file.sync().finally(() => file.close());
}

/** Opens the files in a learner's folder. Rejects where the folder cannot be looked into. */
export async function openFiles(options: FilesOptions): Promise<RecordFiles> {
	const { id, disk, folder, above, hold, now, onRepair } = options;
	const isHeld = await hold.check().then(
		() => true,
		() => false,
	);
	// Tidiness is no reason to keep anyone out.
	if (isHeld) await tidy(disk, folder).catch(() => undefined);
	const snapshot = await openSnapshot(disk, join(folder, "snapshot.json"), { now, writable: isHeld });
	let held = heldOf(snapshot.found?.state ?? emptyState, false);
	let generation = generationOf(folder, snapshot.found?.place?.generation ?? 0);
	let place: Place | undefined;
	let log: Log | undefined;
	/** The files say what is held, but for what is pending and what may stand behind `place`. */
	let sound = false;
	let copy = openCopy(disk, generation);
	let snapshotSeq = 0;
	const background = createBackground();
	const copySoon = createAlarm(() => background.run(copyNow));

	async function copyNow(): Promise<void> {
		if (!sound || place === undefined) return;
		await hold.check();
		await copy.catchUp(place);
	}

	async function writeSnapshot(): Promise<void> {
		const { saved, foreign } = held;
		// A snapshot made without knowing every event would hide those from the version that knows them.
		if (!sound || place === undefined || foreign || saved.seq === snapshotSeq) return;
		const written = { state: saved, place };
		await hold.check();
		await snapshot.write(written);
		snapshotSeq = saved.seq;
	}

	function settle(): void {
		if (!copySoon.isSet()) copySoon.set(copyAfter);
		const since = held.saved.seq - snapshotSeq;
		if (since >= Math.max(snapshotEvery, snapshot.size() / bytesForEvent)) background.run(writeSnapshot);
	}

	async function letGo(): Promise<void> {
		const before = log;
		log = undefined;
		await before?.close().catch(() => undefined);
	}

	function goOnFrom(found: Found): void {
		({ generation, held } = found);
		place = found.end.place;
		copy = openCopy(disk, generation);
		snapshotSeq = 0;
		sound = found.refused === undefined;
		if (sound) log = openLog(disk, generation, [folder, ...above], found.end);
	}

	/** Throws where the disk refuses, with what is held as it was: it says more than such files. */
	async function recoverNow(): Promise<Found> {
		await letGo();
		await background.idle();
		const found = await recoverFiles(options, generation.number, held, false);
		if (found.refused === undefined) {
			goOnFrom(found);
			if (found.repair !== undefined) onRepair({ learner: id, ...found.repair });
		}
		return found;
	}

	async function reopen(): Promise<Log> {
		const ours = new Set(held.pending.map(({ origin }) => originKey(origin)));
		const isOurs = (origin: LearnerEvent["origin"]) => ours.has(originKey(origin));
		const end = sound ? await findEnd(disk, generation, place, isOurs).catch(() => undefined) : undefined;
		if (end !== undefined) log = openLog(disk, generation, [folder, ...above], end);
		else {
			const { refused } = await recoverNow();
			if (refused !== undefined) throw refused;
		}
		if (log === undefined) throw new Error("The log could not be opened.");
		return log;
	}

	async function tryToWrite(): Promise<void> {
		await hold.check();
		const open = log ?? (await reopen());
		await open.append(held.pending);
		place = open.place();
		held = confirmed(held);
	}

	async function write(): Promise<void> {
		if (held.pending.length === 0) return;
		try {
			await tryToWrite().catch(async (error: unknown) => {
				await letGo();
				if (!(error instanceof Changed)) throw error;
				await tryToWrite();
			});
		} catch (error) {
			await letGo();
			throw error;
		}
		settle();
	}

	const { found: known, damaged } = snapshot;
	// Nothing in a log tells of an end that is gone, with its copy. Without a snapshot, only backups can.
	const mayLackEnd = known === undefined && (await options.backups()).length > 0;
	const soundRecord = mayLackEnd ? undefined : await openSound(disk, folder, known).catch(() => undefined);
	let isWhole = true;
	if (soundRecord !== undefined) {
		({ generation, place, snapshotSeq } = soundRecord);
		held = heldOf(soundRecord.state, soundRecord.foreign);
		copy = openCopy(disk, generation);
		sound = true;
		log = openLog(disk, generation, [folder, ...above], { place, unsafeTail: false, unsafeNames: true });
		if (damaged.length > 0) onRepair({ learner: id, kind: "healed", files: damaged });
	} else {
		const found = await recoverFiles(options, generation.number, held, damaged.length > 0, snapshot.unseen);
		goOnFrom(found);
		const { repair } = found;
		isWhole = repair === undefined || repair.kind === "cut";
		if (repair !== undefined) onRepair({ learner: id, ...repair, files: [...damaged, ...repair.files] });
	}
	if (isHeld && sound && place !== undefined) {
		// What a killed process wrote last is seen, but a power cut could still take it from under the copy and the snapshot.
		if (held.saved.seq !== snapshotSeq) await makeSure(disk, join(generation.log, place.file)).catch(() => undefined);
		settle();
		// What came before is kept where what took its place was damaged.
		if (isWhole) background.run(() => removeEarlier(disk, folder, generation, { keep: false, now: now() }));
	}

	return {
		held: () => held,
		take: (events) => {
			held = { ...held, pending: [...held.pending, ...events] };
		},
		write,
		lookThrough: async () => {
			const { pending } = held;
			if (!sound) return undefined;
			if (place === undefined) return [...pending];
			const events: LearnerEvent[] = [];
			const end = await readWhole(disk, generation, place, (line) => {
				if (line.kind === "event") events.push(line.event);
			}).catch(() => undefined);
			return end && [...events, ...pending];
		},
		recover: async () => {
			await hold.check();
			const found = await recoverNow();
			return [...eventsOf(found.entries), ...found.held.pending];
		},
		replace: async (events) => {
			await write();
			await hold.check();
			copySoon.clear();
			await background.idle();
			// What is written from then on must have numbers above those of all that its writer knew: merging relies on it.
			const highest = events.reduce((most, { origin }) => Math.max(most, origin.seq), held.saved.seq);
			const number = Math.max(highest, generation.number) + 1;
			const numbered: LearnerEvent[] = [];
			const replay = beginReplay({ ...emptyState, seq: number - 1 });
			await eachInTurn(events, (event) => {
				const parsed = eventSchema.parse({ ...event, seq: number + numbered.length });
				numbered.push(parsed);
				replay.add(parsed);
			});
			const next = generationOf(folder, number);
			const written = await writeGeneration(disk, next, above, numbered).catch(async (error: unknown) => {
				// Its names may have to be made safe again before anything goes on in the old log.
				await letGo();
				throw error;
			});
			await letGo();
			const keep = held.foreign;
			const end = { place: written.place, unsafeTail: false, unsafeNames: written.unsafeNames };
			goOnFrom({ generation: next, entries: [], held: heldOf(replay.state(), false), end });
			background.run(async () => {
				await copyNow();
				await writeSnapshot();
				// Not while a power cut could still bring the old record back.
				if (!written.unsafeNames) await removeEarlier(disk, folder, next, { keep, now: now() });
			});
		},
		close: async () => {
			copySoon.clear();
			background.run(copyNow);
			background.run(writeSnapshot);
			await background.idle();
			await letGo();
		},
		abandon: async () => {
			copySoon.clear();
			await background.idle();
			await letGo();
		},
	};
}
