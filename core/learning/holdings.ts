import type { Holdings } from "../api/views.ts";
import { lessonStatus } from "./lesson-status.ts";
import type { LearnerState, LessonRecord } from "./state.ts";

/** How many reviews of cards a state counts, in all its courses. */
function reviewsIn({ reviews = {} }: LearnerState): number {
	const days = Object.values(reviews).flatMap((course) => Object.values(course.days));
	return days.reduce((sum, day) => sum + day.new + day.reviews + day.steps, 0);
}

/** How many answers a lesson's record counts, those to the same question each for itself. */
export function answersIn(lesson: LessonRecord): number {
	return Object.values(lesson.questions).reduce((sum, { answered }) => sum + answered, 0);
}

/**
 * What a record holds, in figures, over all its courses.
 *
 * @param events how many events it has: their numbers do not say it, because they go on where a record was written anew
 */
export function holdingsOf(state: LearnerState, events: number): Holdings {
	const courses = Object.values(state.courses);
	const exams = courses.flatMap((course) => Object.values(course.exams ?? {}));
	const lessons = courses.flatMap((course) => Object.values(course.lessons));
	return {
		events,
		lessonsOpened: lessons.length,
		lessonsDone: lessons.filter((lesson) => lessonStatus(lesson) === "done").length,
		answers: lessons.reduce((sum, lesson) => sum + answersIn(lesson), 0),
		reviews: reviewsIn(state),
		examsFinished: exams.reduce((sum, { finished }) => sum + finished.length, 0),
		examsUnderWay: exams.filter(({ run }) => run.finishedAt === undefined).length,
		notes: courses.reduce((sum, { annotations }) => sum + Object.keys(annotations).length, 0),
		bookmarks: courses.reduce((sum, { bookmarks }) => sum + Object.keys(bookmarks).length, 0),
		scenarios: courses.reduce((sum, { scenarios = {} }) => sum + Object.keys(scenarios).length, 0),
		sheets: courses.reduce((sum, { sheets = {} }) => sum + Object.keys(sheets).length, 0),
		...(state.lastAt === undefined ? {} : { lastAt: state.lastAt }),
	};
}
