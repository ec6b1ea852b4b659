import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MetricInput } from "../../../../../../core/metrics/schema.ts";
import { sliderRange } from "../../../../../../renderer/features/calculators/panels/slider-range.ts";

const input = (more: Partial<MetricInput> = {}): MetricInput => ({
	id: "a",
	label: "A",
	unit: "correos",
	kind: "count",
	example: 1240,
	range: { from: 50, to: 3000, step: 10 },
	...more,
});

describe("the ends of a slider", () => {
	it.each<[string, MetricInput, number[], [number, number, number]]>([
		["are the plausible values", input(), [1240], [50, 3000, 10]],
		["stretch by whole steps to what must lie between them", input(), [3001, 41], [40, 3010, 10]],
		["stop at the input's limits", input({ min: 20, max: 5000 }), [5, 9000], [20, 5000, 10]],
		["carry no noise of binary fractions", input({ range: { from: 0.1, to: 0.7, step: 0.1 } }), [0.95], [0.1, 1, 0.1]],
	])("%s", (_, its, holds, [min, max, step]) => {
		expect(sliderRange(its, holds)).toEqual({ min, max, step });
	});

	it("come from the example where no plausible values are given", () => {
		const { range: _, ...plain } = input();
		expect(sliderRange(plain, [1240])).toEqual({ min: 0, max: 2500, step: 100 });
		expect(sliderRange({ ...plain, example: 0.4, kind: "ratio" }, [])).toEqual({ min: 0, max: 2, step: 0.1 });
		expect(sliderRange({ ...plain, example: 3 }, [])).toEqual({ min: 0, max: 20, step: 1 });
	});

	it("hold whatever must lie between them", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 }), { maxLength: 3 }), (hundredths) => {
				const holds = hundredths.map((one) => one / 100);
				const { min, max } = sliderRange(input(), holds);
				for (const one of holds) {
					expect(one).toBeGreaterThanOrEqual(min);
					expect(one).toBeLessThanOrEqual(max);
				}
			}),
		);
	});
});
