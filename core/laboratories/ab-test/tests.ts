import { normalTail } from "../../metrics/normal.ts";
import { rateOf, type Version } from "./version.ts";
import { hypergeometric, type Weighted } from "./weights.ts";

/** Chances that only rounding tells apart count as the same. */
const sameChance = 1 + 1e-9;

/**
 * How many standard errors B's rate is above A's, and how often chance alone gives so much or more in either direction
 * if both are the same: the z test of two proportions with the rate of both together, whose square is Pearson's
 * chi-square without correction. Undefined where nobody or everybody converted: there is nothing to tell apart.
 */
export function zTest(a: Version, b: Version): { z: number; p: number } | undefined {
	const visitors = a.visitors + b.visitors;
	const conversions = a.conversions + b.conversions;
	if (conversions === 0 || conversions === visitors) return undefined;
	const variance = (conversions / visitors) * ((visitors - conversions) / visitors);
	const z = (rateOf(b) - rateOf(a)) / Math.sqrt(variance * (1 / a.visitors + 1 / b.visitors));
	return { z, p: Math.min(1, 2 * normalTail(Math.abs(z))) };
}

/** For every count the chance of all that is no likelier than it. */
export function noLikelier(distribution: readonly Weighted[]): ReadonlyMap<number, number> {
	const rising = [...distribution].sort((one, other) => one.weight - other.weight);
	const chances = new Map<number, number>();
	let sum = 0;
	let next = 0;
	for (const { count, weight } of rising) {
		for (let as = rising[next]; as !== undefined && as.weight <= weight * sameChance; as = rising[++next])
			sum += as.weight;
		chances.set(count, Math.min(1, sum));
	}
	return chances;
}

/**
 * Fisher's exact test, two-sided: of all the ways in which the conversions could have fallen to A and B, the share of
 * those that are no likelier than the one that was seen. R. A. Fisher, "The Design of Experiments", 1935.
 */
export function fisherTest(a: Version, b: Version): number {
	const splits = hypergeometric(a.visitors, b.visitors, a.conversions + b.conversions);
	return noLikelier(splits).get(a.conversions) ?? 0;
}

/** The smallest number of conversions, or of visitors without, that is to be expected in A or B if both are the same. */
export function smallestExpected(a: Version, b: Version): number {
	const visitors = a.visitors + b.visitors;
	const conversions = a.conversions + b.conversions;
	return Math.min(a.visitors, b.visitors) * (Math.min(conversions, visitors - conversions) / visitors);
}

/**
 * Whether the normal distribution is no good approximation of these counts: under 5 to be expected somewhere, or under
 * 40 visitors in all. W. G. Cochran, "Some methods for strengthening the common chi-square tests", Biometrics 10, 1954.
 */
export function isTiny(a: Version, b: Version): boolean {
	return smallestExpected(a, b) < 5 || a.visitors + b.visitors < 40;
}
