import { settle } from "../metrics/precision.ts";

/**
 * A share of points, 0 to 1, in whole percent: halves go up. Points summed in another order differ by a hair, which must
 * not decide between 57 and 58, so the noise of binary fractions is taken off first. Wherever a share is told it is this.
 */
export function wholePercent(share: number): number {
	return Math.round(settle(share * 100));
}
