import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "../../core/api/errors.ts";
import { idSchema } from "../../core/id.ts";
import type { LearnerEvent } from "../../core/learning/events.ts";
import { type HoldOptions, holdHome } from "../home/index.ts";
import { type Disk, isMissing, realDisk } from "./disk.ts";
import { type LearnerRecord, openRecord } from "./record.ts";
import { byRecency, summaryOf } from "./summary.ts";
import { createTurns } from "./turns.ts";
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
	fromBackups?: (id: string, folder: string) => AsyncIterable<LearnerEvent> | Promise<Iterable<LearnerEvent>>;
	/** Hears that there is something new to take with `takeRepairs`, as damage found while the application runs. */
	onRepair?: () => void;
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
 * Opens the learners of a data folder and takes its lock. Rejects with `HomeInUse` where another process has it. Records
 * that cannot be read keep nobody from starting: they are left out and named among the repairs.
 */
export async function openLearners(options: LearnersOptions): Promise<Learners> {
	const { home, now, disk = realDisk } = options;
	const hold = await holdHome(home, { ...options.hold, now });
	const folder = join(home, "learners");
	const records = new Map<string, LearnerRecord>();
	const turns = createTurns();
	let repairs: Repair[] = [];
	let closed = false;

	try {
		const ids = (await namesIn(disk, folder)).filter((name) => idSchema.safeParse(name).success);
		for (const id of ids) {
			try {
				const record = await openRecord(disk, join(folder, id), now);
				records.set(id, record);
				if (record.repairs.length > 0) repairs.push({ learner: id, kind: "damaged", files: record.repairs });
			} catch {
				repairs.push({ learner: id, kind: "unreadable", files: [id] });
			}
		}
	} catch (error) {
		await hold.release();
		throw error;
	}

	/** One change of the record at a time; what the disk refuses becomes an error that a person can be told. */
	async function save<T>(id: string, work: () => Promise<T>): Promise<T> {
		return turns(id, async () => {
			if (closed) throw new AppError("not-saved", "The data folder is closed.");
			try {
				return await work();
			} catch (error) {
				// A fact that breaks its own schema is a mistake of ours and no failure of the disk.
				if (error instanceof z.ZodError) throw error;
				throw new AppError("not-saved", `The record of ${id} could not be written.`, { cause: error });
			}
		});
	}

	async function createAs(id: string): Promise<void> {
		if (records.has(id)) throw new AppError("refused", `There is a learner ${id} already.`);
		await save(id, async () => {
			const path = join(folder, id);
			await disk.makeFolder(join(path, "log"));
			for (const parent of [path, folder, home]) await disk.syncFolder(parent);
			records.set(id, await openRecord(disk, path, now));
		});
	}

	return {
		list: () =>
			[...records]
				.map(([id, record]) => summaryOf(id, record.state()))
				.filter(({ id }) => (records.get(id)?.state().seq ?? 0) > 0)
				.sort(byRecency),
		state: (id) => records.get(id)?.state(),
		create: async () => {
			const id = randomUUID();
			await createAs(id);
			return id;
		},
		createAs,
		append: async (id, ...facts) => {
			const record = records.get(id);
			if (record === undefined) throw new AppError("not-found", `There is no learner ${id}.`);
			const events = await save(id, () => record.append(facts));
			// Not waited for: it saves nothing that is not saved already.
			void turns(id, () => (closed ? Promise.resolve() : record.settle()));
			return { events, saved: true };
		},
		status: () => ({ unsaved: 0 }),
		retry: async () => ({ unsaved: 0 }),
		events: async (id) => save(id, async () => (await records.get(id)?.events()) ?? []),
		replace: async (id) => {
			throw new AppError("not-saved", `The record of ${id} cannot be replaced yet.`);
		},
		erase: async (id) => {
			throw new AppError("not-saved", `The record of ${id} cannot be erased yet.`);
		},
		folder: (id) => join(folder, id),
		announce: (how) => hold.announce(how),
		takeRepairs: () => {
			const taken = repairs;
			repairs = [];
			return taken;
		},
		close: async () => {
			if (closed) return;
			closed = true;
			for (const [id, record] of records) await turns(id, () => record.close().catch(() => undefined));
			await hold.release();
		},
	};
}
