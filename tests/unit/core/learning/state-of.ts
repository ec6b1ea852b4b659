import { emptyState } from "../../../../core/learning/empty.ts";
import { type Fact, factSchema } from "../../../../core/learning/events.ts";
import { reduce } from "../../../../core/learning/reduce.ts";
import type { LearnerState } from "../../../../core/learning/state.ts";

export const place = { course: "curso", version: "1.0.0" };

/** The state after facts, one a minute from 10:00 UTC on, six hours behind which the learner's clock was. */
export function stateOf(...facts: Fact[]): LearnerState {
	const events = facts.map((fact, index) => ({
		seq: index + 1,
		at: new Date(Date.UTC(2026, 10, 20, 10, index)).toISOString(),
		offset: -360,
		fact: factSchema.parse(fact),
	}));
	return events.reduce(reduce, emptyState);
}
