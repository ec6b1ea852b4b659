import { own } from "./own.ts";
import type { KeptAnswer, Run } from "./state.ts";

/** The share right of a run, 0 to 1: every question weighs the same, and one without an answer counts as 0. */
export function runScore(run: Run): number {
	const total = run.questions.reduce((sum, question) => sum + (own(run.answers, question)?.score ?? 0), 0);
	return total / run.questions.length;
}

/** How a quiz went: questions wholly right, of how many, and the share of points, 0 to 1. */
export interface QuizTotals {
	right: number;
	total: number;
	score: number;
}

/** Of two answers to one question the newer one, unless it was worse; trying again never takes points away. */
function better(before: KeptAnswer | undefined, now: KeptAnswer): KeptAnswer {
	if (before === undefined) return now;
	const winner = now.correct || now.score >= before.score ? now : before;
	return { ...winner, score: Math.max(before.score, now.score) };
}

/** The answers that stand in the whole quiz that a run belongs to: those of a retry replace those that were wrong. */
export function standingAnswers(run: Run): Record<string, KeptAnswer> {
	const standing: Record<string, KeptAnswer> = { ...run.before?.answers };
	for (const question of run.questions) {
		const answer = own(run.answers, question);
		if (answer === undefined) continue;
		standing[question] = better(own(standing, question), { ...answer, seed: run.seed });
	}
	return standing;
}

/** How the whole quiz stands that a run belongs to, counting what was tried again. */
export function quizTotals(run: Run): QuizTotals {
	const answers = Object.values(standingAnswers(run));
	const total = Math.max(run.questions.length, Object.keys(run.before?.answers ?? {}).length);
	const points = answers.reduce((sum, { score }) => sum + score, 0);
	return { right: answers.filter(({ correct }) => correct).length, total, score: points / total };
}
