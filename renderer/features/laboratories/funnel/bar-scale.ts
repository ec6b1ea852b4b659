export type BarScale = "log" | "linear";

/** Under this a bar on a logarithmic scale is as short as it gets. */
const least = 1e-4;

/** The power of ten below the smallest of some positive values, so that even that one has a bar. */
export function lowestPower(values: readonly number[]): number {
	const smallest = Math.max(least * 10, Math.min(...values, 10));
	return 10 ** (Math.ceil(Math.log10(smallest)) - 1);
}

/** Round values for lines across, no more than there is room for. */
export function scaleTicks(scale: BarScale, low: number, most: number, room: number): number[] {
	const count = Math.max(2, room);
	if (scale === "linear") {
		const rough = most / Math.min(4, count);
		const power = 10 ** Math.floor(Math.log10(rough));
		const step = ([1, 2, 5].find((one) => one * power >= rough) ?? 10) * power;
		return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, index) => index * step);
	}
	const [from, to] = [Math.round(Math.log10(low)), Math.floor(Math.log10(most) + 1e-9)];
	const every = Math.max(1, Math.ceil((to - from + 1) / count));
	return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => 10 ** (from + index * every));
}
