import { setImmediate as breathe } from "node:timers/promises";
import { type GoodLine, mayBegin, readLine, rescue } from "./line.ts";

const lineFeed = 0x0a;

/** So many lines are read in a few milliseconds; then others get their turn. */
const atATime = 50;

/** A line of a file, without its line feed. */
export interface StoredLine {
	bytes: Uint8Array;
	/** Where in the file it begins. */
	start: number;
	line: GoodLine;
}

/** A month's file of the log, or a part of one, as it was found. */
export interface Month {
	/** The whole lines that a version of this application wrote, in order. */
	lines: StoredLine[];
	/** How many lines are none that was ever written. */
	damaged: number;
	/** Those of them that stand behind the last good one. */
	trailing: Uint8Array[];
	/** A last line that was cut short while it was written: it was never confirmed. */
	torn?: Uint8Array;
	/** It holds good lines and nothing else, each with its line feed. */
	clean: boolean;
}

/**
 * Reads bytes of a month's file.
 *
 * The first line of a file is there at once with the file, so one that is not whole was not cut short but damaged.
 *
 * @param learner whose file it is
 * @param from where in the file the bytes begin
 */
export async function readMonth(bytes: Uint8Array, learner: string, from = 0): Promise<Month> {
	const month: Month = { lines: [], damaged: 0, trailing: [], clean: true };
	const take = (part: Uint8Array, start: number): boolean => {
		const line = readLine(part, learner);
		if (line.kind === "damaged") return false;
		month.lines.push({ bytes: part, start: from + start, line });
		month.trailing = [];
		return true;
	};
	const damage = (part: Uint8Array, start: number) => {
		month.damaged += 1;
		month.clean = false;
		const { lines, trailing } = rescue(part, learner);
		// Where exactly they stand is of no use: the file has to be written anew.
		for (const { bytes: whole, line } of lines) month.lines.push({ bytes: whole, start: from + start, line });
		if (lines.length > 0) month.trailing = [];
		// A byte or two is what a line feed may have become.
		if (trailing > 2) month.trailing.push(part.subarray(part.length - trailing));
	};
	let start = 0;
	for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
		const part = bytes.subarray(start, end);
		if (!take(part, start)) damage(part, start);
		start = end + 1;
		if ((month.lines.length + month.damaged) % atATime === 0) await breathe();
	}
	const rest = bytes.subarray(start);
	if (rest.length === 0) return month;
	month.clean = false;
	// One that lacks nothing but its line feed is whole.
	if (take(rest, start)) return month;
	const isFirst = from === 0 && month.lines.length === 0;
	// Blocks that were promised to a file and never written read as zeros after a power cut.
	const isTorn = rest.every((byte) => byte === 0) || (mayBegin(rest) && rescue(rest, learner).lines.length === 0);
	if (isTorn && !isFirst) month.torn = rest;
	else damage(rest, start);
	return month;
}

/** The name of the file that an event of a time belongs to: one for each month, in UTC. */
export function monthFile(at: string): string {
	return `${at.slice(0, 7)}.jsonl`;
}

/** The files of a log among the names in its folder, in order of time. */
export function monthFiles(names: readonly string[]): string[] {
	return names.filter((name) => /^\d{4}-\d{2}\.jsonl$/.test(name)).sort();
}

/** What recovery kept aside of such files, among the names in their folder. */
export function asideFiles(names: readonly string[]): string[] {
	return names.filter((name) => /^\d{4}-\d{2}\.jsonl\.(damaged|torn)-/.test(name)).sort();
}
