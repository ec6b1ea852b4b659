import { createHash } from "node:crypto";
import type { z } from "zod";
import { eventSchema, type LearnerEvent } from "../../core/learning/events.ts";
import { originKey } from "../../core/learning/origin-key.ts";
import { eachInTurn } from "../each-in-turn.ts";
import { currentVersion, migrateEvent } from "../learners/migrations/index.ts";
import {
	anyManifestSchema,
	eventsPattern,
	highestBrought,
	highestNumber,
	type Manifest,
	manifestName,
	manifestSchema,
	mostLineBytes,
	mostManifestBytes,
	recordFormat,
	stateName,
} from "./manifest.ts";
import { type OpenZip, openZip } from "./read-zip.ts";
import { RecordFileError } from "./record-file-error.ts";
import { sha256 } from "./sha256.ts";

/** A file whose every byte is as it was when it was written. */
export interface CheckedRecord {
	manifest: Manifest;
	/** Those of the events, in order. */
	months: ReadonlyMap<string, Buffer>;
}

/** A record as it came in a file. */
export interface ReadRecord {
	manifest: Manifest;
	/** In order, numbered as they were where it was written. At least one. */
	events: LearnerEvent[];
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function parseManifest<S extends z.ZodType>(schema: S, value: unknown, problem: "not-a-record" | "damaged") {
	const parsed = schema.safeParse(value);
	if (!parsed.success) throw new RecordFileError(problem, manifestName, { cause: parsed.error });
	return parsed.data;
}

async function readManifest(zip: OpenZip): Promise<Manifest> {
	if (!zip.names.includes(manifestName)) throw new RecordFileError("not-a-record", manifestName);
	const value = parseJson((await zip.read(manifestName, mostManifestBytes)).toString());
	const { format } = parseManifest(anyManifestSchema, value, "not-a-record");
	if (format > recordFormat) throw new RecordFileError("too-new");
	const manifest = parseManifest(manifestSchema, value, "damaged");
	if (manifest.events > currentVersion) throw new RecordFileError("too-new");
	return manifest;
}

/** What is in the zip and what the manifest says is in it are the same, and nothing has a name that it should not have. */
function checkNames(zip: OpenZip, { files }: Manifest): void {
	const listed = new Set([manifestName, ...files.map(({ name }) => name)]);
	if (listed.size !== files.length + 1) throw new RecordFileError("damaged", manifestName);
	const unlisted = zip.names.find((name) => !listed.has(name));
	if (unlisted !== undefined) throw new RecordFileError("damaged", unlisted);
	for (const name of listed) {
		const known = name === manifestName || name === stateName || eventsPattern.test(name);
		if (!known || !zip.names.includes(name)) throw new RecordFileError("damaged", name);
	}
}

/** Opens a `.aprendiz` file of anyone's making and compares every file in it with its hash. Rejects with `RecordFileError`. */
export async function checkRecordFile(bytes: Buffer): Promise<CheckedRecord> {
	const zip = await openZip(bytes);
	const manifest = await readManifest(zip);
	checkNames(zip, manifest);
	const months = new Map<string, Buffer>();
	for (const { name, bytes: size, sha256: hash } of manifest.files) {
		const file = await zip.read(name);
		if (file.length !== size || (await sha256(file)) !== hash) throw new RecordFileError("damaged", name);
		if (name !== stateName) months.set(name, file);
	}
	return { manifest, months: new Map([...months].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

const lineFeed = 10;

function* linesOf(months: CheckedRecord["months"]): Generator<{ line: string; where: string }> {
	for (const [name, bytes] of months) {
		let from = 0;
		for (let number = 1; from < bytes.length; number++) {
			const end = bytes.indexOf(lineFeed, from);
			const to = end === -1 ? bytes.length : end;
			if (to - from > mostLineBytes) throw new RecordFileError("unreadable-event", `${name}:${number}`);
			yield { line: bytes.toString("utf8", from, to), where: `${name}:${number}` };
			from = to + 1;
		}
	}
}

/** A key that would make an object inherit from what a stranger wrote. No schema lets it through; this says it is there. */
function hidesPrototype(value: unknown): boolean {
	if (typeof value !== "object" || value === null) return false;
	return Object.hasOwn(value, "__proto__") || Object.values(value).some(hidesPrototype);
}

function readEvent(line: string, version: number): LearnerEvent {
	const value: unknown = JSON.parse(line);
	// Looked for only where it may be: plain, or written with escapes.
	if ((line.includes("__proto__") || line.includes("\\u00")) && hidesPrototype(value)) {
		throw new Error("It has a key __proto__.");
	}
	if (version === currentVersion) return eventSchema.parse(value);
	const sum = createHash("sha256").update(line).digest("hex").slice(0, 16);
	return eventSchema.parse(migrateEvent(value, version, sum));
}

/**
 * The events of a file that was checked, each parsed and brought to this version. Rejects with `RecordFileError`.
 *
 * @param highest the highest number that an event may have
 */
export async function eventsOfRecord(
	{ manifest, months }: CheckedRecord,
	highest = highestNumber,
): Promise<LearnerEvent[]> {
	const events: LearnerEvent[] = [];
	const origins = new Set<string>();
	let last = 0;
	await eachInTurn(linesOf(months), ({ line, where }) => {
		let event: LearnerEvent;
		try {
			event = readEvent(line, manifest.events);
		} catch (cause) {
			throw new RecordFileError("unreadable-event", where, { cause });
		}
		const origin = originKey(event.origin);
		const tooHigh = Math.max(event.seq, event.origin.seq) > highest;
		if (tooHigh || event.seq <= last || origins.has(origin)) throw new RecordFileError("unreadable-event", where);
		last = event.seq;
		origins.add(origin);
		events.push(event);
	});
	if (events.length === 0 || last !== manifest.lastSeq) throw new RecordFileError("damaged", manifestName);
	return events;
}

/** Reads a `.aprendiz` file of anyone's making. Rejects with `RecordFileError`. */
export async function readRecordFile(bytes: Buffer, highest?: number): Promise<ReadRecord> {
	const checked = await checkRecordFile(bytes);
	return { manifest: checked.manifest, events: await eventsOfRecord(checked, highest) };
}

/** Reads one that is to be taken in, whose numbers leave room for all that is to come. Rejects with `RecordFileError`. */
export function readBroughtFile(bytes: Buffer): Promise<ReadRecord> {
	return readRecordFile(bytes, highestBrought);
}
