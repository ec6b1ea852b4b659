import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import { type Adapter, Low } from "lowdb";
import { z } from "zod";
import { emptyState } from "../../core/learning/empty.ts";
import { type LearnerState, learnerStateSchema } from "../../core/learning/state.ts";
import { eachInTurn } from "../each-in-turn.ts";
import { jsonPieces } from "../json-pieces.ts";
import type { Disk } from "./disk.ts";
import { currentVersion, migrateState } from "./migrations/index.ts";
import { isDamage, patiently } from "./patience.ts";
import { replaceFile } from "./replace.ts";
import { moveAside } from "./set-aside.ts";

/** The last line of a log at some time: what stands there then is known by it, and only what follows must be read. */
export const placeSchema = z.strictObject({
	/** The generation of the log. */
	generation: z.int().nonnegative(),
	file: z.string(),
	/** Where the line begins and where it ends with its line feed, in bytes. */
	start: z.int().nonnegative(),
	end: z.int().positive(),
	/** The line's own sum. */
	sum: z.string(),
});
export type Place = z.infer<typeof placeSchema>;

/** A state, and up to where in the log it tells what stands there; without a place in what version 1 wrote. */
export interface Snapshot {
	state: LearnerState;
	place?: Place;
	/** Of an earlier version, which made less of the same events: the state is to be made of the log again, if it is whole. */
	outdated?: true;
}

const formatSchema = z.object({ format: z.int().positive() });
const firstSchema = z.strictObject({ format: z.literal(1), sum: z.string(), state: z.unknown() });
const snapshotSchema = z.strictObject({
	format: z.int().min(2).max(currentVersion),
	sum: z.string(),
	place: placeSchema,
	state: z.unknown(),
});

function sumOf(text: string | Uint8Array): string {
	return createHash("sha256").update(text).digest("hex");
}

// {"format":3,"sum":"…","place":…,"state":…}: the sum is that of the learner's id, a line feed and all that follows it.
function headOf(format: number, sum: string): string {
	return `{"format":${format},"sum":"${sum}",`;
}

function boundSum(learner: string, rest: string | Uint8Array): string {
	return sumOf(Buffer.concat([Buffer.from(`${learner}\n`), Buffer.from(rest)]));
}

/** So many characters are made bytes and summed at once. */
const atOnce = 64 * 1024;

/** The bytes of a snapshot; nobody waits for it, and with many cards it is long, so others get their turn meanwhile. */
async function toBytes({ place, state }: Snapshot, learner: string): Promise<Buffer> {
	const hash = createHash("sha256").update(`${learner}\n`);
	const parts: Buffer[] = [];
	let text = "";
	const flush = () => {
		const bytes = Buffer.from(text);
		hash.update(bytes);
		parts.push(bytes);
		text = "";
	};
	let isFirst = true;
	await eachInTurn(jsonPieces({ place, state }), (piece) => {
		// The head stands in the place of the first brace.
		text += isFirst ? piece.slice(1) : piece;
		isFirst = false;
		if (text.length >= atOnce) flush();
	});
	flush();
	return Buffer.concat([Buffer.from(headOf(currentVersion, hash.digest("hex"))), ...parts]);
}

/** Undefined where it is of a later version. Throws where it is damaged. */
function parse(bytes: Uint8Array, learner: string): Snapshot | undefined {
	const value: unknown = JSON.parse(Buffer.from(bytes).toString());
	const { format } = formatSchema.parse(value);
	if (format > currentVersion) return undefined;
	if (format === 1) {
		const { sum, state } = firstSchema.parse(value);
		if (sum !== sumOf(JSON.stringify(state))) throw new Error("The sum is another one.");
		return { state: learnerStateSchema.parse(migrateState(state, 1)) };
	}
	const { sum, place, state } = snapshotSchema.parse(value);
	const head = headOf(format, sum);
	if (sum !== boundSum(learner, bytes.subarray(head.length))) throw new Error("The sum is another one.");
	const known = learnerStateSchema.parse(migrateState(state, format));
	return { state: known, place, ...(format === currentVersion ? {} : { outdated: true }) };
}

/**
 * Where the state of a learner as of some event is kept: what spares reading the whole log. Where it is missing, of a
 * later version or damaged, the state is made of the log again.
 *
 * lowdb's own file adapters never make sure of their bytes and share one temporary name; hence this one.
 */
export interface SnapshotFile {
	/** As found on opening. */
	found: Snapshot | undefined;
	/** Names of what was damaged, set aside where that was possible. */
	damaged: string[];
	/** Why it could not be read, where that says nothing about what is there. */
	unseen: unknown;
	write(snapshot: Snapshot): Promise<void>;
	/** Its length in bytes; 0 where there is none. */
	size(): number;
}

/** Opens the snapshot in a learner's folder. A damaged one is moved aside, if the folder may be written. It never rejects. */
export async function openSnapshot(
	disk: Disk,
	path: string,
	{ now, writable }: { now: () => Date; writable: boolean },
): Promise<SnapshotFile> {
	const learner = basename(dirname(path));
	const damaged: string[] = [];
	let unseen: unknown;
	let size = 0;
	const adapter: Adapter<Snapshot> = {
		read: async () => {
			let bytes: Uint8Array | undefined;
			try {
				bytes = await patiently(() => disk.readFile(path));
				if (bytes === undefined) return null;
				size = bytes.length;
				return parse(bytes, learner) ?? null;
			} catch (error) {
				if (bytes === undefined && !isDamage(error)) {
					unseen = error;
					return null;
				}
			}
			// What cannot even be moved will be in the way of the next snapshot too; the log does without.
			const aside = writable ? await moveAside(disk, path, now()).catch(() => path) : path;
			damaged.push(basename(aside));
			return null;
		},
		write: async (snapshot) => {
			const bytes = await toBytes(snapshot, learner);
			await replaceFile(disk, path, bytes);
			size = bytes.length;
		},
	};
	const low = new Low<Snapshot>(adapter, { state: emptyState });
	await low.read();
	return {
		found: low.data.state.seq === 0 ? undefined : low.data,
		damaged,
		unseen,
		write: async (snapshot) => {
			low.data = snapshot;
			await low.write();
		},
		size: () => size,
	};
}
