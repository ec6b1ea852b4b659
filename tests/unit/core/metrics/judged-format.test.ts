import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../../../core/metrics/judge.ts";
import { decimalsToTell, formatJudged } from "../../../../core/metrics/judged-format.ts";
import type { Benchmark, Metric } from "../../../../core/metrics/schema.ts";
import { workedSteps } from "../../../../core/metrics/steps.ts";
import { runs } from "../../../support/runs.ts";
import { compiled, lettersMetric, unsubscribeRate } from "./sample-metrics.ts";

const who = { segment: "B2B", source: "Guía" };
const percent = (decimals: number, direction: Metric["direction"] = "higher-better") =>
	lettersMetric("a", "a", { output: { unit: "%", decimals }, direction });
const range: Benchmark = { ...who, operator: "between", values: [20, 25] };
const one = (operator: ">" | ">=" | "<" | "<=", value: number): Benchmark => ({ ...who, operator, value });
const space = "\u00a0";

describe("a result beside its verdict", () => {
	it.each<[string, Metric, Benchmark, number, string]>([
		["less than 0.5", percent(2), one("<", 0.5), 100 / 201, "0,498"],
		["more than 3", percent(1), one(">", 3), 3.0001, "3,0001"],
		["below a range", percent(1), range, 19.99, "19,99"],
		["above a range", percent(1), range, 25.01, "25,01"],
		["just inside a range", percent(1), range, 20.01, "20,01"],
	])("shows the decimals that tell that it is %s", (_, metric, benchmark, value, shown) => {
		expect(formatJudged(value, metric, benchmark, "es")).toBe(`${shown}${space}%`);
	});

	it("keeps the metric's decimals where they tell, and on the threshold itself", () => {
		expect(formatJudged(3, percent(1), one(">", 3), "es")).toBe(`3,0${space}%`);
		expect(formatJudged(3.0000000000000004, percent(1), one(">", 3), "es")).toBe(`3,0${space}%`);
		expect(formatJudged(22.142857, percent(1), range, "es")).toBe(`22,1${space}%`);
		expect(formatJudged(22.142857, percent(1), undefined, "en")).toBe("22.1%");
	});

	it("takes a word where four more decimals do not tell", () => {
		expect(decimalsToTell(percent(1), one(">", 3), 3.000001)).toBeUndefined();
		expect(formatJudged(3.000001, percent(1), one(">", 3), "es")).toBe(`algo más de 3${space}%`);
		expect(formatJudged(24.9999999, percent(1), range, "en")).toBe("just under 25%");
	});

	it("is never seen on another side than the one that is judged", () => {
		const metric = percent(1);
		fc.assert(
			fc.property(fc.constantFrom(20, 25), fc.integer({ min: -9, max: 9 }), fc.nat(7), (threshold, digit, places) => {
				const value = threshold + digit * 10 ** -places;
				const decimals = decimalsToTell(metric, range, value);
				if (decimals === undefined) {
					expect(places).toBeGreaterThan(5);
					return;
				}
				const seen = Number.parseFloat(formatJudged(value, metric, range, "en"));
				expect(judge(metric, range, seen).side).toBe(judge(metric, range, value).side);
			}),
			{ numRuns: runs(300) },
		);
	});

	it("ends the worked steps too", () => {
		const [benchmark] = unsubscribeRate.benchmarks;
		const steps = workedSteps(compiled(unsubscribeRate), { cancelaciones: 1, suscriptores: 201 }, "es", benchmark);
		expect(steps.at(-1)?.text).toBe(`0,498${space}%`);
	});
});
