import { quizTotals } from "./run-score.ts";
import type { LessonRecord, Run } from "./state.ts";

/** The best result of a lesson's quiz: shares of its points, 0 to 1. */
export interface BestResult {
	share: number;
	/** The best at the first try, where going over what went wrong made it better. */
	first?: number | undefined;
}

/** Sums of the same points in another order differ by less. */
const rounding = 1e-9;

/** How a whole quiz stands once what was wrong in it was asked again; undefined for any other run. */
function afterRetry(run: Run | undefined): number | undefined {
	if (run?.before === undefined || run.finishedAt === undefined) return undefined;
	return quizTotals(run).score;
}

/**
 * The result that counts: the best share of a whole quiz, at the first try or after going over what went wrong. It is the
 * share by which a lesson is done, so wherever a best result is told, it is this one. Undefined until a quiz is finished.
 */
export function bestResult(
	record: Pick<LessonRecord, "best" | "bestRetried" | "run"> | undefined,
): BestResult | undefined {
	const first = record?.best;
	// The last run says it too: a snapshot of before `bestRetried` was kept has nothing else.
	const retried = Math.max(record?.bestRetried ?? 0, afterRetry(record?.run) ?? 0);
	if (retried > (first ?? 0) + rounding) return { share: retried, ...(first === undefined ? {} : { first }) };
	return first === undefined ? undefined : { share: first };
}
