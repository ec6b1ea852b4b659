import type { LessonStop, Outline } from "../../../../core/api/views.ts";
import { emptyCourseRecord, emptyLessonRecord } from "../../../../core/learning/empty.ts";
import type { CourseRecord, LessonRecord, Run } from "../../../../core/learning/state.ts";

/** A lesson of the map with three sections (a, b, c) and a quiz of ten questions; not yet available where `open` is false. */
export function stop(id: string, open = true): LessonStop {
	const sections = open ? ["a", "b", "c"].map((section) => ({ id: section, title: section.toUpperCase() })) : [];
	return {
		id,
		number: "1.1",
		title: id,
		short: id,
		available: open,
		sections,
		calculators: 0,
		quizSize: open ? 10 : 0,
		passMark: 0.7,
	};
}

export function outline(...phases: LessonStop[][]): Outline {
	return {
		id: "course",
		version: "1.0.0",
		language: "es",
		title: "Course",
		summary: "",
		authors: ["Someone"],
		licence: "CC0",
		phases: phases.map((lessons, index) => ({
			id: `phase-${index + 1}`,
			number: index + 1,
			title: `Phase ${index + 1}`,
			motto: "",
			lessons,
		})),
	};
}

export function lessonRecord(change: Partial<LessonRecord> = {}): LessonRecord {
	return { ...emptyLessonRecord("2026-01-01T10:00:00Z"), ...change };
}

export function record(lessons: Record<string, LessonRecord>, lastLesson?: string): CourseRecord {
	return {
		...emptyCourseRecord,
		lessons,
		...(lastLesson === undefined ? {} : { lastLesson }),
	};
}

export function answered(correct: boolean) {
	const answer = { kind: "one-choice" as const, option: "x" };
	return { answer, score: correct ? 1 : 0, correct, at: "2026-01-01T10:00:00Z" };
}

/** What was wrong in such a quiz, asked again: question for question the answers given so far. */
export function retry(first: [boolean, boolean, boolean], answers: boolean[], finishedAt?: string): Run {
	const before = run(first).answers;
	const questions = Object.keys(before).filter((id) => before[id]?.correct === false);
	const right = 3 - questions.length;
	return {
		...run([], finishedAt),
		id: "retry",
		of: "run",
		startedAt: "2026-01-05T10:00:00Z",
		questions,
		answers: Object.fromEntries(answers.map((correct, index) => [questions[index] ?? "", answered(correct)])),
		before: { right, score: right / 3, answers: before },
	};
}

/** A quiz of three questions with the answers given so far, finished where a time is given. */
export function run(answers: boolean[], finishedAt?: string): Run {
	return {
		id: "run",
		lesson: "one",
		version: "1.0.0",
		seed: 1,
		questions: ["q0", "q1", "q2"],
		answers: Object.fromEntries(answers.map((correct, index) => [`q${index}`, answered(correct)])),
		startedAt: "2026-01-01T10:00:00Z",
		...(finishedAt === undefined ? {} : { finishedAt }),
	};
}
