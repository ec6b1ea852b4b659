import { looksAlike } from "./judged-format.ts";
import { largestNumber } from "./number-read.ts";
import { settle } from "./precision.ts";
import type { Benchmark, MetricInput } from "./schema.ts";
import { type CompiledMetric, type MetricValues, workMetric } from "./work.ts";

/**
 * How the result of a proposed number stands to the target, both as they are shown: the same (`reach`), or above it
 * (`over`) or below it (`under`).
 */
export type Landing = "reach" | "over" | "under";

/** A number to put into an input, and the result that it gives, worked forward. */
export type Destination = { to: number; result: number; landing: Landing };

/** Decimals that a field's number may have, and those that people still read. */
const mostDecimals = 9;
const readableDecimals = 6;
/** Of the target: so far beyond it a result may be before more decimals are worth it. */
const nearBeyond = 0.01;

/** The decimals in which people count an input: cents of money, else those of its plausible values. */
function ownDecimals({ unit, range }: MetricInput): number {
	if (unit === "€" || range === undefined) return 2;
	let decimals = 0;
	while (decimals < 2 && settle(range.step * 10 ** decimals) % 1 !== 0) decimals++;
	return decimals;
}

/** How a result stands to a target, as both are shown beside a benchmark's verdict. */
export function landingOf(
	{ metric }: CompiledMetric,
	benchmark: Benchmark | undefined,
	result: number,
	target: number,
): Landing {
	if (looksAlike(metric, benchmark, result, target)) return "reach";
	return result > target ? "over" : "under";
}

/**
 * The number to propose for an input whose exact solution is `exact`: itself rounded, to the input's own decimals or to
 * so many more as it takes for the result to be shown as the target; where none does, or cents come near, the next one
 * beyond the target. Undefined where no number that a field can hold does either.
 */
export function destinationFor(
	compiled: CompiledMetric,
	values: MetricValues,
	input: MetricInput,
	exact: number,
	target: number,
	benchmark: Benchmark | undefined,
): Destination | undefined {
	const now = workMetric(compiled, values);
	const toward = now.kind === "result" ? Math.sign(target - now.value) : 0;
	const least = ownDecimals(input);
	const atDecimals = (decimals: number, round: (number: number) => number): Destination | undefined => {
		const size = 10 ** decimals;
		const to = settle(round(settle(exact * size)) / size);
		if ((to === 0 && exact !== 0) || Math.abs(to) > largestNumber) return undefined;
		const there = workMetric(compiled, { ...values, [input.id]: to });
		if (there.kind !== "result") return undefined;
		return { to, result: there.value, landing: landingOf(compiled, benchmark, there.value, target) };
	};
	const nearest = (decimals: number) => {
		// Where a formula is rounded, the exact number may stand at the end of all those that give the target.
		const found = [Math.round, Math.floor, Math.ceil].map((round) => atDecimals(decimals, round));
		return found.find((one) => one?.landing === "reach");
	};
	const beyond = (decimals: number, slack: number) =>
		[Math.floor, Math.ceil]
			.map((round) => atDecimals(decimals, round))
			.find(
				(found) =>
					found !== undefined &&
					toward * (found.result - target) >= 0 &&
					Math.abs(found.result - target) <= slack * Math.max(Math.abs(target), 1e-9),
			);
	const whole = nearest(least) ?? (input.unit === "€" ? beyond(least, nearBeyond) : undefined);
	if (whole !== undefined) return whole;
	const leading = exact === 0 ? 0 : Math.max(0, 1 - Math.floor(Math.log10(Math.abs(exact))));
	const readable = Math.min(mostDecimals, Math.max(readableDecimals, leading + 2));
	const short = nearest(readable);
	if (short !== undefined && short.to === settle(exact)) return short;
	for (let decimals = least + 1; decimals <= readable; decimals++) {
		const found = nearest(decimals);
		if (found !== undefined) return found;
	}
	for (const slack of [nearBeyond, Number.POSITIVE_INFINITY]) {
		for (let decimals = least; decimals <= mostDecimals; decimals++) {
			const found = beyond(decimals, slack);
			if (found !== undefined) return found;
		}
	}
	return undefined;
}
