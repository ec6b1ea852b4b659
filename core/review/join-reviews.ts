import { joinById } from "../learning/join-by-id.ts";
import { mostRecent } from "./limits.ts";
import type { CourseReviews, RecentReview, ReviewCard, ReviewDay } from "./schema.ts";

function later<T>(a: T, b: T): T {
	return b > a ? b : a;
}

/**
 * Whether one side of a card was reviewed later than the other: by day, then by how often, then by its last change. Of two
 * of the same moment it is the one that is asked sooner.
 */
function isLater(one: ReviewCard, other: ReviewCard): boolean {
	const [a, b] = [one.memory, other.memory];
	if (a?.last !== b?.last) return (a?.last ?? "") > (b?.last ?? "");
	if (a?.reps !== b?.reps) return (a?.reps ?? 0) > (b?.reps ?? 0);
	return one.at === other.at ? one.due < other.due : one.at > other.at;
}

/** The hints taken in the showing that stands: where both sides are at it, those of either. */
function joinHints(stands: ReviewCard, other: ReviewCard): Pick<ReviewCard, "hints"> {
	const isSame = stands.memory?.reps === other.memory?.reps && stands.memory?.last === other.memory?.last;
	const hints = Math.max(stands.hints ?? 0, isSame ? (other.hints ?? 0) : 0);
	return hints === 0 ? {} : { hints };
}

/** The side with the later review; the last day on which either was met outside of reviews. */
function joinCards(a: ReviewCard, b: ReviewCard): ReviewCard {
	const [stands, other] = isLater(b, a) ? [b, a] : [a, b];
	const mets = [a.met, b.met].filter((met) => met !== undefined);
	return { ...stands, ...joinHints(stands, other), ...(mets.length === 0 ? {} : { met: mets.reduce(later) }) };
}

/** The same reviews may be counted on both sides, so the larger count stands and not the sum. */
function joinDays(a: ReviewDay, b: ReviewDay): ReviewDay {
	return {
		new: Math.max(a.new, b.new),
		reviews: Math.max(a.reviews, b.reviews),
		steps: Math.max(a.steps, b.steps),
		forgotten: Math.max(a.forgotten, b.forgotten),
		seconds: Math.max(a.seconds, b.seconds),
	};
}

function joinRecent(a: readonly RecentReview[], b: readonly RecentReview[]): RecentReview[] {
	const known = new Map<string, RecentReview>();
	for (const one of [...a, ...b]) {
		const key = `${one.at} ${one.card}`;
		const other = known.get(key);
		if (other === undefined || one.rating < other.rating) known.set(key, one);
	}
	const ordered = [...known].sort(([one], [other]) => (one < other ? -1 : 1));
	return ordered.map(([, review]) => review).slice(-mostRecent);
}

/** What is known of reviewing a course on either of two sides; what is set stands as the newer one has it. */
export function joinReviews(older: CourseReviews, newer: CourseReviews): CourseReviews {
	const settings = newer.settings ?? older.settings;
	return {
		...(settings === undefined ? {} : { settings }),
		questions: joinById(older.questions, newer.questions, (a, b) => joinById(a, b, joinCards)),
		terms: joinById(older.terms, newer.terms, joinCards),
		metrics: joinById(older.metrics, newer.metrics, joinCards),
		days: joinById(older.days, newer.days, joinDays),
		recent: joinRecent(older.recent, newer.recent),
	};
}
