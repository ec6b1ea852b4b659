import type { Fact, LearnerEvent } from "../../core/learning/events.ts";
import { mergeEvents } from "../../core/learning/merge-events.ts";
import type { LearnerState } from "../../core/learning/state.ts";
import { compose } from "../backups/compose.ts";
import { type Records, recordNow } from "../backups/restore.ts";
import type { ReadRecord } from "./read-record-file.ts";
import { reduceProfile } from "./reduce-record.ts";

/** Who imports a record wants it: a learner who was deleted, here or there, comes back. */
function recovery(state: LearnerState): Fact[] {
	return state.removedAt === undefined ? [] : [{ type: "removal-set", removed: false }];
}

/** Whether a learner is here: one under whose id nothing was ever recorded is not. */
export function isHere({ learners }: Pick<Records, "learners">, id: string): boolean {
	return (learners.state(id)?.seq ?? 0) > 0;
}

async function importKnown(records: Records, id: string, theirs: readonly LearnerEvent[]): Promise<string | undefined> {
	const { learners, backups, now } = records;
	return backups.alone(id, async () => {
		const { events, state } = await recordNow(records, id);
		const merged = mergeEvents(events, theirs);
		const facts = recovery(merged.length === events.length ? state : await reduceProfile(merged));
		if (merged.length === events.length && facts.length === 0) return undefined;
		const undo = await backups.create(id, "before-import", events);
		await learners.replace(id, compose(merged, facts, { seq: state.seq, now: now() }));
		return undo.id;
	});
}

/**
 * Takes a record in: as a new learner, or into that of the one who is here already, such that nothing of either is lost
 * and nothing is there twice. Nothing is written where it holds nothing new. Rejects with AppError("not-saved") where
 * the disk refuses; everything is then as before.
 *
 * @returns the id of the backup of what a known learner's record was just before
 */
export async function importRecord(records: Records, { manifest, events }: ReadRecord): Promise<string | undefined> {
	const { learners, now } = records;
	const id = manifest.learner;
	if (!isHere(records, id)) await learners.createAs(id);
	// A folder of that name may have been there, with a record that could not be read before.
	if (isHere(records, id)) return importKnown(records, id, events);
	const facts = recovery(await reduceProfile(events));
	await learners.replace(id, compose(events, facts, { seq: 0, now: now() }));
	return undefined;
}
