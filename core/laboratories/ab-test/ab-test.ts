import { exactInterval } from "./exact-interval.ts";
import { differenceInterval, wilsonInterval } from "./intervals.ts";
import { alphaOf, zOfConfidence } from "./power.ts";
import { fisherTest, isTiny, zTest } from "./tests.ts";
import { type Confidence, type Interval, rateOf, type Version } from "./version.ts";

/**
 * Rates and intervals as fractions of 1; the intervals of the rates are exact where the test is, that of the difference
 * always approximate. `lift`: of B over A, as a fraction, undefined where A has
 * no conversions.
 */
export type AbTestResult = {
	a: { rate: number; interval: Interval };
	b: { rate: number; interval: Interval };
	difference: { value: number; interval: Interval };
	lift: number | undefined;
	/** The test by which is judged. `approximate`: what the other would have said, where it is no good. */
	test:
		| { kind: "z"; z: number; p: number; approximate?: undefined }
		| { kind: "exact"; p: number; approximate: number | undefined };
	/** `nothing`: nobody or everybody converted. `not-shown`: chance explains it well enough, which is not "the same". */
	outcome: "difference" | "not-shown" | "nothing";
	/** Whether the interval of the difference says the same as the test: by another method, it need not. */
	intervalAgrees: boolean;
};

/** Compares two versions: by the z test of two proportions, and by Fisher's exact test where that is no good. */
export function compareVersions(a: Version, b: Version, confidence: Confidence): AbTestResult {
	const z = zOfConfidence(confidence);
	const byZ = zTest(a, b);
	const test: AbTestResult["test"] =
		byZ === undefined || isTiny(a, b)
			? { kind: "exact", p: fisherTest(a, b), approximate: byZ?.p }
			: { kind: "z", ...byZ };
	const isShown = test.p < alphaOf(confidence);
	const interval = differenceInterval(a, b, z);
	const ofRate = (version: Version) =>
		test.kind === "exact" ? exactInterval(version, alphaOf(confidence), z) : wilsonInterval(version, z);
	return {
		a: { rate: rateOf(a), interval: ofRate(a) },
		b: { rate: rateOf(b), interval: ofRate(b) },
		difference: { value: rateOf(b) - rateOf(a), interval },
		lift: a.conversions === 0 ? undefined : rateOf(b) / rateOf(a) - 1,
		test,
		outcome: byZ === undefined ? "nothing" : isShown ? "difference" : "not-shown",
		intervalAgrees: isShown === (interval.low > 0 || interval.high < 0),
	};
}
