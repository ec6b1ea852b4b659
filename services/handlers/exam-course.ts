import { AppError } from "../../core/api/errors.ts";
import type { ExamRunView } from "../../core/api/exam-views.ts";
import type { DrawnExam, Exam } from "../../core/course/exam-schema.ts";
import { type CodedExam, encodeExam } from "../../core/quiz/exam-code.ts";
import { type ExamPlan, minutesOf, planExam } from "../../core/quiz/exam-plan.ts";
import { type ExamPool, poolOf } from "../../core/quiz/exam-pool.ts";
import type { Question } from "../../core/quiz/schema.ts";
import type { Context } from "./context.ts";

type CourseContext = Pick<Context, "library">;

/** An exam of the open course, or AppError("not-found"). */
export function examOf({ library }: CourseContext, id: string): Exam {
	const exam = library.course.exams.find((one) => one.id === id);
	if (exam === undefined) throw new AppError("not-found", `There is no exam ${id}.`);
	return exam;
}

/** What an exam can draw from now: the lessons that are written. */
export function poolFor({ library }: CourseContext, exam: Exam): ExamPool {
	return poolOf(library.course, exam, (id) => {
		const [lesson, bank] = [library.lesson(id), library.bank(id)];
		return lesson === undefined || bank === undefined
			? undefined
			: { sections: lesson.sections, questions: bank.questions };
	});
}

/** The plan of an exam, or AppError("not-found") where it has nothing to draw from yet. */
export function planOf(context: CourseContext, exam: DrawnExam): ExamPlan {
	const plan = planExam(exam, poolFor(context, exam));
	if (plan === undefined) throw new AppError("not-found", `No lesson that ${exam.id} draws from is written yet.`);
	return plan;
}

/** The exams of the course that a code can name. */
export function codedExams(context: CourseContext): CodedExam[] {
	return context.library.course.exams.flatMap((exam) =>
		exam.kind === "placement" ? [] : [{ exam, pool: poolFor(context, exam) }],
	);
}

/** The code of an exam as it is drawn from a seed now. */
export function codeOf(context: CourseContext, exam: DrawnExam, seed: number): string {
	return encodeExam(context.library.course, { exam, pool: poolFor(context, exam) }, seed);
}

/** A question of a bank, by lesson and id. */
export function questionOf({ library }: CourseContext, lesson: string, id: string): Question | undefined {
	return library.bank(lesson)?.questions.find((one) => one.id === id);
}

/** An exam as pages see it. */
export function viewExam(context: CourseContext, exam: Exam): ExamRunView["exam"] {
	const pool = poolFor(context, exam);
	const plan = exam.kind === "placement" ? undefined : planExam(exam, pool);
	const phase = exam.kind === "phase" ? context.library.outline.phases.find(({ id }) => id === exam.phase) : undefined;
	const most = pool.lessons.reduce((sum, { questions }) => sum + Math.min(2, questions.length), 0);
	return {
		id: exam.id,
		kind: exam.kind,
		title: exam.title,
		...(phase === undefined ? {} : { phase: { id: phase.id, number: phase.number, title: phase.title } }),
		size: exam.kind === "placement" ? Math.min(exam.size, most) : (plan?.size ?? 0),
		minutes: exam.kind === "placement" || plan === undefined ? null : minutesOf(exam, plan),
		pass: exam.kind === "placement" ? null : exam.pass,
		lessons: { written: pool.lessons.length, total: pool.total },
	};
}
