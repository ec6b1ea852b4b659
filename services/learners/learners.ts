import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "../../core/api/errors.ts";
import type { LearnerSummary } from "../../core/api/views.ts";
import { idSchema } from "../../core/id.ts";
import type { Fact, LearnerEvent } from "../../core/learning/events.ts";
import type { LearnerState } from "../../core/learning/state.ts";
import { type Disk, isMissing, realDisk } from "./disk.ts";
import { takeLock } from "./lock.ts";
import { type LearnerRecord, openRecord } from "./record.ts";
import { createTurns } from "./turns.ts";

export interface LearnersOptions {
	/** The data folder. It is made if it is not there. */
	home: string;
	now: () => Date;
	/** The real one, unless a test needs one that fails. */
	disk?: Disk;
}

/** The learners of a data folder. */
export interface Learners {
	/** Everyone with a record, the most recent first. */
	list(): LearnerSummary[];
	state(id: string): LearnerState | undefined;
	/** Makes room for a new learner and resolves with their id, which says nothing about them. */
	create(): Promise<string>;
	/** Resolves once the facts are on the disk; rejects with AppError("not-saved") where they are not. */
	append(id: string, ...facts: Fact[]): Promise<LearnerEvent[]>;
	/** Takes the names of what had to be set aside or could not be read since the last call. */
	takeRepairs(): string[];
	/** Writes what spares reading the logs and lets go of the data folder. */
	close(): Promise<void>;
}

async function namesIn(disk: Disk, folder: string): Promise<string[]> {
	try {
		return await disk.readFolder(folder);
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

function byRecency(a: LearnerSummary, b: LearnerSummary): number {
	return (b.lastAt ?? "").localeCompare(a.lastAt ?? "") || a.id.localeCompare(b.id);
}

/**
 * Opens the learners of a data folder and takes its lock. Rejects with `HomeInUse` where another process has it. Records
 * that cannot be read keep nobody from starting: they are left out and named among the repairs.
 */
export async function openLearners({ home, now, disk = realDisk }: LearnersOptions): Promise<Learners> {
	await mkdir(home, { recursive: true });
	const release = await takeLock(join(home, "lock.json"), now());
	const folder = join(home, "learners");
	const records = new Map<string, LearnerRecord>();
	const turns = createTurns();
	let repairs: string[] = [];
	let closed = false;

	try {
		const ids = (await namesIn(disk, folder)).filter((name) => idSchema.safeParse(name).success);
		for (const id of ids) {
			try {
				const record = await openRecord(disk, join(folder, id), now);
				records.set(id, record);
				repairs.push(...record.repairs);
			} catch {
				repairs.push(id);
			}
		}
	} catch (error) {
		await release();
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

	return {
		list: () =>
			[...records]
				.map(([id, record]) => ({ id, state: record.state() }))
				.filter(({ state }) => state.seq > 0)
				.map(({ id, state }) => ({
					id,
					name: state.name ?? "",
					...(state.lastAt === undefined ? {} : { lastAt: state.lastAt }),
				}))
				.sort(byRecency),
		state: (id) => records.get(id)?.state(),
		create: async () => {
			const id = randomUUID();
			return save(id, async () => {
				const path = join(folder, id);
				await disk.makeFolder(join(path, "log"));
				for (const parent of [path, folder, home]) await disk.syncFolder(parent);
				records.set(id, await openRecord(disk, path, now));
				return id;
			});
		},
		append: async (id, ...facts) => {
			const record = records.get(id);
			if (record === undefined) throw new AppError("not-found", `There is no learner ${id}.`);
			const events = await save(id, () => record.append(facts));
			// Not waited for: it saves nothing that is not saved already.
			void turns(id, () => (closed ? Promise.resolve() : record.settle()));
			return events;
		},
		takeRepairs: () => {
			const taken = repairs;
			repairs = [];
			return taken;
		},
		close: async () => {
			if (closed) return;
			closed = true;
			for (const [id, record] of records) await turns(id, () => record.close().catch(() => undefined));
			await release();
		},
	};
}
