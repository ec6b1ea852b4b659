import fc from "fast-check";
import { type Card, createEmptyCard, FSRS, type Grade } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { emptyState } from "../../../../core/learning/empty.ts";
import { eventSchema, type LearnerEvent } from "../../../../core/learning/events.ts";
import { joinStates } from "../../../../core/learning/join-states.ts";
import { mergeEvents } from "../../../../core/learning/merge-events.ts";
import { reduce } from "../../../../core/learning/reduce.ts";
import { type LearnerState, learnerStateSchema } from "../../../../core/learning/state.ts";
import { placeOfCard } from "../../../../core/review/card-key.ts";
import { cardAt, keysOn, shelvesOf } from "../../../../core/review/cards.ts";
import { emptyCourseReviews } from "../../../../core/review/empty.ts";
import { beginReplay } from "../../../../core/review/reduce-whole.ts";
import type { CourseReviews, Rating } from "../../../../core/review/schema.ts";
import { movedDay } from "../../../../core/review/wall.ts";
import { type At, answered, eventsOf, place, practice, readTerm, reviewed, stateAfter, utc, worked } from "./events.ts";

const cards = ["question:leads/uno", "question:leads/dos", "question:email/uno", "term:lead", "metric:cac"];

/** Something that a learner does, and how many minutes later than what was done before. */
const step = fc.record({
	minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 600, max: 30_000 })),
	card: fc.constantFrom(...cards),
	rating: fc.constantFrom<Rating>(1, 2, 3, 4),
	what: fc.constantFrom("meet", "review", "review", "review", "rate", "undo", "aside", "back", "settings", "hint"),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function factsOf(steps: readonly Step[]): At[] {
	let time = Date.parse("2026-11-01T08:00:00Z");
	const reviewedAt = new Map<string, string>();
	return steps.map(({ minutes, card, rating, what }): At => {
		time += minutes * 60_000;
		const wall = new Date(time).toISOString().slice(0, 16).replace("T", " ");
		const of = utc(reviewedAt.get(card) ?? wall);
		const at = placeOfCard(card);
		if (what === "rate") return [wall, { type: "review-rated", ...place, card, of, rating }];
		if (what === "undo") return [wall, { type: "review-undone", ...place, card, of }];
		if (what === "aside" || what === "back") {
			return [wall, { type: "card-set-aside", ...place, card, aside: what === "aside" }];
		}
		if (what === "hint") return [wall, { type: "review-hint-taken", ...place, card, reps: rating - 1, number: rating }];
		if (what === "settings") {
			const settings = { newPerDay: rating, reviewsPerDay: 10, retention: 0.8 + rating / 100 };
			return [wall, { type: "review-settings-set", ...place, settings }];
		}
		if (what === "meet") {
			if (at?.kind === "question") return [wall, practice(at.id, rating > 1, at.lesson)];
			return [wall, at?.kind === "metric" ? worked(at.id) : readTerm("lead")];
		}
		reviewedAt.set(card, wall);
		return [wall, at?.kind === "question" ? answered(card, rating) : reviewed(card, rating)];
	});
}

const histories = fc.array(step, { minLength: 1, maxLength: 60 }).map((steps) => eventsOf("w", factsOf(steps)));

function cardsIn(reviews: CourseReviews = emptyCourseReviews) {
	return shelvesOf(reviews).flatMap((shelf) =>
		Object.entries(shelf.cards).map(([id, card]) => ({ key: keysOn(shelf)(id), card })),
	);
}

describe("from the log alone", () => {
	it("the state is made again to the last bit: from its lines, and from any snapshot on", () => {
		fc.assert(
			fc.property(histories, fc.nat(), (events, cut) => {
				const whole = JSON.stringify(stateAfter(events));
				const read = events.map((event) => eventSchema.parse(JSON.parse(JSON.stringify(event))));
				expect(JSON.stringify(stateAfter(read))).toBe(whole);
				const middle = cut % events.length;
				const snapshot = learnerStateSchema.parse(JSON.parse(JSON.stringify(stateAfter(events.slice(0, middle)))));
				const after = events.slice(middle).reduce((state, event) => {
					const { reviews } = stateAfter(events.slice(0, event.seq));
					return { ...reduce(state, event), ...(reviews === undefined ? {} : { reviews }) };
				}, snapshot);
				expect(after.reviews).toEqual(stateAfter(events).reviews);
			}),
		);
	});

	it("a replay makes it to the last bit too, and what it gave out on the way stays as it was", () => {
		fc.assert(
			fc.property(histories, fc.nat(), fc.nat(), (events, one, other) => {
				const cuts = [one % events.length, other % events.length];
				const replay = beginReplay(emptyState);
				const given: [string, LearnerState][] = [];
				for (const [index, event] of events.entries()) {
					if (cuts.includes(index)) {
						const state = replay.state();
						given.push([JSON.stringify(state), state]);
					}
					replay.add(event);
				}
				expect(JSON.stringify(replay.state())).toBe(JSON.stringify(stateAfter(events)));
				for (const [text, state] of given) expect(JSON.stringify(state)).toBe(text);
				const begun = stateAfter(events.slice(0, cuts[0]));
				const before = JSON.stringify(begun);
				const more = beginReplay(begun);
				for (const event of events.slice(cuts[0])) more.add(event);
				expect(JSON.stringify(more.state())).toBe(JSON.stringify(stateAfter(events)));
				expect(JSON.stringify(begun)).toBe(before);
			}),
		);
	});

	// An independent way there: the raw log of ratings handed to the library one by one.
	it("what FSRS knows of a card is what the library makes of the ratings in the log", () => {
		const plain = fc
			.array(
				step.map((one) => ({ ...one, what: "review" as const })),
				{ minLength: 1, maxLength: 40 },
			)
			.map((steps) => eventsOf("w", factsOf(steps)));
		fc.assert(
			fc.property(plain, (events) => {
				const fsrs = new FSRS({ learning_steps: ["10m"], relearning_steps: ["10m"] });
				const known = new Map<string, Card>();
				for (const { at, offset, fact } of events) {
					if (fact.type !== "review-answered") continue;
					const now = new Date(Date.parse(at) + offset * 60_000);
					const { card } = fsrs.next(known.get(fact.card) ?? createEmptyCard(now), now, fact.rating as Grade);
					known.set(fact.card, card);
				}
				const { reviews } = stateAfter(events);
				for (const [key, card] of known) {
					const place = placeOfCard(key);
					const ours = place && cardAt(reviews?.["curso"] ?? emptyCourseReviews, place);
					const due = card.due.toISOString();
					expect(ours?.memory).toMatchObject({
						...{ state: card.state, stability: card.stability, difficulty: card.difficulty },
						...{ reps: card.reps, lapses: card.lapses, step: card.learning_steps },
					});
					expect(ours?.due).toBe(card.scheduled_days > 0 ? due.slice(0, 10) : due.slice(0, -1));
				}
			}),
		);
	});

	it("a page reduces without cards: what it has of the course is the same", () => {
		fc.assert(
			fc.property(histories, (events) => {
				const page = events.reduce(reduce, emptyState);
				expect(page.reviews).toBeUndefined();
				const { reviews: _, ...whole } = stateAfter(events);
				expect(page).toEqual(whole);
			}),
		);
	});
});

