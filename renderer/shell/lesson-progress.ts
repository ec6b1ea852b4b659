import type { LessonStop } from "../../core/api/views.ts";
import { type BestResult, bestResult } from "../../core/learning/best-result.ts";
import { type LessonStatus, lessonStatus } from "../../core/learning/lesson-status.ts";
import { own } from "../../core/learning/own.ts";
import { type QuizStanding, quizStanding } from "../../core/learning/quiz-standing.ts";
import { standingAnswers } from "../../core/learning/run-score.ts";
import type { CourseRecord, LessonRecord, Run } from "../../core/learning/state.ts";

/** How a learner stands in one lesson, as the pages tell it. */
export interface LessonProgress {
	status: LessonStatus | "unavailable";
	/** Sections reached, of how many. */
	reached: number;
	sections: number;
	/** Title of the section last read; absent above the first one. */
	section: string | undefined;
	/** What is under way: a quiz that was only opened has not begun; going over what went wrong has. */
	underWay: { answered: number; total: number; retry: boolean } | undefined;
	/** The quiz last finished, with what was tried again in it, if no newer one was begun. */
	finished: QuizStanding | undefined;
	best: BestResult | undefined;
	/** Answers that stand: of the last quiz, with what was tried again in it, and of the questions inside the lesson. */
	right: number;
	wrong: number;
}

/** The section last read: a heading under it counts as the last section of the map that was reached. */
function lastSection(stop: LessonStop, record: LessonRecord): string | undefined {
	if (record.section === null) return undefined;
	const titles = new Map(stop.sections.map((section) => [section.id, section.title]));
	const path = [...record.reached, record.section];
	return titles.get(path.findLast((id) => titles.has(id)) ?? "");
}

function underWayOf(run: Run | undefined): LessonProgress["underWay"] {
	if (run === undefined || run.finishedAt !== undefined) return undefined;
	// Answers to what the course has dropped stay in the record, but no longer count.
	const answered = run.questions.filter((question) => own(run.answers, question) !== undefined).length;
	const retry = run.of !== undefined;
	return answered > 0 || retry ? { answered, total: run.questions.length, retry } : undefined;
}

export function lessonProgress(stop: LessonStop, course: CourseRecord): LessonProgress {
	const record = own(course.lessons, stop.id);
	const run = record?.run;
	const standing = run === undefined ? {} : standingAnswers(run);
	const answers = [...Object.values(standing), ...Object.values(record?.practice ?? {})];
	return {
		status: stop.available ? lessonStatus(record) : "unavailable",
		reached: stop.sections.filter((section) => record?.reached.includes(section.id)).length,
		sections: stop.sections.length,
		section: record === undefined ? undefined : lastSection(stop, record),
		underWay: underWayOf(run),
		finished: quizStanding(run),
		best: bestResult(record),
		right: answers.filter((answer) => answer.correct).length,
		wrong: answers.filter((answer) => !answer.correct).length,
	};
}
