import { own } from "./own.ts";
import type { Run } from "./state.ts";

/** The share right of a run, 0 to 1: every question weighs the same, and one without an answer counts as 0. */
export function runScore(run: Run): number {
	const total = run.questions.reduce((sum, question) => sum + (own(run.answers, question)?.score ?? 0), 0);
	return total / run.questions.length;
}
