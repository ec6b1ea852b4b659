import type { LessonRecord } from "./state.ts";

/** The share of a lesson's quiz that must be right for the lesson to count as done. */
export const passMark = 0.7;

export type LessonStatus = "new" | "started" | "done";

/** How a lesson stands: done once a finished quiz reached the pass mark, started once it was opened. */
export function lessonStatus(record: LessonRecord | undefined): LessonStatus {
	if (record === undefined) return "new";
	return (record.best ?? 0) >= passMark ? "done" : "started";
}
