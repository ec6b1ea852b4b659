import { describe, expect, it } from "vitest";
import { judge, recommendedRange } from "../../../../core/metrics/judge.ts";
import type { Benchmark, Metric } from "../../../../core/metrics/schema.ts";
import { lettersMetric } from "./sample-metrics.ts";

const who = { segment: "B2B", source: "Guía" };
const metric = (direction: Metric["direction"]) => lettersMetric("a", "a", { direction });
const one = (operator: ">" | ">=" | "<" | "<=", value: number): Benchmark => ({ ...who, operator, value });
const range: Benchmark = { ...who, operator: "between", values: [20, 25] };

describe("judge", () => {
	it.each([
		[">", 3.5, "within", true],
		[">", 3, "below", false],
		[">", 2, "below", false],
		[">=", 3, "within", true],
		[">=", 2.9, "below", false],
		["<", 2, "within", true],
		["<", 3, "above", false],
		["<", 4, "above", false],
		["<=", 3, "within", true],
		["<=", 3.1, "above", false],
	] as const)("%s 3: %d is %s", (operator, value, side, meets) => {
		expect(judge(metric("none"), one(operator, 3), value)).toMatchObject({ side, meets });
	});

	it("includes both ends of a range; the direction decides beyond it", () => {
		for (const direction of ["higher-better", "lower-better", "range", "none"] as const) {
			expect(judge(metric(direction), range, 20)).toEqual({ side: "within", meets: true });
			expect(judge(metric(direction), range, 25)).toEqual({ side: "within", meets: true });
			expect(judge(metric(direction), range, 26)).toEqual({ side: "above", meets: direction === "higher-better" });
			expect(judge(metric(direction), range, 19)).toEqual({ side: "below", meets: direction === "lower-better" });
		}
	});

	it("takes the noise of binary fractions off first", () => {
		expect(judge(metric("higher-better"), one(">", 3), 3.0000000000000004)).toMatchObject({ meets: false });
		expect(judge(metric("lower-better"), one("<", 0.3), 0.1 + 0.2 - 1e-16)).toMatchObject({ meets: false });
		expect(judge(metric("higher-better"), range, 25.000000000000004)).toMatchObject({ side: "within" });
		expect(judge(metric("higher-better"), one(">=", 0.3), 0.3 - 5e-17)).toMatchObject({ meets: true });
		expect(judge(metric("higher-better"), one(">", 3), 3.000001)).toMatchObject({ meets: true });
	});

	it("says when a result misses by the strictness of the sign or only shows as the threshold", () => {
		const higher = metric("higher-better");
		expect(judge(higher, one(">", 3), 3)).toEqual({ side: "below", meets: false, near: "at-threshold" });
		expect(judge(higher, one(">=", 3), 2.999)).toEqual({ side: "below", meets: false, near: "rounds-to-threshold" });
		expect(judge(higher, one(">=", 1.01), 1.005)).toMatchObject({ near: "rounds-to-threshold" });
		expect(judge(higher, one(">=", 3), 2.99)).toEqual({ side: "below", meets: false });
		expect(judge(higher, one(">", 3), 3.001)).toEqual({ side: "within", meets: true });
	});
});

describe("recommendedRange", () => {
	it("is open where the benchmark is", () => {
		expect(recommendedRange(one(">", 3))).toEqual({ from: 3 });
		expect(recommendedRange(one(">=", 3))).toEqual({ from: 3 });
		expect(recommendedRange(one("<", 3))).toEqual({ to: 3 });
		expect(recommendedRange(one("<=", 3))).toEqual({ to: 3 });
		expect(recommendedRange(range)).toEqual({ from: 20, to: 25 });
	});
});
