import type { Learners } from "../learners/types.ts";

export interface AutomaticOptions {
	learners: Pick<Learners, "list" | "state">;
	now: () => Date;
	/** Of the newest backup that can be read the number of its last event, and the days of the automatic ones. */
	look(learner: string): Promise<{ lastSeq: number; days: readonly string[] }>;
	/** Makes an automatic backup and resolves with the number of the last event in it. */
	make(learner: string): Promise<number>;
	/** Milliseconds from the moment that a backup may be due until one is made: nobody waits for it. */
	delay: number;
	/** Milliseconds until a backup that could not be made is tried again. */
	retryDelay: number;
}

/** Makes backups by the calendar, in the background. */
export interface Automatic {
	/** Something was recorded. Costs next to nothing. */
	noticed(learner: string): void;
	/** Looks at every learner. */
	noticedAll(): void;
	/** Resolves once nothing is under way or waiting. */
	settled(): Promise<void>;
	/** Begins nothing anymore and resolves when what is under way has ended. */
	close(): Promise<void>;
}

/**
 * After so many new events there is a backup even on a day that has one: on a busy day, and on a machine without a
 * battery whose clock says the same day after every start.
 */
export const manyEvents = 500;

/** What is known of a learner's backups without looking again. */
interface Known {
	lastSeq: number;
	days: Set<string>;
	/** On the clock of the process: not to be tried before. */
	notBefore: number;
}

export function createAutomatic(options: AutomaticOptions): Automatic {
	const { learners } = options;
	const known = new Map<string, Known>();
	const waiting = new Map<string, NodeJS.Timeout>();
	let working: Promise<void> = Promise.resolve();
	let closed = false;

	const today = () => options.now().toISOString().slice(0, 10);

	function isDue(learner: string, { lastSeq, days, notBefore }: Known): boolean {
		const state = learners.state(learner);
		if (state === undefined || state.seq <= lastSeq || state.removedAt !== undefined) return false;
		if (performance.now() < notBefore) return false;
		return !days.has(today()) || state.seq - lastSeq >= manyEvents;
	}

	async function consider(learner: string): Promise<void> {
		if (closed) return;
		let have = known.get(learner);
		try {
			if (have === undefined) {
				const { lastSeq, days } = await options.look(learner);
				have = { lastSeq, days: new Set(days), notBefore: 0 };
				known.set(learner, have);
			}
			if (closed || !isDue(learner, have)) return;
			have.lastSeq = await options.make(learner);
			have.days.add(today());
		} catch {
			// The record itself is safe. A disk that is full is not asked again at every event.
			if (have !== undefined) have.notBefore = performance.now() + options.retryDelay;
		}
	}

	function noticed(learner: string): void {
		const have = known.get(learner);
		if (closed || waiting.has(learner) || (have !== undefined && !isDue(learner, have))) return;
		const timer = setTimeout(() => {
			working = working.then(() => consider(learner)).then(() => void waiting.delete(learner));
		}, options.delay);
		// Nothing is lost if the application ends first: the next start looks again.
		timer.unref();
		waiting.set(learner, timer);
	}

	return {
		noticed,
		noticedAll: () => {
			for (const { id } of learners.list()) noticed(id);
		},
		settled: async () => {
			while (waiting.size > 0) {
				await new Promise((resolve) => setTimeout(resolve, options.delay));
				await working;
			}
		},
		close: async () => {
			closed = true;
			for (const timer of waiting.values()) clearTimeout(timer);
			waiting.clear();
			await working;
		},
	};
}
