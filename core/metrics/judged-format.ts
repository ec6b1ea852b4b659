import type { Locale } from "../locale.ts";
import { recommendedRange } from "./judge.ts";
import { formatNumber } from "./number-format.ts";
import { formatOutput, formatThreshold } from "./output-format.ts";
import { settle } from "./precision.ts";
import type { Benchmark, Metric } from "./schema.ts";

const mostExtraDecimals = 4;

/** For a result nearer to its threshold than any decimals that people read. */
const nearly: Readonly<Record<Locale, Readonly<Record<"over" | "under", string>>>> = {
	es: { over: "algo más de", under: "algo menos de" },
	en: { over: "just over", under: "just under" },
};

function thresholdsOf(benchmark: Benchmark): number[] {
	const { from, to } = recommendedRange(benchmark);
	return [from, to].filter((threshold) => threshold !== undefined).map(settle);
}

/** The number that a person reads when it is written with so many decimals. */
const asShown = (value: number, decimals: number) =>
	Number(formatNumber(value, "en", { decimals }).replaceAll(",", "").replace("−", "-"));

/**
 * With how many decimals a result must be shown so that it is seen on the same side of the benchmark's thresholds as
 * it truly is: those of the metric's output, or up to four more where rounding hides the side (0.4975 against "< 0.5").
 * Undefined where not even those tell. A result on a threshold itself stays on it.
 */
export function decimalsToTell(metric: Metric, benchmark: Benchmark, value: number): number | undefined {
	const settled = settle(value);
	const thresholds = thresholdsOf(benchmark);
	const least = metric.output.decimals;
	for (let decimals = least; decimals <= least + mostExtraDecimals; decimals++) {
		const shown = asShown(settled, decimals);
		if (thresholds.every((one) => Math.sign(shown - one) === Math.sign(settled - one))) return decimals;
	}
	return undefined;
}

/**
 * A result as it is shown beside a benchmark's verdict, never seeming to be on the other side of a threshold: "22,1 %",
 * "0,498 %" where the benchmark is "< 0.5", "algo más de 3 %" where no reasonable decimals tell. Without a benchmark
 * it is `formatOutput`'s.
 */
export function formatJudged(value: number, metric: Metric, benchmark: Benchmark | undefined, locale: Locale): string {
	if (benchmark === undefined) return formatOutput(value, metric.output, locale);
	const decimals = decimalsToTell(metric, benchmark, value);
	if (decimals !== undefined) return formatOutput(value, { ...metric.output, decimals }, locale);
	const settled = settle(value);
	const distance = (threshold: number) => Math.abs(threshold - settled);
	const [nearest = settled] = thresholdsOf(benchmark).sort((a, b) => distance(a) - distance(b));
	const word = nearly[locale][settled > nearest ? "over" : "under"];
	return `${word} ${formatThreshold(nearest, metric.output, locale)}`;
}

/** Whether what `formatJudged` writes is the result itself, and not the result rounded. */
export function isJudgedExactly(value: number, metric: Metric, benchmark: Benchmark | undefined): boolean {
	const settled = settle(value);
	const decimals = benchmark === undefined ? metric.output.decimals : decimalsToTell(metric, benchmark, value);
	return decimals !== undefined && Number(settled.toFixed(decimals)) === settled;
}

/** The decimals of a number that a person chose. */
function decimalsOf(value: number): number {
	let decimals = 0;
	while (decimals < 6 && Number(value.toFixed(decimals)) !== value) decimals++;
	return decimals;
}

/** Whether two results are the same to a person who reads both beside a benchmark's verdict. */
export function looksAlike(metric: Metric, benchmark: Benchmark | undefined, result: number, target: number): boolean {
	const decimals = decimalsOf(settle(target));
	if (decimals > metric.output.decimals) {
		return formatNumber(settle(result), "en", { decimals }) === formatNumber(target, "en", { decimals });
	}
	return formatJudged(result, metric, benchmark, "en") === formatJudged(target, metric, benchmark, "en");
}
