import { own } from "../../../../core/learning/own.ts";
import { type Destination, destinationFor, type Landing, landingOf } from "../../../../core/metrics/destination.ts";
import { namesIn } from "../../../../core/metrics/evaluate.ts";
import type { FormulaNode } from "../../../../core/metrics/formula.ts";
import { looksAlike } from "../../../../core/metrics/judged-format.ts";
import { largestNumber } from "../../../../core/metrics/number-read.ts";
import { settle } from "../../../../core/metrics/precision.ts";
import type { Benchmark, MetricInput } from "../../../../core/metrics/schema.ts";
import { type NoSolution, type Solution, solve } from "../../../../core/metrics/solve.ts";
import { type CompiledMetric, type MetricValues, workMetric } from "../../../../core/metrics/work.ts";

/**
 * How one input would bring the result to a target, the others staying. `to`: the number to put in; `result`: what it
 * gives, and `landing`: how that stands to the target as both are shown; `change`: how far `to` is from the present
 * number, signed, where there is one. `exact`: the number that gives just the target, where `to` does not; not there
 * where the formula goes by steps, in which no single number does. `no-short`: only `exact` would, and it is no number
 * that the field holds: a count must be whole, others have nine decimals.
 */
export type Way = { input: MetricInput } & (
	| { kind: "there" }
	| { kind: "to"; to: number; result: number; landing: Landing; change?: number; exact?: number }
	| { kind: "no-short"; exact: number }
	| { kind: "none"; reason: NoSolution }
);

/** Whether the result goes by steps as an input grows. */
function isStepped(node: FormulaNode, input: string): boolean {
	switch (node.kind) {
		case "number":
		case "name":
			return false;
		case "negate":
			return isStepped(node.operand, input);
		case "binary":
			return isStepped(node.left, input) || isStepped(node.right, input);
		case "call":
			if (["ceil", "floor", "round"].includes(node.function) && namesIn(node).has(input)) return true;
			return node.arguments.some((one) => isStepped(one, input));
	}
}

function wayOf(
	compiled: CompiledMetric,
	values: MetricValues,
	input: MetricInput,
	target: number,
	benchmark: Benchmark | undefined,
	solution: Solution,
): Way {
	if (solution.kind === "none") return { input, kind: "none", reason: solution.reason };
	const start = own(values, input.id);
	const { value: exact, whole } = solution;
	if (exact === start) return { input, kind: "there" };
	if (Math.abs(exact) > largestNumber) {
		const problem = { code: "above-max", input: input.id, limit: largestNumber } as const;
		return { input, kind: "none", reason: { code: "limits", problem, value: exact } };
	}
	let found: Destination | undefined;
	if (input.kind !== "count") found = destinationFor(compiled, values, input, exact, target, benchmark);
	else if (whole !== undefined && Math.abs(whole.value) <= largestNumber) {
		found = { to: whole.value, result: whole.result, landing: landingOf(compiled, benchmark, whole.result, target) };
	}
	if (found === undefined) return { input, kind: "no-short", exact };
	if (found.to === start) return { input, kind: "there" };
	const isJust = Math.abs(found.result - target) <= 1e-9 * Math.max(1, Math.abs(target));
	return {
		input,
		kind: "to",
		...found,
		...(start === undefined ? {} : { change: settle(found.to - start) }),
		...(isJust || isStepped(compiled.formula, input.id) ? {} : { exact }),
	};
}

/**
 * How each input alone, in the metric's order, would bring the result to the target. `benchmark`: what the result is
 * shown beside, which decides with how many decimals it is.
 */
export function waysTo(
	compiled: CompiledMetric,
	values: MetricValues,
	target: number,
	benchmark?: Benchmark | undefined,
): Way[] {
	const { metric } = compiled;
	const now = workMetric(compiled, values);
	if (now.kind === "result" && looksAlike(metric, benchmark, now.value, target)) {
		return metric.inputs.map((input) => ({ input, kind: "there" }));
	}
	return metric.inputs.map((input) =>
		wayOf(compiled, values, input, target, benchmark, solve(compiled, values, input.id, target)),
	);
}
