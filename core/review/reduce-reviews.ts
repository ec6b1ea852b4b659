import type { Fact, LearnerEvent } from "../learning/events.ts";
import { own } from "../learning/own.ts";
import { type CardPlace, placeOfCard } from "./card-key.ts";
import { cardAt, type Unshared, withCard } from "./cards.ts";
import { emptyCourseReviews, emptyReviewDay, retentionOf } from "./empty.ts";
import { leechAgain, leechLapses, mostRecent } from "./limits.ts";
import { schedule } from "./scheduler.ts";
import type { CourseReviews, RecentReview, ReviewCard, ReviewDay } from "./schema.ts";
import { dayOfWall, movedDay, wallOf } from "./wall.ts";

type Of<T extends Fact["type"]> = Extract<Fact, { type: T }>;
type ReviewEvent = Pick<LearnerEvent, "at" | "offset" | "fact">;
type Reviews = Readonly<Record<string, CourseReviews>>;

/** The moment of an event: in UTC, and by the learner's own clock. In a replay, with what that has to itself. */
interface Moment {
	at: string;
	wall: string;
	unshared?: Unshared | undefined;
}

/** Something was met outside of reviews: it becomes a card, to be asked from the next day on, and is not asked today. */
function meet(reviews: CourseReviews, place: CardPlace, { at, wall, unshared }: Moment): CourseReviews {
	const day = dayOfWall(wall);
	const card = cardAt(reviews, place);
	if (card?.met === day) return reviews;
	const met = card === undefined ? { due: movedDay(day, 1), met: day, at } : { ...card, met: day };
	return withCard(reviews, place, met, unshared);
}

/** What a review counts as in its day. */
function counted({ before, rating, seconds }: Pick<RecentReview, "before" | "rating" | "seconds">): ReviewDay {
	const stage = before.memory === undefined ? "new" : before.memory.state === 2 ? "reviews" : "steps";
	return { ...emptyReviewDay, [stage]: 1, forgotten: stage === "reviews" && rating === 1 ? 1 : 0, seconds };
}

function withDay(reviews: CourseReviews, wall: string, change: ReviewDay, sign: 1 | -1): CourseReviews {
	const day = dayOfWall(wall);
	const before = own(reviews.days, day) ?? emptyReviewDay;
	const sum = (key: keyof ReviewDay) => Math.max(0, before[key] + sign * change[key]);
	const after = {
		new: sum("new"),
		reviews: sum("reviews"),
		steps: sum("steps"),
		forgotten: sum("forgotten"),
		seconds: sum("seconds"),
	};
	return { ...reviews, days: { ...reviews.days, [day]: after } };
}

/** Whether a card that was just forgotten for the so-manieth time is to be set aside. */
function isLeech(lapses: number): boolean {
	return lapses >= leechLapses && (lapses - leechLapses) % leechAgain === 0;
}

/** The reviews after one of a card as it was before; `recent` are the last ones, with this one among them. */
function review(
	reviews: CourseReviews,
	place: CardPlace,
	one: RecentReview,
	recent: readonly RecentReview[],
	unshared?: Unshared,
): CourseReviews {
	const retention = one.retention ?? retentionOf(reviews);
	const { aside: _, hints: __, ...before } = one.before;
	const { memory, due } = schedule(before.memory, one.rating, one.wall, retention);
	const forgotten = memory.lapses > (before.memory?.lapses ?? 0);
	const card: ReviewCard = {
		...before,
		due,
		memory,
		at: one.at,
		...(forgotten && isLeech(memory.lapses) ? { aside: "leech" } : {}),
	};
	const after = withCard({ ...reviews, recent: recent.slice(-mostRecent) }, place, card, unshared);
	return withDay(after, one.wall, counted(one), 1);
}

/** The reviews without the last one of a card, and that one; undefined where `of` is not its last one, or too long ago. */
function withoutLast(
	reviews: CourseReviews,
	{ card: key, of }: { card: string; of: string },
	place: CardPlace,
	unshared?: Unshared,
): { reviews: CourseReviews; taken: RecentReview } | undefined {
	const index = reviews.recent.findLastIndex(({ card }) => card === key);
	const taken = reviews.recent[index];
	if (taken?.at !== of) return undefined;
	const recent = reviews.recent.filter((_, other) => other !== index);
	// What was met meanwhile stays met.
	const met = cardAt(reviews, place)?.met;
	const card = { ...taken.before, ...(met === undefined ? {} : { met }) };
	const back = withCard({ ...reviews, recent }, place, card, unshared);
	return { reviews: withDay(back, taken.wall, counted(taken), -1), taken };
}

