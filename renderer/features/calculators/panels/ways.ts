import { settle } from "../../../../core/metrics/precision.ts";
import type { MetricInput } from "../../../../core/metrics/schema.ts";
import { type NoSolution, type Solution, solve } from "../../../../core/metrics/solve.ts";
import { type CompiledMetric, type MetricValues, workMetric } from "../../../../core/metrics/work.ts";

/**
 * How one input would bring the result to a target, the others staying. `to`: the number to put in, which reaches the
 * target; `change`: how far that is from the present one, signed, where there is one. `exact`: the number that gives just the
 * target, where `to` is another: the next whole one of a count, or a number with decimals that people read.
 * `no-whole`: only `exact` would, and a count must be whole.
 */
export type Way = { input: MetricInput } & (
	| { kind: "there" }
	| { kind: "to"; to: number; change?: number; exact?: number }
	| { kind: "no-whole"; exact: number }
	| { kind: "none"; reason: NoSolution }
);

/** Figures of a change that are worth reading; money has cents. */
const figures = 3;

function decimalsOf(input: MetricInput, change: number): number {
	if (input.unit === "€") return 2;
	const magnitude = change === 0 ? 0 : Math.floor(Math.log10(Math.abs(change)));
	return Math.min(9, Math.max(2, figures - 1 - magnitude));
}

/** A number of few decimals that reaches the target as well, a little beyond the exact one; the exact one if none does. */
function readable(
	compiled: CompiledMetric,
	values: MetricValues,
	input: MetricInput,
	exact: number,
	target: number,
): number {
	const start = values[input.id];
	const now = workMetric(compiled, values);
	if (start === undefined || now.kind !== "result") return exact;
	const size = 10 ** decimalsOf(input, exact - start);
	const steps = settle((exact - start) * size);
	const beyond = settle(start + (steps > 0 ? Math.ceil(steps) : Math.floor(steps)) / size);
	const there = workMetric(compiled, { ...values, [input.id]: beyond });
	if (there.kind !== "result") return exact;
	const toward = Math.sign(target - now.value);
	return toward * (settle(there.value) - settle(target)) >= 0 ? beyond : exact;
}

function wayOf(
	compiled: CompiledMetric,
	values: MetricValues,
	input: MetricInput,
	target: number,
	solution: Solution,
): Way {
	if (solution.kind === "none") return { input, kind: "none", reason: solution.reason };
	const start = values[input.id];
	const exact = solution.value;
	if (exact === start) return { input, kind: "there" };
	const to = input.kind === "count" ? solution.whole?.value : readable(compiled, values, input, exact, target);
	if (to === undefined) return { input, kind: "no-whole", exact };
	const near = to === exact ? {} : { exact };
	return { input, kind: "to", to, ...(start === undefined ? {} : { change: settle(to - start) }), ...near };
}

/** How each input alone, in the metric's order, would bring the result to the target. */
export function waysTo(compiled: CompiledMetric, values: MetricValues, target: number): Way[] {
	return compiled.metric.inputs.map((input) =>
		wayOf(compiled, values, input, target, solve(compiled, values, input.id, target)),
	);
}
