import { type Shelf, shelvesOf } from "./cards.ts";
import type { CourseCards } from "./course-cards.ts";
import type { Queue } from "./queue.ts";
import { recallOn } from "./scheduler.ts";
import type { CourseReviews, ReviewSettings } from "./schema.ts";
import { forecastDays, lessonOf, type ShelfCounts } from "./shelf-summary.ts";
import { movedDay } from "./wall.ts";

export interface ForecastDay {
	day: string;
	reviews: number;
	new: number;
}

/** The cards of a phase of the course, and what comes again of them in so many days. */
export interface PhaseCards {
	cards: number;
	new: number;
	today: number;
	week: number;
	month: number;
}

function countsIn({ summaries }: Queue): [string | null, ShelfCounts][] {
	return summaries.flatMap(({ counts }) => [...counts]);
}

function sum(values: readonly number[]): number {
	return values.reduce((so, value) => so + value, 0);
}

/** Cards in all, those never asked, and those set aside. */
export function cardTotals(queue: Queue): { all: number; new: number; aside: number } {
	const counts = countsIn(queue).map(([, one]) => one);
	return {
		all: sum(counts.map(({ all }) => all)),
		new: sum(counts.map(({ fresh }) => fresh)),
		aside: sum(counts.map(({ aside }) => aside)),
	};
}

interface Recall {
	content: CourseCards;
	day: string;
	total: number;
	count: number;
}

/** By the cards of a shelf, which stay the same object as long as none of them changes. */
const recalls = new WeakMap<object, Recall>();

function recallOf(content: CourseCards, shelf: Shelf, day: string): Recall {
	const before = recalls.get(shelf.cards);
	if (before !== undefined && before.content === content && before.day === day) return before;
	let [total, count] = [0, 0];
	for (const [id, { memory, aside }] of Object.entries(shelf.cards)) {
		if (memory === undefined || aside !== undefined || lessonOf(content, shelf, id) === undefined) continue;
		total += recallOn(memory, day);
		count += 1;
	}
	const recall = { content, day, total, count };
	recalls.set(shelf.cards, recall);
	return recall;
}

/** The mean chance that a card asked before would be known today, those set aside left out; undefined where there is none. */
export function meanRecall(content: CourseCards, reviews: CourseReviews, day: string): number | undefined {
	let [total, count] = [0, 0];
	for (const shelf of shelvesOf(reviews)) {
		const one = recallOf(content, shelf, day);
		total += one.total;
		count += one.count;
	}
	return count === 0 ? undefined : total / count;
}

/**
 * What comes on each of the next days, as things stand: the days on which cards are due now, and as many new ones a day as
 * the limit lets through. What the reviews of those days will change is not foreseen.
 */
export function forecast(queue: Queue, settings: ReviewSettings, today: string): ForecastDay[] {
	const counts = countsIn(queue).map(([, one]) => one);
	const perDay = queue.exam?.newPerDay ?? settings.newPerDay;
	let unasked = sum(counts.map(({ fresh }) => fresh));
	return Array.from({ length: forecastDays }, (_, index) => {
		const fresh = Math.min(unasked, index === 0 ? queue.left.new : perDay);
		unasked -= fresh;
		return { day: movedDay(today, index), reviews: sum(counts.map(({ ahead }) => ahead[index] ?? 0)), new: fresh };
	});
}

/** The same by phase of the course; cards that belong to no lesson are in none. */
export function byPhase({ lessons }: CourseCards, queue: Queue): Map<string, PhaseCards> {
	const phases = new Map<string, PhaseCards>();
	for (const [lesson, { all, fresh, ahead }] of countsIn(queue)) {
		const phase = lessons.get(lesson ?? "")?.phase;
		if (phase === undefined) continue;
		const before = phases.get(phase) ?? { cards: 0, new: 0, today: 0, week: 0, month: 0 };
		phases.set(phase, {
			cards: before.cards + all,
			new: before.new + fresh,
			today: before.today + (ahead[0] ?? 0),
			week: before.week + sum(ahead.slice(0, 7)),
			month: before.month + sum(ahead),
		});
	}
	return phases;
}
