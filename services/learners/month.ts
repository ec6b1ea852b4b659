import { dirname } from "node:path";
import type { LearnerEvent } from "../../core/learning/events.ts";
import type { Disk } from "./disk.ts";
import { type Line, readLine } from "./line.ts";
import { replaceFile } from "./replace.ts";
import { setAside } from "./set-aside.ts";

/** A month's file of the log as it was found. */
export interface Month {
	/** The whole lines that a version of this application wrote, in order. */
	lines: Exclude<Line, { kind: "damaged" }>[];
	/** The length of the file, in bytes, once it is repaired. */
	length: number;
	/** What makes the file whole again; absent where it is. Resolves with the path of what was set aside, if anything. */
	repair?: (disk: Disk, path: string, now: Date) => Promise<string | undefined>;
}

const lineFeed = 0x0a;

function split(bytes: Uint8Array): { whole: Uint8Array[]; rest: Uint8Array } {
	const whole: Uint8Array[] = [];
	let start = 0;
	for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
		whole.push(bytes.subarray(start, end));
		start = end + 1;
	}
	return { whole, rest: bytes.subarray(start) };
}

async function change(disk: Disk, path: string, length: number, ending: Uint8Array): Promise<void> {
	const file = await disk.open(path, "old");
	try {
		await file.truncate(length);
		if (ending.length > 0) await file.write(ending, length);
		await file.sync();
	} finally {
		await file.close();
	}
	await disk.syncFolder(dirname(path));
}

/**
 * Reads a month's file.
 *
 * A last line that was cut short is cut off and kept aside. One that lacks nothing but its line feed is a whole event and
 * gets it. With a damaged line anywhere else the file is kept aside as it is, and what can be read of it takes its place.
 */
export function readMonth(bytes: Uint8Array): Month {
	const { whole, rest } = split(bytes);
	const read = whole.map((line) => ({ bytes: line, line: readLine(line) }));
	const last = rest.length === 0 ? undefined : { bytes: rest, line: readLine(rest) };
	const kept = [...read, ...(last === undefined ? [] : [last])].flatMap(({ bytes, line }) =>
		line.kind === "damaged" ? [] : [{ bytes, line }],
	);
	const lines = kept.map(({ line }) => line);
	const length = kept.reduce((sum, { bytes }) => sum + bytes.length + 1, 0);
	if (read.some(({ line }) => line.kind === "damaged")) {
		const repair = async (disk: Disk, path: string, now: Date) => {
			const aside = await setAside(disk, path, bytes, "damaged", now);
			const feed = Uint8Array.of(lineFeed);
			await replaceFile(disk, path, Buffer.concat(kept.flatMap((one) => [one.bytes, feed])));
			return aside;
		};
		return { lines, length, repair };
	}
	if (last === undefined) return { lines, length };
	if (last.line.kind !== "damaged") {
		const repair = async (disk: Disk, path: string) => {
			await change(disk, path, bytes.length, Uint8Array.of(lineFeed));
			return undefined;
		};
		return { lines, length, repair };
	}
	const repair = async (disk: Disk, path: string, now: Date) => {
		const aside = await setAside(disk, path, rest, "torn", now);
		await change(disk, path, length, new Uint8Array());
		return aside;
	};
	return { lines, length, repair };
}

/** The name of the file that an event of a time belongs to: one for each month, in UTC. */
export function monthFile(at: string): string {
	return `${at.slice(0, 7)}.jsonl`;
}

/** The files of a log among the names in its folder, in order of time. */
export function monthFiles(names: readonly string[]): string[] {
	return names.filter((name) => /^\d{4}-\d{2}\.jsonl$/.test(name)).sort();
}

export function eventsOf(month: Month): LearnerEvent[] {
	return month.lines.flatMap((line) => (line.kind === "event" ? [line.event] : []));
}
