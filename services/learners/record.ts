import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { eventSchema, type Fact, type LearnerEvent } from "../../core/learning/events.ts";
import { reduce } from "../../core/learning/reduce.ts";
import type { LearnerState } from "../../core/learning/state.ts";
import type { Disk } from "./disk.ts";
import { openLog } from "./log.ts";
import { isOnItsWay } from "./replace.ts";
import { openSnapshot } from "./snapshot.ts";

/** After how many events a new snapshot is written. Reading that many from the log takes a few milliseconds. */
const snapshotEvery = 200;

/** The record of one learner: a folder with its log and its snapshot. Calls of `append` and `close` come one at a time. */
export interface LearnerRecord {
	state(): LearnerState;
	/** Names of what had to be set aside on opening. */
	repairs: string[];
	/** Resolves with the events once they are on the disk; where it rejects, disk and state are as before. */
	append(facts: readonly Fact[]): Promise<LearnerEvent[]>;
	/** Every event of the record. */
	events(): Promise<LearnerEvent[]>;
	/** Writes a snapshot if enough has happened since the last one. It never rejects: the log holds everything. */
	settle(): Promise<void>;
	close(): Promise<void>;
}

/** What crashes left half-written is removed: those files were never in use. */
async function tidy(disk: Disk, folder: string): Promise<void> {
	for (const name of (await disk.readFolder(folder)).filter(isOnItsWay)) await disk.remove(join(folder, name));
}

/** Opens the record in a folder, which may be empty or missing. Rejects where the disk cannot be read. */
export async function openRecord(disk: Disk, folder: string, now: () => Date): Promise<LearnerRecord> {
	for (const place of [folder, join(folder, "log")]) {
		// Tidiness is no reason to keep anyone out.
		await tidy(disk, place).catch(() => undefined);
	}
	const snapshot = await openSnapshot(disk, join(folder, "snapshot.json"), now);
	const log = await openLog(disk, join(folder, "log"), snapshot.state.seq, now);
	let state = snapshot.state;
	let foreign = false;
	for (const line of log.lines) {
		if (line.kind === "event") {
			if (line.event.seq > state.seq) state = reduce(state, line.event);
		} else {
			foreign = true;
			state = { ...state, seq: Math.max(state.seq, line.seq) };
		}
	}
	let snapshotSeq = snapshot.state.seq;
	const writer = randomUUID();

	async function writeSnapshot(): Promise<void> {
		// A snapshot made without knowing every event would hide those from the version that knows them.
		if (foreign || state.seq === snapshotSeq) return;
		const { seq } = state;
		try {
			await snapshot.write(state);
			snapshotSeq = seq;
		} catch {
			// Nothing is lost: the log is read instead, and the next turn tries again.
		}
	}

	return {
		state: () => state,
		repairs: [...snapshot.repairs, ...log.repairs],
		append: async (facts) => {
			const time = now();
			const at = time.toISOString();
			const offset = -time.getTimezoneOffset();
			// Parsed on the way out, so that nothing is written that could not be read again.
			const events = facts.map((fact, index) => {
				const seq = state.seq + 1 + index;
				return eventSchema.parse({ seq, at, offset, origin: { writer, seq }, fact });
			});
			await log.append(events);
			state = events.reduce(reduce, state);
			return events;
		},
		events: async () => {
			const whole = await openLog(disk, join(folder, "log"), 0, now);
			return whole.lines.flatMap((line) => (line.kind === "event" ? [line.event] : []));
		},
		settle: async () => {
			if (state.seq - snapshotSeq >= snapshotEvery) await writeSnapshot();
		},
		close: async () => {
			await writeSnapshot();
			await log.close();
		},
	};
}
