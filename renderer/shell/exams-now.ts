import type { ExamSummary } from "../../core/api/exam-views.ts";
import { own } from "../../core/learning/own.ts";
import type { CourseRecord } from "../../core/learning/state.ts";

/** An exam with the sitting of it that is under way. */
export type RunningExam = ExamSummary & { underWay: NonNullable<ExamSummary["underWay"]> };

/** A sitting that was handed in. */
export interface Sitting {
	exam: ExamSummary;
	run: string;
	/** When (ISO). */
	at: string;
	/** The share of points; undefined for a placement test, which has none. */
	score: number | undefined;
	passed: boolean;
}

/** The exams under way: that with the least time left first, those without a limit last, the newest of them first. */
export function runningIn(exams: readonly ExamSummary[]): RunningExam[] {
	const running = exams.flatMap((exam) => (exam.underWay === undefined ? [] : [{ ...exam, underWay: exam.underWay }]));
	const left = ({ underWay }: RunningExam) => underWay.left ?? Number.POSITIVE_INFINITY;
	return running.sort((a, b) =>
		left(a) === left(b) ? b.underWay.startedAt.localeCompare(a.underWay.startedAt) : left(a) - left(b),
	);
}

/** Whether the record has a sitting that is under way, so far as the page knows. */
export function isSitting({ exams }: CourseRecord): boolean {
	return Object.values(exams ?? {}).some(({ run }) => run.finishedAt === undefined);
}

/** Whether anything was done in an exam. */
export function hasSat({ exams }: CourseRecord): boolean {
	return Object.keys(exams ?? {}).length > 0;
}

/** Every sitting that was handed in, of exams that the course still has, the newest first. */
export function sittingsIn(exams: readonly ExamSummary[], record: CourseRecord): Sitting[] {
	return exams
		.flatMap((exam) =>
			(own(record.exams ?? {}, exam.id)?.finished ?? []).map(({ run, at, score }): Sitting => {
				const counted = exam.kind === "placement" ? undefined : score;
				return { exam, run, at, score: counted, passed: counted !== undefined && counted >= (exam.pass ?? 0) };
			}),
		)
		.sort((a, b) => b.at.localeCompare(a.at));
}
