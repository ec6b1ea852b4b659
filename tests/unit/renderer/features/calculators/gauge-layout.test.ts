import { describe, expect, it } from "vitest";
import { metricSchema } from "../../../../../core/metrics/schema.ts";
import { layOutGauge } from "../../../../../renderer/features/calculators/gauge-layout.ts";

const metric = metricSchema.parse({
	id: "m",
	name: "M",
	summary: "S",
	formula: "a",
	inputs: [{ id: "a", label: "A", unit: "%", kind: "ratio", example: 1 }],
	output: { unit: "%", decimals: 1 },
	benchmarks: [
		{ segment: "B2B", operator: "between", values: [20, 25], source: "Guía" },
		{ segment: "B2C", operator: ">", value: 30, source: "Guía" },
	],
	direction: "higher-better",
	scale: { min: 0, max: 40 },
});
const [between, over] = metric.benchmarks;

describe("a gauge", () => {
	it("places the result and the recommended range by the metric's scale", () => {
		const layout = layOutGauge(metric, between, 10);
		expect(layout?.marker).toBe(25);
		expect(layout?.band).toEqual({ from: 50, to: 62.5 });
	});

	it("draws an open end up to the end of the scale", () => {
		expect(layOutGauge(metric, over, 10)?.band).toEqual({ from: 75, to: 100 });
	});

	it("keeps a result beyond the scale at its end", () => {
		expect(layOutGauge(metric, between, 90)?.marker).toBe(100);
		expect(layOutGauge(metric, between, -5)?.marker).toBe(0);
	});

	it("tells beyond which end the result lies, judged by the number that is shown", () => {
		expect(layOutGauge(metric, between, 90)?.beyond).toBe("end");
		expect(layOutGauge(metric, between, -5)?.beyond).toBe("start");
		for (const value of [0, 40, 40.04, -0.04]) expect(layOutGauge(metric, between, value)?.beyond).toBeUndefined();
	});

	it("has ticks without the noise of binary fractions", () => {
		// 0.75 × 0.2 is 0.15000000000000002.
		const fine = { ...metric, scale: { min: 0, max: 0.2 } };
		expect(layOutGauge(fine, undefined, 0.1)?.ticks.map((tick) => tick.value)).toEqual([0, 0.05, 0.1, 0.15, 0.2]);
	});

	it("gives the ticks near the range's own label up, and keeps both ends", () => {
		expect(layOutGauge(metric, between, 10)?.ticks.map((tick) => tick.value)).toEqual([0, 10, 30, 40]);
		expect(layOutGauge(metric, undefined, 10)?.ticks.map((tick) => tick.value)).toEqual([0, 10, 20, 30, 40]);
	});

	it("keeps an end that is under the range's label, marked: there is room for it where the label has its own line", () => {
		const p = { ...metric, scale: { min: 0, max: 0.2 } };
		const ticks = layOutGauge(p, { segment: "", operator: "<", value: 0.05, source: "Guía" }, 0.1)?.ticks;
		expect(ticks?.map(({ value, crowded }) => [value, crowded])).toEqual([
			[0, true],
			[0.1, false],
			[0.15, false],
			[0.2, false],
		]);
	});

	it("is not drawn without a scale", () => {
		const { scale: _, ...plain } = metric;
		expect(layOutGauge(plain, between, 10)).toBeUndefined();
	});
});