function answer(reviews: CourseReviews, fact: Of<"review-answered">, place: CardPlace, moment: Moment): CourseReviews {
	// In a record of which part was lost a card may be reviewed that nothing is known of.
	const { at, wall, unshared } = moment;
	const before = cardAt(reviews, place) ?? { due: dayOfWall(wall), at };
	const { card, rating, retention, seconds = 0, answer: given, seed, hints } = fact;
	const one: RecentReview = {
		card,
		at,
		wall,
		rating,
		...(retention === undefined ? {} : { retention }),
		seconds,
		...(given === undefined ? {} : { answer: given }),
		...(seed === undefined ? {} : { seed }),
		...(hints === undefined ? {} : { hints }),
		before,
	};
	return review(reviews, place, one, [...reviews.recent, one], unshared);
}

function rate(reviews: CourseReviews, fact: Of<"review-rated">, place: CardPlace, { unshared }: Moment): CourseReviews {
	const without = withoutLast(reviews, fact, place, unshared);
	if (without === undefined) return reviews;
	const { taken } = without;
	const one = { ...taken, rating: fact.rating };
	const recent = reviews.recent.map((other) => (other === taken ? one : other));
	return review(without.reviews, place, one, recent, unshared);
}

/** A hint of a showing that is over, as another machine may have gone on with the card, says nothing any more. */
function takeHint(
	reviews: CourseReviews,
	{ reps, number }: Of<"review-hint-taken">,
	place: CardPlace,
	{ at, unshared }: Moment,
): CourseReviews {
	const card = cardAt(reviews, place);
	if (card === undefined || (card.memory?.reps ?? 0) !== reps || number <= (card.hints ?? 0)) return reviews;
	return withCard(reviews, place, { ...card, at, hints: number }, unshared);
}

function setAside(
	reviews: CourseReviews,
	fact: Of<"card-set-aside">,
	place: CardPlace,
	{ at, unshared }: Moment,
): CourseReviews {
	const card = cardAt(reviews, place);
	if (card === undefined || (card.aside !== undefined) === fact.aside) return reviews;
	const { aside: _, ...rest } = card;
	return withCard(reviews, place, { ...rest, at, ...(fact.aside ? { aside: "by-hand" } : {}) }, unshared);
}

function ofCard(reviews: CourseReviews, fact: Fact, moment: Moment): CourseReviews {
	const place = "card" in fact ? placeOfCard(fact.card) : undefined;
	if (place === undefined) return reviews;
	switch (fact.type) {
		case "review-answered":
			return answer(reviews, fact, place, moment);
		case "review-hint-taken":
			return takeHint(reviews, fact, place, moment);
		case "review-rated":
			return rate(reviews, fact, place, moment);
		case "review-undone":
			return withoutLast(reviews, fact, place, moment.unshared)?.reviews ?? reviews;
		case "card-set-aside":
			return setAside(reviews, fact, place, moment);
		default:
			return reviews;
	}
}

function reduceCourse(
	reviews: CourseReviews,
	{ at, offset, fact }: ReviewEvent,
	unshared: Unshared | undefined,
): CourseReviews {
	const moment = { at, wall: wallOf(at, offset), unshared };
	switch (fact.type) {
		case "run-answered":
		case "practice-answered":
			return meet(reviews, { kind: "question", lesson: fact.lesson, id: fact.question }, moment);
		case "exam-finished":
			return fact.marks
				.filter(({ answer }) => answer !== undefined)
				.reduce((so, { lesson, question: id }) => meet(so, { kind: "question", lesson, id }, moment), reviews);
		case "term-read":
			return meet(reviews, { kind: "term", id: fact.term }, moment);
		case "calculator-worked":
		case "case-answered":
			return meet(reviews, { kind: "metric", id: fact.metric }, moment);
		case "review-settings-set":
			return { ...reviews, settings: fact.settings };
		default:
			return ofCard(reviews, fact, moment);
	}
}

/**
 * What a record says of reviewing after one more event. What the event does not change stays the same object.
 *
 * @param unshared of a replay, what was made in it: that is changed in place
 */
export function reduceReviews(
	reviews: Reviews | undefined,
	event: ReviewEvent,
	unshared?: Unshared,
): Reviews | undefined {
	const { fact } = event;
	if (!("course" in fact)) return reviews;
	const before = own(reviews ?? {}, fact.course) ?? emptyCourseReviews;
	const after = reduceCourse(before, event, unshared);
	return after === before ? reviews : { ...reviews, [fact.course]: after };
}
