import { describe, expect, it } from "vitest";
import { barChartLayout } from "../../../../renderer/ui/bar-chart-layout.ts";

const steps = [300, 900, 1800, 3600];
const values = [0, 900, 1800, 0, 0, 600, 0, 0, 0, 0, 0, 450];
const wide = { width: 952, em: 16, values, steps };
const narrow = { ...wide, width: 358 };

describe("on a wide page", () => {
	const layout = barChartLayout(wide);

	it("bars are columns on one ground, as high as their values say", () => {
		expect(layout.direction).toBe("columns");
		const grounds = layout.bars.map(({ y, height }) => y + height);
		expect(new Set(grounds).size).toBe(1);
		const [, half, whole] = layout.bars;
		expect(whole?.height).toBeCloseTo(2 * (half?.height ?? 0));
		expect(layout.bars[0]?.height).toBe(0);
	});

	it("lines stand at round values, from none to one that no bar passes", () => {
		expect(layout.gridLines.map(({ value }) => value)).toEqual([0, 900, 1800]);
		const top = Math.min(...layout.gridLines.map(({ y }) => y));
		expect(Math.min(...layout.bars.map(({ y }) => y))).toBeGreaterThanOrEqual(top);
		expect(layout.gridLines.find(({ value }) => value === 1800)?.y).toBeCloseTo(layout.bars[2]?.y ?? 0);
	});

	it("nothing stands outside of the picture, not even what is written over the highest bar", () => {
		for (const bar of layout.bars) {
			expect(bar.x).toBeGreaterThan(layout.left - 1);
			expect(bar.x + bar.width).toBeLessThanOrEqual(952);
			expect(bar.textY).toBeGreaterThan(16);
			expect(bar.label).toBeLessThan(layout.height);
		}
	});
});

describe("on a narrow page, or with large letters", () => {
	it.each([
		["narrow", narrow],
		["large letters", { ...wide, em: 24 }],
	])("%s: bars are rows, with room at their end for what they say", (_, options) => {
		const layout = barChartLayout(options);
		expect(layout.direction).toBe("rows");
		expect(layout.gridLines).toEqual([]);
		for (const bar of layout.bars) expect(bar.textX + 5 * options.em).toBeLessThanOrEqual(options.width);
		const [, half, whole] = layout.bars;
		expect(whole?.width).toBeCloseTo(2 * (half?.width ?? 0));
	});
});

it("more than the largest step foresees still gets at most four lines above the ground", () => {
	const layout = barChartLayout({ ...wide, values: [100_000] });
	expect(layout.gridLines.length).toBeLessThanOrEqual(5);
	expect(layout.gridLines.at(-1)?.value).toBeGreaterThanOrEqual(100_000);
});

it("no values at all are drawn as an empty ground", () => {
	const layout = barChartLayout({ ...wide, values: values.map(() => 0) });
	expect(layout.bars.every(({ height }) => height === 0)).toBe(true);
});
