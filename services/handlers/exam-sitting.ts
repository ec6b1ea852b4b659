import { AppError } from "../../core/api/errors.ts";
import type { ExamRunView } from "../../core/api/exam-views.ts";
import type { Exam } from "../../core/course/exam-schema.ts";
import type { Fact } from "../../core/learning/events.ts";
import type { ExamMark, ExamRecord, ExamRun } from "../../core/learning/exam.ts";
import { endOf, graceMs, isOver, timeLeft } from "../../core/learning/exam-clock.ts";
import { own } from "../../core/learning/own.ts";
import { askedKey } from "../../core/quiz/exam-draw.ts";
import { mark } from "../../core/quiz/mark.ts";
import { placeLearner } from "../../core/quiz/placement.ts";
import type { PublicQuestion, Question } from "../../core/quiz/schema.ts";
import { showQuestion } from "../../core/quiz/show.ts";
import { strayIn } from "../../core/quiz/stray.ts";
import { shownWithHtml } from "../../core/quiz/texts.ts";
import { type Context, placeOf, recordIn, stateOf } from "./context.ts";
import { codeOf, poolFor, questionOf, viewExam } from "./exam-course.ts";

/** What a learner's record says of an exam. */
export function examRecord(context: Context, learner: string, exam: string): ExamRecord | undefined {
	return own(recordIn(context, stateOf(context, learner)).exams ?? {}, exam);
}

/** A question of a sitting, as the course has it now. */
export interface Sat {
	lesson: string;
	question: Question;
}

/**
 * The questions of a sitting that the course still has, in the order asked. One that was answered and is another by now,
 * so that the answer does not fit it, is left out: nobody loses a mark by a new version of the course.
 */
export function questionsIn(context: Pick<Context, "library">, run: ExamRun): Sat[] {
	return run.questions.flatMap(({ lesson, question: id }) => {
		const question = questionOf(context, lesson, id);
		if (question === undefined) return [];
		const answer = own(run.answers, askedKey({ lesson, question: id }))?.answer ?? undefined;
		const fits = answer === undefined || (mark(question, answer, run.seed) && strayIn(question, answer) === undefined);
		return fits ? [{ lesson, question }] : [];
	});
}

/** A question as it is shown in an exam, its texts as HTML. There are no hints in an exam. */
export function showInExam({ library }: Pick<Context, "library">, question: Question, seed: number): PublicQuestion {
	const shown = { ...shownWithHtml(showQuestion(question, seed), library.inline), hints: [] };
	return shown.kind === "case" ? { ...shown, parts: shown.parts.map((part) => ({ ...part, hints: [] })) } : shown;
}

/** The marks of a sitting as it stands. Of a placement test only what was answered counts. */
export function marksOf(context: Pick<Context, "library">, run: ExamRun): ExamMark[] {
	return questionsIn(context, run).flatMap(({ lesson, question }): ExamMark[] => {
		const asked = { lesson, question: question.id };
		const given = own(run.answers, askedKey(asked));
		if (given === undefined && run.adaptive === true) return [];
		const answer = given?.answer ?? undefined;
		const marked = answer === undefined ? undefined : mark(question, answer, run.seed, context.library.course.language);
		if (answer === undefined || marked === undefined) return [{ ...asked, score: 0, correct: false }];
		return [{ ...asked, answer, score: marked.score, correct: marked.correct }];
	});
}

/** What records that a sitting is handed in as it stands. */
export function finishedFact(context: Context, exam: string, run: ExamRun, outOfTime: boolean): Fact {
	const marks = marksOf(context, run);
	return { type: "exam-finished", ...placeOf(context), exam, run: run.id, outOfTime, marks };
}

/** Hands in a sitting whose time is over, so that not even an answer on its way counts any more. */
export async function handInIfOver(context: Context, learner: string, exam: string): Promise<void> {
	const run = examRecord(context, learner, exam)?.run;
	if (run === undefined || run.finishedAt !== undefined || !isOver(run, context.now(), graceMs)) return;
	await context.learners.append(learner, finishedFact(context, exam, run, true));
}

/** What a placement test found out so far, and what it asks next. */
export function placementOf(
	context: Pick<Context, "library">,
	exam: Extract<Exam, { kind: "placement" }>,
	run: ExamRun,
) {
	const outcomes = marksOf(context, run).map(({ lesson, question, correct }) => ({
		lesson,
		question,
		correct,
		unknown: own(run.answers, askedKey({ lesson, question }))?.answer === null,
	}));
	return placeLearner(poolFor(context, exam).lessons, run.seed, outcomes, exam.size);
}

/** What takes a placement test on where no question waits for an answer: the next question, or the end. */
export function nextFact(context: Context, exam: Exam, run: ExamRun): Fact | undefined {
	if (exam.kind !== "placement" || run.finishedAt !== undefined) return undefined;
	const waits = questionsIn(context, run).some(
		({ lesson, question }) => own(run.answers, askedKey({ lesson, question: question.id })) === undefined,
	);
	if (waits) return undefined;
	const { next } = placementOf(context, exam, run);
	if (next === undefined) return finishedFact(context, exam.id, run, false);
	return { type: "exam-asked", ...placeOf(context), exam: exam.id, run: run.id, ...next };
}

/** The sitting that a call is about. AppError("superseded") where it was handed in or another has taken its place. */
export async function underWay(context: Context, learner: string, exam: string, id: string): Promise<ExamRun> {
	await handInIfOver(context, learner, exam);
	const run = examRecord(context, learner, exam)?.run;
	if (run === undefined || run.id !== id || run.finishedAt !== undefined) {
		throw new AppError("superseded", `The sitting ${id} of ${exam} is no longer under way.`);
	}
	return run;
}

/** Seconds left of a sitting; null without a limit. */
export function secondsLeft(run: ExamRun, now: Date): number | null {
	const left = timeLeft(run, now);
	return left === null ? null : Math.max(0, left / 1000);
}

/** Rebuilds the exam of a sitting; null where no code can. */
export function codeOfRun(context: Context, exam: Exam, run: ExamRun): string | null {
	if (exam.kind === "placement" || run.version !== context.library.course.version) return null;
	return codeOf(context, exam, run.seed);
}

/** A sitting as a page sees it. It says nothing of what is right. */
export function viewSitting(context: Context, exam: Exam, run: ExamRun): ExamRunView {
	const questions = questionsIn(context, run);
	const gone = run.questions.length - questions.length;
	return {
		id: run.id,
		exam: viewExam(context, exam),
		code: codeOfRun(context, exam, run),
		...(gone === 0 ? {} : { gone }),
		questions: questions.map(({ lesson, question }) => {
			const key = askedKey({ lesson, question: question.id });
			const given = own(run.answers, key);
			return {
				lesson,
				question: showInExam(context, question, run.seed),
				...(given === undefined ? {} : { answer: given.answer }),
				flagged: run.flagged.includes(key),
			};
		}),
		startedAt: run.startedAt,
		endsAt: endOf(run),
		left: secondsLeft(run, context.now()),
		finished: run.finishedAt !== undefined,
	};
}
