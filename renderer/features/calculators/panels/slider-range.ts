import { settle } from "../../../../core/metrics/precision.ts";
import type { MetricInput } from "../../../../core/metrics/schema.ts";

export interface SliderRange {
	min: number;
	max: number;
	step: number;
}

/** For an input without plausible values: from nothing to twice its example, in steps of two figures. */
function rangeFrom({ kind, example, min = example < 0 ? example * 2 : 0 }: MetricInput) {
	const size = Math.max(Math.abs(example), kind === "count" ? 10 : 1);
	const step = 10 ** (Math.floor(Math.log10(size)) - 1);
	return { from: min, to: Math.max(min, 0) + 2 * size, step };
}

/**
 * The ends and the step of an input's slider: its plausible values, stretched by whole steps so that `holds` lie in it, as
 * far as the input's limits allow.
 */
export function sliderRange(input: MetricInput, holds: readonly number[]): SliderRange {
	const { from, to, step } = input.range ?? rangeFrom(input);
	const lowest = Math.min(from, ...holds);
	const highest = Math.max(to, ...holds);
	const min = settle(from - Math.ceil(settle((from - lowest) / step)) * step);
	const max = settle(from + Math.ceil(settle((highest - from) / step)) * step);
	return { min: Math.max(min, input.min ?? min), max: Math.min(max, input.max ?? max), step };
}
