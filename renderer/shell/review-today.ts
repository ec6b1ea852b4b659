import { useEffect, useSyncExternalStore } from "react";
import type { Client } from "../../core/api/contract.ts";
import type { CardCounts, ReviewOverview } from "../../core/api/review-views.ts";
import { whenLeft } from "../api/leaving.ts";
import { useSession } from "../session.tsx";

/** Today's reviews as pages besides that of reviewing tell of them. */
export type ReviewToday = Pick<ReviewOverview, "left" | "done" | "days">;

interface Held {
	learner: string;
	/** Undefined where it could not be learnt. */
	today: ReviewToday | undefined;
}

let held: Held | undefined;
const listeners = new Set<() => void>();

function put(next: Held | undefined): void {
	held = next;
	for (const listener of listeners) listener();
}
whenLeft(() => put(undefined));

/** Takes over what was learnt of today's reviews elsewhere. */
export function tellReviewToday(learner: string, today: ReviewToday): void {
	put({ learner, today });
}

/** Takes over how many are left, while reviewing. */
export function tellReviewsLeft(left: CardCounts): void {
	if (held?.today !== undefined) put({ ...held, today: { ...held.today, left } });
}

/** Asks for them. What fails is told to nobody: they are said beside other things, and asked for again soon. */
export async function askReviewToday(client: Client, learner: string): Promise<void> {
	try {
		tellReviewToday(learner, await client["review.overview"]({ learner }));
	} catch {
		if (held?.learner !== learner) put({ learner, today: undefined });
	}
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Today's reviews as they were last told; undefined before, `none` where they cannot be learnt. */
export function useReviewToday(): ReviewToday | "none" | undefined {
	const { learner } = useSession();
	const known = useSyncExternalStore(subscribe, () => held);
	if (known?.learner !== learner.id) return undefined;
	return known.today ?? "none";
}

/** Milliseconds after a page was changed: what is asked then stands in the way of nothing on it. */
const afterPage = 400;

/**
 * Keeps them fresh while one goes from page to page and comes back to the window: another day may have come.
 *
 * @param page its key; undefined where the page asks by itself
 */
export function useFreshReviewToday(page: string | undefined): void {
	const { client, learner } = useSession();
	const { id } = learner;
	useEffect(() => {
		if (page === undefined) return;
		const ask = () => void askReviewToday(client, id);
		const timer = setTimeout(ask, afterPage);
		window.addEventListener("focus", ask);
		return () => {
			clearTimeout(timer);
			window.removeEventListener("focus", ask);
		};
	}, [client, id, page]);
}
