import type { Random } from "../quiz/random.ts";
import { settle } from "./precision.ts";
import type { MetricInput } from "./schema.ts";

/** Numbers one step apart, from `first` on, `count` of them. */
type Grid = { first: number; step: number; count: number };

const fewest = 4;
/** Round numbers are as round as leaves this many of them to choose from. */
const enough = 8;

/** The plausible values of an input; where nobody said them, those around its example. */
function rangeOf(input: MetricInput): { from: number; to: number; step: number } {
	const { range, example, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = input;
	if (range !== undefined) return range;
	const size = Math.max(Math.abs(example), 1);
	const power = 10 ** Math.floor(Math.log10(size));
	const step = input.kind === "count" ? Math.max(1, power / 10) : power / 10;
	const [from, to] = [Math.max(min, example - size * 0.75), Math.min(max, example + size * 1.5)];
	return { from: Math.ceil(from / step) * step, to: Math.floor(to / step) * step, step };
}

function multiplesIn(from: number, to: number, step: number): Grid {
	const first = Math.ceil(from / step - 1e-9);
	const last = Math.floor(to / step + 1e-9);
	return { first: settle(first * step), step, count: last - first + 1 };
}

/** The roundest numbers in a range of which there are enough: multiples of 1, 2 or 5 and a power of ten. */
function roundGrid(from: number, to: number, step: number): Grid | undefined {
	let power = 10 ** Math.ceil(Math.log10(Math.max(to - from, step)));
	for (; power >= step / 10; power /= 10) {
		for (const digit of [5, 2, 1]) {
			const size = settle(digit * power);
			const isOnSteps = Math.abs(size / step - Math.round(size / step)) < 1e-9;
			if (size < step || !isOnSteps) continue;
			const grid = multiplesIn(from, to, size);
			if (grid.count >= enough) return grid;
		}
	}
	return undefined;
}

/** Every value there may be, finer than the steps of a slider where those are coarse. */
function fineGrid({ kind }: MetricInput, from: number, to: number, step: number): Grid {
	const finer =
		kind === "count" && step < 10 ? Math.min(step, 1) : step >= 10 ? Math.max(1, Math.round(step / 10)) : step;
	const grid = multiplesIn(from, to, finer);
	return grid.count >= fewest ? grid : { first: from, step, count: Math.floor((to - from) / step + 1e-9) + 1 };
}

const grids = new WeakMap<MetricInput, { round: Grid; fine: Grid }>();

/** The numbers that an input may have, round ones and all; worked out once, for a case looks through hundreds. */
function gridsOf(input: MetricInput): { round: Grid; fine: Grid } {
	const known = grids.get(input);
	if (known !== undefined) return known;
	const { from, to, step } = rangeOf(input);
	const fine = fineGrid(input, from, to, step);
	const found = { round: roundGrid(from, to, step) ?? fine, fine };
	grids.set(input, found);
	return found;
}

/** A plausible number for an input, in its unit: a round one, or as numbers come. */
export function plausibleNumber(input: MetricInput, isRound: boolean, random: Random): number {
	const { round, fine } = gridsOf(input);
	const grid = isRound ? round : fine;
	const value = settle(grid.first + random.below(Math.max(1, grid.count)) * grid.step);
	return input.kind === "count" ? Math.round(value) : value;
}

/** How many decimals a number has, up to nine. */
export function decimalsOf(value: number): number {
	const clean = settle(value);
	let decimals = 0;
	while (decimals < 9 && Number(clean.toFixed(decimals)) !== clean) decimals++;
	return decimals;
}

/** With how many decimals an input's number is asked for. */
export function inputDecimals(input: MetricInput): number {
	if (input.kind === "count") return 0;
	return input.kind === "money" ? 2 : Math.max(1, decimalsOf(rangeOf(input).step));
}
