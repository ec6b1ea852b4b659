import { own } from "../../../core/learning/own.ts";
import type { Locale } from "../../../core/locale.ts";
import { landingOf } from "../../../core/metrics/destination.ts";
import { type Judgement, judge } from "../../../core/metrics/judge.ts";
import { formatNumber, formatQuantity } from "../../../core/metrics/number-format.ts";
import { formatThreshold } from "../../../core/metrics/output-format.ts";
import { settle } from "../../../core/metrics/precision.ts";
import type { Benchmark, Metric, MetricInput } from "../../../core/metrics/schema.ts";
import { stepsToTarget } from "../../../core/metrics/target.ts";
import { type CompiledMetric, type MetricValues, type Warning, workMetric } from "../../../core/metrics/work.ts";

/** Which of the sentences about a change it is, and what stands in it, already worded. */
export interface Change {
	sentence: "more" | "fewer" | "moreOf" | "lessOf";
	/** "160", or "200 €", "2 puntos" where the input has no noun. */
	amount: string;
	/** What the amount counts, in the course's words: "aperturas". */
	noun?: string;
	/** The amount with its unit in the page's words, of an input that has a noun and is measured: "2 points". */
	measured?: string;
	label: string;
	outcome: "reach" | "over" | "under";
	/** "25 %" */
	reaches: string;
}

/** How a result stands to a recommendation: as the page words it, unless the course has words of its own. */
export type Headline =
	| { key: `side.${Judgement["side"]}` | `threshold.${"meets" | "misses" | NonNullable<Judgement["near"]>}` }
	| { words: string };

/** What a result means by a recommendation. */
export interface Verdict {
	headline: Headline;
	/** `neutral`: the working has warnings, so the result itself is in doubt and is neither praised nor blamed. */
	tone: "good" | "bad" | "neutral";
	advice?: string;
	change?: Change;
}

const currencies: readonly string[] = ["€", "$", "£"];

/** The segments that a metric has recommendations for, each once, in order. */
export function segmentsOf(metric: Metric): string[] {
	return [...new Set(metric.benchmarks.map((benchmark) => benchmark.segment))];
}

/** The name of a recommendation for everybody, as courses write it; it says nothing to a reader. */
const everybody = "En general";

/** Whom a recommendation is for, where it is not for everybody. */
export function audienceOf(benchmark: Benchmark): string | undefined {
	return benchmark.segment === everybody ? undefined : benchmark.segment;
}

function outcomeOf(benchmark: Benchmark): Change["outcome"] {
	if (benchmark.operator === ">") return "over";
	return benchmark.operator === "<" ? "under" : "reach";
}

/** An amount of an input that has no noun of its own: money and time with their unit, a percentage in points. */
function amountOf(input: MetricInput, size: number, locale: Locale): string {
	if (input.unit === "%") return formatThreshold(size, { unit: "points", decimals: 0 }, locale);
	if (input.time !== undefined) return formatThreshold(size, { unit: input.time, decimals: 0 }, locale);
	if (!currencies.includes(input.unit)) return formatNumber(size, locale);
	const cents = Number(size.toFixed(2)) === size ? {} : { maxDecimals: 9 };
	return formatQuantity(size, input.unit, locale, cents);
}

/** Words a change of an input, signed: "160 aperturas más", "0,20 € menos en «Coste»". `reaches`: "25 %". */
export function changeWords(
	input: MetricInput,
	change: number,
	outcome: Change["outcome"],
	reaches: string,
	locale: Locale,
): Change {
	const size = Math.abs(change);
	const isMore = change > 0;
	const common = { label: input.label, outcome, reaches };
	if (input.noun === undefined) {
		return { sentence: isMore ? "moreOf" : "lessOf", amount: amountOf(input, size, locale), ...common };
	}
	const noun = size === 1 ? input.noun.one : input.noun.many;
	const isMeasured = input.unit === "%" || input.time !== undefined || currencies.includes(input.unit);
	const measured = isMeasured ? { measured: amountOf(input, size, locale) } : {};
	return { sentence: isMore ? "more" : "fewer", amount: formatNumber(size, locale), noun, ...measured, ...common };
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
	const reaches = formatThreshold(target.reaches, compiled.metric.output, locale);
	const moved = (own(values, input.id) ?? 0) + target.change;
	const there = workMetric(compiled, { ...values, [input.id]: settle(moved) });
	const outcome =
		there.kind === "result" ? landingOf(compiled, benchmark, there.value, target.reaches) : outcomeOf(benchmark);
	return changeWords(input, target.change, outcome, reaches, locale);
}

/** How a result stands to a recommendation, in a few words. */
export function headlineOf(metric: Metric, benchmark: Benchmark, value: number): Headline {
	const { side, meets, near } = judge(metric, benchmark, value);
	// That it is all but there is said in any metric's words.
	if (benchmark.verdict !== undefined && near === undefined) {
		return { words: meets ? benchmark.verdict.meets : benchmark.verdict.misses };
	}
	if (benchmark.operator === "between") return { key: `side.${side}` };
	return { key: `threshold.${meets ? "meets" : (near ?? "misses")}` };
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
	const { side, meets } = judge(metric, benchmark, result.value);
	const isDoubtful = result.warnings.length > 0;
	const advice = isDoubtful ? undefined : metric.advice[side];
	const change = changeOf(compiled, values, benchmark, locale);
	return {
		headline: headlineOf(metric, benchmark, result.value),
		tone: isDoubtful ? "neutral" : meets ? "good" : "bad",
		...(advice === undefined ? {} : { advice }),
		...(change === undefined ? {} : { change }),
	};
}
