import { randomUUID } from "node:crypto";
import { basename, join } from "node:path";
import { z } from "zod";
import { AppError } from "../../core/api/errors.ts";
import { idSchema } from "../../core/id.ts";
import type { LearnerEvent } from "../../core/learning/events.ts";
import { createTurns } from "../../core/turns.ts";
import { type HoldOptions, holdHome } from "../home/index.ts";
import { createAlarm } from "./background.ts";
import { type Disk, realDisk } from "./disk.ts";
import { eraseFolder, finishErasing } from "./erase.ts";
import { patiently } from "./patience.ts";
import { type LearnerRecord, openRecord } from "./record.ts";
import { moveAside } from "./set-aside.ts";
import { byRecency, summaryOf } from "./summary.ts";
import type { Learners, Repair } from "./types.ts";

export interface LearnersOptions {
	/** The data folder. */
	home: string;
	now: () => Date;
	/** The real one, unless a test needs one that fails. */
	disk?: Disk;
	/** How the data folder is held; for tests, which cannot wait as long as people. */
	hold?: Omit<HoldOptions, "now">;
	/** The events of a learner that backups hold, read only where the record itself is damaged. */
	fromBackups?: (
		id: string,
		folder: string,
	) => AsyncIterable<LearnerEvent> | Iterable<LearnerEvent> | Promise<Iterable<LearnerEvent>>;
	/** Hears that there is something new to take with `takeRepairs`, as damage found while the application runs. */
	onRepair?: () => void;
	/** How long after opening every line of every record is looked through, in milliseconds. */
	lookAfter?: number;
	/** How long until what could not be read is tried again, in milliseconds. */
	readAgainAfter?: number;
}

/** Stands for the folder that all learners are in, where one is asked for by id. */
const everyone = "";

/**
 * Opens the learners of a data folder and holds it. Rejects with `HomeInUse` where another process has it. Records that
 * cannot be read keep nobody from starting: they are left out and named among the repairs.
 */
