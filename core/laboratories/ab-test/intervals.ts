import type { Interval, Version } from "./version.ts";
import { rateOf } from "./version.ts";

/**
 * Interval of a rate by the score of E. B. Wilson (Journal of the American Statistical Association 22, 1927), without
 * correction for continuity. `z`: 1.959964 for 95 %. Never leaves 0..1, and is no point at 0 or at all conversions.
 */
export function wilsonInterval({ visitors, conversions }: Version, z: number): Interval {
	const spread = z * Math.sqrt((conversions / visitors) * (visitors - conversions) + (z * z) / 4);
	const above = conversions + (z * z) / 2 + spread;
	return {
		// A quotient instead of a difference, so that few among a thousand million keep their digits.
		low: (conversions / visitors) * (conversions / above),
		high: conversions === visitors ? 1 : above / (visitors + z * z),
	};
}

/**
 * Interval of the difference of the rates, B less A, out of both versions' Wilson intervals: R. G. Newcombe, "Interval
 * estimation for the difference between independent proportions", Statistics in Medicine 17, 1998, method 10.
 */
export function differenceInterval(a: Version, b: Version, z: number): Interval {
	const [rateA, rateB] = [rateOf(a), rateOf(b)];
	const [ofA, ofB] = [wilsonInterval(a, z), wilsonInterval(b, z)];
	const difference = rateB - rateA;
	return {
		low: difference - Math.hypot(rateB - ofB.low, ofA.high - rateA),
		high: difference + Math.hypot(ofB.high - rateB, rateA - ofA.low),
	};
}
