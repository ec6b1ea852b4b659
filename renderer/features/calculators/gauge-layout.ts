import { recommendedRange } from "../../../core/metrics/judge.ts";
import { settle } from "../../../core/metrics/precision.ts";
import type { Benchmark, Metric } from "../../../core/metrics/schema.ts";

/** A drawn scale. Positions are in percent of its width, 0 to 100. */
export interface GaugeLayout {
	marker: number;
	/** The end beyond which the result lies; the marker then stands at that end. */
	beyond?: "start" | "end";
	band?: { from: number; to: number };
	/** `crowded`: an end that gives way to the band's label, unless that stands on a line of its own. */
	ticks: { value: number; at: number; crowded: boolean }[];
}

const tickCount = 5;
/** Ticks nearer than this to the middle of the band give way to the band's own label; of an end this is only marked. */
const labelRoom = 17;

/** Lays out the scale of a metric with a result and a recommendation; undefined for a metric without a scale. */
export function layOutGauge(metric: Metric, benchmark: Benchmark | undefined, value: number): GaugeLayout | undefined {
	const { scale } = metric;
	if (scale === undefined || scale.max <= scale.min) return undefined;
	const at = (number: number) => Math.min(100, Math.max(0, ((number - scale.min) / (scale.max - scale.min)) * 100));
	// As it is shown: 40.04 beside a scale up to 40 is "40,0 %", which is on it.
	const shown = Number(settle(value).toFixed(metric.output.decimals));
	const beyond = shown < scale.min ? "start" : shown > scale.max ? "end" : undefined;
	const range = benchmark === undefined ? undefined : recommendedRange(benchmark);
	const band = range && { from: at(range.from ?? scale.min), to: at(range.to ?? scale.max) };
	const middle = band && labelMiddle(band);
	const ticks = Array.from({ length: tickCount }, (_, index) => {
		const share = index / (tickCount - 1);
		const [tick, place] = [settle(scale.min + share * (scale.max - scale.min)), share * 100];
		return { value: tick, at: place, crowded: middle !== undefined && Math.abs(place - middle) <= labelRoom };
	});
	return {
		marker: at(value),
		ticks: ticks.filter(({ at, crowded }) => !crowded || at === 0 || at === 100),
		...(beyond === undefined ? {} : { beyond }),
		...(band === undefined ? {} : { band }),
	};
}

/** Where the band's label is centred: under the band, but never beyond an end of the scale. */
export function labelMiddle(band: { from: number; to: number }): number {
	return Math.min(100 - labelRoom, Math.max(labelRoom, (band.from + band.to) / 2));
}
