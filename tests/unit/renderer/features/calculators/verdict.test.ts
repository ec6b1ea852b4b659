import { describe, expect, it } from "vitest";
import { formatThreshold } from "../../../../../core/metrics/output-format.ts";
import { type Metric, metricSchema } from "../../../../../core/metrics/schema.ts";
import { compileMetric } from "../../../../../core/metrics/work.ts";
import { segmentsOf, verdictOf } from "../../../../../renderer/features/calculators/verdict.ts";

function metric(changes: object = {}): Metric {
	return metricSchema.parse({
		id: "apertura",
		name: "Apertura",
		summary: "Abiertos entre entregados.",
		formula: "abiertos / entregados * 100",
		inputs: [
			{
				id: "abiertos",
				label: "Abiertos",
				unit: "correos",
				kind: "count",
				example: 1240,
				noun: { one: "apertura", many: "aperturas" },
			},
			{ id: "entregados", label: "Entregados", unit: "correos", kind: "count", example: 5600 },
		],
		output: { unit: "%", decimals: 1 },
		benchmarks: [
			{ segment: "B2B", operator: "between", values: [20, 25], source: "Guía" },
			{ segment: "B2C", operator: ">", value: 3, source: "Guía" },
		],
		direction: "higher-better",
		lever: "abiertos",
		advice: { within: "Sigue así." },
		...changes,
	});
}

function verdict(
	of: Metric,
	values: Record<string, number>,
	value: number,
	segment: string,
	warnings: { id: string; message: string }[] = [],
) {
	const compiled = compileMetric(of);
	const benchmark = of.benchmarks.find((one) => one.segment === segment);
	if (!compiled.ok || benchmark === undefined) throw new Error("a metric of this test is wrong");
	return verdictOf(compiled.metric, values, { value, warnings }, benchmark, "es");
}

describe("the verdict on a result", () => {
	it("does not say that one arrives at a threshold where one can only go beyond it", () => {
		// 25 % of 10 is 2.5: with 3 it is 30 %.
		const { change } = verdict(metric(), { abiertos: 2, entregados: 10 }, 20, "B2B");
		expect(change).toMatchObject({ amount: "1", outcome: "over", reaches: "25\u00a0%" });
	});

	it("says where the result lies and how many more would reach the next threshold", () => {
		// 25 % of 5,600 is 1,400: 160 more than 1,240.
		expect(verdict(metric(), { abiertos: 1240, entregados: 5600 }, 22.142857, "B2B")).toEqual({
			headline: { key: "side.within" },
			tone: "good",
			advice: "Sigue así.",
			change: {
				sentence: "more",
				amount: "160",
				noun: "aperturas",
				label: "Abiertos",
				outcome: "reach",
				reaches: "25\u00a0%",
			},
		});
	});

	it("is worded by the course where a recommendation has words of its own, except within a hair of it", () => {
		const words = { meets: "Alcanza", misses: "No alcanza" };
		const own = metric({
			benchmarks: [{ segment: "B2C", operator: "<", value: 3, source: "Guía", verdict: words }],
			direction: "lower-better",
		});
		const headline = (value: number) => verdict(own, { abiertos: value, entregados: 100 }, value, "B2C").headline;
		expect(headline(2)).toEqual({ words: "Alcanza" });
		expect(headline(4)).toEqual({ words: "No alcanza" });
		expect(headline(3)).toEqual({ key: "threshold.at-threshold" });
	});

	it("neither praises nor advises on a result that comes with a warning", () => {
		const warning = { id: "de-mas", message: "Hay más conversiones que clics." };
		const { headline, tone, advice } = verdict(metric(), { abiertos: 23, entregados: 100 }, 23, "B2B", [warning]);
		expect({ headline, tone, advice }).toEqual({
			headline: { key: "side.within" },
			tone: "neutral",
			advice: undefined,
		});
	});

	it("names one in the singular", () => {
		const { change } = verdict(metric(), { abiertos: 19, entregados: 100 }, 19, "B2B");
		expect(change).toMatchObject({ amount: "1", noun: "apertura" });
	});

	it("says that a strict threshold must be passed, and that exactly at it is not enough", () => {
		const { headline, tone, change } = verdict(metric(), { abiertos: 3, entregados: 100 }, 3, "B2C");
		expect({ headline, tone }).toEqual({ headline: { key: "threshold.at-threshold" }, tone: "bad" });
		expect(change).toMatchObject({ sentence: "more", amount: "1", noun: "apertura", outcome: "over" });
	});

	it("asks for fewer where less is better", () => {
		const cancel = metric({
			direction: "lower-better",
			benchmarks: [{ segment: "B2B", operator: "<", value: 0.5, source: "Guía" }],
		});
		// 0.5 % of 6,400 is 32, which is not under it: 31, so 17 fewer than 48.
		const { headline, change } = verdict(cancel, { abiertos: 48, entregados: 6400 }, 0.75, "B2B");
		expect(headline).toEqual({ key: "threshold.misses" });
		expect(change).toMatchObject({
			sentence: "fewer",
			amount: "17",
			noun: "aperturas",
			outcome: "under",
			reaches: "0,5\u00a0%",
		});
	});

	it("says an amount of money with the name of its field", () => {
		const roi = metric({
			formula: "abiertos / entregados * 100",
			inputs: [
				{ id: "abiertos", label: "Ingresos", unit: "€", kind: "money", example: 10 },
				{ id: "entregados", label: "Gasto", unit: "€", kind: "money", example: 100 },
			],
		});
		const { change } = verdict(roi, { abiertos: 10, entregados: 100 }, 10, "B2B");
		expect(change).toMatchObject({ sentence: "moreOf", amount: "10,00\u00a0€", label: "Ingresos" });
	});

	it("stays silent about a change where nothing is left to gain", () => {
		expect(verdict(metric(), { abiertos: 40, entregados: 100 }, 40, "B2C").change).toBeUndefined();
	});
});

describe("a threshold", () => {
	it("is written with the decimals that it has and no more", () => {
		const { output } = metric();
		expect(formatThreshold(25, output, "es")).toBe("25\u00a0%");
		expect(formatThreshold(0.5, output, "es")).toBe("0,5\u00a0%");
		expect(formatThreshold(0.25, output, "en")).toBe("0.25%");
	});
});

describe("segments", () => {
	it("are named once each, in order", () => {
		const twice = metric({
			benchmarks: ["B2C", "B2B", "B2C"].map((segment) => ({ segment, operator: ">", value: 1, source: "Guía" })),
		});
		expect(segmentsOf(twice)).toEqual(["B2C", "B2B"]);
	});
});
