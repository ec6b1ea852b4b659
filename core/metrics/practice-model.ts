import type { FormulaNode } from "./formula.ts";
import { inputDecimals } from "./practice-numbers.ts";
import type { CompiledMetric } from "./work.ts";

/** What is asked for, and how it is told. */
export type CaseQuestion = {
	/** The id of the reading asked for; undefined for the metric's own. */
	reading: string | undefined;
	/** The input asked for instead of the result. */
	input: string | undefined;
	/** Which of the metric's situations tells the numbers; undefined where they are listed. */
	situation: number | undefined;
};

/**
 * A case of a metric. `told`: the numbers that it gives, by input, without the one that is asked for. `target`: the result
 * that it gives, where an input is asked for. `expected`: the right answer, not rounded, in the output's or input's unit.
 */
export type MetricCase = CaseQuestion & {
	told: Readonly<Record<string, number>>;
	target: number | undefined;
	expected: number;
};

/** The metric as the reading asked for has it. */
export function readingOf(compiled: CompiledMetric, id: string | undefined): CompiledMetric {
	return compiled.variants.find(({ variant }) => variant.id === id)?.compiled ?? compiled;
}

/** What a formula rounds to a whole number as the last thing that it does; undefined where it does not. */
export function roundedPart(formula: FormulaNode): FormulaNode | undefined {
	const isRounded = formula.kind === "call" && ["ceil", "floor", "round"].includes(formula.function);
	return isRounded ? formula.arguments[0] : undefined;
}

/** With how many decimals the answer to a case is shown. */
export function shownDecimals({ metric }: CompiledMetric, { input }: Pick<MetricCase, "input">): number {
	const asked = metric.inputs.find(({ id }) => id === input);
	return asked === undefined ? metric.output.decimals : inputDecimals(asked);
}

/** Whether the answer to a case is a whole number because the formula rounds it to one: that one and no other is right. */
export function isWholeByFormula(compiled: CompiledMetric, { input }: Pick<MetricCase, "input">): boolean {
	return input === undefined && roundedPart(compiled.formula) !== undefined;
}
