import { emptyState } from "../../core/learning/empty.ts";
import type { ReducedEvent } from "../../core/learning/reduce.ts";
import type { LearnerState } from "../../core/learning/state.ts";
import { reduceWhole } from "../../core/review/reduce-whole.ts";
import { eachInTurn } from "../each-in-turn.ts";

/** The state after events that may not have their numbers yet: they are counted from 1. */
export async function reduceRecord(events: readonly Omit<ReducedEvent, "seq">[]): Promise<LearnerState> {
	let state = emptyState;
	await eachInTurn(events, (event) => {
		state = reduceWhole(state, { ...event, seq: state.seq + 1 });
	});
	return state;
}

/** The same as far as it says who the learner is, which a few events alone decide: it holds nothing of any course. */
export function reduceProfile(events: readonly Omit<ReducedEvent, "seq">[]): Promise<LearnerState> {
	return reduceRecord(events.filter(({ fact }) => !("course" in fact)));
}
