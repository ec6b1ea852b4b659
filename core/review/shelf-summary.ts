import { keyOn, type Shelf } from "./cards.ts";
import type { CourseCards } from "./course-cards.ts";
import { comesEarly } from "./exam.ts";
import { recallOn } from "./scheduler.ts";
import type { Memory, ReviewCard } from "./schema.ts";
import { dayOfWall, daysFrom, movedDay } from "./wall.ts";

/** So many days are forecast, today included. */
export const forecastDays = 30;

/** A card that may be asked today. */
export interface DueCard {
	key: string;
	lesson: string | null;
	card: ReviewCard;
	/** The chance that it would be known today, 0 to 1; 0 for one never asked. */
	recall: number;
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
	/** The sum of the chances that each card asked before would be known, and how many those are. */
	recall: number;
	recalled: number;
}

function noCounts(): ShelfCounts {
	return { all: 0, fresh: 0, aside: 0, ahead: new Array<number>(forecastDays).fill(0), recall: 0, recalled: 0 };
}

function lessonOf(content: CourseCards, shelf: Shelf, id: string): string | null | undefined {
	if (shelf.kind === "term") return content.terms.get(id);
	if (shelf.kind === "metric") return content.metrics.get(id);
	const { lesson = "" } = shelf;
	return content.questions(lesson)?.has(id) === true ? lesson : undefined;
}

function countReviewed(counts: ShelfCounts, memory: Memory, due: string, day: string): number {
	const recall = recallOn(memory, day);
	counts.recall += recall;
	counts.recalled += 1;
	const ahead = Math.max(0, daysFrom(day, dayOfWall(due)));
	if (ahead < forecastDays) counts.ahead[ahead] = (counts.ahead[ahead] ?? 0) + 1;
	return recall;
}

/**
 * Looks at every card of a shelf once.
 *
 * @param exam the day of an exam that is near enough for cards to come early
 */
export function summarize(content: CourseCards, shelf: Shelf, day: string, exam: string | undefined): ShelfSummary {
	const summary: ShelfSummary = { fresh: [], reviews: [], steps: [], early: [], counts: new Map(), nextDay: undefined };
	for (const [id, card] of Object.entries(shelf.cards)) {
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
		const recall = memory === undefined ? 0 : countReviewed(counts, memory, due, day);
		const one = (): DueCard => ({ key: keyOn(shelf, id), lesson, card, recall });
		const dueDay = dayOfWall(due);
		if (memory !== undefined && memory.state !== 2 && dueDay <= day) summary.steps.push(one());
		// What was met today outside of reviews is not asked today as well.
		else if (met === day || dueDay > day) {
			const next = dueDay > day ? dueDay : movedDay(day, 1);
			if (summary.nextDay === undefined || next < summary.nextDay) summary.nextDay = next;
			const isEarly = exam !== undefined && memory !== undefined && met !== day && comesEarly(memory, day, exam);
			if (isEarly) summary.early.push(one());
		} else if (memory === undefined) summary.fresh.push(one());
		else summary.reviews.push(one());
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
