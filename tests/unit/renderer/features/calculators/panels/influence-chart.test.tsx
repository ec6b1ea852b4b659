import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { InfluenceChart } from "../../../../../../renderer/features/calculators/panels/influence-chart.tsx";

/** The places of the figures and the lowest edges of their bars, in a picture as wide as on a telephone. */
function drawn(texts: readonly [string, string]) {
	const bars = texts.map((text, index) => ({ id: text, label: "Dato", change: index === 0 ? 5 : -4, text }));
	const html = renderToStaticMarkup(<InfluenceChart bars={bars} room={{ width: 310, em: 16 }} />);
	const number = (tag: string, name: string) => Number(new RegExp(` ${name}="([\\d.-]+)"`).exec(tag)?.[1]);
	const rects = html.match(/<rect[^>]*>/gu) ?? [];
	const figures = (html.match(/<text[^>]*dominant-baseline[^>]*>/gu) ?? []).map((tag, index) => {
		const rect = rects[index] ?? "";
		return { isBelow: number(tag, "y") > number(rect, "y") + number(rect, "height"), width: number(rect, "width") };
	});
	return { figures, height: number(html, "height") };
}

describe("the bars of what influences a result", () => {
	it("have short figures beside them", () => {
		expect(drawn(["+5 puntos", "−4 puntos"]).figures.map(({ isBelow }) => isBelow)).toEqual([false, false]);
	});

	it("have figures below them that would leave them no room", () => {
		const huge = drawn(["+9.999.999.999.500,00 €", "−9.090.909.090.454,53 €"]);
		expect(huge.figures.map(({ isBelow }) => isBelow)).toEqual([true, true]);
		for (const { width } of huge.figures) expect(width).toBeGreaterThan(100);
		expect(huge.height).toBeGreaterThan(drawn(["+5 puntos", "−4 puntos"]).height);
	});
});
