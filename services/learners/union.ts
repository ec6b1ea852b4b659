import type { LearnerEvent, Origin } from "../../core/learning/events.ts";
import { type GoodLine, readLine, seqOf, writeLine } from "./line.ts";
import { monthFile } from "./month.ts";
import type { FolderFound, Sources } from "./sources.ts";

/** A line of the record and the file that it belongs in. */
export interface Entry {
	file: string;
	/** Without its line feed. */
	bytes: Uint8Array;
	line: GoodLine;
}

/** An origin as one text. */
export function originKey({ writer, seq }: Origin): string {
	return `${seq} ${writer}`;
}

/** What tells a line from every other one, wherever it stands. */
function keyOf(line: GoodLine, bytes: Uint8Array): string {
	return line.kind === "event" ? originKey(line.event.origin) : Buffer.from(bytes).toString("latin1");
}

function* linesOf({ months }: FolderFound): Generator<Entry> {
	for (const [file, found] of months) {
		if (found === "unreadable") continue;
		for (const { bytes, line } of found.month.lines) yield { file, bytes, line };
	}
}

/**
 * Every line that any of the sources holds, once, in the order of their numbers. The log comes first; what only an aside
 * or a backup holds goes where the line before it is.
 *
 * @param first the smallest number that belongs to the record
 */
export function unite({ learner, log, copy }: Sources, backups: readonly LearnerEvent[], first: number): Entry[] {
	const entries = new Map<string, Entry>();
	const add = (entry: Entry) => {
		const key = keyOf(entry.line, entry.bytes);
		if (seqOf(entry.line) >= first && !entries.has(key)) entries.set(key, entry);
	};
	for (const folder of [log, copy]) for (const entry of linesOf(folder)) add(entry);
	for (const folder of [log, copy]) {
		for (const { month } of folder.asides) for (const { bytes, line } of month.lines) add({ file: "", bytes, line });
	}
	// The same event has a larger number in what was backed up after the record was replaced.
	const newest = [...backups].sort((a, b) => b.seq - a.seq);
	for (const event of newest) {
		const bytes = Buffer.from(writeLine(event, learner).trimEnd());
		const line = readLine(bytes, learner);
		if (line.kind !== "damaged") add({ file: "", bytes, line });
	}
	const ordered = [...entries.values()].sort((a, b) => seqOf(a.line) - seqOf(b.line));
	let file = ordered.find((entry) => entry.file !== "")?.file ?? "";
	for (const entry of ordered) {
		if (file === "" && entry.line.kind === "event") file = monthFile(entry.line.event.at);
		// Files follow one another as the numbers do.
		if (entry.file < file) entry.file = file;
		file = entry.file;
	}
	// Lines of a later version, found aside and nowhere else, say no month: they stay where they are.
	return ordered.filter((entry) => entry.file !== "");
}

const feed = Uint8Array.of(0x0a);

/** What the files of the log hold once everything is where it belongs. */
export function layOut(entries: readonly Entry[]): Map<string, Buffer> {
	const parts = new Map<string, Uint8Array[]>();
	for (const { file, bytes } of entries) {
		const list = parts.get(file) ?? [];
		list.push(bytes, feed);
		parts.set(file, list);
	}
	return new Map([...parts].map(([file, list]) => [file, Buffer.concat(list)]));
}

export function eventsOf(entries: readonly Entry[]): LearnerEvent[] {
	return entries.flatMap(({ line }) => (line.kind === "event" ? [line.event] : []));
}
