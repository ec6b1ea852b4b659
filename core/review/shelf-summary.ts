import { own } from "../learning/own.ts";
import { keysOn, type Shelf } from "./cards.ts";
import type { CourseCards } from "./course-cards.ts";
import { comesEarly } from "./exam.ts";
import type { ReviewCard } from "./schema.ts";
import { dayNumber, dayOfWall, movedDay } from "./wall.ts";

/** So many days are forecast, today included. */
export const forecastDays = 30;

/** A card that may be asked today. */
export interface DueCard {
	key: string;
	lesson: string | null;
	card: ReviewCard;
	/**
	 * The days since its last review in units of its stability. The chance that it is known falls as this grows (that is the
	 * forgetting curve), so it orders cards as that chance would, and is had without a power; 0 for one never asked.
	 */
	overdue: number;
}

/** What a shelf has to say of a day. Its cards are in the order in which they are asked. */
export interface ShelfSummary {
	/** Never asked, to come again, in a step of learning: those due by the end of the day. */
	fresh: DueCard[];
	reviews: DueCard[];
	steps: DueCard[];
	/** Not due, and to come early because of an exam. */
	early: DueCard[];
	/** By lesson, as cards of one shelf of terms belong to many. */
	counts: Map<string | null, ShelfCounts>;
	/** The first day after this one on which anything is due. */
	nextDay: string | undefined;
}

export interface ShelfCounts {
	all: number;
	/** Never asked. */
	fresh: number;
	aside: number;
	/** What comes again on each day from today on, overdue ones today. */
	ahead: number[];
}

function noCounts(): ShelfCounts {
	return { all: 0, fresh: 0, aside: 0, ahead: new Array<number>(forecastDays).fill(0) };
}

/** The lesson that a card on a shelf is about, null for none; undefined where the course has the card no more. */
export function lessonOf(content: CourseCards, shelf: Shelf, id: string): string | null | undefined {
	if (shelf.kind === "term") return content.terms.get(id);
	if (shelf.kind === "metric") return content.metrics.get(id);
	const { lesson = "" } = shelf;
	return content.questions(lesson)?.has(id) === true ? lesson : undefined;
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

/** The most overdue first, measured against how long each is known: the one least likely to be known still. */
export function byUrgency(a: DueCard, b: DueCard): number {
	return b.overdue - a.overdue || compare(a.card.due, b.card.due) || compare(a.key, b.key);
}

/** Those that wait longest first, then in the order of the course. */
export function byWaiting({ lessons }: CourseCards): (a: DueCard, b: DueCard) => number {
	const place = ({ lesson }: DueCard) => lessons.get(lesson ?? "")?.place ?? lessons.size;
	return (a, b) => compare(a.card.due, b.card.due) || place(a) - place(b) || compare(a.key, b.key);
}

export function byTime(a: DueCard, b: DueCard): number {
	return compare(a.card.due, b.card.due) || compare(a.key, b.key);
}

/** A card of a shelf with what is worked out of it once, whatever the day. */
interface Leaf {
	key: string;
	lesson: string | null;
	card: ReviewCard;
	dueDay: string;
	/** As `dayNumber` counts. */
	dueNumber: number;
	/** Of the last review; 0 where there was none. */
	lastNumber: number;
}

/** The cards on a shelf that the course still has. */
function leavesOf(content: CourseCards, shelf: Shelf): Leaf[] {
	const leaves: Leaf[] = [];
	const key = keysOn(shelf);
	for (const id in shelf.cards) {
		const card = own(shelf.cards, id);
		if (card === undefined) continue;
		const lesson = lessonOf(content, shelf, id);
		if (lesson === undefined) continue;
		const { memory, due } = card;
		const dueDay = dayOfWall(due);
		const lastNumber = memory === undefined ? 0 : dayNumber(memory.last);
		leaves.push({ key: key(id), lesson, card, dueDay, dueNumber: dayNumber(dueDay), lastNumber });
	}
	return leaves;
}

function summarizeLeaves(
	content: CourseCards,
	leaves: readonly Leaf[],
	day: string,
	exam: string | undefined,
): ShelfSummary {
	const summary: ShelfSummary = { fresh: [], reviews: [], steps: [], early: [], counts: new Map(), nextDay: undefined };
	const today = dayNumber(day);
	const tomorrow = movedDay(day, 1);
	for (const { key, lesson, card, dueDay, dueNumber, lastNumber } of leaves) {
		let counts = summary.counts.get(lesson);
		if (counts === undefined) {
			counts = noCounts();
			summary.counts.set(lesson, counts);
		}
		counts.all += 1;
		if (card.aside !== undefined) {
			counts.aside += 1;
			continue;
		}
		const { memory, met } = card;
		const isDue = dueNumber <= today;
		if (memory === undefined) counts.fresh += 1;
		else {
			const ahead = isDue ? 0 : dueNumber - today;
			if (ahead < forecastDays) counts.ahead[ahead] = (counts.ahead[ahead] ?? 0) + 1;
		}
		let kind: "fresh" | "reviews" | "steps" | "early";
		if (memory !== undefined && memory.state !== 2 && isDue) kind = "steps";
		// What was met today outside of reviews is not asked today as well.
		else if (met === day || !isDue) {
			const next = isDue ? tomorrow : dueDay;
			if (summary.nextDay === undefined || next < summary.nextDay) summary.nextDay = next;
			const isEarly = exam !== undefined && memory !== undefined && met !== day && comesEarly(memory, day, exam);
			if (!isEarly) continue;
			kind = "early";
		} else kind = memory === undefined ? "fresh" : "reviews";
		const overdue = memory === undefined ? 0 : Math.max(0, today - lastNumber) / memory.stability;
		summary[kind].push({ key, lesson, card, overdue });
	}
	summary.fresh.sort(byWaiting(content));
	summary.reviews.sort(byUrgency);
	summary.early.sort(byUrgency);
	summary.steps.sort(byTime);
	return summary;
}

/**
 * Looks at every card of a shelf once.
 *
 * @param exam the day of an exam that is near enough for cards to come early
 */
export function summarize(content: CourseCards, shelf: Shelf, day: string, exam: string | undefined): ShelfSummary {
	return summarizeLeaves(content, leavesOf(content, shelf), day, exam);
}

export type Summaries = (shelf: Shelf, day: string, exam: string | undefined) => ShelfSummary;

/**
 * A `summarize` that remembers: a shelf of which no card has changed is not looked at again on the same day, and on another
 * one what does not depend on the day is there. One review changes one shelf of many.
 */
export function createSummaries(content: CourseCards): Summaries {
	const known = new WeakMap<object, { leaves: Leaf[]; day: string; exam: string | undefined; summary: ShelfSummary }>();
	return (shelf, day, exam) => {
		const before = known.get(shelf.cards);
		if (before !== undefined && before.day === day && before.exam === exam) return before.summary;
		const leaves = before?.leaves ?? leavesOf(content, shelf);
		const summary = summarizeLeaves(content, leaves, day, exam);
		known.set(shelf.cards, { leaves, day, exam, summary });
		return summary;
	};
}
