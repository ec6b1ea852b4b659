import { recallOn } from "./scheduler.ts";
import type { Memory, ReviewSettings } from "./schema.ts";
import { daysFrom } from "./wall.ts";

/** So many days before an exam nothing new is to be left, so that everything can come at least once more. */
export const settlingDays = 3;

/** From so many days before an exam on, cards also come before they are due. */
export const earlyDays = 7;

/** What is to be known on the day of the exam: with less than this chance a card comes early. */
export const examRecall = 0.95;

/** What the day of an exam makes of a day's queue. */
export interface ExamPlan {
	date: string;
	/** Days until then; 0 on the day itself. */
	days: number;
	/** How many new cards are asked a day: as many as must be for all of them to be asked in time, if that is more. */
	newPerDay: number;
	/** Whether cards come early by now. */
	early: boolean;
}

/**
 * The rule of an exam's day. It changes which cards come today, and nothing of what FSRS says of a card: after the exam
 * everything goes on as if there had been none.
 *
 * @param fresh how many cards were never asked
 */
export function examPlan(settings: ReviewSettings, today: string, fresh: number): ExamPlan | undefined {
	const { examDate, newPerDay } = settings;
	if (examDate === undefined || examDate < today) return undefined;
	const days = daysFrom(today, examDate);
	const left = Math.max(1, days - settlingDays);
	return {
		date: examDate,
		days,
		newPerDay: Math.max(newPerDay, Math.ceil(fresh / left)),
		early: days <= earlyDays,
	};
}

/** Whether a card that is not due would be known too uncertainly on the day of the exam. Once a day is enough for it. */
export function comesEarly(memory: Memory, today: string, date: string): boolean {
	return memory.last < today && recallOn(memory, date) < examRecall;
}
