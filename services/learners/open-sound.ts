import { emptyState } from "../../core/learning/empty.ts";
import type { Disk } from "./disk.ts";
import { type Generation, generationOf, generationsAmong } from "./generation.ts";
import { beginSum, type Sum } from "./held.ts";
import { readTail } from "./opening.ts";
import type { Place, Snapshot } from "./snapshot.ts";
import { readWhole } from "./whole.ts";

/** A record whose files have no fault, as far as they were looked at. */
export interface SoundRecord extends Sum {
	generation: Generation;
	place: Place;
	/** The number up to which there is a snapshot. */
	snapshotSeq: number;
}

async function openQuickly(disk: Disk, folder: string, snapshot: Snapshot): Promise<SoundRecord | undefined> {
	const tail = await readTail(disk, folder, snapshot);
	if (tail === undefined) return undefined;
	const { generation, place, lines } = tail;
	const { add, sum } = beginSum(snapshot.state);
	for (const line of lines) add(line);
	return { ...sum(), generation, place, snapshotSeq: snapshot.state.seq };
}

async function openWhole(disk: Disk, folder: string, snapshot?: Snapshot): Promise<SoundRecord | undefined> {
	const number = generationsAmong(await disk.readFolder(folder)).at(-1) ?? 0;
	const known = snapshot?.place?.generation ?? 0;
	if (number < known) return undefined;
	const generation = generationOf(folder, number);
	const { add, sum } = beginSum(emptyState);
	const place = await readWhole(disk, generation, undefined, add);
	// What the snapshot knows beyond the end of the same log has been lost there.
	const { state, foreign } = sum();
	const lacks = number === known && (snapshot?.state.seq ?? 0) > state.seq;
	return place === undefined || lacks ? undefined : { state, foreign, generation, place, snapshotSeq: 0 };
}

/**
 * Opens a record without fault: from its snapshot and what follows that, else from the whole log. Resolves with undefined
 * where anything does not fit, and rejects where it cannot be read: then it is to be recovered.
 */
export async function openSound(disk: Disk, folder: string, snapshot?: Snapshot): Promise<SoundRecord | undefined> {
	const current = snapshot?.outdated === true ? undefined : snapshot;
	const quick = current && (await openQuickly(disk, folder, current).catch(() => undefined));
	return quick ?? openWhole(disk, folder, snapshot);
}
