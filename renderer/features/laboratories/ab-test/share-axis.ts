import { scaleLinear } from "@visx/scale";
import chart from "../../../ui/chart-figure.module.css";

/** The words of an axis: visx would bring a font of its own. */
export const axisText = { className: chart["chartText"] ?? "", fontFamily: "inherit", textAnchor: "middle" } as const;

/** So wide is the longest label of an axis, in letters' heights. */
const labelWidth = 5;

/** An axis with room for all from `low` to `high`, and as many round ticks as there is room for. */
export function shareAxis(low: number, high: number, width: number, em: number) {
	const room = high > low ? (high - low) * 0.04 : Math.max(0.01, Math.abs(high) * 0.1);
	const domain: [number, number] = [low - room, high + room];
	const ticks = scaleLinear({ domain }).ticks(Math.max(2, Math.floor(width / (labelWidth * em))));
	return { domain, ticks: ticks.filter((tick) => tick >= low - room && tick <= high + room) };
}
