import type { CourseReviews, ReviewDay, ReviewSettings } from "./schema.ts";

/** What holds for a learner who has chosen nothing. Decision 0013 says why these. */
export const defaultReviewSettings: ReviewSettings = { newPerDay: 20, reviewsPerDay: 100, retention: 0.9 };

/** The share that is to be known. */
export function retentionOf({ settings }: Pick<CourseReviews, "settings">): number {
	return (settings ?? defaultReviewSettings).retention;
}

export const emptyReviewDay: ReviewDay = { new: 0, reviews: 0, steps: 0, forgotten: 0, seconds: 0 };

export const emptyCourseReviews: CourseReviews = { questions: {}, terms: {}, metrics: {}, days: {}, recent: [] };
