/** How hard the cases of a metric are: 1 easy, 3 hard. */
export type PracticeLevel = number;

export const easiest = 1;
export const hardest = 3;

/** This many right one after another lead to a harder level, and this many wrong to an easier one. */
export const rightToRise = 2;
export const wrongToFall = 2;

interface LevelNow {
	level: PracticeLevel;
	/** Cases right (above 0) or wrong (below) one after another at this level. */
	streak: number;
}

/**
 * The level of the next case: two right in a row lead one up, two wrong in a row one down.
 *
 * @param before undefined before the first case
 * @param level of the case just answered; one of another level (a case left open in another window) counts towards its own
 */
export function nextLevel(before: LevelNow | undefined, level: PracticeLevel, right: boolean): LevelNow {
	const streak = before === undefined || before.level !== level ? 0 : before.streak;
	const next = right ? Math.max(streak, 0) + 1 : Math.min(streak, 0) - 1;
	if (next >= rightToRise && level < hardest) return { level: level + 1, streak: 0 };
	if (-next >= wrongToFall && level > easiest) return { level: level - 1, streak: 0 };
	return { level, streak: next };
}
