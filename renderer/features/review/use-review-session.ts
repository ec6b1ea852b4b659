import { useCallback, useEffect, useRef, useState } from "react";
import { AppError } from "../../../core/api/errors.ts";
import type { NextCard, ReviewedAnswer } from "../../../core/api/review-views.ts";
import type { Answer } from "../../../core/quiz/schema.ts";
import type { Rating } from "../../../core/review/schema.ts";
import { useSession } from "../../session.tsx";
import { tellReviewsLeft } from "../../shell/review-today.ts";
import { hearReviews, type ReviewedElsewhere } from "./other-windows.ts";
import {
	beginSession,
	goTo,
	type Note,
	type ReviewSession,
	type Showing,
	touchedBy,
	withAnswer,
} from "./session-state.ts";

/** The most seconds that count for one card: whoever went away is not thinking. */
const mostSeconds = 900;

/** The cards of today, one by one, and all that can be done with them. */
export interface Reviewing {
	readonly session: ReviewSession;
	/** Takes a hint of the question on the page, counted from 1: all taken so far, as HTML; rejects where it did not come. */
	hint(number: number): Promise<readonly string[]>;
	/** Sends the answer to the question; rejects where it was not recorded. */
	answer(answer: Answer): Promise<ReviewedAnswer | undefined>;
	/** Says how it went, and goes on; rejects where that was not recorded. */
	rate(rating: Rating): Promise<void>;
	goOn(): void;
	/** Asks once more what there is: more may have come since the end of the day. */
	again(): Promise<void>;
	/** Takes back the last review. Nothing where there is none. */
	undo(): Promise<void>;
	setAside(): Promise<void>;
}

/** Whole seconds since the card came, as they are recorded. */
function useSecondsShown(turn: number): () => number {
	const since = useRef({ turn: -1, at: 0 });
	useEffect(() => {
		since.current = { turn, at: performance.now() };
	}, [turn]);
	return useCallback(
		() => Math.min(mostSeconds, Math.max(0, Math.round((performance.now() - since.current.at) / 1000))),
		[],
	);
}

export function useReviewSession(first: NextCard): Reviewing {
	const { client, learner, outdate, fail } = useSession();
	const [session, setSession] = useState(() => beginSession(first));
	const secondsShown = useSecondsShown(session.turn);
	const newest = useRef(session);
	const windows = useRef<ReviewedElsewhere>(undefined);
	const own = learner.id;

	const put = useCallback((change: (session: ReviewSession) => ReviewSession) => {
		newest.current = change(newest.current);
		setSession(newest.current);
		tellReviewsLeft(newest.current.next.left);
	}, []);
	const askAnew = useCallback(
		async (note?: Note) => {
			const next = await client["review.next"]({ learner: own });
			put((held) => goTo(held, next, note));
		},
		[client, own, put],
	);

	useEffect(() => {
		const hear = async (showing: Showing) => {
			const touched = touchedBy(newest.current, showing);
			if (touched === undefined) return;
			// Where nothing answers, answering the card will say so.
			const next = await client["review.next"]({ learner: own }).catch(() => undefined);
			if (next === undefined || touchedBy(newest.current, showing) !== touched) return;
			put((held) => (touched === "asked" ? goTo(held, next, "elsewhere") : { ...held, next }));
		};
		windows.current = hearReviews(own, (showing) => void hear(showing));
		return () => windows.current?.end();
	}, [client, own, put]);

	const { asked } = session;
	const showing = asked && { card: asked.card, reps: asked.reps };
	const tell = () => {
		outdate();
		if (showing !== undefined) windows.current?.tell(showing);
	};
	/** What another window did with the card first stands: the page goes on to what is next. */
	const unlessSuperseded = async (error: unknown) => {
		if (!(error instanceof AppError && error.code === "superseded")) throw error;
		await askAnew("elsewhere");
	};

	const change = async (send: () => Promise<NextCard>, note: Note) => {
		try {
			const next = await send();
			outdate();
			put((held) => goTo(held, next, note));
		} catch (error) {
			await unlessSuperseded(error).catch((failure: unknown) => fail(failure, () => void change(send, note)));
		}
	};

	return {
		session,
		hint: async (number) => {
			if (showing === undefined) return [];
			const { told } = await client["review.hint"]({ learner: own, ...showing, number });
			outdate();
			return told;
		},
		answer: async (answer) => {
			if (showing === undefined) return undefined;
			try {
				const sent = { learner: own, ...showing, answer, seconds: secondsShown() };
				const reply = await client["review.answer"](sent);
				tell();
				put((held) => withAnswer(held, reply));
				return reply;
			} catch (error) {
				await unlessSuperseded(error);
				return undefined;
			}
		},
		rate: async (rating) => {
			if (showing === undefined) return;
			try {
				// A question was timed when it was answered.
				const timed = session.answered === undefined ? { seconds: secondsShown() } : {};
				const reply = await client["review.rate"]({ learner: own, ...showing, rating, ...timed });
				tell();
				put((held) => goTo(held, reply.next, reply.leech ? "leech" : undefined));
			} catch (error) {
				await unlessSuperseded(error);
			}
		},
		again: async () => {
			try {
				await askAnew();
			} catch (error) {
				fail(error, () => void askAnew().catch(fail));
			}
		},
		goOn: () => put((held) => goTo(held, held.next)),
		undo: async () => {
			const { last } = session.next;
			if (last === undefined) return;
			await change(() => client["review.undo"]({ learner: own, card: last.card, at: last.at }), "undone");
		},
		setAside: async () => {
			if (asked === undefined) return;
			await change(async () => {
				await client["review.set-aside"]({ learner: own, card: asked.card, aside: true });
				return client["review.next"]({ learner: own });
			}, "set-aside");
		},
	};
}
