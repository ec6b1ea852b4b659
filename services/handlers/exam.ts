import type { Handlers, ParsedInput } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import type { ExamRunView, ExamSummary } from "../../core/api/exam-views.ts";
import type { Exam } from "../../core/course/exam-schema.ts";
import type { Fact } from "../../core/learning/events.ts";
import type { ExamRun } from "../../core/learning/exam.ts";
import { isOver, isSetBack } from "../../core/learning/exam-clock.ts";
import { own } from "../../core/learning/own.ts";
import { decodeExam, examSeeds } from "../../core/quiz/exam-code.ts";
import { askedKey, drawExam } from "../../core/quiz/exam-draw.ts";
import { minutesOf } from "../../core/quiz/exam-plan.ts";
import { type Context, placeOf, stateOf } from "./context.ts";
import { codedExams, codeOf, examOf, planOf, viewExam } from "./exam-course.ts";
import { resultsOf } from "./exam-results.ts";
import {
	examRecord,
	finishedFact,
	handInIfOver,
	nextFact,
	questionsIn,
	secondsLeft,
	underWay,
	viewSitting,
} from "./exam-sitting.ts";
import { markNew } from "./feedback.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<
	Handlers,
	"exam.list" | "exam.code" | "exam.open" | "exam.answer" | "exam.flag" | "exam.finish" | "exam.results"
>;

function summaryOf(context: Context, learner: string, exam: Exam): ExamSummary {
	const view = viewExam(context, exam);
	const record = examRecord(context, learner, exam.id);
	const finished = record?.finished ?? [];
	const run = record?.run.finishedAt === undefined ? record?.run : undefined;
	const best =
		exam.kind === "placement" || finished.length === 0 ? undefined : Math.max(...finished.map((one) => one.score));
	const lastAt = finished.at(-1)?.at;
	return {
		...view,
		available: view.size > 0,
		...(run === undefined ? {} : { underWay: progressOf(context, run) }),
		finished: finished.length,
		...(best === undefined ? {} : { best }),
		passed: exam.kind !== "placement" && best !== undefined && best >= exam.pass,
		...(lastAt === undefined ? {} : { lastAt }),
	};
}

function progressOf(context: Context, run: ExamRun): NonNullable<ExamSummary["underWay"]> {
	const questions = questionsIn(context, run);
	const answered = questions.filter(
		({ lesson, question }) => own(run.answers, askedKey({ lesson, question: question.id })) !== undefined,
	);
	return {
		startedAt: run.startedAt,
		answered: answered.length,
		size: questions.length,
		left: secondsLeft(run, context.now()),
	};
}

/** The seed that a code names. AppError("not-found") where it is no code of this exam. */
function seedOf(context: Context, exam: Exam, code: string): number {
	const read = decodeExam(context.library.course, codedExams(context), code);
	if ("problem" in read) throw new AppError("not-found", `The code names no exam of this course: ${read.problem}.`);
	if (read.exam.id !== exam.id) throw new AppError("not-found", `The code is one of ${read.exam.id}, not ${exam.id}.`);
	return read.seed;
}

function startedFact(context: Context, exam: Exam, coded: number | undefined): Fact {
	const seed = coded ?? context.random.seed() % examSeeds;
	const started = { type: "exam-started", ...placeOf(context), exam: exam.id, run: context.random.id(), seed } as const;
	if (exam.kind !== "placement") {
		const plan = planOf(context, exam);
		return { ...started, questions: drawExam(plan, seed), minutes: minutesOf(exam, plan) };
	}
	if (!summarySize(context, exam)) throw new AppError("not-found", `${exam.id} has nothing to ask about yet.`);
	return { ...started, questions: [], minutes: null, adaptive: true };
}

function summarySize(context: Context, exam: Exam): number {
	return viewExam(context, exam).size;
}

/** Whether a sitting under way can go on: of one that is drawn, some question must still be there. */
function goesOn(context: Context, run: ExamRun): boolean {
	return run.finishedAt === undefined && (run.adaptive === true || questionsIn(context, run).length > 0);
}

async function open(
	context: Context,
	learner: string,
	{ exam: id, code, fresh }: { exam: string; code?: string | undefined; fresh: boolean },
): Promise<ExamRunView> {
	stateOf(context, learner);
	const exam = examOf(context, id);
	const seed = code === undefined ? undefined : seedOf(context, exam, code);
	await handInIfOver(context, learner, id);
	const known = examRecord(context, learner, id)?.run;
	const shown = known !== undefined && !fresh && (seed === undefined || seed === known.seed);
	if (known === undefined || (known.finishedAt === undefined ? !goesOn(context, known) : !shown)) {
		await context.learners.append(learner, startedFact(context, exam, seed));
	}
	const started = examRecord(context, learner, id)?.run;
	if (started?.finishedAt === undefined && started !== undefined && isSetBack(started, context.now())) {
		await context.learners.append(learner, { type: "exam-resumed", ...placeOf(context), exam: id, run: started.id });
	}
	const next = started === undefined ? undefined : nextFact(context, exam, started);
	if (next !== undefined) await context.learners.append(learner, next);
	const run = examRecord(context, learner, id)?.run;
	if (run === undefined) throw new Error(`The exam ${id} was recorded but has no sitting.`);
	return viewSitting(context, exam, run);
}

