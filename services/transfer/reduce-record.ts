import { emptyState } from "../../core/learning/empty.ts";
import type { ReducedEvent } from "../../core/learning/reduce.ts";
import type { LearnerState } from "../../core/learning/state.ts";
import { beginReplay } from "../../core/review/reduce-whole.ts";
import { eachInTurn } from "../each-in-turn.ts";

/** The state after events that may not have their numbers yet: they are counted from 1. */
export async function reduceRecord(events: readonly Omit<ReducedEvent, "seq">[]): Promise<LearnerState> {
	const replay = beginReplay(emptyState);
	let seq = 0;
	await eachInTurn(events, (event) => {
		seq += 1;
		replay.add({ ...event, seq });
	});
	return replay.state();
}

/** The same as far as it says who the learner is, which a few events alone decide: it holds nothing of any course. */
export function reduceProfile(events: readonly Omit<ReducedEvent, "seq">[]): Promise<LearnerState> {
	return reduceRecord(events.filter(({ fact }) => !("course" in fact)));
}
