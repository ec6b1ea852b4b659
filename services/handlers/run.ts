import type { RunView } from "../../core/api/views.ts";
import { own } from "../../core/learning/own.ts";
import { runScore } from "../../core/learning/run-score.ts";
import type { LessonRecord, Run } from "../../core/learning/state.ts";
import { mark } from "../../core/quiz/mark.ts";
import type { Bank, PublicQuestion, Question } from "../../core/quiz/schema.ts";
import { showQuestion } from "../../core/quiz/show.ts";
import { shownWithHtml } from "../../core/quiz/texts.ts";
import type { Context } from "./context.ts";
import { feedbackOn } from "./feedback.ts";

/**
 * The questions of a run that the course still has, in the order of the run. One that was answered and has become another
 * kind of question since is another question.
 */
export function questionsLeft(run: Run, bank: Bank): Question[] {
	return run.questions.flatMap((id) => {
		const question = bank.questions.find((one) => one.id === id);
		if (question === undefined) return [];
		const given = own(run.answers, id);
		return given !== undefined && mark(question, given.answer, run.seed) === undefined ? [] : [question];
	});
}

/** A question as a run shows it, its texts as HTML. */
export function showInRun({ library }: Context, run: Run, question: Question): PublicQuestion {
	return shownWithHtml(showQuestion(question, run.seed), library.inline);
}

function stopOf({ library }: Context, lesson: string): RunView["lesson"] {
	for (const phase of library.outline.phases) {
		const stop = phase.lessons.find((one) => one.id === lesson);
		if (stop === undefined) continue;
		return { id: lesson, number: stop.number, title: stop.title, short: stop.short, phase: phase.number };
	}
	throw new Error(`Lesson ${lesson} stands nowhere in the outline.`);
}

/** A run as a page sees it: the keys of the questions that have no answer yet stay here. */
export function viewRun(context: Context, record: LessonRecord, run: Run, bank: Bank): RunView {
	const questions = questionsLeft(run, bank);
	const answered = questions.flatMap((question) => {
		const given = own(run.answers, question.id);
		if (given === undefined) return [];
		return [feedbackOn(context, run.lesson, question, { ...given, seed: run.seed })];
	});
	return {
		id: run.id,
		lesson: stopOf(context, run.lesson),
		questions: questions.map((question) => showInRun(context, run, question)),
		answered,
		...(run.finishedAt === undefined ? {} : { score: runScore(run) }),
		...(record.best === undefined ? {} : { best: record.best }),
	};
}