/**
 * Whether what a page typed at some time must not take the place of what is recorded: an answer that it neither knew
 * nor sent, and a later one.
 */
function isOvertaken(
	recorded: ExamRun["answers"][string] | undefined,
	typed: ParsedInput<"exam.answer">["typed"],
): boolean {
	if (recorded === undefined || typed === undefined || recorded.at <= typed.at) return false;
	const stands = JSON.stringify(recorded.answer);
	return typed.upon.every((known) => JSON.stringify(known) !== stands);
}

export function examHandlers(context: Context): Subject {
	const { library, learners, turns } = context;
	return {
		"exam.list": ({ learner }) =>
			turns(learner, async () => {
				stateOf(context, learner);
				for (const { id } of library.course.exams) await handInIfOver(context, learner, id);
				return { exams: library.course.exams.map((exam) => summaryOf(context, learner, exam)) };
			}),
		"exam.code": async ({ code }) => {
			const read = decodeExam(library.course, codedExams(context), code);
			if (!("problem" in read)) {
				const { exam, seed } = read;
				return { kind: "found", exam: exam.id, title: exam.title, code: codeOf(context, exam, seed) };
			}
			return { kind: "refused", current: library.course.version, ...read };
		},
		"exam.open": ({ learner, ...asked }) => turns(learner, () => open(context, learner, asked)),
		"exam.answer": ({ learner, exam: id, run: sitting, lesson, question: asked, answer, typed }) =>
			turns(learner, async () => {
				stateOf(context, learner);
				const exam = examOf(context, id);
				const run = await underWay(context, learner, id, sitting);
				const found = questionsIn(context, run).find((one) => one.lesson === lesson && one.question.id === asked);
				if (found === undefined) throw new AppError("not-found", `Sitting ${sitting} does not ask ${asked}.`);
				// Looked at now, so that what does not fit is refused while it can still be mended; the mark is not kept.
				if (answer !== null) markNew(context, found.question, answer, run.seed);
				const key = askedKey({ lesson, question: asked });
				if (run.adaptive === true && own(run.answers, key) !== undefined) {
					throw new AppError("superseded", `Question ${asked} has been answered already.`);
				}
				if (isOvertaken(own(run.answers, key), typed)) {
					throw new AppError("superseded", `Question ${asked} has a newer answer than the one typed at ${typed?.at}.`);
				}
				const place = { ...placeOf(context), exam: id, run: run.id, lesson, question: asked };
				const facts: Fact[] = [{ type: "exam-answered", ...place, answer }];
				const answered = { ...run, answers: { ...run.answers, [key]: { answer, at: "" } } };
				const next = nextFact(context, exam, answered);
				if (next !== undefined) facts.push(next);
				return savedAs(await learners.append(learner, ...facts));
			}),
		"exam.flag": ({ learner, exam, run: sitting, lesson, question, flagged }) =>
			turns(learner, async () => {
				stateOf(context, learner);
				examOf(context, exam);
				const run = await underWay(context, learner, exam, sitting);
				if (!run.questions.some((one) => one.lesson === lesson && one.question === question)) {
					throw new AppError("not-found", `Sitting ${sitting} does not ask ${question}.`);
				}
				const place = { ...placeOf(context), exam, run: run.id, lesson, question };
				return savedAs(await learners.append(learner, { type: "exam-flagged", ...place, flagged }));
			}),
		"exam.finish": ({ learner, exam: id, run: sitting }) =>
			turns(learner, async () => {
				stateOf(context, learner);
				const exam = examOf(context, id);
				const run = examRecord(context, learner, id)?.run;
				if (run === undefined || run.id !== sitting) {
					throw new AppError("superseded", `Another sitting of ${id} has taken the place of ${sitting}.`);
				}
				if (run.finishedAt === undefined) {
					await learners.append(learner, finishedFact(context, id, run, isOver(run, context.now())));
				}
				return resultsOf(context, exam, examRecord(context, learner, id)?.run);
			}),
		"exam.results": ({ learner, exam: id }) =>
			turns(learner, async () => {
				stateOf(context, learner);
				const exam = examOf(context, id);
				await handInIfOver(context, learner, id);
				return resultsOf(context, exam, examRecord(context, learner, id)?.run);
			}),
	};
}
