import { passMark, reaches } from "./pass-mark.ts";
import { type QuizTotals, quizTotals } from "./run-score.ts";
import type { Run } from "./state.ts";

/** How a quiz that was finished stands, with what was tried again in it. */
export interface QuizStanding extends QuizTotals {
	/** Whether these points alone make the lesson done. */
	passes: boolean;
	/** When it was finished; while what was wrong in it is asked again, when that began. */
	at: string;
}

/**
 * How the finished quiz stands that a run belongs to. What is asked again is part of it, so a retry that was left half done,
 * or before its first answer, does not hide it. Undefined where there is none.
 */
export function quizStanding(run: Run | undefined): QuizStanding | undefined {
	if (run === undefined || (run.finishedAt === undefined && run.before === undefined)) return undefined;
	const totals = quizTotals(run);
	// A retry whose quiz is not known neither passes nor fails it.
	const known = run.of === undefined || run.before !== undefined;
	const passes = known && reaches(totals.score, run.mastery ?? passMark);
	return { ...totals, passes, at: run.finishedAt ?? run.startedAt };
}
