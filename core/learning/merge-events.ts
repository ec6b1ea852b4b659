import type { LearnerEvent } from "./events.ts";
import { keepNotes } from "./keep-notes.ts";
import { originKey } from "./origin-key.ts";

/** An event as far as merging looks at it. */
export type MergedEvent = Pick<LearnerEvent, "at" | "offset" | "origin" | "fact">;

/** No honest pair of records needs more than a few; a crafted one must not keep the machine busy for hours. */
const mostRounds = 64;

/** How many events two records begin with alike. */
function sharedStart(a: readonly MergedEvent[], b: readonly MergedEvent[]): number {
	const differs = a.findIndex(({ origin }, index) => {
		const other = b[index]?.origin;
		return other === undefined || origin.seq !== other.seq || origin.writer !== other.writer;
	});
	return differs === -1 ? a.length : differs;
}

/**
 * Raises the time of each event of a record to the latest one before it.
 *
 * @returns whether any was raised
 */
function raise(record: readonly string[], before: ReadonlyMap<string, number>, after: Map<string, number>): boolean {
	let latest = Number.NEGATIVE_INFINITY;
	let raised = false;
	for (const key of record) {
		latest = Math.max(latest, before.get(key) ?? latest);
		if (latest > (after.get(key) ?? latest)) {
			after.set(key, latest);
			raised = true;
		}
	}
	return raised;
}

/**
 * The time of each event, in milliseconds, such that none is before one that stands before it in either record: the
 * largest `at` of it and those (a hybrid logical clock: Kulkarni et al., "Logical Physical Clocks", 2014). So a clock
 * that was set back reorders nothing.
 */
function effectiveTimes(records: readonly (readonly string[])[], times: ReadonlyMap<string, number>) {
	let effective = new Map(times);
	for (let round = 0; round < mostRounds; round++) {
		// Both read the same times, so that it does not matter which record is which.
		const next = new Map(effective);
		const raised = records.map((record) => raise(record, effective, next));
		effective = next;
		if (!raised.includes(true)) break;
	}
	return effective;
}

/**
 * Makes one record of two of the same learner that went on apart: every event of either once, told apart by origin, in
 * the order of effective time, then of the number at origin, then of the writer. For records of which each holds all
 * that its own writers knew, it does not matter which is first, nor in what order three are merged, and merging again
 * changes nothing. The text of a note that both edited is kept of both (`keepNotes`), so that three of which some had met
 * before may need to meet once more until all have every text. Where both hold another event under one origin, as no honest record does, that of `a` stands.
 */
export function mergeEvents<E extends MergedEvent>(a: readonly E[], b: readonly E[]): E[] {
	// Nothing that follows comes before what both began with; most of two long records is that.
	const shared = sharedStart(a, b);
	const start = a.slice(0, shared);
	const earliest = start.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), Number.NEGATIVE_INFINITY);
	const events = new Map<string, E>();
	const times = new Map<string, number>();
	const records = [a, b].map((record) =>
		record.slice(shared).map((event) => {
			const key = originKey(event.origin);
			if (!events.has(key)) {
				events.set(key, event);
				times.set(key, Math.max(earliest, Date.parse(event.at)));
			}
			return key;
		}),
	);
	const effective = effectiveTimes(records, times);
	const rest = [...events]
		.map(([key, event]) => ({ event, time: effective.get(key) ?? 0 }))
		.sort((one, other) => one.time - other.time || byOrigin(one.event, other.event))
		.map(({ event }) => event);
	return [...start, ...keepNotes(rest, a.slice(shared), b.slice(shared))];
}

function byOrigin({ origin: one }: MergedEvent, { origin: other }: MergedEvent): number {
	return one.seq - other.seq || (one.writer < other.writer ? -1 : one.writer > other.writer ? 1 : 0);
}

/** How many events of a record are not in another one. */
export function countMissing(record: readonly MergedEvent[], other: readonly MergedEvent[]): number {
	const shared = sharedStart(record, other);
	const there = new Set(other.slice(shared).map(({ origin }) => originKey(origin)));
	return record.slice(shared).filter(({ origin }) => !there.has(originKey(origin))).length;
}
