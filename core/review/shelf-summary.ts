import { own } from "../learning/own.ts";
import { keysOn, type Shelf } from "./cards.ts";
import type { CourseCards } from "./course-cards.ts";
import { comesEarly } from "./exam.ts";
import type { Memory, ReviewCard } from "./schema.ts";
import { dayOfWall, daysFrom, movedDay } from "./wall.ts";

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

/** What a shelf has to say of a day. */
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

function countAhead({ ahead }: ShelfCounts, due: string, day: string): void {
	const days = Math.max(0, daysFrom(day, dayOfWall(due)));
	if (days < forecastDays) ahead[days] = (ahead[days] ?? 0) + 1;
}

function overdueOn({ last, stability }: Memory, day: string): number {
	return Math.max(0, daysFrom(last, day)) / stability;
}

/**
 * Looks at every card of a shelf once.
 *
 * @param exam the day of an exam that is near enough for cards to come early
 */
export function summarize(content: CourseCards, shelf: Shelf, day: string, exam: string | undefined): ShelfSummary {
	const summary: ShelfSummary = { fresh: [], reviews: [], steps: [], early: [], counts: new Map(), nextDay: undefined };
	const key = keysOn(shelf);
	for (const id in shelf.cards) {
		const card = own(shelf.cards, id);
		if (card === undefined) continue;
		const lesson = lessonOf(content, shelf, id);
		if (lesson === undefined) continue;
		const counts = summary.counts.get(lesson) ?? noCounts();
		summary.counts.set(lesson, counts);
		counts.all += 1;
		if (card.aside !== undefined) {
			counts.aside += 1;
			continue;
		}
		const { memory, due, met } = card;
		if (memory === undefined) counts.fresh += 1;
		else countAhead(counts, due, day);
		const overdue = memory === undefined ? 0 : overdueOn(memory, day);
		const dueDay = dayOfWall(due);
		let kind: "fresh" | "reviews" | "steps" | "early";
		if (memory !== undefined && memory.state !== 2 && dueDay <= day) kind = "steps";
		// What was met today outside of reviews is not asked today as well.
		else if (met === day || dueDay > day) {
			const next = dueDay > day ? dueDay : movedDay(day, 1);
			if (summary.nextDay === undefined || next < summary.nextDay) summary.nextDay = next;
			const isEarly = exam !== undefined && memory !== undefined && met !== day && comesEarly(memory, day, exam);
			if (!isEarly) continue;
			kind = "early";
		} else kind = memory === undefined ? "fresh" : "reviews";
		summary[kind].push({ key: key(id), lesson, card, overdue });
	}
	return summary;
}

export type Summaries = (shelf: Shelf, day: string, exam: string | undefined) => ShelfSummary;

/**
 * A `summarize` that remembers: a shelf of which no card has changed is not looked at again on the same day. One review
 * changes one shelf of many.
 */
export function createSummaries(content: CourseCards): Summaries {
	const known = new WeakMap<object, { about: string; summary: ShelfSummary }>();
	return (shelf, day, exam) => {
		const about = `${day} ${exam ?? ""}`;
		const before = known.get(shelf.cards);
		if (before?.about === about) return before.summary;
		const summary = summarize(content, shelf, day, exam);
		known.set(shelf.cards, { about, summary });
		return summary;
	};
}
