import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Benchmark, Metric } from "../../../../core/metrics/schema.ts";
import { stepsToTarget } from "../../../../core/metrics/target.ts";
import { runs } from "../../../support/runs.ts";
import {
	clickRate,
	compiled,
	costPerLead,
	lettersMetric,
	metricOf,
	openRate,
	unsubscribeRate,
} from "./sample-metrics.ts";

const who = { segment: "B2B", source: "Guía" };
const between = (from: number, to: number): Benchmark => ({ ...who, operator: "between", values: [from, to] });
const one = (operator: ">" | ">=" | "<" | "<=", value: number): Benchmark => ({ ...who, operator, value });

const solve = (metric: Metric, values: Record<string, number>, benchmark: Benchmark) =>
	stepsToTarget(compiled(metric), values, benchmark);

describe("stepsToTarget", () => {
	it("finds the openings that reach the upper end from inside the range", () => {
		expect(solve(openRate, { abiertos: 1240, entregados: 5600 }, between(20, 25))).toEqual({
			input: "abiertos",
			change: 160,
			reaches: 25,
			noun: { one: "apertura", many: "aperturas" },
		});
	});

	it("goes to the near end from below the range, and nowhere from above it", () => {
		expect(solve(openRate, { abiertos: 1000, entregados: 5600 }, between(20, 25))).toMatchObject({
			change: 120,
			reaches: 20,
		});
		expect(solve(openRate, { abiertos: 1400, entregados: 5600 }, between(20, 25))).toBeUndefined();
		expect(solve(openRate, { abiertos: 1500, entregados: 5600 }, between(20, 25))).toBeUndefined();
	});

	it("crosses a strict threshold, and only reaches a lax one", () => {
		expect(solve(clickRate, { clics: 30, entregados: 1000 }, one(">", 3))).toMatchObject({ change: 1, reaches: 3 });
		expect(solve(clickRate, { clics: 30, entregados: 1000 }, one(">=", 3))).toBeUndefined();
		expect(solve(clickRate, { clics: 29, entregados: 1000 }, one(">=", 3))).toMatchObject({ change: 1 });
		expect(solve(clickRate, { clics: 84, entregados: 2400 }, one(">", 3))).toBeUndefined();
		expect(solve(clickRate, { clics: 36, entregados: 1201 }, one(">", 3))).toMatchObject({ change: 1 });
	});

	it("goes down where less is asked for", () => {
		expect(solve(unsubscribeRate, { cancelaciones: 50, suscriptores: 8000 }, one("<", 0.5))).toEqual({
			input: "cancelaciones",
			change: -11,
			reaches: 0.5,
			noun: { one: "cancelaciones", many: "cancelaciones" },
		});
		expect(solve(unsubscribeRate, { cancelaciones: 24, suscriptores: 8000 }, one("<", 0.5))).toBeUndefined();
		expect(solve(unsubscribeRate, { cancelaciones: 50, suscriptores: 8000 }, between(0.25, 0.5))).toMatchObject({
			change: -10,
		});
		expect(solve(unsubscribeRate, { cancelaciones: 30, suscriptores: 8000 }, between(0.25, 0.5))).toMatchObject({
			change: -10,
			reaches: 0.25,
		});
	});

	it("raises a lever that lowers the result", () => {
		expect(solve(costPerLead, { inversion: 900, leads: 60 }, one("<=", 12))).toMatchObject({ change: 15, reaches: 12 });
	});

	it("moves money by cents", () => {
		const metric = { ...costPerLead, lever: "inversion" };
		expect(solve(metric, { inversion: 900.1, leads: 60 }, one("<=", 12))).toMatchObject({ change: -180.1 });
		expect(solve(metric, { inversion: 900.1, leads: 60 }, one("<", 12))).toMatchObject({ change: -180.11 });
	});

	it("goes to the near end of a range that is good inside only", () => {
		const metric: Metric = { ...openRate, direction: "range" };
		expect(solve(metric, { abiertos: 1, entregados: 10 }, between(20, 25))).toMatchObject({ change: 1, reaches: 20 });
		expect(solve(metric, { abiertos: 60, entregados: 200 }, between(20, 25))).toMatchObject({
			change: -10,
			reaches: 25,
		});
		expect(solve(metric, { abiertos: 45, entregados: 200 }, between(20, 25))).toBeUndefined();
	});

	it("has no answer where the way runs into a stop or a limit", () => {
		expect(solve(openRate, { abiertos: 1, entregados: 10 }, between(101, 120))).toBeUndefined();
		expect(solve(unsubscribeRate, { cancelaciones: 5, suscriptores: 100 }, one("<", 0))).toBeUndefined();
		const capped = metricOf({ ...clickRate, inputs: clickRate.inputs.map((input) => ({ ...input, max: 1000 })) });
		expect(solve(capped, { clics: 900, entregados: 100 }, one(">", 1000))).toBeUndefined();
		expect(solve(capped, { clics: 900, entregados: 100 }, one(">=", 1000))).toMatchObject({ change: 100 });
	});

	it("has no answer without a lever, a result, or a formula that moves steadily with it", () => {
		const { lever: _, ...fixed } = clickRate;
		expect(solve(fixed, { clics: 1, entregados: 100 }, one(">", 3))).toBeUndefined();
		expect(solve(clickRate, { entregados: 100 }, one(">", 3))).toBeUndefined();
		expect(solve(clickRate, { clics: 1, entregados: 0 }, one(">", 3))).toBeUndefined();
		const valley = lettersMetric("(a - 50)^2", "a", { lever: "a" });
		expect(solve(valley, { a: 45 }, one(">", 400))).toBeUndefined();
		expect(solve(valley, { a: 50 }, one(">", 400))).toBeUndefined();
		const flat = lettersMetric("b", "ab", { lever: "a" });
		expect(solve(flat, { a: 1, b: 2 }, one(">", 3))).toBeUndefined();
	});

	it("does not answer with more than a thousand million", () => {
		const tiny = lettersMetric("a / 1000", "a", { lever: "a" });
		expect(solve(tiny, { a: 0 }, one(">=", 1_000_000))).toMatchObject({ change: 1e9 });
		expect(solve(tiny, { a: 0 }, one(">", 1_000_000))).toBeUndefined();
	});

	it("does not let noise ask for one step too many", () => {
		// 0.07 * 100 is 7.000000000000001 and 0.57 * 100 is 56.99999999999999 in binary.
		expect(solve(clickRate, { clics: 6, entregados: 100 }, one(">", 7))).toMatchObject({ change: 2 });
		expect(solve(clickRate, { clics: 56, entregados: 100 }, one(">=", 57))).toMatchObject({ change: 1 });
	});

	it("answers the steady way where the other one turns back", () => {
		const valley = lettersMetric("(a - 50)^2", "a", { lever: "a" });
		expect(solve(valley, { a: 40 }, one(">", 400))).toMatchObject({ change: -11 });
	});

	it("walks over the flat parts of a rounded formula", () => {
		const rounded = lettersMetric("ceil(a / 10)", "a", { lever: "a" });
		expect(solve(rounded, { a: 1 }, one(">=", 3))).toMatchObject({ change: 20 });
	});
});

