import { createHash } from "node:crypto";
import { z } from "zod";
import { eventSchema, type LearnerEvent } from "../../core/learning/events.ts";

// {"event":…,"sum":"0123456789abcdef"}
const head = '{"event":';
const middle = ',"sum":"';
const tail = '"}';
const sumLength = 16;

function sumOf(event: Uint8Array): string {
	return createHash("sha256").update(event).digest("hex").slice(0, sumLength);
}

/** An event as a line of the log: its JSON and the first 16 hexadecimal digits of that JSON's SHA-256. */
export function writeLine(event: LearnerEvent): string {
	const json = JSON.stringify(event);
	return `${head}${json}${middle}${sumOf(Buffer.from(json))}${tail}\n`;
}

/** What a line turns out to be. `foreign`: whole, but of a kind that this version does not know. */
export type Line = { kind: "event"; event: LearnerEvent } | { kind: "foreign"; seq: number } | { kind: "damaged" };

const numberedSchema = z.object({ seq: z.int().positive() });

/** Reads a line (without its line feed). The sum is taken over the very bytes, so that no changed bit goes unseen. */
export function readLine(bytes: Uint8Array): Line {
	const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = line.length - tail.length - sumLength - middle.length;
	if (end <= head.length) return { kind: "damaged" };
	const json = line.subarray(head.length, end);
	const whole = `${head}${json.toString()}${middle}${sumOf(json)}${tail}`;
	if (!line.equals(Buffer.from(whole))) return { kind: "damaged" };
	let value: unknown;
	try {
		value = JSON.parse(json.toString());
	} catch {
		return { kind: "damaged" };
	}
	const event = eventSchema.safeParse(value);
	if (event.success) return { kind: "event", event: event.data };
	const numbered = numberedSchema.safeParse(value);
	return numbered.success ? { kind: "foreign", seq: numbered.data.seq } : { kind: "damaged" };
}
