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
function byRecall(a: DueCard, b: DueCard): number {
	return a.recall - b.recall || compare(a.card.due, b.card.due) || compare(a.key, b.key);
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
	const left = [...cards];
	const order: DueCard[] = [];
	let last = previous;
	while (left.length > 0) {
		const other = left.slice(0, lookAhead).findIndex(({ lesson }) => lesson !== last);
		const taken = left.splice(Math.max(0, other), 1);
		order.push(...taken);
		last = taken[0]?.lesson;
	}
	return order;
}

/**
 * Reviews and new cards in one row, the new ones spread evenly over the whole day: what was done of each counts, so that
 * the row goes on as it was however often it is made anew.
 */
export function mix(reviews: readonly DueCard[], fresh: readonly DueCard[], done: ReviewDay): DueCard[] {
	const [allReviews, allFresh] = [done.reviews + reviews.length, done.new + fresh.length];
	const row: DueCard[] = [];
	let [r, f] = [0, 0];
	while (r < reviews.length || f < fresh.length) {
		const isFresh = (2 * (done.new + f) + 1) * allReviews < (2 * (done.reviews + r) + 1) * allFresh;
		const next = (isFresh && f < fresh.length) || r >= reviews.length ? fresh[f++] : reviews[r++];
		if (next !== undefined) row.push(next);
	}
	return row;
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
 */
export function queueOf(content: CourseCards, summaries: Summaries, reviews: CourseReviews, wall: string): Queue {
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
	const due = gather(looked, "reviews").sort(byRecall);
	const early = gather(looked, "early").sort(byRecall);
	const fresh = gather(looked, "fresh").sort(byWaiting(content));
	const steps = gather(looked, "steps").sort(byTime);
	const room = Math.max(0, settings.reviewsPerDay - done.reviews);
	const again = [...due, ...early].slice(0, room);
	const first = fresh.slice(0, Math.max(0, (exam?.newPerDay ?? settings.newPerDay) - done.new));
	const row = interleave(mix(again, first, done), lessonOfLast(content, reviews));
	const isDue = ({ card }: DueCard) => card.due <= wall;
	const later = looked.flatMap(({ nextDay }) => (nextDay === undefined ? [] : [nextDay])).sort(compare)[0];
	const isCut = due.length > again.length || fresh.length > first.length;
	return {
		cards: [...steps.filter(isDue), ...row, ...steps.filter((one) => !isDue(one))],
		left: { new: first.length, reviews: again.length, steps: steps.length },
		waiting: { new: fresh.length, reviews: due.length, steps: steps.length },
		done,
		exam,
		early: Math.max(0, again.length - due.length),
		nextDay: isCut ? movedDay(day, 1) : later,
		summaries: looked,
	};
}
