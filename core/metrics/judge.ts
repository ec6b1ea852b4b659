import { formatNumber } from "./number-format.ts";
import { settle } from "./precision.ts";
import type { Benchmark, Metric } from "./schema.ts";

/**
 * How a result stands to a benchmark. `side`: where it lies; for a one-sided benchmark `within` is on its good side.
 * `near`, only when it is not met: the result is the strict threshold itself (`at-threshold`: 3 for "> 3"), or looks
 * like it once rounded to the metric's decimals (`rounds-to-threshold`: 2.999 shown as 3.00 for ">= 3").
 */
export type Judgement = {
	side: "below" | "within" | "above";
	meets: boolean;
	near?: "at-threshold" | "rounds-to-threshold";
};

function sideOf(benchmark: Benchmark, value: number): Judgement["side"] {
	switch (benchmark.operator) {
		case ">":
			return value > settle(benchmark.value) ? "within" : "below";
		case ">=":
			return value >= settle(benchmark.value) ? "within" : "below";
		case "<":
			return value < settle(benchmark.value) ? "within" : "above";
		case "<=":
			return value <= settle(benchmark.value) ? "within" : "above";
		case "between": {
			const [from, to] = benchmark.values;
			if (value < settle(from)) return "below";
			return value > settle(to) ? "above" : "within";
		}
	}
}

function nearness(metric: Metric, threshold: number, value: number): Judgement["near"] {
	if (value === settle(threshold)) return "at-threshold";
	// Compared as they are shown, whatever the locale: what a person sees decides whether it needs explaining.
	const shown = (number: number) => formatNumber(number, "en", { decimals: metric.output.decimals });
	return shown(value) === shown(threshold) ? "rounds-to-threshold" : undefined;
}

/**
 * Judges a result (in the output's unit) by a benchmark. `>` and `<` are strict, "between" includes both ends; the
 * noise of binary fractions is taken off first, so that 3.0000000000000004 does not meet "> 3".
 * Outside a "between" range the metric's direction decides: above it still meets where higher is better, below it
 * where lower is better; for "range" and "none" only inside meets.
 */
export function judge(metric: Metric, benchmark: Benchmark, value: number): Judgement {
	const settled = settle(value);
	const side = sideOf(benchmark, settled);
	const beyondGood =
		benchmark.operator === "between" &&
		((side === "above" && metric.direction === "higher-better") ||
			(side === "below" && metric.direction === "lower-better"));
	if (side === "within" || beyondGood) return { side, meets: true };
	const range = recommendedRange(benchmark);
	const threshold = side === "below" ? range.from : range.to;
	const near = threshold === undefined ? undefined : nearness(metric, threshold, settled);
	return near === undefined ? { side, meets: false } : { side, meets: false, near };
}

/** The recommended range for drawing, in the output's unit; an end that is not there is open. */
export function recommendedRange(benchmark: Benchmark): { from?: number; to?: number } {
	switch (benchmark.operator) {
		case ">":
		case ">=":
			return { from: benchmark.value };
		case "<":
		case "<=":
			return { to: benchmark.value };
		case "between":
			return { from: benchmark.values[0], to: benchmark.values[1] };
	}
}
