import { randomUUID } from "node:crypto";
import type { RecordStatus, UnsavedReason } from "../../core/api/views.ts";
import { eventSchema, type Fact, type LearnerEvent } from "../../core/learning/events.ts";
import type { LearnerState } from "../../core/learning/state.ts";
import { createAlarm } from "./background.ts";
import { stateOf } from "./held.ts";
import { reasonOf } from "./reason.ts";
import { type FilesOptions, openFiles } from "./record-files.ts";
import type { Appended, UnnumberedEvent } from "./types.ts";
import { originKey } from "./union.ts";

/** The record of one learner. All calls but the first three come one at a time. */
export interface LearnerRecord {
	state(): LearnerState;
	status(): RecordStatus;
	/** Looks through every line without keeping anyone waiting; undefined where something is not as it should be. */
	lookThrough(): Promise<LearnerEvent[] | undefined>;
	append(facts: readonly Fact[]): Promise<Appended>;
	/** Tries to write what is held in memory. */
	flush(): Promise<RecordStatus>;
	/** Reads the whole record, heals what can be healed, and resolves with every event. */
	recover(): Promise<LearnerEvent[]>;
	replace(events: readonly UnnumberedEvent[]): Promise<void>;
	/** Does what is left to do and lets go of the files. It never rejects. */
	close(): Promise<void>;
	/** Lets go of the files at once: they are to be deleted. */
	abandon(): Promise<void>;
}

/** When to try again what the disk refused, in milliseconds: soon at first, then less often. */
const retries = { first: 2000, last: 15_000 };

export interface OpenRecordOptions extends FilesOptions {
	/** Does work for this record when nothing else is done for it. */
	turn: (work: () => Promise<unknown>) => void;
}

/**
 * Opens the record in a folder, which may be empty or missing. Damage is repaired as far as it can be. Rejects where the
 * folder cannot be looked into at all.
 */
export async function openRecord(options: OpenRecordOptions): Promise<LearnerRecord> {
	const { now, turn } = options;
	const writer = randomUUID();
	const files = await openFiles(options);
	let state = stateOf(files.held());
	let reason: UnsavedReason | undefined;
	let wait = retries.first;
	const retry = createAlarm(() => {
		wait = Math.min(2 * wait, retries.last);
		turn(flush);
	});

	function status(): RecordStatus {
		// What is being written just now is not refused: a window that asks in between would call it unsaved, then saved.
		if (reason === undefined) return { unsaved: 0 };
		const unsaved = files.held().pending.length;
		return { unsaved, ...(unsaved > 0 ? { reason } : {}) };
	}

	async function flush(): Promise<RecordStatus> {
		try {
			await files.write();
			retry.clear();
			wait = retries.first;
			reason = undefined;
		} catch (error) {
			reason = reasonOf(error);
			if (!retry.isSet()) retry.set(wait);
		}
		state = stateOf(files.held());
		return status();
	}

	function eventsOf(facts: readonly Fact[]): LearnerEvent[] {
		const time = now();
		const at = time.toISOString();
		// Subtracted, as a minus sign would make -0 of 0.
		const offset = 0 - time.getTimezoneOffset();
		// Parsed on the way out, so that nothing is written that could not be read again.
		return facts.map((fact, index) => {
			const seq = state.seq + 1 + index;
			return eventSchema.parse({ seq, at, offset, origin: { writer, seq }, fact });
		});
	}

	if (files.held().pending.length > 0) await flush();

	return {
		state: () => state,
		status,
		lookThrough: files.lookThrough,
		append: async (facts) => {
			const events = eventsOf(facts);
			files.take(events);
			await flush();
			const { pending, since } = files.held();
			// Where others wrote to the record meanwhile, ours have been numbered anew.
			const numbered = new Map(
				[...since.slice(-2 * events.length - 10), ...pending].map((event) => [originKey(event.origin), event]),
			);
			return {
				events: events.map((event) => numbered.get(originKey(event.origin)) ?? event),
				saved: pending.length === 0,
			};
		},
		flush,
		recover: async () => {
			const events = await files.recover();
			await flush();
			return events;
		},
		replace: async (events) => {
			try {
				await files.replace(events);
			} finally {
				state = stateOf(files.held());
			}
		},
		close: async () => {
			await flush();
			retry.clear();
			await files.close();
		},
		abandon: async () => {
			retry.clear();
			await files.abandon();
		},
	};
}
