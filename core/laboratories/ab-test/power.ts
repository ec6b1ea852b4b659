import { normalCdf, normalQuantile } from "../../metrics/normal.ts";
import { noLikelier } from "./tests.ts";
import type { Confidence, Power } from "./version.ts";
import { binomial, hypergeometric } from "./weights.ts";

/** What a test is to be able to tell apart: rates as fractions of 1. */
export type Plan = { baseline: number; target: number };

/** How often a test of this confidence may take chance for a difference: 0.05 for 95. */
export const alphaOf = (confidence: Confidence): number => (100 - confidence) / 100;
/** The z that a two-sided test of this confidence asks for: 1.959964 for 95. */
export const zOfConfidence = (confidence: Confidence): number => normalQuantile(alphaOf(confidence) / 2);
/** The z that this power adds: 0.841621 for 80. */
export const zOfPower = (power: Power): number => normalQuantile(1 - power / 100);

/**
 * Visitors that each version needs, rounded up: the two-sided z test of two proportions with the rate of both together
 * under "no difference", and each version's own under the difference looked for. J. L. Fleiss, "Statistical Methods for
 * Rates and Proportions", 2nd edition 1981, formula 3.14 (without correction for continuity).
 */
export function visitorsNeeded({ baseline, target }: Plan, zConfidence: number, zPower: number): number {
	const mean = (baseline + target) / 2;
	const same = zConfidence * Math.sqrt(2 * mean * (1 - mean));
	const apart = zPower * Math.sqrt(baseline * (1 - baseline) + target * (1 - target));
	const exact = ((same + apart) / (target - baseline)) ** 2;
	// What is whole but for the last digits is not rounded up to the next.
	return Math.ceil(Number(exact.toPrecision(12)));
}

/** Whole days until all versions have their visitors, of so many a day for all of them together. */
export function daysNeeded(visitorsEach: number, visitorsPerDay: number, versions = 2): number {
	return Math.ceil((visitorsEach * versions) / visitorsPerDay);
}

/** How often the z test of `visitorsNeeded` finds the difference, with so many visitors: a fraction of 1. */
export function powerOf({ baseline, target }: Plan, visitorsA: number, visitorsB: number, zConfidence: number): number {
	const mean = (visitorsA * baseline + visitorsB * target) / (visitorsA + visitorsB);
	const same = Math.sqrt(mean * (1 - mean) * (1 / visitorsA + 1 / visitorsB));
	const apart = Math.sqrt((baseline * (1 - baseline)) / visitorsA + (target * (1 - target)) / visitorsB);
	const difference = Math.abs(target - baseline);
	if (apart === 0) return difference > zConfidence * same ? 1 : 0;
	return normalCdf((difference - zConfidence * same) / apart) + normalCdf((-difference - zConfidence * same) / apart);
}

/** So many outcomes are worked through one by one within a frame. */
const mostOutcomes = 4_000;

/**
 * How often Fisher's exact test finds the difference, with so many visitors: every outcome that there can be, weighed
 * by its chance. Undefined where there are too many to go through.
 */
export function exactPowerOf(plan: Plan, visitorsA: number, visitorsB: number, alpha: number): number | undefined {
	if ((visitorsA + 1) * (visitorsB + 1) > mostOutcomes) return undefined;
	const chanceOf = (trials: number, rate: number) =>
		new Map(binomial(trials, rate).map(({ count, weight }) => [count, weight]));
	const [chanceA, chanceB] = [chanceOf(visitorsA, plan.baseline), chanceOf(visitorsB, plan.target)];
	let power = 0;
	for (let conversions = 0; conversions <= visitorsA + visitorsB; conversions++) {
		const splits = hypergeometric(visitorsA, visitorsB, conversions);
		for (const [count, p] of noLikelier(splits)) {
			if (p < alpha) power += (chanceA.get(count) ?? 0) * (chanceB.get(conversions - count) ?? 0);
		}
	}
	return Math.min(1, power);
}
