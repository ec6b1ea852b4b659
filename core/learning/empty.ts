import type { CourseRecord, LearnerState, LessonRecord } from "./state.ts";

/** Apart from the schemas, so that a page can use the reducer without loading them. */
export const emptyState: LearnerState = { seq: 0, courses: {} };
export const emptyCourseRecord: CourseRecord = {
	lessons: {},
	calculators: [],
	bookmarks: {},
	annotations: {},
	days: {},
};

/** A lesson at the moment of its first event. */
export function emptyLessonRecord(at: string): LessonRecord {
	return {
		openedAt: at,
		lastAt: at,
		section: null,
		reached: [],
		practice: {},
		runsFinished: 0,
		questions: {},
		seconds: 0,
	};
}
