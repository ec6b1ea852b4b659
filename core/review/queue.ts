import { own } from "../learning/own.ts";
import { placeOfCard } from "./card-key.ts";
import { shelvesOf } from "./cards.ts";
import type { CourseCards } from "./course-cards.ts";
import { defaultReviewSettings, emptyReviewDay } from "./empty.ts";
import { type ExamPlan, examPlan } from "./exam.ts";
import type { CourseReviews, ReviewDay } from "./schema.ts";
import type { DueCard, ShelfSummary, Summaries } from "./shelf-summary.ts";
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

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

/** The most overdue first, measured against how long each is known: the one least likely to be known still. */
function byUrgency(a: DueCard, b: DueCard): number {
	return b.overdue - a.overdue || compare(a.card.due, b.card.due) || compare(a.key, b.key);
}

/** Those that wait longest first, then in the order of the course. */
function byWaiting({ lessons }: CourseCards): (a: DueCard, b: DueCard) => number {
	const place = ({ lesson }: DueCard) => lessons.get(lesson ?? "")?.place ?? lessons.size;
	return (a, b) => compare(a.card.due, b.card.due) || place(a) - place(b) || compare(a.key, b.key);
}

function byTime(a: DueCard, b: DueCard): number {
	return compare(a.card.due, b.card.due) || compare(a.key, b.key);
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

/** So few are found sooner by looking for them than by sorting all. */
const few = 64;

/** The first so many cards in an order, without putting all the others in order as well. */
export function firstOf(
	cards: readonly DueCard[],
	count: number,
	order: (a: DueCard, b: DueCard) => number,
): DueCard[] {
	if (count >= cards.length || count > few) return [...cards].sort(order).slice(0, count);
	const first: DueCard[] = [];
	for (const card of cards) {
		const last = first[count - 1];
		if (count === 0 || (last !== undefined && order(card, last) >= 0)) continue;
		const place = first.findIndex((other) => order(card, other) < 0);
		first.splice(place === -1 ? first.length : place, 0, card);
		if (first.length > count) first.pop();
	}
	return first;
}

function gather(summaries: readonly ShelfSummary[], kind: "fresh" | "reviews" | "steps" | "early"): DueCard[] {
	return summaries.flatMap((summary) => summary[kind]);
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
 * @param upTo how many of the reviews and new cards are wanted, from the first on; all are counted
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
	const unasked = looked.reduce(
		(sum, { counts }) => [...counts.values()].reduce((so, { fresh }) => so + fresh, sum),
		0,
	);
	// The cards asked for the first time today were unasked this morning.
	const exam = examPlan(settings, day, unasked + done.new);
	const due = gather(looked, "reviews");
	const early = gather(looked, "early");
	const fresh = gather(looked, "fresh");
	const steps = gather(looked, "steps").sort(byTime);
	const room = Math.max(0, settings.reviewsPerDay - done.reviews);
	const news = Math.min(fresh.length, Math.max(0, (exam?.newPerDay ?? settings.newPerDay) - done.new));
	const left = { reviews: Math.min(room, due.length + early.length), new: news, steps: steps.length };
	// Of each so many that the first of the row are the same as if all were there.
	const needed = upTo === 0 ? 0 : upTo + lookAhead;
	const again = firstOf(due, Math.min(room, needed), byUrgency);
	again.push(...firstOf(early, Math.min(room, needed) - again.length, byUrgency));
	const first = firstOf(fresh, Math.min(news, needed), byWaiting(content));
	const mixed = mix(again, first, done, left).slice(0, needed);
	const row = interleave(mixed, lessonOfLast(content, reviews)).slice(0, upTo);
	const isDue = ({ card }: DueCard) => card.due <= wall;
	const later = looked.flatMap(({ nextDay }) => (nextDay === undefined ? [] : [nextDay])).sort(compare)[0];
	const isCut = due.length > room || fresh.length > news;
	return {
		cards: [...steps.filter(isDue), ...row, ...steps.filter((one) => !isDue(one))],
		left,
		waiting: { new: fresh.length, reviews: due.length, steps: steps.length },
		done,
		exam,
		early: Math.max(0, left.reviews - due.length),
		nextDay: isCut ? movedDay(day, 1) : later,
		summaries: looked,
	};
}
