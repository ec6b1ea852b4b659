import { own } from "../learning/own.ts";
import { type CardPlace, cardKey } from "./card-key.ts";
import type { CourseReviews, ReviewCard } from "./schema.ts";

/** A card of a course, if there is one in the record. */
export function cardAt(reviews: CourseReviews, place: CardPlace): ReviewCard | undefined {
	switch (place.kind) {
		case "question":
			return own(own(reviews.questions, place.lesson) ?? {}, place.id);
		case "term":
			return own(reviews.terms, place.id);
		case "metric":
			return own(reviews.metrics, place.id);
	}
}

/** What a replay has made and nobody else holds yet: it is changed in place and not copied once more. */
export type Unshared = Pick<WeakSet<object>, "has" | "add">;

function put<T>(all: Record<string, T> | undefined, id: string, one: T, unshared?: Unshared): Record<string, T> {
	if (all !== undefined && unshared?.has(all) === true) {
		all[id] = one;
		return all;
	}
	const copy = { ...all, [id]: one };
	unshared?.add(copy);
	return copy;
}

/** The reviews with a card put in its place. */
export function withCard(
	reviews: CourseReviews,
	place: CardPlace,
	card: ReviewCard,
	unshared?: Unshared,
): CourseReviews {
	switch (place.kind) {
		case "question": {
			const lesson = put(own(reviews.questions, place.lesson), place.id, card, unshared);
			return { ...reviews, questions: put(reviews.questions, place.lesson, lesson, unshared) };
		}
		case "term":
			return { ...reviews, terms: put(reviews.terms, place.id, card, unshared) };
		case "metric":
			return { ...reviews, metrics: put(reviews.metrics, place.id, card, unshared) };
	}
}

/** Cards that lie together in a record. As long as none of them changes it is the same object. */
export interface Shelf {
	kind: CardPlace["kind"];
	/** Of questions. */
	lesson?: string;
	cards: Readonly<Record<string, ReviewCard>>;
}

export function shelvesOf(reviews: CourseReviews): Shelf[] {
	return [
		...Object.entries(reviews.questions).map(([lesson, cards]) => ({ kind: "question" as const, lesson, cards })),
		{ kind: "term", cards: reviews.terms },
		{ kind: "metric", cards: reviews.metrics },
	];
}

/** Makes the keys of the cards on a shelf. */
export function keysOn({ kind, lesson = "" }: Shelf): (id: string) => string {
	const start = kind === "question" ? cardKey({ kind, lesson, id: "" }) : cardKey({ kind, id: "" });
	return (id) => start + id;
}
