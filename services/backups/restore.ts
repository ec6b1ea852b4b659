import { AppError } from "../../core/api/errors.ts";
import type { LearnerEvent } from "../../core/learning/events.ts";
import type { RecordAt } from "../../core/learning/record-difference.ts";
import type { LearnerState } from "../../core/learning/state.ts";
import type { Learners } from "../learners/types.ts";
import { reduceProfile, reduceRecord } from "../transfer/reduce-record.ts";
import type { Backups } from "./backups.ts";
import { compose } from "./compose.ts";
import { keptFacts } from "./kept-facts.ts";

export interface Records {
	learners: Learners;
	backups: Backups;
	now: () => Date;
}

/** A learner's record as it is. AppError("not-found") where there is none. */
export async function recordNow({ learners }: Pick<Records, "learners">, learner: string) {
	const events = await learners.events(learner);
	const state = learners.state(learner);
	if (state === undefined) throw new AppError("not-found", `There is no learner ${learner}.`);
	return { events, state };
}

/** A record as it would be on its own. */
export async function recordOf(events: readonly LearnerEvent[]): Promise<RecordAt & { state: LearnerState }> {
	return { events, state: await reduceRecord(events) };
}

/**
 * Makes a learner's record what it was in a backup; who they are stays as `keptFacts` has it. Rejects with
 * AppError("not-found") where the backup cannot be read, and with AppError("not-saved") where the disk refuses; the
 * record is then as before.
 *
 * @returns the id of the backup of what it was just before
 */
export async function restore({ learners, backups, now }: Records, learner: string, id: string): Promise<string> {
	const { events } = await backups.read(learner, id);
	const then = await reduceProfile(events);
	return backups.alone(learner, async () => {
		const present = await recordNow({ learners }, learner);
		const undo = await backups.create(learner, "before-restore", present.events);
		const facts = keptFacts(present.state, then);
		await learners.replace(learner, compose(events, facts, { seq: present.state.seq, now: now() }));
		return undo.id;
	});
}
