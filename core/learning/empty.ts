import type { CourseRecord, LearnerState } from "./state.ts";

/** Apart from the schemas, so that a page can use the reducer without loading them. */
export const emptyState: LearnerState = { seq: 0, courses: {} };
export const emptyCourseRecord: CourseRecord = { lessons: {}, calculators: [] };
