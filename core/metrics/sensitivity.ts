import { derivative, type Roughness } from "./derivative.ts";
import { evaluate } from "./evaluate.ts";
import type { FormulaNode } from "./formula.ts";
import { settle } from "./precision.ts";
import { type CompiledMetric, gatherInputs, type MetricValues, outsideLimits, workMetric } from "./work.ts";

/**
 * What an input does to the result. `change`: by how much the result moves, in its unit, if the input grows by
 * `growth` percent and all others stay, worked with the formula itself; undefined where that value is outside the
 * input's limits or an edge case stops it (`obstacle`). `share`: that change in percent of the result's size, undefined
 * for a result of 0. `elasticity`: percent of the result's size for each percent of the input, at this very point;
 * undefined where the formula has no derivative there or the result is 0. All three are negative where the result
 * falls, also below 0. `rough`: where the elasticity is that of the smooth part.
 */
export type Sensitivity = {
	input: string;
	change?: number;
	share?: number;
	elasticity?: number;
	rough: readonly Roughness[];
	obstacle?: "limits" | "stops";
};

/** The difference of two results without the noise of binary fractions, however small both are. */
function difference(to: number, from: number): number {
	const by = to - from;
	const isNoise = Math.abs(by) <= 1e-13 * Math.max(Math.abs(to), Math.abs(from));
	return isNoise ? 0 : settle(by) || Number(by.toPrecision(12));
}

const derivatives = new WeakMap<CompiledMetric, Map<string, ReturnType<typeof derivative>>>();

/** A metric's derivatives are worked once, not at each keystroke. */
function derivativeOf(compiled: CompiledMetric, formula: FormulaNode, input: string): ReturnType<typeof derivative> {
	const known = derivatives.get(compiled) ?? new Map<string, ReturnType<typeof derivative>>();
	derivatives.set(compiled, known);
	const found = known.get(input) ?? derivative(formula, input);
	known.set(input, found);
	return found;
}

/**
 * How the result answers to each input that the formula names, the strongest first (by the size of the change; those
 * without one last, in the metric's order). A count may grow by a fraction: a tenth more of 15 is 16.5. Empty where
 * the metric has no result. `growth` is in percent, 10 if left out; it may be negative.
 */
export function sensitivities(compiled: CompiledMetric, values: MetricValues, growth = 10): Sensitivity[] {
	const working = workMetric(compiled, values);
	if (working.kind !== "result") return [];
	const { known } = gatherInputs(compiled, values);
	const found = compiled.metric.inputs.map((input): Sensitivity => {
		const present = known.get(input.id) ?? Number.NaN;
		const { tree, rough } = derivativeOf(compiled, compiled.formula, input.id);
		const slope = evaluate(tree, known);
		const elasticity = (slope * present) / Math.abs(working.value);
		const common = {
			input: input.id,
			rough: [...rough],
			...(Number.isFinite(elasticity) ? { elasticity: settle(elasticity) } : {}),
		};
		const moved = settle(present * (1 + growth / 100));
		if (outsideLimits({ ...input, kind: "ratio" }, moved) !== undefined) return { ...common, obstacle: "limits" };
		const there = new Map(known).set(input.id, moved);
		const stops = compiled.edgeCases.some(({ edgeCase, when }) => {
			const holds = edgeCase.action === "stop" ? evaluate(when, there) : 0;
			return holds !== 0 && !Number.isNaN(holds);
		});
		const result = evaluate(compiled.formula, there);
		if (stops || !Number.isFinite(result)) return { ...common, obstacle: "stops" };
		const change = difference(result, working.value);
		const share = settle((change / Math.abs(working.value)) * 100);
		return { ...common, change, ...(Number.isFinite(share) ? { share } : {}) };
	});
	const size = ({ change }: Sensitivity) => (change === undefined ? -1 : Math.abs(change));
	return found.sort((a, b) => size(b) - size(a));
}
