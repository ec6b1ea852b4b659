import { answersIn, type Groups, npsOf } from "./survey.ts";

/** The z of 95 %. */
const z = 1.959963984540054;

/** From `low` to `high`, in points. */
export type PointsInterval = { low: number; high: number };

/** Variance of one answer that counts 1, 0 or -1: what the NPS is the mean of, as a fraction of 1. */
function varianceOf(groups: Groups): number {
	const answers = answersIn(groups);
	const difference = (groups.promoters - groups.detractors) / answers;
	return Math.max(0, (groups.promoters + groups.detractors) / answers - difference ** 2);
}

/**
 * The standard error of an NPS in points: that of a difference of two shares of one multinomial,
 * √((p + d - (p - d)²) / n). It is 0 where all answers are of one group, which is not certainty.
 */
export const standardError = (groups: Groups): number => 100 * Math.sqrt(varianceOf(groups) / answersIn(groups));

const added = 3;

/** Three answers more than there are, a quarter of them each promoters and detractors. */
const withAdded = ({ detractors, passives, promoters }: Groups): Groups => ({
	detractors: detractors + added / 4,
	passives: passives + added / 2,
	promoters: promoters + added / 4,
});

/**
 * Interval of an NPS, 95 %, in points: "adjusted Wald" of B. Rocks, "Interval estimation for the Net Promoter Score",
 * The American Statistician 70(4), 2016. Holds what it promises from about five answers on, and is no point where all
 * answers are of one group. Cut off at -100 and 100; reaches as far as the NPS itself, which a single answer would not.
 */
export function npsInterval(groups: Groups): PointsInterval {
	const adjusted = withAdded(groups);
	const half = z * standardError(adjusted);
	const [nps, middle] = [npsOf(groups), npsOf(adjusted)];
	return { low: Math.min(nps, Math.max(-100, middle - half)), high: Math.max(nps, Math.min(100, middle + half)) };
}

/** So far may one half of an interval be from the other, of their mean, for "more or less" to hold of both. */
const uneven = 0.1;

/**
 * Half of the interval, in points, where it reaches about as far to both sides. Undefined where it does not, as at the end
 * of the scale: no single margin tells how far.
 */
export function marginOf(groups: Groups): number | undefined {
	const { low, high } = npsInterval(groups);
	const half = (high - low) / 2;
	const isEven = Math.abs(npsOf(groups) - (low + high) / 2) <= uneven * half;
	return isEven && low > -100 && high < 100 ? half : undefined;
}

/** How many answers, in all, a margin of so many points takes, if they fall as these did; never less than one. */
export function answersNeeded(groups: Groups, margin: number): number {
	const exact = varianceOf(withAdded(groups)) * ((100 * z) / margin) ** 2 - added;
	return Math.max(1, Math.ceil(Number(exact.toPrecision(12))));
}

/** Whether the picture is dominated by single answers: few in all, or hardly any promoters or detractors. */
export function areFew(groups: Groups): boolean {
	return answersIn(groups) < 30 || Math.min(groups.promoters, groups.detractors) < 5;
}

/**
 * By how many points the NPS of `now` is above that of `before`, with its interval, 95 %, out of those of both: G. Zou
 * and A. Donner, "Construction of confidence limits about effect measures", Statistics in Medicine 27, 2008.
 */
export function npsChange(before: Groups, now: Groups): { value: number; interval: PointsInterval; isShown: boolean } {
	const [from, to] = [npsOf(before), npsOf(now)];
	const [ofFrom, ofTo] = [npsInterval(before), npsInterval(now)];
	const value = to - from;
	const interval = {
		low: value - Math.hypot(to - ofTo.low, ofFrom.high - from),
		high: value + Math.hypot(ofTo.high - to, from - ofFrom.low),
	};
	return { value, interval, isShown: interval.low > 0 || interval.high < 0 };
}
