import { evaluate } from "./evaluate.ts";
import { invert, type Obstacle } from "./invert.ts";
import { settle } from "./precision.ts";
import type { MetricInput } from "./schema.ts";
import {
	type CompiledMetric,
	gatherInputs,
	type LimitProblem,
	type MetricValues,
	outsideLimits,
	type Warning,
} from "./work.ts";

/**
 * Why an input cannot bring the result to the target. `missing`: other inputs have no number. `limits`: the value that
 * would (`value`) is outside the input's limits, or another input is outside its own (then without `value`). `stops`:
 * at `value` an edge case gives no result. `no-change`: however large or small, it does not reach it. `turns-back`:
 * the result comes nearer, turns and goes away again. `jumps`: it steps over it.
 */
export type NoSolution =
	| { code: "missing"; inputs: string[] }
	| { code: "limits"; problem: LimitProblem; value?: number }
	| { code: "stops"; stop: Warning; value: number }
	| { code: Obstacle };

/**
 * `value`: the input that gives `result`, which agrees with the target to 1e-9 (of its size, where that is over 1);
 * of several, the one nearest to the input's present value. For a count it is not whole as a rule: `whole` is then the
 * whole number nearest to the present one that brings the result to the target or beyond, if the limits allow any.
 */
export type Solution =
	| { kind: "solved"; value: number; result: number; whole?: { value: number; result: number } }
	| { kind: "none"; reason: NoSolution };

const none = (reason: NoSolution): Solution => ({ kind: "none", reason });

class Search {
	private readonly compiled: CompiledMetric;
	private readonly input: MetricInput;
	private readonly known: ReadonlyMap<string, number>;
	private readonly target: number;
	readonly start: number | undefined;

	constructor(compiled: CompiledMetric, input: MetricInput, known: ReadonlyMap<string, number>, target: number) {
		this.compiled = compiled;
		this.input = input;
		this.known = known;
		this.target = target;
		this.start = known.get(input.id);
	}

	private withInput(value: number): ReadonlyMap<string, number> {
		return new Map(this.known).set(this.input.id, value);
	}

	private result(value: number): number {
		return evaluate(this.compiled.formula, this.withInput(value));
	}

	private miss(value: number): number {
		return Math.abs(this.result(value) - this.target);
	}

	/** How far the formula may be off: 1e-9, of the target where that is large. */
	private get close(): number {
		return 1e-9 * Math.max(1, Math.abs(this.target));
	}

	/** Without the noise of binary fractions and of searching, where that gives the target as well. */
	private tidy(value: number): number {
		const noise = Math.max(this.miss(value), 1e-12 * Math.max(1, Math.abs(this.target)));
		const plain = [6, 9, 12].map((figures) => Number(value.toPrecision(figures)));
		return [...plain, settle(value)].find((one) => this.miss(one) <= noise) ?? value;
	}

	/** Why a value gives no result, though the formula would. */
	private obstacle(value: number): NoSolution | undefined {
		const values = this.withInput(value);
		const stop = this.compiled.edgeCases.find(({ edgeCase, when }) => {
			const holds = edgeCase.action === "stop" ? evaluate(when, values) : 0;
			return holds !== 0 && !Number.isNaN(holds);
		});
		if (stop !== undefined) {
			const { id, message } = stop.edgeCase;
			return { code: "stops", stop: { id, message }, value };
		}
		const problem = outsideLimits({ ...this.input, kind: "ratio" }, value);
		return problem === undefined ? undefined : { code: "limits", problem, value };
	}

	private distance(value: number): number {
		return Math.abs(value - (this.start ?? this.input.example));
	}

