import type { RunView } from "../../core/api/views.ts";
import { bestResult } from "../../core/learning/best-result.ts";
import { isPassed } from "../../core/learning/lesson-status.ts";
import { own } from "../../core/learning/own.ts";
import { passMarkOf } from "../../core/learning/pass-mark.ts";
import { quizTotals, runScore } from "../../core/learning/run-score.ts";
import type { CourseRecord, LessonRecord, Run } from "../../core/learning/state.ts";
import { tellHints } from "../../core/quiz/hints.ts";
import { mark } from "../../core/quiz/mark.ts";
import type { Bank, PublicQuestion, Question } from "../../core/quiz/schema.ts";
import { showQuestion } from "../../core/quiz/show.ts";
import { strayIn } from "../../core/quiz/stray.ts";
import { shownWithHtml } from "../../core/quiz/texts.ts";
import type { Context } from "./context.ts";
import { feedbackOn } from "./feedback.ts";

/**
 * The questions of a run that the course still has, in the order of the run. One that was answered and is another by now,
 * so that the answer does not fit it, is left out: nobody loses a mark by a new version of the course.
 */
export function questionsLeft(run: Run, bank: Bank): Question[] {
	return run.questions.flatMap((id) => {
		const question = bank.questions.find((one) => one.id === id);
		if (question === undefined) return [];
		const given = own(run.answers, id);
		return given !== undefined && strayIn(question, given.answer) !== undefined ? [] : [question];
	});
}

/** A record as pages see it: what the course no longer asks is no part of a quiz under way, begun again or not. */
export function withRunsLeft({ library }: Pick<Context, "library">, record: CourseRecord): CourseRecord {
	const lessons = Object.entries(record.lessons).map(([id, lesson]) => {
		const bank = library.bank(id);
		const { run } = lesson;
		if (run === undefined || run.finishedAt !== undefined || bank === undefined) return [id, lesson] as const;
		const questions = questionsLeft(run, bank).map((question) => question.id);
		const narrowed = questions.length === run.questions.length ? run : { ...run, questions };
		return [id, { ...lesson, run: narrowed }] as const;
	});
	return { ...record, lessons: Object.fromEntries(lessons) };
}

/** A question as a run shows it, its texts as HTML. */
export function showInRun({ library }: Context, run: Run, question: Question): PublicQuestion {
	const shown = showQuestion(question, run.seed);
	return shownWithHtml(tellHints(shown, question, own(run.hints ?? {}, question.id) ?? 0), library.inline);
}

/** What was right before a retry began. A new version of the course may have dropped a question, or made another of it. */
function earlierIn(context: Context, run: Run, bank: Bank): RunView["earlier"] {
	return Object.entries(run.before?.answers ?? {}).flatMap(([id, { seed = 0, ...given }]) => {
		const question = bank.questions.find((one) => one.id === id);
		if (run.questions.includes(id) || question === undefined) return [];
		if (mark(question, given.answer, seed) === undefined) return [];
		const shown = shownWithHtml(showQuestion(question, seed), context.library.inline);
		return [{ question: shown, feedback: feedbackOn(context, run.lesson, question, { ...given, seed }) }];
	});
}

function stopOf({ library }: Context, lesson: string): RunView["lesson"] {
	for (const phase of library.outline.phases) {
		const stop = phase.lessons.find((one) => one.id === lesson);
		if (stop === undefined) continue;
		return { id: lesson, number: stop.number, title: stop.title, short: stop.short, phase: phase.number };
	}
	throw new Error(`Lesson ${lesson} stands nowhere in the outline.`);
}

function retryOf({ right, score, answers }: NonNullable<Run["before"]>, run: Run) {
	return { first: { right, total: Object.keys(answers).length, score }, now: quizTotals(run) };
}

/** A run as a page sees it: the keys of the questions that have no answer yet stay here. */
export function viewRun(context: Context, record: LessonRecord, run: Run, bank: Bank): RunView {
	const questions = questionsLeft(run, bank);
	const answered = questions.flatMap((question) => {
		const given = own(run.answers, question.id);
		if (given === undefined) return [];
		return [feedbackOn(context, run.lesson, question, { ...given, seed: run.seed })];
	});
	const best = bestResult(record);
	const gone = run.questions.length - questions.length;
	return {
		id: run.id,
		lesson: stopOf(context, run.lesson),
		questions: questions.map((question) => showInRun(context, run, question)),
		answered,
		...(run.finishedAt === undefined ? {} : { score: runScore(run) }),
		...(run.finishedAt === undefined || gone === 0 ? {} : { gone }),
		...(best === undefined ? {} : { best }),
		done: isPassed(record),
		passMark: run.mastery ?? passMarkOf(bank),
		...(run.of === undefined ? {} : { retry: run.before === undefined ? null : retryOf(run.before, run) }),
		earlier: run.finishedAt === undefined ? [] : earlierIn(context, run, bank),
	};
}
