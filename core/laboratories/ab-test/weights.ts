/** A whole number and how likely it is. */
export type Weighted = { count: number; weight: number };

/** Weights under this share of the greatest are left out: together they are less than a double can hold beside it. */
const least = 1e-300;

/**
 * The distribution over whole numbers in `from..to` of which the quotient of neighbours is known, in ascending order,
 * with weights that sum to 1. Walked from `mode` outwards, so that the tails keep their digits. `rise(count)`: weight
 * of `count + 1` over that of `count`; `smallest`: the share of the greatest weight under which it stops.
 */
export function distribution(
	range: { from: number; to: number; mode: number },
	rise: (count: number) => number,
	smallest = least,
): Weighted[] {
	const mode = Math.min(range.to, Math.max(range.from, range.mode));
	const below: Weighted[] = [];
	for (let count = mode, weight = 1; count > range.from; ) {
		count--;
		weight /= rise(count);
		if (!(weight > smallest)) break;
		below.push({ count, weight });
	}
	const all = [...below.reverse(), { count: mode, weight: 1 }];
	for (let count = mode, weight = 1; count < range.to; ) {
		weight *= rise(count);
		count++;
		if (!(weight > smallest)) break;
		all.push({ count, weight });
	}
	const total = all.reduce((sum, { weight }) => sum + weight, 0);
	return all.map(({ count, weight }) => ({ count, weight: weight / total }));
}

/** How many of `trials` succeed, each with the chance `rate`. */
export function binomial(trials: number, rate: number, smallest?: number): Weighted[] {
	if (rate <= 0) return [{ count: 0, weight: 1 }];
	if (rate >= 1) return [{ count: trials, weight: 1 }];
	const odds = rate / (1 - rate);
	const range = { from: 0, to: trials, mode: Math.floor((trials + 1) * rate) };
	return distribution(range, (count) => ((trials - count) / (count + 1)) * odds, smallest);
}

/** How many of `drawn`, out of `marked + unmarked` and not put back, are marked. */
export function hypergeometric(marked: number, unmarked: number, drawn: number): Weighted[] {
	const mode = Math.floor(((drawn + 1) / (marked + unmarked + 2)) * (marked + 1));
	const range = { from: Math.max(0, drawn - unmarked), to: Math.min(marked, drawn), mode };
	return distribution(
		range,
		(count) => ((marked - count) / (count + 1)) * ((drawn - count) / (unmarked - drawn + count + 1)),
	);
}