	solve(): Solution {
		const { input, compiled, start } = this;
		if (start !== undefined && this.miss(start) <= this.close && this.obstacle(start) === undefined) {
			return this.solved(start);
		}
		const { range, min, max } = input;
		const edges = [0, min, max, range?.from, range?.to].filter((edge) => edge !== undefined);
		const marks = [...new Set([...edges, ...this.known.values()])];
		const accepts = (value: number) =>
			this.miss(this.tidy(value)) <= this.close && this.obstacle(this.tidy(value)) === undefined;
		const place = { near: start ?? input.example, marks, accepts };
		const found = invert(compiled.formula, input.id, this.known, this.target, place);
		const values = [...new Set(found.values.filter(Number.isFinite).map((value) => this.tidy(value)))];
		const sound = values.filter((value) => this.miss(value) <= this.close);
		sound.sort((a, b) => this.distance(a) - this.distance(b));
		const tried = sound.map((value) => ({ value, obstacle: this.obstacle(value) }));
		const best = tried.find(({ obstacle }) => obstacle === undefined) ?? tried[0];
		if (best === undefined) return none({ code: found.obstacle ?? (values.length > 0 ? "jumps" : "no-change") });
		if (best.obstacle === undefined) return this.solved(best.value);
		return none(this.leadsAway(best.obstacle) ? { code: "no-change" } : best.obstacle);
	}

	/** Whether the result goes away from the target on the way to a limit: beyond it, it would come from the other side. */
	private leadsAway(obstacle: NoSolution): boolean {
		if (obstacle.code !== "limits" || obstacle.problem.limit === undefined || this.start === undefined) return false;
		const { limit } = obstacle.problem;
		const atLimit = this.miss(limit);
		return (Number.isFinite(atLimit) ? atLimit : this.miss((this.start + limit) / 2)) > this.miss(this.start);
	}

	private solved(value: number): Solution {
		const solution: Solution = { kind: "solved", value, result: this.result(value) };
		if (this.input.kind !== "count") return solution;
		const whole = this.wholeFor(value);
		return whole === undefined ? solution : { ...solution, whole: { value: whole, result: this.result(whole) } };
	}

	/** Which way the result has to go: from where it is now, or as the metric would have it. */
	private toward(): 1 | -1 {
		const now = this.start === undefined ? Number.NaN : this.result(this.start);
		if (Number.isFinite(now) && now !== this.target) return this.target > now ? 1 : -1;
		return this.compiled.metric.direction === "lower-better" ? -1 : 1;
	}

	/** The whole number beside an exact value that reaches the target, as near to the present value as it can be. */
	private wholeFor(exact: number): number | undefined {
		const toward = this.toward();
		const reaches = (value: number) => {
			const beyond = toward * (settle(this.result(value)) - settle(this.target));
			return beyond >= 0 && this.obstacle(value) === undefined;
		};
		const beside = [...new Set([Math.floor(exact), Math.ceil(exact)])].filter(reaches);
		const [nearest] = beside.sort((a, b) => this.distance(a) - this.distance(b));
		if (nearest === undefined || this.start === undefined) return nearest;
		// A rounded formula reaches its target earlier than where it is exact.
		const step = Math.sign(this.start - nearest);
		if (step === 0 || !Number.isInteger(this.start) || reaches(this.start) || !reaches(nearest + step)) return nearest;
		let [inside, outside] = [nearest, this.start];
		while (Math.abs(outside - inside) > 1) {
			const middle = Math.floor((inside + outside) / 2);
			if (reaches(middle)) inside = middle;
			else outside = middle;
		}
		return inside;
	}
}

/**
 * Solves a metric backwards: the value of the input `id` with which the result is `target`, the others being as in
 * `values`. The present value of the input, if it has one, only says which of several solutions is nearest. Says why
 * where there is none. Never throws for an input of the metric; an id that is none of it has `no-change`.
 */
export function solve(compiled: CompiledMetric, values: MetricValues, id: string, target: number): Solution {
	const input = compiled.metric.inputs.find((one) => one.id === id);
	if (input === undefined || !Number.isFinite(target)) return none({ code: "no-change" });
	const { known, missing } = gatherInputs(compiled, values);
	const lacking = missing.filter((other) => other !== id);
	if (lacking.length > 0) return none({ code: "missing", inputs: lacking });
	for (const other of compiled.metric.inputs) {
		if (other.id === id) continue;
		const problem = outsideLimits(other, known.get(other.id) ?? Number.NaN);
		if (problem !== undefined) return none({ code: "limits", problem });
	}
	return new Search(compiled, input, known, target).solve();
}
