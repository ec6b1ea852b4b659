import { describe, expect, it } from "vitest";
import { shareAxis } from "../../../../../../renderer/features/laboratories/ab-test/share-axis.ts";
import { shareText } from "../../../../../../renderer/features/laboratories/figures.ts";

const label = (share: number) => shareText(share, "es");
const room = { width: 340, em: 16 };

describe("the axis of a picture", () => {
	it("has round ticks within what is shown", () => {
		const { domain, ticks } = shareAxis(0.04, 0.08, room, label);
		expect(ticks).toEqual([0.04, 0.05, 0.06, 0.07, 0.08]);
		expect(domain[0]).toBeLessThan(0.04);
		expect(domain[1]).toBeGreaterThan(0.08);
	});
	it("has fewer where the labels are long, so that none runs into the next", () => {
		for (const high of [1, 0.07, 1e-4, 1e-8, 1e-11])
			for (const width of [300, 340, 460, 900]) {
				const { ticks } = shareAxis(0, high, { width, em: 16 }, label);
				const longest = Math.max(...ticks.map((tick) => label(tick).length));
				expect(ticks.length).toBeGreaterThan(0);
				// Half of the font size is what a character takes at least.
				if (ticks.length > 1) expect(ticks.length * longest * 8).toBeLessThanOrEqual(width);
			}
	});
	it("has room where all is one point", () => {
		const { domain } = shareAxis(0, 0, room, label);
		expect(domain[0]).toBeLessThan(domain[1]);
	});
});
