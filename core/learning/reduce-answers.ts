import type { Fact } from "./events.ts";
import { isPassed, withPassed } from "./lesson-status.ts";
import { own } from "./own.ts";
import { passMark, reaches } from "./pass-mark.ts";
import { quizTotals, runScore, standingAnswers } from "./run-score.ts";
import type { KeptAnswer, LessonRecord, PracticeHints, Run } from "./state.ts";

type Of<T extends Fact["type"]> = Extract<Fact, { type: T }>;

/** How the quiz stood whose wrong answers are asked once more; undefined where that run is not the lesson's any more. */
function beforeRetry(lesson: LessonRecord, of: string | undefined): Run["before"] {
	const { run } = lesson;
	if (run === undefined || run.id !== of || run.finishedAt === undefined) return undefined;
	// A retry of a retry: the first try stays the first.
	if (run.of !== undefined && run.before === undefined) return undefined;
	const { right, score } = run.before ?? quizTotals(run);
	return { right, score, answers: standingAnswers(run) };
}

/** The lesson with a run begun, which takes the place of the one before. */
export function startRun(lesson: LessonRecord, fact: Of<"run-started">, at: string): LessonRecord {
	const { run: id, version, seed, questions, mastery, of } = fact;
	const before = beforeRetry(lesson, of);
	const run: Run = {
		id,
		lesson: fact.lesson,
		version,
		seed,
		questions,
		answers: {},
		startedAt: at,
		...(mastery === undefined ? {} : { mastery }),
		...(of === undefined ? {} : { of }),
		...(before === undefined ? {} : { before }),
	};
	return { ...lesson, run };
}

/**
 * The lesson with a finished run counted. A retry adds no score of its own: what counts is the whole quiz with its answers
 * in place of the wrong ones.
 */
function finished(lesson: LessonRecord, run: Run): LessonRecord {
	const passed = isPassed(lesson);
	const mark = run.mastery ?? passMark;
	if (run.of !== undefined) {
		if (run.before === undefined) return lesson;
		const { score } = quizTotals(run);
		const retried = { ...lesson, bestRetried: Math.max(lesson.bestRetried ?? 0, score) };
		return withPassed(retried, passed || reaches(score, mark));
	}
	const score = runScore(run);
	const counted = { ...lesson, best: Math.max(lesson.best ?? 0, score), runsFinished: lesson.runsFinished + 1 };
	return withPassed(counted, passed || reaches(score, mark));
}

/** The lesson with its run changed: the run is finished once every question left in it has an answer. */
function withRun(lesson: LessonRecord, run: Run, at: string): LessonRecord {
	if (run.questions.some((question) => own(run.answers, question) === undefined)) return { ...lesson, run };
	return { ...finished(lesson, run), run: { ...run, finishedAt: at } };
}

/** The run that a fact is about, if it is the lesson's and still under way: a fact about an earlier run changes nothing. */
function underWay(lesson: LessonRecord, run: string): Run | undefined {
	return lesson.run?.id === run && lesson.run.finishedAt === undefined ? lesson.run : undefined;
}

/** The lesson with one more answer counted for a question. */
function tallied(lesson: LessonRecord, fact: Of<"run-answered" | "practice-answered">, at: string): LessonRecord {
	const { score, correct } = fact;
	const before = own(lesson.questions, fact.question) ?? { answered: 0, right: 0 };
	const tally = { answered: before.answered + 1, right: before.right + (correct ? 1 : 0), score, correct, at };
	return { ...lesson, questions: { ...lesson.questions, [fact.question]: tally } };
}

function keptAnswer(fact: Of<"run-answered" | "practice-answered">, at: string): KeptAnswer {
	const { answer, score, correct, hints } = fact;
	const seed = fact.type === "practice-answered" ? fact.seed : undefined;
	return {
		answer,
		score,
		correct,
		at,
		...(seed === undefined ? {} : { seed }),
		...(hints === undefined ? {} : { hints }),
	};
}

/** The first answer to a question of a run stands: a second one, from another window say, changes nothing. */
export function answerRun(lesson: LessonRecord, fact: Of<"run-answered">, at: string): LessonRecord {
	const run = underWay(lesson, fact.run);
	if (run === undefined || !run.questions.includes(fact.question)) return lesson;
	if (own(run.answers, fact.question) !== undefined) return lesson;
	const kept = keptAnswer(fact, at);
	return withRun(tallied(lesson, fact, at), { ...run, answers: { ...run.answers, [fact.question]: kept } }, at);
}

/** Questions only ever leave a run; their answers stay in the record but no longer count. */
export function narrowRun(lesson: LessonRecord, fact: Of<"run-narrowed">, at: string): LessonRecord {
	const run = underWay(lesson, fact.run);
	if (run === undefined) return lesson;
	const questions = run.questions.filter((question) => fact.questions.includes(question));
	return questions.length === 0 ? lesson : withRun(lesson, { ...run, questions }, at);
}

/** With an answer inside the lesson its hints are used up: asked once more, the question has all of them again. */
export function answerPractice(lesson: LessonRecord, fact: Of<"practice-answered">, at: string): LessonRecord {
	const { hints, ...rest } = tallied(lesson, fact, at);
	const { [fact.question]: _, ...others } = hints ?? {};
	return {
		...rest,
		practice: { ...lesson.practice, [fact.question]: keptAnswer(fact, at) },
		...(Object.keys(others).length === 0 ? {} : { hints: others }),
	};
}

/** A hint counts for the answer that follows: after the answer to a question of a run it changes nothing. */
export function takeHint(lesson: LessonRecord, fact: Of<"hint-taken">, at: string): LessonRecord {
	const { question, number, seed } = fact;
	if (fact.run === undefined) {
		const taken = Math.max(own(lesson.hints ?? {}, question)?.taken ?? 0, number);
		const hints: PracticeHints = { taken, at, ...(seed === undefined ? {} : { seed }) };
		return { ...lesson, hints: { ...lesson.hints, [question]: hints } };
	}
	const run = underWay(lesson, fact.run);
	if (run === undefined || !run.questions.includes(question)) return lesson;
	if (own(run.answers, question) !== undefined) return lesson;
	const taken = Math.max(own(run.hints ?? {}, question) ?? 0, number);
	return { ...lesson, run: { ...run, hints: { ...run.hints, [question]: taken } } };
}
