import { type Shelf, shelvesOf } from "./cards.ts";
import type { CourseCards } from "./course-cards.ts";
import type { Queue } from "./queue.ts";
import { type RetentionLoad, retentionChoices } from "./retention.ts";
import { daysUntil, recallOn } from "./scheduler.ts";
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

/** What is worked out of the cards of a shelf that were asked before, those set aside left out. */
interface Standing {
	content: CourseCards;
	day: string;
	/** The sum of the chances that each would be known on the day. */
	recall: number;
	count: number;
	/** For each of `retentionChoices`, how many of them come on a day, on average. */
	perDay: number[];
}

/** By the cards of a shelf, which stay the same object as long as none of them changes. */
const standings = new WeakMap<object, Standing>();

function standingOf(content: CourseCards, shelf: Shelf, day: string): Standing {
	const before = standings.get(shelf.cards);
	if (before !== undefined && before.content === content && before.day === day) return before;
	const standing: Standing = { content, day, recall: 0, count: 0, perDay: retentionChoices.map(() => 0) };
	for (const [id, { memory, aside }] of Object.entries(shelf.cards)) {
		if (memory === undefined || aside !== undefined || lessonOf(content, shelf, id) === undefined) continue;
		standing.recall += recallOn(memory, day);
		standing.count += 1;
		for (const [index, retention] of retentionChoices.entries()) {
			standing.perDay[index] = (standing.perDay[index] ?? 0) + 1 / daysUntil(memory, retention);
		}
	}
	standings.set(shelf.cards, standing);
	return standing;
}

/** The mean chance that a card asked before would be known today, those set aside left out; undefined where there is none. */
export function meanRecall(content: CourseCards, reviews: CourseReviews, day: string): number | undefined {
	const standings = shelvesOf(reviews).map((shelf) => standingOf(content, shelf, day));
	const count = sum(standings.map((one) => one.count));
	return count === 0 ? undefined : sum(standings.map(({ recall }) => recall)) / count;
}

/**
 * How many reviews a day each share to be known would come to, with the cards asked before as well known as they are now.
 * (Each comes once in the days after which just that share of its kind is known still.)
 */
export function retentionLoads(content: CourseCards, reviews: CourseReviews, day: string): RetentionLoad[] {
	const standings = shelvesOf(reviews).map((shelf) => standingOf(content, shelf, day));
	return retentionChoices.map((retention, index) => ({
		retention,
		perDay: sum(standings.map(({ perDay }) => perDay[index] ?? 0)),
	}));
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
