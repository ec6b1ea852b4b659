/** How many gave each score: eleven counts, of 0 to 10. */
export type ScoreCounts = readonly number[];
export const highestScore = 10;
export const noScores: ScoreCounts = Array.from({ length: highestScore + 1 }, () => 0);

export type Group = "detractors" | "passives" | "promoters";
/** How many there are of each. */
export type Groups = Readonly<Record<Group, number>>;

/** 0 to 6, 7 and 8, 9 and 10: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, 2003. */
export function groupOf(score: number): Group {
	return score >= 9 ? "promoters" : score >= 7 ? "passives" : "detractors";
}

export function groupsOf(counts: ScoreCounts): Groups {
	const groups = { detractors: 0, passives: 0, promoters: 0 };
	for (const [score, count] of counts.entries()) groups[groupOf(score)] += count;
	return groups;
}

export const answersIn = ({ detractors, passives, promoters }: Groups): number => detractors + passives + promoters;

/** From -100 to 100 points; for at least one answer. */
export const npsOf = (groups: Groups): number => ((groups.promoters - groups.detractors) / answersIn(groups)) * 100;

/** The mean score, 0 to 10; for at least one answer. */
export function meanScore(counts: ScoreCounts): number {
	const answers = counts.reduce((sum, count) => sum + count, 0);
	return counts.reduce((sum, count, score) => sum + score * count, 0) / answers;
}
