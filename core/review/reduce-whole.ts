import { type ReducedEvent, reduce } from "../learning/reduce.ts";
import type { LearnerState } from "../learning/state.ts";
import { reduceReviews } from "./reduce-reviews.ts";

/**
 * The whole state after one more event, cards included. Pure, as `reduce` is, which leaves the cards as they are: a page
 * reduces with that one, and loads neither cards nor what schedules them.
 */
export function reduceWhole(state: LearnerState, event: ReducedEvent): LearnerState {
	const next = reduce(state, event);
	// After a loss `reduce` has joined those of both states already.
	const reviews = reduceReviews(next.reviews, event);
	return reviews === undefined ? next : { ...next, reviews };
}
