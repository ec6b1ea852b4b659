import { wilsonInterval } from "./intervals.ts";
import type { Interval, Version } from "./version.ts";

/** The error of Stirling's formula for the logarithm of `n` factorial. */
function stirlingError(n: number): number {
	if (n > 15) {
		const square = n * n;
		return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / n;
	}
	let factorial = 1;
	for (let one = 2; one <= n; one++) factorial *= one;
	return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
}

/** `count · log(count / expected) + expected - count`, which keeps its digits where both are nearly the same. */
function deviance(count: number, expected: number): number {
	const away = (count - expected) / (count + expected);
	if (Math.abs(away) > 0.1) return count * Math.log(count / expected) + expected - count;
	let sum = (count - expected) * away;
	for (let [power, odd] = [2 * count * away ** 3, 3]; ; power *= away * away, odd += 2) {
		const next = sum + power / odd;
		if (next === sum) return sum;
		sum = next;
	}
}

/**
 * The chance that exactly `count` succeed and `others` do not, both at least 1, each with the chance `rate` of 1: C.
 * Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000. `rest` is 1 - `rate`, to all its digits.
 */
function binomialChance(count: number, others: number, rate: number, rest: number): number {
	const all = count + others;
	const errors = stirlingError(all) - stirlingError(count) - stirlingError(others);
	const deviances = deviance(count, all * rate) + deviance(others, all * rest);
	return Math.exp(errors - deviances) * Math.sqrt(all / (2 * Math.PI * count * others));
}

/** The chance that `count` or fewer succeed; for a `rate` over `count / (count + others)`. */
function tail(count: number, others: number, rate: number, rest: number): number {
	let sum = 1;
	for (let term = 1, left = count, lost = others; left > 0 && term > sum * Number.EPSILON; left--, lost++) {
		term *= (left * rest) / ((lost + 1) * rate);
		sum += term;
	}
	return binomialChance(count, others, rate, rest) * sum;
}

/** Where a rising condition turns true. */
function turn(from: number, to: number, isOver: (rate: number) => boolean): number {
	let [low, high] = [from, to];
	for (let middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
		if (isOver(middle)) high = middle;
		else low = middle;
	}
	return (low + high) / 2;
}

/** With more on both sides there is nothing left to tell the exact interval from Wilson's in the digits that are shown. */
const mostExact = 100_000;

/**
 * The exact interval of a rate: C. Clopper and E. Pearson, Biometrika 26, 1934. Its ends are the rates at which so many
 * conversions or fewer, and so many or more, have just half of `alpha` (0.05 for 95 %) as their chance; it holds the true
 * rate at least as often as it promises. `z`: that of `alpha`, for counts of more than a hundred thousand.
 */
export function exactInterval(version: Version, alpha: number, z: number): Interval {
	const { visitors, conversions } = version;
	const others = visitors - conversions;
	const half = alpha / 2;
	if (conversions === 0) return { low: 0, high: -Math.expm1(Math.log(half) / visitors) };
	if (others === 0) return { low: Math.exp(Math.log(half) / visitors), high: 1 };
	const near = wilsonInterval(version, z);
	if (Math.min(conversions, others) > mostExact) return near;
	const rate = conversions / visitors;
	return {
		low: turn(0, rate, (at) => tail(others, conversions, 1 - at, at) > half),
		high: turn(rate, Math.min(1, 3 * near.high), (at) => tail(conversions, others, at, 1 - at) < half),
	};
}
