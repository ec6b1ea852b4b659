import { scaleLinear } from "@visx/scale";
import chart from "../../../ui/chart-figure.module.css";

/** The words of an axis: visx would bring a font of its own. */
export const axisText = { className: chart["chartText"] ?? "", fontFamily: "inherit", textAnchor: "middle" } as const;

/** How wide a character of an axis is, and how far labels stand apart, in the font size of the root. */
const characterWidth = 0.52;
const apart = 1.2;
const mostTicks = 8;

/** An axis with room for all from `low` to `high`, and as many round ticks as have room for their labels, each with its own. */
export function shareAxis(
	low: number,
	high: number,
	{ width, em }: { width: number; em: number },
	labelsOf: (ticks: readonly number[]) => readonly string[],
) {
	const room = high > low ? (high - low) * 0.04 : Math.max(0.01, Math.abs(high) * 0.1);
	const domain: [number, number] = [low - room, high + room];
	const scale = scaleLinear({ domain });
	const doFit = (ticks: readonly number[]) => {
		const longest = Math.max(...labelsOf(ticks).map(({ length }) => length));
		return ticks.length * (longest * characterWidth + apart) * em <= width;
	};
	const withLabels = (ticks: readonly number[]) => ({ domain, ticks: [...ticks], labels: labelsOf(ticks) });
	for (let wanted = mostTicks; wanted > 1; wanted--) {
		const ticks = scale.ticks(wanted);
		if (doFit(ticks)) return withLabels(ticks);
	}
	return withLabels(scale.ticks(1));
}
