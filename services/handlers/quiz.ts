import type { Handlers } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import type { RunView } from "../../core/api/views.ts";
import type { Fact } from "../../core/learning/events.ts";
import { own } from "../../core/learning/own.ts";
import { passMarkOf } from "../../core/learning/pass-mark.ts";
import type { LessonRecord, Run } from "../../core/learning/state.ts";
import { drawOrder, drawRun } from "../../core/quiz/draw.ts";
import type { Bank, Question } from "../../core/quiz/schema.ts";
import { bankOf, type Context, lessonOf, placeOf, recordIn, stateOf } from "./context.ts";
import { feedbackOn, markNew } from "./feedback.ts";
import { questionsLeft, viewRun } from "./run.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "quiz.open" | "quiz.retry" | "quiz.answer">;

function lessonRecord(context: Context, learner: string, lesson: string): LessonRecord | undefined {
	return own(recordIn(context, stateOf(context, learner)).lessons, lesson);
}

/** The beginning of a run; its pass mark is that of the bank as it is now, and stays with it. */
function started(
	context: Context,
	bank: Bank,
	seed: number,
	questions: string[],
): Extract<Fact, { type: "run-started" }> {
	const mastery = bank.blueprint?.mastery === undefined ? {} : { mastery: passMarkOf(bank) };
	const run = context.random.id();
	return { type: "run-started", ...placeOf(context), run, lesson: bank.lesson, seed, questions, ...mastery };
}

/**
 * What must be recorded before a quiz can be shown; undefined where its run can be shown as it is.
 *
 * A fresh run replaces one that has an answer, finished or not; one without answers is as good as fresh, so asking twice
 * (a double click, a second window) starts no second one; but one that only asks again what was wrong is not. A run of which the course has dropped questions goes on with
 * those that are left, and starts anew where none is.
 */
function before(context: Context, record: LessonRecord | undefined, bank: Bank, fresh: boolean): Fact | undefined {
	const run = record?.run;
	const left = run === undefined ? [] : questionsLeft(run, bank).map((question) => question.id);
	const begun = run !== undefined && (run.of !== undefined || Object.keys(run.answers).length > 0);
	if (run === undefined || left.length === 0 || (fresh && begun)) {
		const seed = context.random.seed();
		return started(context, bank, seed, drawRun(bank, seed));
	}
	return narrowed(context, run, left);
}

/** What takes out of a run under way the questions that the course dropped; undefined where it has them all. */
function narrowed(context: Context, run: Run, left: string[]): Fact | undefined {
	if (run.finishedAt !== undefined || left.length === run.questions.length) return undefined;
	return { type: "run-narrowed", ...placeOf(context), run: run.id, lesson: run.lesson, questions: left };
}

/** The questions of a finished run that were not answered wholly right. */
function wrongIn(run: Run, bank: Bank): Question[] {
	return questionsLeft(run, bank).filter(({ id }) => own(run.answers, id)?.correct === false);
}

async function retry(context: Context, learner: string, lesson: string, id: string): Promise<RunView> {
	stateOf(context, learner);
	const bank = bankOf(context, lesson);
	const run = lessonRecord(context, learner, lesson)?.run;
	if (run?.id === id) {
		const wrong = run.finishedAt === undefined ? [] : wrongIn(run, bank);
		if (wrong.length === 0) throw new AppError("bad-input", `Run ${id} has nothing to ask again.`);
		const seed = context.random.seed();
		const fact = { ...started(context, bank, seed, drawOrder(wrong, seed)), of: id };
		await context.learners.append(learner, fact);
	} else if (run === undefined || run.of !== id) {
		throw new AppError("superseded", `The quiz of ${lesson} goes on in another run than ${id}.`);
	}
	return open(context, learner, lesson, false);
}

async function open(context: Context, learner: string, lesson: string, fresh: boolean): Promise<RunView> {
	stateOf(context, learner);
	lessonOf(context, lesson);
	const bank = bankOf(context, lesson);
	const fact = before(context, lessonRecord(context, learner, lesson), bank, fresh);
	if (fact !== undefined) await context.learners.append(learner, fact);
	const record = lessonRecord(context, learner, lesson);
	if (record?.run === undefined) throw new Error(`The quiz of ${lesson} was recorded but has no run.`);
	return viewRun(context, record, record.run, bank);
}

export function quizHandlers(context: Context): Subject {
	const { learners, turns } = context;
	return {
		"quiz.open": ({ learner, lesson, fresh }) => turns(learner, () => open(context, learner, lesson, fresh)),
		"quiz.retry": ({ learner, lesson, run }) => turns(learner, () => retry(context, learner, lesson, run)),
		"quiz.answer": ({ learner, lesson, run: id, question: asked, answer }) =>
			turns(learner, async () => {
				stateOf(context, learner);
				const bank = bankOf(context, lesson);
				const run = lessonRecord(context, learner, lesson)?.run;
				if (run === undefined || run.id !== id) {
					throw new AppError("superseded", `The quiz of ${lesson} goes on in another run than ${id}.`);
				}
				const left = questionsLeft(run, bank);
				const question = left.find((one) => one.id === asked);
				if (question === undefined) throw new AppError("not-found", `Run ${id} does not ask ${asked}.`);
				const stands = own(run.answers, asked);
				if (stands !== undefined) return feedbackOn(context, lesson, question, { ...stands, seed: run.seed });
				const hints = own(run.hints ?? {}, asked);
				const { score, correct } = markNew(context, question, answer, run.seed, hints);
				const answered: Fact = {
					type: "run-answered",
					...placeOf(context),
					run: id,
					lesson,
					question: asked,
					answer,
					score,
					correct,
					...(hints === undefined ? {} : { hints }),
				};
				// The page may have been open since before an update: this answer may be the last, and the run is then scored.
				const first = narrowed(
					context,
					run,
					left.map((one) => one.id),
				);
				const facts = first === undefined ? [answered] : [first, answered];
				const { at, saved } = savedAs(await learners.append(learner, ...facts));
				return feedbackOn(context, lesson, question, { answer, seed: run.seed, hints, at, saved });
			}),
	};
}
