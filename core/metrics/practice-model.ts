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
