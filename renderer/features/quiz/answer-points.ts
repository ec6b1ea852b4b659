import type { Feedback } from "../../../core/api/views.ts";
import { shownPoints } from "./shown-points.ts";

/** What an answer brought, in points of 1 as they are shown: for the answer itself, and less what hints took away. */
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
}: Pick<Feedback, "score" | "hintsTaken"> & { mark: Pick<Feedback["mark"], "score"> }): Points | undefined {
	const left = shownPoints(score);
	const earned = shownPoints(mark.score);
	// What could not be taken away any more was not lost. Of the numbers as they are shown, so that they add up.
	const lost = shownPoints(earned - left);
	if (lost === 0 && (score === 0 || score === 1)) return undefined;
	return { score: left, earned, lost, hints: hintsTaken };
}
