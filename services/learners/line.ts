import { createHash } from "node:crypto";
import { z } from "zod";
import { eventSchema, type LearnerEvent } from "../../core/learning/events.ts";
import { currentVersion, migrateEvent } from "./migrations/index.ts";

// {"v":3,"event":…,"sum":"0123456789abcdef"}; the first version had no number: {"event":…,"sum":…}
const firstHead = Buffer.from('{"event":');
const headPattern = /^\{"v":([1-9]\d{0,5}),"event":/;
const longestHead = '{"v":999999,"event":'.length;
const middle = Buffer.from(',"sum":"');
const tail = Buffer.from('"}');
const sumLength = 16;
/** What stands behind an event in its line. */
const closing = middle.length + sumLength + tail.length;

const head = Buffer.from(`{"v":${currentVersion},"event":`);

function sumOf(summed: string | Uint8Array, learner?: string): string {
	const hash = createHash("sha256");
	if (learner !== undefined) hash.update(`${learner}\n`);
	return hash.update(summed).digest("hex").slice(0, sumLength);
}

/**
 * An event as a line of a learner's log. The sum is the first 16 hexadecimal digits of the SHA-256 of the learner's id, a
 * line feed and all that stands before the sum in the line: a line in the folder of someone else is damaged there. In the
 * first version, which had no number that could change, it was that of the event's JSON alone.
 */
export function writeLine(event: LearnerEvent, learner: string): string {
	const summed = `${head}${JSON.stringify(event)}`;
	return `${summed}${middle}${sumOf(summed, learner)}${tail}\n`;
}

function startsWith(line: Buffer, start: Buffer): boolean {
	return line.length >= start.length && line.compare(start, 0, start.length, 0, start.length) === 0;
}

function headOf(line: Buffer): { version: number; length: number } | undefined {
	if (startsWith(line, head)) return { version: currentVersion, length: head.length };
	if (startsWith(line, firstHead)) return { version: 1, length: firstHead.length };
	const match = headPattern.exec(line.toString("latin1", 0, longestHead));
	return match === null ? undefined : { version: Number(match[1]), length: match[0].length };
}

/** What a whole line says before its event is looked at. */
interface Checked {
	version: number;
	json: Buffer;
	sum: string;
}

/** The sum is taken over the very bytes, so that no changed bit goes unseen. Undefined where the line is damaged. */
function check(bytes: Uint8Array, learner: string): Checked | undefined {
	const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const found = headOf(line);
	const end = line.length - closing;
	if (found === undefined || end <= found.length) return undefined;
	const json = line.subarray(found.length, end);
	const sum = line.toString("latin1", end + middle.length, end + middle.length + sumLength);
	const whole =
		line.compare(middle, 0, middle.length, end, end + middle.length) === 0 &&
		line.compare(tail, 0, tail.length, line.length - tail.length) === 0 &&
		(found.version === 1 ? sumOf(json) : sumOf(line.subarray(0, end), learner)) === sum;
	return whole ? { version: found.version, json, sum } : undefined;
}

/** The sum that a line (without its line feed) ends in; undefined where it is not the sum of what stands before it. */
export function sumOfLine(bytes: Uint8Array, learner: string): string | undefined {
	return check(bytes, learner)?.sum;
}

/** Whether bytes may be the beginning of a line: what a write that was cut short leaves. */
export function mayBegin(bytes: Uint8Array): boolean {
	const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (line.length < head.length) return startsWith(head, line) || startsWith(firstHead, line);
	return headOf(line) !== undefined;
}

/** A line that some version of this application wrote. `foreign`: of a kind that this version does not know. */
export type GoodLine = { kind: "event"; event: LearnerEvent } | { kind: "foreign"; seq: number };

/** What a line turns out to be. */
export type Line = GoodLine | { kind: "damaged" };

const numberedSchema = z.object({ seq: z.int().positive() });

function understand({ version, sum }: Checked, value: unknown): LearnerEvent | undefined {
	if (version > currentVersion) return undefined;
	try {
		return eventSchema.parse(version === currentVersion ? value : migrateEvent(value, version, sum));
	} catch {
		return undefined;
	}
}

/** Reads a line (without its line feed) of a learner's log, of this version or an earlier one. */
export function readLine(bytes: Uint8Array, learner: string): Line {
	const checked = check(bytes, learner);
	if (checked === undefined) return { kind: "damaged" };
	let value: unknown;
	try {
		value = JSON.parse(checked.json.toString());
	} catch {
		return { kind: "damaged" };
	}
	const event = understand(checked, value);
	if (event !== undefined) return { kind: "event", event };
	const numbered = numberedSchema.safeParse(value);
	return numbered.success ? { kind: "foreign", seq: numbered.data.seq } : { kind: "damaged" };
}

const heads = [Buffer.from('{"v":'), firstHead];

/**
 * Where lines begin in bytes that are no line as they stand: their line feeds may be gone or other bytes have come between
 * them. Nothing inside a line looks like a beginning, as quotes in texts are escaped.
 */
function beginnings(bytes: Buffer): number[] {
	const found: number[] = [];
	for (const start of heads) {
		for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + 1)) found.push(at);
	}
	return found.sort((a, b) => a - b);
}

/** The whole lines among bytes that are none as they stand, and how much of the end of the bytes belongs to none. */
export function rescue(
	bytes: Uint8Array,
	learner: string,
): { lines: { bytes: Uint8Array; line: GoodLine }[]; trailing: number } {
	const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const lines: { bytes: Uint8Array; line: GoodLine }[] = [];
	let trailing = all.length;
	const starts = beginnings(all);
	for (const [index, start] of starts.entries()) {
		const part = all.subarray(start, starts[index + 1] ?? all.length);
		const end = part.lastIndexOf(tail);
		if (end === -1) continue;
		const whole = part.subarray(0, end + tail.length);
		const line = readLine(whole, learner);
		if (line.kind === "damaged") continue;
		lines.push({ bytes: whole, line });
		trailing = all.length - start - whole.length;
	}
	return { lines, trailing };
}

/** The number of a good line in its record. */
export function seqOf(line: GoodLine): number {
	return line.kind === "event" ? line.event.seq : line.seq;
}
