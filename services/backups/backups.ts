import { join } from "node:path";
import { AppError } from "../../core/api/errors.ts";
import type { BackupKind, BackupView } from "../../core/api/views.ts";
import { backupsToDelete } from "../../core/learning/backup-rotation.ts";
import type { LearnerEvent } from "../../core/learning/events.ts";
import { originKey } from "../../core/learning/origin-key.ts";
import { createTurns } from "../../core/turns.ts";
import type { Disk } from "../learners/disk.ts";
import type { Learners } from "../learners/types.ts";
import type { ReadRecord } from "../transfer/read-record-file.ts";
import { type WrittenRecord, writeRecordFile } from "../transfer/write-record-file.ts";
import { createAutomatic } from "./automatic.ts";
import { backupFolder, backupName, readBackupName } from "./backup-name.ts";
import { createGate } from "./gate.ts";
import { createInspector, type Inspected, namesOnShelf, readFromShelf } from "./shelf.ts";
import { writeBackup } from "./write-backup.ts";

export interface BackupsOptions {
	learners: Learners;
	disk: Disk;
	now: () => Date;
	/** Of the application. */
	version: string;
	/** As `AutomaticOptions` has it; some seconds by default. */
	delay?: number;
	/** How long after `start` it is looked whose backup is due: not while the application is being opened. */
	startDelay?: number;
	/** As `AutomaticOptions` has it; ten minutes by default. */
	retryDelay?: number;
}

/** The backups of all learners of a data folder. */
export interface Backups {
	/** The newest first, by the clock. */
	list(learner: string): Promise<BackupView[]>;
	/**
	 * Makes a backup of a learner's record, of what is held in memory too. Rejects with AppError("not-saved") where it
	 * could not be written, or not be read back.
	 *
	 * @param events the record, where it has just been read
	 */
	create(learner: string, kind: BackupKind, events?: readonly LearnerEvent[]): Promise<BackupView>;
	/** Makes a backup because the learner asks for one; where one holds the very same record already, that is it. */
	createByHand(learner: string): Promise<BackupView>;
	/** The record in a backup. Rejects with AppError("not-found") where there is none or it cannot be read. */
	read(learner: string, id: string): Promise<ReadRecord>;
	/** Does work during which nothing else is recorded for a learner through `learners`. */
	alone<T>(learner: string, work: () => Promise<T>): Promise<T>;
	/** The learners, such that what is recorded is noticed and waits while a record is being replaced. */
	learners: Learners;
	/** Looks soon, in the background, whose backup is due. */
	start(): void;
	/** Resolves once nothing is done in the background. */
	settled(): Promise<void>;
	close(): Promise<void>;
}

const minute = 60_000;

function viewOf({ id, kind, at, bytes, manifest }: Inspected): BackupView {
	return { id, kind, at, bytes, ...(manifest === undefined ? {} : { holds: manifest.holds }) };
}

function viewOfMade({ name, record }: { name: string; record: WrittenRecord }, kind: BackupKind): BackupView {
	const { at, holds } = record.manifest;
	return { id: name, kind, at, bytes: record.bytes.length, holds };
}

/** What tells a record from every other: its events, in order. */
function originsOf(events: readonly LearnerEvent[]): string {
	return events.map(({ seq, origin }) => `${seq} ${originKey(origin)}`).join("\n");
}

