import type { ReadRecord } from "./read-record-file.ts";

/** Records that were looked at and may be imported: so a file is handed over only once. */
export interface Tickets {
	/** Keeps a record and gives the ticket for it. */
	add(record: ReadRecord): string;
	/** The record of a ticket; undefined where there is none, or none anymore. */
	find(ticket: string): ReadRecord | undefined;
	remove(ticket: string): void;
}

/** For how long a record is kept, in milliseconds, and how many are: they may be large. */
export const ticketLimits = { time: 10 * 60_000, count: 3 } as const;

/** @param clock milliseconds that go on steadily, whatever the time of day is set to */
export function createTickets(id: () => string, clock: () => number = () => performance.now()): Tickets {
	const kept = new Map<string, { record: ReadRecord; until: number }>();
	const forget = () => {
		for (const [ticket, { until }] of kept) if (clock() > until) kept.delete(ticket);
	};
	return {
		add: (record) => {
			forget();
			const ticket = id();
			kept.set(ticket, { record, until: clock() + ticketLimits.time });
			const [oldest] = kept.keys();
			if (kept.size > ticketLimits.count && oldest !== undefined) kept.delete(oldest);
			return ticket;
		},
		find: (ticket) => {
			forget();
			return kept.get(ticket)?.record;
		},
		remove: (ticket) => {
			kept.delete(ticket);
		},
	};
}
