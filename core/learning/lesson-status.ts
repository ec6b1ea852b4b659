import { passMark, reaches } from "./pass-mark.ts";
import type { LessonRecord } from "./state.ts";

export type LessonStatus = "new" | "started" | "done";

/** Whether a quiz of the lesson was passed, by the mark that held when it was begun. */
export function isPassed({ passed, best }: Pick<LessonRecord, "passed" | "best">): boolean {
	return passed ?? reaches(best ?? 0, passMark);
}

/** The record with whether the lesson is passed: kept only where the best score does not say it. */
export function withPassed(record: LessonRecord, passed: boolean): LessonRecord {
	const { passed: _, ...rest } = record;
	return passed === isPassed(rest) ? rest : { ...rest, passed };
}

/** How a lesson stands: done once a quiz reached its pass mark, at once or with what was retried; started once opened. */
export function lessonStatus(record: LessonRecord | undefined): LessonStatus {
	if (record === undefined) return "new";
	return isPassed(record) ? "done" : "started";
}
