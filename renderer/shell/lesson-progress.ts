import type { LessonStop } from "../../core/api/views.ts";
import { type LessonStatus, lessonStatus } from "../../core/learning/lesson-status.ts";
import { own } from "../../core/learning/own.ts";
import { quizTotals } from "../../core/learning/run-score.ts";
import type { CourseRecord, LessonRecord } from "../../core/learning/state.ts";

/** How a learner stands in one lesson, as the pages tell it. */
export interface LessonProgress {
	status: LessonStatus | "unavailable";
	/** Sections reached, of how many. */
	reached: number;
	sections: number;
	/** Title of the section last read; absent above the first one. */
	section: string | undefined;
	/** The quiz under way: one that was only opened has not begun. */
	underWay: { answered: number; total: number } | undefined;
	/** The quiz last finished, with what was tried again in it, if no newer one was begun. */
	finished: { right: number; total: number; at: string } | undefined;
	/** The best finished quiz, as a fraction. */
	best: number | undefined;
	/** Answers that the record holds: of the last quiz and of the questions inside the lesson. */
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

export function lessonProgress(stop: LessonStop, course: CourseRecord): LessonProgress {
	const record = course.lessons[stop.id];
	const run = record?.run;
	const runAnswers = Object.values(run?.answers ?? {});
	const answers = [...runAnswers, ...Object.values(record?.practice ?? {})];
	const total = run?.questions.length ?? 0;
	// Answers to what the course has dropped stay in the record, but no longer count.
	const counted = run?.questions.filter((question) => own(run.answers, question) !== undefined).length ?? 0;
	const over = run?.finishedAt;
	return {
		status: stop.available ? lessonStatus(record) : "unavailable",
		reached: stop.sections.filter((section) => record?.reached.includes(section.id)).length,
		sections: stop.sections.length,
		section: record === undefined ? undefined : lastSection(stop, record),
		underWay: over === undefined && counted > 0 ? { answered: counted, total } : undefined,
		finished: run === undefined || over === undefined ? undefined : { ...quizTotals(run), at: over },
		best: record?.best,
		right: answers.filter((answer) => answer.correct).length,
		wrong: answers.filter((answer) => !answer.correct).length,
	};
}