describe("records of two machines", () => {
	/** Both begin alike and go on apart, the second from the same day on. */
	const pairs = fc.tuple(
		fc.array(step, { maxLength: 20 }),
		fc.array(step, { maxLength: 25 }),
		fc.array(step, { maxLength: 25 }),
	);

	function apart(
		start: readonly Step[],
		one: readonly Step[],
		other: readonly Step[],
	): [LearnerEvent[], LearnerEvent[]] {
		const all = (steps: readonly Step[]) => factsOf([...start, ...steps]);
		const shared = eventsOf("w", all([]));
		const from = shared.length + 1;
		return [
			[...shared, ...eventsOf("one", all(one).slice(start.length), from)],
			[...shared, ...eventsOf("two", all(other).slice(start.length), from)],
		];
	}

	const numbered = (events: readonly LearnerEvent[]) => events.map((event, index) => ({ ...event, seq: index + 1 }));

	it("become the same whichever is merged into the other, and every review of both is in it", () => {
		fc.assert(
			fc.property(pairs, ([start, one, other]) => {
				const [a, b] = apart(start, one, other);
				const merged = numbered(mergeEvents(a, b));
				const state = stateAfter(merged);
				expect(stateAfter(numbered(mergeEvents(b, a)))).toEqual(state);
				const isReview = ({ fact }: LearnerEvent) => fact.type === "review-answered";
				const extra = b.slice(start.length).filter(isReview).length;
				expect(merged.filter(isReview)).toHaveLength(a.filter(isReview).length + extra);
			}),
		);
	});

	it("joined as states hold every card of either, each as its later review left it", () => {
		fc.assert(
			fc.property(pairs, ([start, one, other]) => {
				const [a, b] = apart(start, one, other).map(stateAfter);
				if (a === undefined || b === undefined) throw new Error("There are two.");
				const [inA, inB] = [a, b].map(
					({ reviews }) => new Map(cardsIn(reviews?.["curso"]).map(({ key, card }) => [key, card])),
				);
				const joined = joinStates(a, b);
				const keys = new Set([...(inA?.keys() ?? []), ...(inB?.keys() ?? [])]);
				const found = cardsIn(joined.reviews?.["curso"]);
				expect(new Set(found.map(({ key }) => key))).toEqual(keys);
				for (const { key, card } of found) {
					const sides = [inA?.get(key)?.memory, inB?.get(key)?.memory].filter((memory) => memory !== undefined);
					const last = sides
						.map((memory) => memory.last)
						.sort()
						.at(-1);
					expect(card.memory?.last).toBe(last);
					if (sides.length > 0) expect(sides).toContainEqual(card.memory);
				}
				expect(joinStates(joined, a).reviews).toEqual(joined.reviews);
				expect(joinStates(a, a).reviews).toEqual(a.reviews);
			}),
		);
	});

	it("lose no card where part of a log is lost: what the snapshot knew stands", () => {
		const day = (count: number) => `${movedDay("2026-11-01", count)} 10:00`;
		const events = eventsOf("w", [
			[day(0), readTerm("lead")],
			[day(1), reviewed("term:lead", 3)],
			[day(3), reviewed("term:lead", 3)],
			[day(4), readTerm("lead")],
		]);
		const known = stateAfter(events);
		const left = events.slice(3);
		const [last] = left;
		if (last === undefined) throw new Error("There is one.");
		const recovered = { ...last, seq: 5, at: utc(day(5)), fact: { type: "record-recovered" as const, state: known } };
		expect(stateAfter([...left, recovered]).reviews).toEqual(known.reviews);
	});
});
