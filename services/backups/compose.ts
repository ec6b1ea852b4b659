import { randomUUID } from "node:crypto";
import type { Fact, LearnerEvent } from "../../core/learning/events.ts";
import type { UnnumberedEvent } from "../learners/types.ts";

function unnumbered({ at, offset, origin, fact }: LearnerEvent): UnnumberedEvent {
	return { at, offset, origin, fact };
}

/**
 * A record with facts at its end that belong to it from the first moment. They are written by a writer of their own,
 * whose numbers are above all that were ever given.
 *
 * @param seq the number of the last event of the record that this one replaces
 */
export function compose(
	events: readonly LearnerEvent[],
	facts: readonly Fact[],
	{ seq, now }: { seq: number; now: Date },
): UnnumberedEvent[] {
	const highest = events.reduce((most, { origin }) => Math.max(most, origin.seq), seq + events.length);
	const writer = randomUUID();
	const at = now.toISOString();
	const offset = -now.getTimezoneOffset();
	const added = facts.map((fact, index) => ({ at, offset, origin: { writer, seq: highest + 1 + index }, fact }));
	return [...events.map(unnumbered), ...added];
}
