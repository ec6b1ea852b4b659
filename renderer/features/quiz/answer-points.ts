import type { Feedback } from "../../../core/api/views.ts";

/** What an answer brought, in points of 1: for the answer itself, and less what hints took away. */
export interface Points {
	score: number;
	earned: number;
	lost: number;
	hints: number;
}

/** What there is to say of the points of an answer; undefined where they are plainly none or all. */
export function pointsOf({
	mark,
	score,
	hintsTaken,
}: Pick<Feedback, "mark" | "score" | "hintsTaken">): Points | undefined {
	// What could not be taken away any more was not lost.
	const lost = Math.round((mark.score - score) * 100) / 100;
	if (lost === 0 && (score === 0 || score === 1)) return undefined;
	return { score, earned: mark.score, lost, hints: hintsTaken };
}
