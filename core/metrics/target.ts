import { settle } from "./precision.ts";
import type { Benchmark, Metric, MetricInput } from "./schema.ts";
import { solve } from "./solve.ts";
import { type CompiledMetric, type MetricValues, workMetric } from "./work.ts";

/**
 * What would change the verdict: `input` moved by `change` (signed, in its unit) brings the result to `reaches` (in the
 * output's unit), and no smaller change does. `noun` names one and many of the input, its unit where it has no noun.
 */
export type Target = { input: string; change: number; reaches: number; noun: { one: string; many: string } };

/** A threshold and the way to it: `isReached` is asked of settled values. */
type Goal = { reaches: number; toward: 1 | -1; isReached: (value: number) => boolean };

const largestChange = 1e9;
/** A count moves by one; money, rates and durations by hundredths, finer than anybody plans. */
const stepsInOne = (kind: MetricInput["kind"]) => (kind === "count" ? 1 : 100);

const up = (reaches: number): Goal => ({ reaches, toward: 1, isReached: (value) => value >= settle(reaches) });
const down = (reaches: number): Goal => ({ reaches, toward: -1, isReached: (value) => value <= settle(reaches) });

/** The next threshold worth reaching from a result, if there is one. */
function goalFrom(direction: Metric["direction"], benchmark: Benchmark, value: number): Goal | undefined {
	let goal: Goal;
	switch (benchmark.operator) {
		case ">":
			goal = { ...up(benchmark.value), isReached: (it) => it > settle(benchmark.value) };
			break;
		case "<":
			goal = { ...down(benchmark.value), isReached: (it) => it < settle(benchmark.value) };
			break;
		case ">=":
			goal = up(benchmark.value);
			break;
		case "<=":
			goal = down(benchmark.value);
			break;
		case "between": {
			const [from, to] = benchmark.values;
			if (direction === "higher-better") goal = value < settle(from) ? up(from) : up(to);
			else if (direction === "lower-better") goal = value > settle(to) ? down(to) : down(from);
			else goal = value < settle(from) ? up(from) : down(to);
		}
	}
	return goal.isReached(value) ? undefined : goal;
}

/** The result `steps` steps away, settled; undefined where the metric gives none. */
type ResultAt = (steps: number) => number | undefined;

/** Points at which the formula must move toward the goal: all near ones, then a spread up to the answer. */
function probes(answer: number): number[] {
	const spread = Math.max(1, Math.floor(answer / 32));
	const points = Array.from({ length: Math.min(answer, 32) }, (_, index) => index + 1);
	for (let at = spread; at < answer; at += spread) points.push(at);
	points.push(answer);
	return points.sort((a, b) => a - b);
}

/** Around the first step that is done, or that leads nowhere, if it is not farther off than `most`. */
function bracket(isDone: (steps: number) => boolean, exact: number | undefined, most: number) {
	// A strict threshold needs one step more than where it is met, and noise may hide one.
	for (const step of exact === undefined ? [] : [Math.ceil(exact), Math.ceil(exact) + 1]) {
		if (step >= 1 && step <= most && isDone(step) && !isDone(step - 1)) return { inside: step - 1, outside: step };
	}
	let outside = 1;
	while (!isDone(outside)) {
		if (outside >= most) return undefined;
		outside = Math.min(outside * 2, most);
	}
	return { inside: Math.floor(outside / 2), outside };
}

/**
 * The smallest number of steps to one side that reaches the goal. `exact`: where the formula, solved backwards, meets
 * the threshold; a rounded one may reach it earlier. Without it, doubles until the goal or a limit is met and bisects.
 * Checks both sides of the answer and that the result never turns back on the way.
 */
function stepsToGoal(resultAt: ResultAt, goal: Goal, most: number, exact: number | undefined): number | undefined {
	const isDone = (steps: number) => {
		const value = resultAt(steps);
		return value === undefined || goal.isReached(value);
	};
	const found = bracket(isDone, exact, most);
	if (found === undefined) return undefined;
	let { inside, outside } = found;
	while (outside - inside > 1) {
		const middle = Math.floor((inside + outside) / 2);
		if (isDone(middle)) outside = middle;
		else inside = middle;
	}
	const reached = resultAt(outside);
	if (reached === undefined || !goal.isReached(reached) || isDone(outside - 1)) return undefined;
	let before = resultAt(0);
	for (const steps of probes(outside)) {
		const value = resultAt(steps);
		if (before === undefined || value === undefined || (value - before) * goal.toward < 0) return undefined;
		before = value;
	}
	return outside;
}

/**
 * Solves a metric backwards for its lever, exactly: the smallest change that reaches the benchmark's next threshold.
 * Below the range that is its near end; inside a "between" range its good end, where one way is better; a strict
 * threshold must truly be crossed. Counts change by whole numbers, other inputs by hundredths.
 *
 * Undefined where there is no lever, no result, nothing to gain (a met one-sided benchmark, a result beyond the good
 * end), or no answer: the result turns back on the way or turns where it is now (checked at up to some sixty points),
 * the way runs into an edge case that stops or an input's limit, or the change is over 1e9.
 */
export function stepsToTarget(
	compiled: CompiledMetric,
	values: MetricValues,
	benchmark: Benchmark,
): Target | undefined {
	const { metric } = compiled;
	const lever = metric.inputs.find((input) => input.id === metric.lever);
	const start = lever === undefined || !Object.hasOwn(values, lever.id) ? undefined : values[lever.id];
	if (lever === undefined || start === undefined) return undefined;
	const size = stepsInOne(lever.kind);
	const resultAfter = (steps: number): number | undefined => {
		const working = workMetric(compiled, { ...values, [lever.id]: settle(start + steps / size) });
		return working.kind === "result" ? settle(working.value) : undefined;
	};
	const now = resultAfter(0);
	if (now === undefined) return undefined;
	const goal = goalFrom(metric.direction, benchmark, now);
	if (goal === undefined) return undefined;
	const solution = solve(compiled, values, lever.id, goal.reaches);
	const exact = solution.kind === "solved" ? settle((solution.value - start) * size) : undefined;
	for (const way of [1, -1] as const) {
		const ahead = exact !== undefined && exact * way >= 0 ? exact * way : undefined;
		const steps = stepsToGoal((count) => resultAfter(way * count), goal, largestChange * size, ahead);
		if (steps === undefined) continue;
		// A result that moves the same way on both sides has a turning point here: "more" would be half an answer.
		const opposite = resultAfter(-way * steps);
		if (opposite !== undefined && (opposite - now) * goal.toward > 0) return undefined;
		const noun = lever.noun ?? { one: lever.unit, many: lever.unit };
		return { input: lever.id, change: settle((way * steps) / size), reaches: goal.reaches, noun };
	}
	return undefined;
}
