/** A PIN as a person types it: four to twelve digits. */
export const pinPattern = /^[0-9]{4,12}$/;

/** How many wrong PINs in a row are taken without a wait. */
export const freeAttempts = 5;

const second = 1000;
const firstWait = 30 * second;
const longestWait = 15 * 60 * second;

/**
 * How long nobody can try again, in milliseconds, after a number of wrong PINs in a row: nothing before the fifth, half a
 * minute after it, twice as long after each further one, a quarter of an hour at most.
 */
export function waitAfter(wrong: number): number {
	if (wrong < freeAttempts) return 0;
	return Math.min(firstWait * 2 ** (wrong - freeAttempts), longestWait);
}
