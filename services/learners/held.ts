import { randomUUID } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { emptyState } from "../../core/learning/empty.ts";
import type { LearnerEvent } from "../../core/learning/events.ts";
import { joinStates } from "../../core/learning/join-states.ts";
import type { LearnerState } from "../../core/learning/state.ts";
import { beginReplay } from "../../core/review/reduce-whole.ts";
import type { GoodLine } from "./line.ts";
import type { Recovery } from "./recover.ts";
import { type Entry, originKey } from "./union.ts";

/** What is held of a record in memory. */
export interface Held {
	/** The state as of the last event that is safe on the disk. */
	saved: LearnerState;
	/** Events that the disk has not taken yet, in order. */
	pending: LearnerEvent[];
	/** The state as of some event, and the safe ones since: from these the disk can be brought up to date again. */
	base: LearnerState;
	since: LearnerEvent[];
	/** The log holds lines that only a later version understands. */
	foreign: boolean;
}

/** As many events are kept for the case that an older log is put in the place of the present one. */
const mostSince = 5000;

/** So many events are reduced in a few milliseconds. */
const atATime = 200;

export function heldOf(saved: LearnerState, foreign: boolean): Held {
	return { saved, pending: [], base: saved, since: [], foreign };
}

export function stateOf({ saved, pending }: Held): LearnerState {
	if (pending.length === 0) return saved;
	const replay = beginReplay(saved);
	for (const event of pending) replay.add(event);
	return replay.state();
}

/** What is held once the disk has taken what was pending. */
export function confirmed(held: Held): Held {
	const { pending, since } = held;
	const saved = stateOf(held);
	const isEnough = since.length + pending.length > mostSince;
	return {
		...held,
		saved,
		pending: [],
		...(isEnough ? { base: saved, since: [] } : { since: [...since, ...pending] }),
	};
}

/** What lines of a log add up to. */
export interface Sum {
	state: LearnerState;
	/** Any of them is of a later version. */
	foreign: boolean;
}

/** Adds lines up, from a state on. */
export function beginSum(from: LearnerState): { add: (line: GoodLine) => void; sum: () => Sum } {
	let replay = beginReplay(from);
	let foreign = false;
	return {
		add: (line) => {
			if (line.kind === "event") return replay.add(line.event);
			const state = replay.state();
			replay = beginReplay({ ...state, seq: Math.max(state.seq, line.seq) });
			foreign = true;
		},
		sum: () => ({ state: replay.state(), foreign }),
	};
}

/** The sum of many; others get their turn meanwhile. */
async function sumOf(lines: readonly GoodLine[]): Promise<Sum> {
	const { add, sum } = beginSum(emptyState);
	for (const [index, line] of lines.entries()) {
		add(line);
		if (index % atATime === 0) await breathe();
	}
	return sum();
}

function origins(entries: readonly Entry[]): Set<string> {
	return new Set(entries.flatMap(({ line }) => (line.kind === "event" ? [originKey(line.event.origin)] : [])));
}

/** Those of the events that are not among the entries. */
export function absent(events: readonly LearnerEvent[], entries: readonly Entry[]): LearnerEvent[] {
	if (events.length === 0) return [];
	const there = origins(entries);
	return events.filter(({ origin }) => !there.has(originKey(origin)));
}

/**
 * What is known saw what is missing, so wherever it differs from what the rest of the events say it counts as the later of
 * the two; also where both end with the same event, or the clock was set back since.
 */
function after(at: string | undefined, now: Date): string {
	const time = at === undefined ? 0 : Date.parse(at) + 1;
	return new Date(Math.max(now.getTime(), time)).toISOString();
}

/**
 * What is to be held after a recovery. What the files lack is pending: what `known` stands for as one fact, then the
 * events known one by one. They are numbered on from the largest number known of, so that each number is given once.
 */
export async function heldAfter(held: Held, recovery: Recovery, known: LearnerState, now: Date): Promise<Held> {
	const { entries, incomplete, lastKnown } = recovery;
	const { state, foreign } = await sumOf(entries.map(({ line }) => line));
	const waiting = absent(held.pending, entries);
	const isMark = ({ fact }: LearnerEvent) => fact.type === "record-recovered";
	const marks = waiting.filter(isMark);
	if (incomplete && marks.length === 0) {
		const at = now.toISOString();
		marks.push({
			seq: lastKnown + 1,
			at,
			offset: 0 - now.getTimezoneOffset(),
			origin: { writer: randomUUID(), seq: lastKnown + 1 },
			fact: { type: "record-recovered", state: { ...joinStates(known, state), lastAt: after(state.lastAt, now) } },
		});
	}
	const missing = [...marks, ...absent(held.since, entries), ...waiting.filter((event) => !isMark(event))];
	const pending = missing.map((event, index) => ({ ...event, seq: lastKnown + 1 + index }));
	return { ...heldOf(state, foreign), pending };
}
