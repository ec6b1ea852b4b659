import type { LearnerSummary, RecordStatus, UnsavedReason } from "../../core/api/views.ts";
import type { Fact, LearnerEvent } from "../../core/learning/events.ts";
import type { LearnerState } from "../../core/learning/state.ts";

/** What became of facts that were handed over: their events, and whether those are on the disk. */
export interface Appended {
	events: LearnerEvent[];
	/** If not, they are held in memory, are in the state already, and are tried again until the disk takes them. */
	saved: boolean;
}

/** An event before it has its number in the record. */
export type UnnumberedEvent = Omit<LearnerEvent, "seq">;

/** What was wrong with a record when it was opened or looked through, and what became of it. */
export interface Repair {
	learner: string;
	/**
	 * `cut`: a last line that was never confirmed. `healed`: nothing is lost. `damaged`: something is. `out-of-reach`: what
	 * the files name cannot be read now, which says nothing about what is there; nothing was changed.
	 */
	kind: "cut" | "healed" | "damaged" | "unreadable" | "out-of-reach";
	/** How many events are lost, where that can be known. */
	lost?: number;
	/** Names of the files that hold what was set aside. */
	files: string[];
}

/** The learners of a data folder. */
export interface Learners {
	/** Everyone with a record, the most recent first; also those who were removed and are still within their grace. */
	list(): LearnerSummary[];
	state(id: string): LearnerState | undefined;
	/** Makes a new learner and resolves with their id, which says nothing about them. Nothing is written before `append`. */
	create(): Promise<string>;
	/** Makes a learner under an id that came with a record from elsewhere. Rejects where it is taken. */
	createAs(id: string): Promise<void>;
	/** Resolves once the facts are on the disk, or once the disk has refused them and they are held in memory. */
	append(id: string, ...facts: Fact[]): Promise<Appended>;
	status(id: string): RecordStatus;
	/** Tries at once to write what is held in memory. */
	retry(id: string): Promise<RecordStatus>;
	/** Every event of a record in order, those in memory included, each line of the log checked and healed on the way. */
	events(id: string): Promise<LearnerEvent[]>;
	/**
	 * Replaces the whole record by other events, numbered on from the last one and above every number at origin; at no
	 * moment is there neither the old record nor the new one. Rejects with AppError("not-saved"), with everything as
	 * before, where the disk refuses.
	 */
	replace(id: string, events: readonly UnnumberedEvent[]): Promise<void>;
	/** Deletes the folder of a learner for good. */
	erase(id: string): Promise<void>;
	/** The folder of a learner, for what is kept beside the record (backups). */
	folder(id: string): string;
	/** Takes what had to be repaired since the last call. */
	takeRepairs(): Repair[];
	/** Tells another start of the application how to join this one. */
	announce(join: { address: string; secret: string }): Promise<void>;
	/** Writes what spares reading the logs, tries once more what is not saved, and lets go of the data folder. */
	close(): Promise<void>;
}

export type { RecordStatus, UnsavedReason };
