import type { Locale } from "../../../core/locale.ts";
import { type Judgement, judge } from "../../../core/metrics/judge.ts";
import { formatNumber, formatQuantity } from "../../../core/metrics/number-format.ts";
import { formatThreshold } from "../../../core/metrics/output-format.ts";
import type { Benchmark, Metric } from "../../../core/metrics/schema.ts";
import { stepsToTarget } from "../../../core/metrics/target.ts";
import type { CompiledMetric, MetricValues, Warning } from "../../../core/metrics/work.ts";

/** Which of the sentences about a change it is, and what stands in it, already worded. */
export interface Change {
	sentence: "more" | "fewer" | "moreOf" | "lessOf";
	/** "160", or "200 €" where the input has no noun. */
	amount: string;
	/** What the amount counts, in the course's words: "aperturas". */
	noun?: string;
	label: string;
	outcome: "reach" | "over" | "under";
	/** "25 %" */
	reaches: string;
}

/** What a result means by a recommendation. */
export interface Verdict {
	headline: `side.${Judgement["side"]}` | `threshold.${"meets" | "misses" | NonNullable<Judgement["near"]>}`;
	/** `neutral`: the working has warnings, so the result itself is in doubt and is neither praised nor blamed. */
	tone: "good" | "bad" | "neutral";
	advice?: string;
	change?: Change;
}

const symbols: readonly string[] = ["%", "€", "$", "£"];

/** The segments that a metric has recommendations for, each once, in order. */
export function segmentsOf(metric: Metric): string[] {
	return [...new Set(metric.benchmarks.map((benchmark) => benchmark.segment))];
}

function outcomeOf(benchmark: Benchmark): Change["outcome"] {
	if (benchmark.operator === ">") return "over";
	return benchmark.operator === "<" ? "under" : "reach";
}

function changeOf(
	compiled: CompiledMetric,
	values: MetricValues,
	benchmark: Benchmark,
	locale: Locale,
): Change | undefined {
	const target = stepsToTarget(compiled, values, benchmark);
	const input = compiled.metric.inputs.find((one) => one.id === target?.input);
	if (target === undefined || input === undefined) return undefined;
	const size = Math.abs(target.change);
	const bySymbol = input.noun === undefined && symbols.includes(input.unit);
	const noun = size === 1 ? target.noun.one : target.noun.many;
	const more = target.change > 0;
	return {
		sentence: bySymbol ? (more ? "moreOf" : "lessOf") : more ? "more" : "fewer",
		...(bySymbol ? { amount: formatQuantity(size, input.unit, locale) } : { amount: formatNumber(size, locale), noun }),
		label: input.label,
		outcome: outcomeOf(benchmark),
		reaches: formatThreshold(target.reaches, compiled.metric.output, locale),
	};
}

/** Judges a result by a recommendation and says what would change it; a result with warnings gets no advice. */
export function verdictOf(
	compiled: CompiledMetric,
	values: MetricValues,
	result: { value: number; warnings: readonly Warning[] },
	benchmark: Benchmark,
	locale: Locale,
): Verdict {
	const { metric } = compiled;
	const { side, meets, near } = judge(metric, benchmark, result.value);
	const isDoubtful = result.warnings.length > 0;
	const advice = isDoubtful ? undefined : metric.advice[side];
	const change = changeOf(compiled, values, benchmark, locale);
	return {
		headline: benchmark.operator === "between" ? `side.${side}` : `threshold.${meets ? "meets" : (near ?? "misses")}`,
		tone: isDoubtful ? "neutral" : meets ? "good" : "bad",
		...(advice === undefined ? {} : { advice }),
		...(change === undefined ? {} : { change }),
	};
}