export async function openLearners(options: LearnersOptions): Promise<Learners> {
	const { home, now, disk = realDisk, fromBackups, onRepair, lookAfter = 5000, readAgainAfter = 5000 } = options;
	const hold = await holdHome(home, { ...options.hold, now });
	const folder = join(home, "learners");
	const records = new Map<string, LearnerRecord>();
	const turns = createTurns();
	let repairs: Repair[] = [];
	let closed = false;
	/** Whose folders cannot be read now, and have been told of. */
	const outOfReach = new Set<string>();

	function tell(repair: Repair): void {
		repairs.push(repair);
		onRepair?.();
	}

	async function backups(id: string): Promise<LearnerEvent[]> {
		const events: LearnerEvent[] = [];
		try {
			for await (const event of (await fromBackups?.(id, join(folder, id))) ?? []) events.push(event);
		} catch {
			// What could be read of them is better than nothing.
		}
		return events;
	}

	function openOne(id: string): Promise<LearnerRecord> {
		return openRecord({
			id,
			folder: join(folder, id),
			above: [folder, home],
			disk,
			hold,
			now,
			backups: () => backups(id),
			onRepair: tell,
			turn: (work) => {
				if (!closed) void turns(id, work).catch(() => undefined);
			},
		});
	}

	/** Whether there is something at a path that is no folder. What cannot be seen may be one. */
	function isNoFolder(path: string): Promise<boolean> {
		return disk.stat(path).then(
			(found) => !found.folder,
			() => false,
		);
	}

	function tellOutOfReach(learner: string, file: string): void {
		if (outOfReach.has(learner)) return;
		outOfReach.add(learner);
		tell({ learner, kind: "out-of-reach", files: [file] });
	}

	/** What went wrong with something that should be a folder: only what is surely none is moved, as all may be in it. */
	async function notOpened(learner: string, path: string): Promise<void> {
		if (!(await isNoFolder(path))) return tellOutOfReach(learner, basename(path));
		try {
			await hold.check();
			const aside = await moveAside(disk, path, now());
			outOfReach.delete(learner);
			tell({ learner, kind: "unreadable", files: [basename(aside)] });
		} catch {
			tellOutOfReach(learner, basename(path));
		}
	}

	async function names(): Promise<string[]> {
		try {
			const found = (await patiently(() => disk.readFolder(folder))) ?? [];
			outOfReach.delete(everyone);
			return found;
		} catch {
			await notOpened(everyone, folder);
			return [];
		}
	}

	/** Opens whoever is not open yet. Where any cannot be read now, that is tried again after a while. */
	async function openAll(): Promise<void> {
		const found = await names();
		const finish = hold.check().then(() => finishErasing(disk, folder, found));
		await finish.catch(() => undefined);
		for (const id of found.filter((name) => idSchema.safeParse(name).success && !records.has(name))) {
			if (closed) return;
			try {
				records.set(id, await openOne(id));
				outOfReach.delete(id);
			} catch {
				await notOpened(id, join(folder, id));
			}
		}
		if (outOfReach.size > 0 && !closed) again.set(readAgainAfter);
	}
	const again = createAlarm(() => void turns(everyone, openAll).catch(() => undefined));

	async function lookThroughAll(): Promise<void> {
		for (const [id, record] of records) {
			if (closed) return;
			if ((await record.lookThrough()) !== undefined || closed) continue;
			await turns(id, () => (closed ? Promise.resolve([]) : record.recover())).catch(() => undefined);
		}
	}
	const look = createAlarm(() => void lookThroughAll());

	/** One change of the record at a time; what the disk refuses becomes an error that a person can be told. */
	async function save<T>(id: string, work: (record: LearnerRecord) => Promise<T>): Promise<T> {
		const record = records.get(id);
		if (record === undefined) throw new AppError("not-found", `There is no learner ${id}.`);
		return turns(id, async () => {
			if (closed) throw new AppError("not-saved", "The data folder is closed.");
			try {
				return await work(record);
			} catch (error) {
				// A fact that breaks its own schema is a mistake of ours and no failure of the disk.
				if (error instanceof z.ZodError || error instanceof AppError) throw error;
				throw new AppError("not-saved", `The record of ${id} could not be written.`, { cause: error });
			}
		});
	}

	async function createAs(id: string): Promise<void> {
		if (closed) throw new AppError("not-saved", "The data folder is closed.");
		if (outOfReach.has(everyone)) await openAll();
		// Whoever began anew beside those who are there would take them for gone.
		if (outOfReach.has(everyone)) throw new AppError("not-saved", "The learners cannot be read now.");
		try {
			if (!records.has(id)) records.set(id, await openOne(id));
		} catch (error) {
			throw new AppError("not-saved", `The folder of ${id} cannot be read now.`, { cause: error });
		}
		if ((records.get(id)?.state().seq ?? 0) > 0) throw new AppError("refused", `There is a learner ${id} already.`);
	}

	try {
		await openAll();
	} catch (error) {
		await hold.release();
		throw error;
	}
	look.set(lookAfter);

	return {
		list: () =>
			[...records]
				.map(([id, record]) => ({ id, state: record.state() }))
				.filter(({ state }) => state.seq > 0)
				.map(({ id, state }) => summaryOf(id, state))
				.sort(byRecency),
		state: (id) => records.get(id)?.state(),
		create: async () => {
			const id = randomUUID();
			await turns(everyone, () => createAs(id));
			return id;
		},
		createAs: (id) => turns(everyone, () => createAs(id)),
		append: (id, ...facts) => save(id, (record) => record.append(facts)),
		status: (id) => records.get(id)?.status() ?? { unsaved: 0 },
		retry: (id) => save(id, (record) => record.flush()),
		events: async (id) => {
			const events = await records.get(id)?.lookThrough();
			return events ?? save(id, (record) => record.recover());
		},
		replace: (id, events) => save(id, (record) => record.replace(events)),
		erase: (id) =>
			save(id, async (record) => {
				await record.abandon();
				await hold.check();
				await eraseFolder(disk, folder, id);
				records.delete(id);
			}),
		folder: (id) => join(folder, id),
		takeRepairs: () => {
			const taken = repairs;
			repairs = [];
			return taken;
		},
		announce: (how) => hold.announce(how),
		close: async () => {
			if (closed) return;
			closed = true;
			look.clear();
			again.clear();
			await turns(everyone, () => Promise.resolve());
			for (const [id, record] of records) await turns(id, () => record.close().catch(() => undefined));
			await hold.release();
		},
	};
}
