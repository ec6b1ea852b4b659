import type { Rating } from "./schema.ts";

/** Below this share an answer that was partly right counts as not known: FSRS takes Hard for a card that was known. */
export const hardShare = 0.5;

/** How an answer to a question went, 0 to 1 after the cost of hints. */
export interface MarkedReview {
	score: number;
	correct: boolean;
	hints: number;
}

/** The rating that a mark makes: wrong is Again, right with hints or half right at least is Hard, right is Good. */
export function ratingOf({ score, correct, hints }: MarkedReview): Rating {
	if (correct) return hints === 0 ? 3 : 2;
	return score >= hardShare ? 2 : 1;
}

/** What the learner may say instead: only who was right without help knows how easy that was. */
export function choicesFor(mark: MarkedReview): Rating[] {
	return mark.correct && mark.hints === 0 ? [2, 3, 4] : [ratingOf(mark)];
}
