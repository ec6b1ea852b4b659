import { describe, expect, it } from "vitest";
import { shareAxis } from "../../../../../../renderer/features/laboratories/ab-test/share-axis.ts";
import { shareTexts } from "../../../../../../renderer/features/laboratories/figures.ts";

const labelsOf = (shares: readonly number[]) => shareTexts(shares, "es");
const room = { width: 340, em: 16 };

describe("the axis of a picture", () => {
	it("has round ticks within what is shown", () => {
		const { domain, ticks } = shareAxis(0.04, 0.08, room, labelsOf);
		expect(ticks).toEqual([0.04, 0.05, 0.06, 0.07, 0.08]);
		expect(domain[0]).toBeLessThan(0.04);
		expect(domain[1]).toBeGreaterThan(0.08);
	});
	it("has fewer where the labels are long, so that none runs into the next", () => {
		for (const high of [1, 0.07, 1e-4, 1e-8, 1e-11])
			for (const width of [300, 340, 460, 900]) {
				const { ticks, labels } = shareAxis(0, high, { width, em: 16 }, labelsOf);
				const longest = Math.max(...labels.map(({ length }) => length));
				expect(ticks.length).toBeGreaterThan(0);
				// Half of the font size is what a character takes at least.
				if (ticks.length > 1) expect(ticks.length * longest * 8).toBeLessThanOrEqual(width);
			}
	});
	it("has no two ticks that are called the same", () => {
		const { ticks, labels } = shareAxis(0.4999995, 0.5000005, { width: 900, em: 16 }, labelsOf);
		expect(ticks.length).toBeGreaterThan(1);
		expect(new Set(labels).size).toBe(ticks.length);
	});
	it("has room where all is one point", () => {
		const { domain } = shareAxis(0, 0, room, labelsOf);
		expect(domain[0]).toBeLessThan(domain[1]);
	});
});
