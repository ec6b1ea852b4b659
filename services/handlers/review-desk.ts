import type { CardCounts, LastReview, NextCard, ShownCard } from "../../core/api/review-views.ts";
import { own } from "../../core/learning/own.ts";
import { placeOfCard } from "../../core/review/card-key.ts";
import { cardAt } from "../../core/review/cards.ts";
import { defaultReviewSettings, emptyCourseReviews } from "../../core/review/empty.ts";
import { type Queue, queueOf } from "../../core/review/queue.ts";
import type { CourseReviews, RecentReview, ReviewCard, ReviewSettings } from "../../core/review/schema.ts";
import { createSummaries } from "../../core/review/shelf-summary.ts";
import { wallOf } from "../../core/review/wall.ts";
import { type Context, stateOf } from "./context.ts";
import { type CardLibrary, cardLibrary, showCard } from "./review-cards.ts";

/** Where the cards of the open course are looked up, queued and shown. */
export interface Desk {
	cards(): CardLibrary;
	/** What the learner's record says of reviewing the open course. AppError where `stateOf` has one. */
	reviews(learner: string): CourseReviews;
	/** Now, by the learner's own clock. */
	wall(): string;
	/** Today's queue with the first so many cards in order. */
	queue(learner: string, upTo: number): Queue;
	/** The card to be asked now, those in `later` last. */
	next(learner: string, later?: readonly string[]): NextCard;
	show(reviews: CourseReviews, key: string, card: ReviewCard): ShownCard | undefined;
}

export function settingsOf({ settings }: CourseReviews): ReviewSettings {
	return settings ?? defaultReviewSettings;
}

/** A card in a record, by its key. */
export function cardOf(reviews: CourseReviews, key: string): ReviewCard | undefined {
	const place = placeOfCard(key);
	return place && cardAt(reviews, place);
}

/** The review that can be taken back next. */
export function lastOf({ recent }: CourseReviews): LastReview | undefined {
	const last: RecentReview | undefined = recent.at(-1);
	return last && { card: last.card, at: last.at, rating: last.rating };
}

export function createDesk(context: Context): Desk {
	const { library, now } = context;
	let made: { cards: CardLibrary; summaries: ReturnType<typeof createSummaries> } | undefined;

	function content() {
		if (made === undefined) {
			const cards = cardLibrary(library);
			made = { cards, summaries: createSummaries(cards) };
		}
		return made;
	}

	function reviews(learner: string): CourseReviews {
		return own(stateOf(context, learner).reviews ?? {}, library.course.id) ?? emptyCourseReviews;
	}

	function wall(): string {
		const time = now();
		return wallOf(time.toISOString(), 0 - time.getTimezoneOffset());
	}

	function queue(learner: string, upTo: number): Queue {
		const { cards, summaries } = content();
		return queueOf(cards, summaries, reviews(learner), wall(), upTo);
	}

	function show(known: CourseReviews, key: string, card: ReviewCard): ShownCard | undefined {
		const { retention } = settingsOf(known);
		return showCard(library, content().cards, key, { card, wall: wall(), retention });
	}

	function next(learner: string, later: readonly string[] = []): NextCard {
		const known = reviews(learner);
		const { cards, left, done, nextDay } = queue(learner, later.length + 1);
		const postponed = new Set(later);
		const first = cards.find(({ key }) => !postponed.has(key)) ?? cards[0];
		const shown = first && show(known, first.key, first.card);
		const last = lastOf(known);
		const counts: CardCounts = left;
		return {
			...(shown === undefined ? {} : { shown }),
			left: counts,
			done,
			...(nextDay === undefined ? {} : { nextDay }),
			...(last === undefined ? {} : { last }),
		};
	}

	return { cards: () => content().cards, reviews, wall, queue, next, show };
}