describe("stepsToTarget: properties", () => {
	const whole = (max: number) => fc.integer({ min: 1, max });
	// Compared in whole numbers: a / b * 100 > t is 100 a > t b.
	it("crosses the threshold with the change and not with one less", () => {
		fc.assert(
			fc.property(
				whole(5000),
				whole(100_000),
				whole(60),
				fc.constantFrom(">" as const, ">=" as const),
				(a, b, t, sign) => {
					const crosses = (clicks: number) => (sign === ">" ? 100 * clicks > t * b : 100 * clicks >= t * b);
					const target = solve(clickRate, { clics: a, entregados: b }, one(sign, t));
					if (crosses(a)) expect(target).toBeUndefined();
					else {
						const change = target?.change ?? Number.NaN;
						expect(crosses(a + change)).toBe(true);
						expect(crosses(a + change - 1)).toBe(false);
					}
				},
			),
			{ numRuns: runs(200) },
		);
	});

	it("the same downward", () => {
		fc.assert(
			fc.property(
				whole(5000),
				whole(100_000),
				whole(60),
				fc.constantFrom("<" as const, "<=" as const),
				(a, b, t, sign) => {
					const crosses = (lost: number) => (sign === "<" ? 100 * lost < t * b : 100 * lost <= t * b);
					const target = solve(unsubscribeRate, { cancelaciones: a, suscriptores: b }, one(sign, t));
					if (crosses(a)) expect(target).toBeUndefined();
					else {
						const change = target?.change ?? Number.NaN;
						expect(crosses(a + change)).toBe(true);
						expect(crosses(a + change + 1)).toBe(false);
					}
				},
			),
			{ numRuns: runs(200) },
		);
	});
});
