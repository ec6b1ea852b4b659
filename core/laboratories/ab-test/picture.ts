import { rateOf, type Version } from "./version.ts";
import { binomial } from "./weights.ts";

/** How likely each rate is to be seen, as a share of the likeliest; rates as fractions of 1, ascending. */
export type Spread = { kind: "bars" | "curve"; points: { rate: number; height: number }[] };

const mostBars = 60;
const curveSteps = 80;
/** What is lower cannot be seen. */
const lowest = 0.003;

/**
 * What a version with this rate would show if the test were repeated with as many visitors: a bar for every number of
 * conversions (binomial) where they are few, the normal curve where they are many.
 */
export function spreadOf(version: Version): Spread {
	const { visitors, conversions } = version;
	const rate = rateOf(version);
	const areFew = Math.min(conversions, visitors - conversions) < 10;
	if (areFew) {
		const counts = binomial(visitors, rate, lowest);
		const highest = Math.max(...counts.map(({ weight }) => weight));
		if (counts.length <= mostBars) {
			const points = counts.map(({ count, weight }) => ({ rate: count / visitors, height: weight / highest }));
			return { kind: "bars", points };
		}
	}
	const error = Math.sqrt((rate * (1 - rate)) / visitors);
	const reach = Math.sqrt(-2 * Math.log(lowest));
	const points = Array.from({ length: curveSteps + 1 }, (_, step) => {
		const away = reach * ((2 * step) / curveSteps - 1);
		return { rate: rate + away * error, height: Math.exp((-away * away) / 2) };
	});
	return { kind: "curve", points: points.filter(({ rate: at }) => at >= 0 && at <= 1) };
}
