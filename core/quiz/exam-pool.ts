import type { Course } from "../course/course-schema.ts";
import type { Exam } from "../course/exam-schema.ts";
import { topicOf } from "../learning/topics.ts";

/** A question that an exam may draw: what its quotas look at. */
export interface PoolQuestion {
	lesson: string;
	id: string;
	/** 1 recall, 2 apply, 3 decide. */
	difficulty: number;
	/** The second-level heading that its section stands under. */
	topic: string;
}

/** A lesson that is written and has questions. */
export interface PoolLesson {
	id: string;
	phase: string;
	questions: readonly PoolQuestion[];
}

export interface ExamPool {
	/** In the order of the course. */
	lessons: readonly PoolLesson[];
	/** How many lessons the exam is about, those included that are not written yet. */
	total: number;
}

/** What a course has of a lesson to draw from; undefined where it is not written or has no questions. */
export type FindLesson = (id: string) =>
	| {
			sections: readonly { id: string; title: string; level: number }[];
			questions: readonly { id: string; difficulty: number; section: string }[];
	  }
	| undefined;

/** The questions that an exam of this course can draw from: of its phase, or of the whole course. */
export function poolOf(course: Pick<Course, "phases">, exam: Exam, find: FindLesson): ExamPool {
	const phases = course.phases.filter(({ id }) => exam.kind !== "phase" || id === exam.phase);
	const lessons = phases.flatMap((phase) =>
		phase.lessons.flatMap(({ id }) => {
			const lesson = find(id);
			if (lesson === undefined || lesson.questions.length === 0) return [];
			const questions = lesson.questions.map((question) => ({
				lesson: id,
				id: question.id,
				difficulty: question.difficulty,
				topic: topicOf(lesson, question.section).id,
			}));
			return { id, phase: phase.id, questions };
		}),
	);
	return { lessons, total: phases.reduce((sum, phase) => sum + phase.lessons.length, 0) };
}
