import { type ReducedEvent, reduce } from "../learning/reduce.ts";
import type { LearnerState } from "../learning/state.ts";
import type { Unshared } from "./cards.ts";
import { reduceReviews } from "./reduce-reviews.ts";

function withEvent(state: LearnerState, event: ReducedEvent, unshared?: Unshared): LearnerState {
	const next = reduce(state, event);
	// After a loss `reduce` has joined those of both states already.
	const reviews = reduceReviews(next.reviews, event, unshared);
	return reviews === undefined ? next : { ...next, reviews };
}

/**
 * The whole state after one more event, cards included. Pure, as `reduce` is, which leaves the cards as they are: a page
 * reduces with that one, and loads neither cards nor what schedules them.
 */
export function reduceWhole(state: LearnerState, event: ReducedEvent): LearnerState {
	return withEvent(state, event);
}

/** A state on its way through many events. */
export interface Replay {
	add(event: ReducedEvent): void;
	/** The state by now, as `reduceWhole` would make it. It stays as it is, whatever is added later. */
	state(): LearnerState;
}

/**
 * Goes through many events from a state on, which stays as it is. `reduceWhole` copies for each event what lies beside the
 * card that it changes; here what was copied once is changed in place until the state is asked for.
 */
export function beginReplay(from: LearnerState): Replay {
	let state = from;
	let unshared = new WeakSet<object>();
	return {
		add: (event) => {
			state = withEvent(state, event, unshared);
		},
		state: () => {
			unshared = new WeakSet();
			return state;
		},
	};
}
