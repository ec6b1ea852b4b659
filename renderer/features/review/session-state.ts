import type { NextCard, ReviewedAnswer, ShownCard } from "../../../core/api/review-views.ts";

/** What is said above a card of what happened before it. */
export type Note = "leech" | "elsewhere" | "set-aside" | "undone";

/** One sitting of reviewing, as the page shows it. */
export interface ReviewSession {
	/** The card on the page; absent once nothing is left for today. */
	asked: ShownCard | undefined;
	/** What followed the answer to its question. */
	answered: ReviewedAnswer | undefined;
	/** What the services said last: it may be ahead of the page. */
	next: NextCard;
	/** Counts the cards shown: a card shown again is drawn anew. */
	turn: number;
	note: Note | undefined;
}

/** Which showing of which card. */
export interface Showing {
	card: string;
	reps: number;
}

export function beginSession(next: NextCard): ReviewSession {
	return { asked: next.shown, answered: undefined, next, turn: 0, note: undefined };
}

/** Shows what the services say is next. */
export function goTo(session: ReviewSession, next: NextCard, note?: Note): ReviewSession {
	return { asked: next.shown, answered: undefined, next, turn: session.turn + 1, note };
}

export function withAnswer(session: ReviewSession, reply: ReviewedAnswer): ReviewSession {
	return { ...session, answered: reply, next: reply.next, note: reply.leech ? "leech" : undefined };
}

const isOf = (shown: ShownCard | undefined, { card, reps }: Showing) => shown?.card === card && shown.reps === reps;

/**
 * What a review in another window means for this one: its card is on the page (`asked`) and must not be answered twice, or
 * it would have come next (`next`). An answer given here stands on the page until the learner goes on.
 */
export function touchedBy(session: ReviewSession, showing: Showing): "asked" | "next" | undefined {
	if (session.answered === undefined && isOf(session.asked, showing)) return "asked";
	return isOf(session.next.shown, showing) ? "next" : undefined;
}
