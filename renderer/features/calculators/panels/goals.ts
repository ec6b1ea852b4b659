import { recommendedRange } from "../../../../core/metrics/judge.ts";
import { settle } from "../../../../core/metrics/precision.ts";
import type { Benchmark, Metric } from "../../../../core/metrics/schema.ts";

/** The ends of the recommended range, from low to high. */
export function goalsOf(benchmark: Benchmark | undefined): number[] {
	if (benchmark === undefined) return [];
	const { from, to } = recommendedRange(benchmark);
	return [from, to].filter((end) => end !== undefined);
}

/**
 * Which end of the recommended range is the next one worth reaching from a result; the first where there is no result,
 * none where the result is better than all of them.
 */
export function nextGoal(
	direction: Metric["direction"],
	goals: readonly number[],
	value: number | undefined,
): number | undefined {
	const [from, to = from] = goals;
	if (from === undefined || to === undefined || value === undefined) return from;
	const settled = settle(value);
	if (direction === "higher-better") return settled > to ? undefined : settled < from ? from : to;
	if (direction === "lower-better") return settled < from ? undefined : settled > to ? to : from;
	return settled < from ? from : to;
}

/** The most that a percentage or points are, as a rule. */
const whole = 100;

/** The whole number at a goal or beyond it: a result of whole numbers never comes to be another. Never 0 of something. */
function nextWhole(value: number, goal: number): number {
	const next = goal > value ? Math.ceil(goal) : Math.floor(goal);
	return [next, Math.round(value)].find((one) => one !== 0) ?? goal;
}

/**
 * A target where nothing is recommended: a tenth better than the result, with three figures, whole where results are
 * shown so; half way to the whole where that would be more than all.
 */
export function betterBy({ direction, output }: Metric, value: number): number {
	const better = value + (Math.abs(value) / 10) * (direction === "lower-better" ? -1 : 1);
	const hasWhole = output.unit === "%" || output.unit === "points";
	const isTooMuch = hasWhole && value < whole && better > whole;
	const goal = settle(Number((isTooMuch ? (value + whole) / 2 : better).toPrecision(3)));
	return output.decimals === 0 ? nextWhole(value, goal) : goal;
}
