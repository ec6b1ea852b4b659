import { createHash } from "node:crypto";
import { basename } from "node:path";
import { type Adapter, Low } from "lowdb";
import { z } from "zod";
import { emptyState } from "../../core/learning/empty.ts";
import { type LearnerState, learnerStateSchema } from "../../core/learning/state.ts";
import { type Disk, isMissing } from "./disk.ts";
import { replaceFile } from "./replace.ts";
import { moveAside } from "./set-aside.ts";

/** Counts changes of what a state holds or of how the reducer makes it; a snapshot of another number is not used. */
const format = 2;

const formatSchema = z.object({ format: z.int() });
const snapshotSchema = z.strictObject({ format: z.literal(format), sum: z.string(), state: learnerStateSchema });

function sumOf(state: unknown): string {
	return createHash("sha256").update(JSON.stringify(state)).digest("hex");
}

function parse(bytes: Uint8Array): LearnerState | "other-format" | "damaged" {
	try {
		const value: unknown = JSON.parse(Buffer.from(bytes).toString());
		const { format: found } = formatSchema.parse(value);
		if (found !== format) return "other-format";
		const { sum, state } = snapshotSchema.parse(value);
		return sum === sumOf((value as { state: unknown }).state) ? state : "damaged";
	} catch {
		return "damaged";
	}
}

/**
 * The state of a learner as of its last event: what spares reading the whole log. Where it is missing, of another format
 * or damaged, the state is made of the log again, so nothing hangs on it.
 *
 * lowdb's own file adapters never make sure of their bytes and share one temporary name; hence this one.
 */
export interface Snapshot {
	/** As found on opening; empty where there was none to use. */
	state: LearnerState;
	/** Names of what had to be set aside. */
	repairs: string[];
	write(state: LearnerState): Promise<void>;
}

/** Opens the snapshot at a path. A damaged one is moved aside. */
export async function openSnapshot(disk: Disk, path: string, now: () => Date): Promise<Snapshot> {
	const repairs: string[] = [];
	const adapter: Adapter<LearnerState> = {
		read: async () => {
			let found: LearnerState | "other-format" | "damaged";
			try {
				found = parse(await disk.readFile(path));
			} catch (error) {
				if (isMissing(error)) return null;
				found = "damaged";
			}
			if (found === "other-format") return null;
			if (found !== "damaged") return found;
			// What cannot even be moved will be in the way of the next snapshot too; the log does without.
			const aside = await moveAside(disk, path, now()).catch(() => path);
			repairs.push(basename(aside));
			return null;
		},
		write: async (state) => {
			const text = JSON.stringify({ format, sum: sumOf(state), state });
			await replaceFile(disk, path, Buffer.from(text));
		},
	};
	const low = new Low<LearnerState>(adapter, emptyState);
	await low.read();
	return {
		state: low.data,
		repairs,
		write: async (state) => {
			low.data = state;
			await low.write();
		},
	};
}