export function createBackups(options: BackupsOptions): Backups {
	const { learners, disk, now, version } = options;
	const inspector = createInspector(disk);
	const turns = createTurns();
	const gate = createGate();
	let starting: NodeJS.Timeout | undefined;
	let tidying: Promise<void> = Promise.resolve();

	const shelfOf = (learner: string) => backupFolder(learners.folder(learner));

	async function inspectAll(learner: string): Promise<Inspected[]> {
		const shelf = shelfOf(learner);
		const inspected: Inspected[] = [];
		for (const name of await namesOnShelf(disk, shelf)) inspected.push(await inspector.inspect(shelf, name));
		return inspected;
	}

	async function rotate(learner: string): Promise<void> {
		const backups = (await inspectAll(learner)).map(({ id, kind, at, manifest }) => ({
			id,
			kind,
			at,
			...(manifest === undefined ? {} : { lastSeq: manifest.lastSeq, events: manifest.holds.events }),
		}));
		for (const id of backupsToDelete(backups)) await disk.remove(join(shelfOf(learner), id));
	}

	/** A backup that holds exactly these events, the newest one if there are more. */
	async function findSame(learner: string, events: readonly LearnerEvent[]): Promise<Inspected | undefined> {
		const wanted = originsOf(events);
		for (const backup of await inspectAll(learner)) {
			const { manifest } = backup;
			if (manifest?.lastSeq !== events.at(-1)?.seq || manifest?.holds.events !== events.length) continue;
			const { events: held } = await readFromShelf(disk, shelfOf(learner), backup.id);
			if (originsOf(held) === wanted) return backup;
		}
		return undefined;
	}

	/** A clock that stands still, or was set back, gives no name twice. */
	async function freeName(learner: string, kind: BackupKind): Promise<string> {
		const taken = new Set((await namesOnShelf(disk, shelfOf(learner))).map(({ id }) => id));
		for (let time = now().getTime(); ; time++) {
			const name = backupName(new Date(time), kind);
			if (!taken.has(name)) return name;
		}
	}

	async function make(learner: string, kind: BackupKind, given?: readonly LearnerEvent[]) {
		const events = given ?? (await learners.events(learner));
		const state = learners.state(learner);
		try {
			const shelf = shelfOf(learner);
			const name = await freeName(learner, kind);
			const at = new Date(readBackupName(name)?.at ?? now());
			const record = await writeRecordFile({ learner, events, state, kind, at, version });
			await writeBackup(disk, shelf, name, record, now());
			// Not waited for: what is too many now may be too many for a while.
			tidying = tidying.then(() => turns(learner, () => rotate(learner))).catch(() => undefined);
			return { name, record };
		} catch (cause) {
			throw new AppError("not-saved", `No backup of ${learner} could be made.`, { cause });
		}
	}

	const automatic = createAutomatic({
		learners,
		now,
		look: async (learner) => {
			const shelf = shelfOf(learner);
			const names = await namesOnShelf(disk, shelf);
			const days = names.filter(({ kind }) => kind === "automatic").map(({ at }) => at.slice(0, 10));
			for (const name of names) {
				const { manifest } = await inspector.inspect(shelf, name);
				if (manifest !== undefined) return { lastSeq: manifest.lastSeq, days };
			}
			return { lastSeq: 0, days: [] };
		},
		make: async (learner) => (await turns(learner, () => make(learner, "automatic"))).record.manifest.lastSeq,
		delay: options.delay ?? 3_000,
		retryDelay: options.retryDelay ?? 10 * minute,
	});

	return {
		list: (learner) => turns(learner, async () => (await inspectAll(learner)).map(viewOf)),
		create: async (learner, kind, events) => viewOfMade(await turns(learner, () => make(learner, kind, events)), kind),
		createByHand: (learner) =>
			turns(learner, async () => {
				const events = await learners.events(learner);
				// What cannot be looked at is no reason to make none.
				const same = await findSame(learner, events).catch(() => undefined);
				if (same !== undefined) return { ...viewOf(same), existed: true };
				return viewOfMade(await make(learner, "by-hand", events), "by-hand");
			}),
		read: async (learner, id) => {
			if (readBackupName(id) === undefined) throw new AppError("not-found", "There is no backup of that name.");
			try {
				return await readFromShelf(disk, shelfOf(learner), id);
			} catch (cause) {
				throw new AppError("not-found", `The backup ${id} cannot be read.`, { cause });
			}
		},
		alone: (learner, work) => gate.alone(learner, work),
		learners: {
			...learners,
			append: async (learner, ...facts) => {
				const appended = await gate.through(learner, () => learners.append(learner, ...facts));
				automatic.noticed(learner);
				return appended;
			},
		},
		start: () => {
			starting = setTimeout(() => automatic.noticedAll(), options.startDelay ?? minute / 3).unref();
		},
		settled: async () => {
			await automatic.settled();
			await tidying;
		},
		close: async () => {
			clearTimeout(starting);
			await automatic.close();
			await tidying;
		},
	};
}
