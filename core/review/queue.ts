import { own } from "../learning/own.ts";
import { placeOfCard } from "./card-key.ts";
import { shelvesOf } from "./cards.ts";
import type { CourseCards } from "./course-cards.ts";
import { defaultReviewSettings, emptyReviewDay } from "./empty.ts";
import { type ExamPlan, examPlan } from "./exam.ts";
import type { CourseReviews, ReviewDay } from "./schema.ts";
import { byTime, byUrgency, byWaiting, type DueCard, type ShelfSummary, type Summaries } from "./shelf-summary.ts";
import { dayOfWall, movedDay } from "./wall.ts";

/** How many cards are looked through for one of another lesson than the last: more would bring what can wait too early. */
const lookAhead = 8;

export interface Counts {
	new: number;
	reviews: number;
	steps: number;
}

/** What is to be reviewed today. */
export interface Queue {
	/** In the order to be asked: steps that are due, then reviews and new cards evenly mixed, then steps still to wait. */
	cards: DueCard[];
	left: Counts;
	/** All that is due, whatever the limits. */
	waiting: Counts;
	done: ReviewDay;
	exam: ExamPlan | undefined;
	/** How many of the cards come early because of the exam. */
	early: number;
	/** The first day after today on which there is anything to review. */
	nextDay: string | undefined;
	summaries: ShelfSummary[];
}

/** The cards in nearly the same order, such that neighbours are of different lessons wherever one is near enough. */
export function interleave(cards: readonly DueCard[], previous: string | null | undefined): DueCard[] {
	const near = cards.slice(0, lookAhead);
	let next = near.length;
	const order: DueCard[] = [];
	let last = previous;
	while (near.length > 0) {
		const other = near.findIndex(({ lesson }) => lesson !== last);
		const taken = near.splice(Math.max(0, other), 1);
		order.push(...taken);
		last = taken[0]?.lesson;
		const follower = cards[next++];
		if (follower !== undefined) near.push(follower);
	}
	return order;
}

/**
 * Reviews and new cards in one row, the new ones spread evenly over the whole day: what was done of each counts, so that
 * the row goes on as it was however often it is made anew.
 *
 * @param left how many there are of each, where only the first of them are given
 */
export function mix(
	reviews: readonly DueCard[],
	fresh: readonly DueCard[],
	done: ReviewDay,
	left: Pick<Counts, "reviews" | "new"> = { reviews: reviews.length, new: fresh.length },
): DueCard[] {
	const [allReviews, allFresh] = [done.reviews + left.reviews, done.new + left.new];
	const row: DueCard[] = [];
	let [r, f] = [0, 0];
	while (r < reviews.length || f < fresh.length) {
		const isFresh = (2 * (done.new + f) + 1) * allReviews < (2 * (done.reviews + r) + 1) * allFresh;
		const next = (isFresh && f < fresh.length) || r >= reviews.length ? fresh[f++] : reviews[r++];
		if (next !== undefined) row.push(next);
	}
	return row;
}

type Order = (a: DueCard, b: DueCard) => number;

/** So few are found sooner by looking for them than by putting all in order. */
const few = 64;

/** The first so many cards of several lists, each of which is in this order. */
export function firstOf(lists: readonly (readonly DueCard[])[], count: number, order: Order): DueCard[] {
	if (count > few) return lists.flat().sort(order).slice(0, count);
	const first: DueCard[] = [];
	for (const list of count <= 0 ? [] : lists) {
		for (const card of list) {
			const last = first[count - 1];
			// What follows in the same list comes after this one.
			if (last !== undefined && order(card, last) >= 0) break;
			const place = first.findIndex((other) => order(card, other) < 0);
			first.splice(place === -1 ? first.length : place, 0, card);
			if (first.length > count) first.pop();
		}
	}
	return first;
}

function lengthOf(lists: readonly (readonly unknown[])[]): number {
	return lists.reduce((sum, { length }) => sum + length, 0);
}

/** Cards that were never asked, whatever day they are due on. */
function unaskedIn(summaries: readonly ShelfSummary[]): number {
	let unasked = 0;
	for (const { counts } of summaries) for (const { fresh } of counts.values()) unasked += fresh;
	return unasked;
}

function earliest(summaries: readonly ShelfSummary[]): string | undefined {
	let first: string | undefined;
	for (const { nextDay } of summaries) {
		if (nextDay !== undefined && (first === undefined || nextDay < first)) first = nextDay;
	}
	return first;
}

function lessonOfLast(content: CourseCards, { recent }: CourseReviews): string | null | undefined {
	const place = placeOfCard(recent.at(-1)?.card ?? "");
	if (place?.kind === "question") return place.lesson;
	return place && (place.kind === "term" ? content.terms : content.metrics).get(place.id);
}

/**
 * The queue of a day.
 *
 * @param wall now, by the learner's own clock
 * @param summaries of the same course (`createSummaries`)
 * @param upTo how many cards are wanted, from the first on; all are counted
 */
export function queueOf(
	content: CourseCards,
	summaries: Summaries,
	reviews: CourseReviews,
	wall: string,
	upTo = Number.POSITIVE_INFINITY,
): Queue {
	const day = dayOfWall(wall);
	const settings = reviews.settings ?? defaultReviewSettings;
	const done = own(reviews.days, day) ?? emptyReviewDay;
	const shelves = shelvesOf(reviews);
	const near = examPlan(settings, day, 0)?.early === true ? settings.examDate : undefined;
	const looked = shelves.map((shelf) => summaries(shelf, day, near));
	// The cards asked for the first time today were unasked this morning.
	const exam = examPlan(settings, day, unaskedIn(looked) + done.new);
	const [due, early] = [looked.map(({ reviews: again }) => again), looked.map((one) => one.early)];
	const [fresh, steps] = [looked.map((one) => one.fresh), looked.map((one) => one.steps)];
	const waiting = { new: lengthOf(fresh), reviews: lengthOf(due), steps: lengthOf(steps) };
	const room = Math.max(0, settings.reviewsPerDay - done.reviews);
	const news = Math.min(waiting.new, Math.max(0, (exam?.newPerDay ?? settings.newPerDay) - done.new));
	const left = { reviews: Math.min(room, waiting.reviews + lengthOf(early)), new: news, steps: waiting.steps };
	// Of each so many that the first of the row are the same as if all were there.
	const needed = upTo === 0 ? 0 : upTo + lookAhead;
	const again = firstOf(due, Math.min(room, needed), byUrgency);
	again.push(...firstOf(early, Math.min(room, needed) - again.length, byUrgency));
	const first = firstOf(fresh, Math.min(news, needed), byWaiting(content));
	const mixed = mix(again, first, done, left).slice(0, needed);
	const row = interleave(mixed, lessonOfLast(content, reviews)).slice(0, upTo);
	const stepping = firstOf(steps, upTo, byTime);
	const isDue = ({ card }: DueCard) => card.due <= wall;
	const isCut = waiting.reviews > room || waiting.new > news;
	return {
		cards: [...stepping.filter(isDue), ...row, ...stepping.filter((one) => !isDue(one))].slice(0, upTo),
		left,
		waiting,
		done,
		exam,
		early: Math.max(0, left.reviews - waiting.reviews),
		nextDay: isCut ? movedDay(day, 1) : earliest(looked),
		summaries: looked,
	};
}
