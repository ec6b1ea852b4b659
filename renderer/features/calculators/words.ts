import type { TFunction } from "i18next";
import type { Locale } from "../../../core/locale.ts";
import { formatNumber, formatQuantity } from "../../../core/metrics/number-format.ts";
import { formatThreshold } from "../../../core/metrics/output-format.ts";
import type { Benchmark, Metric, MetricInput } from "../../../core/metrics/schema.ts";
import { type LimitProblem, outsideLimits, type StopReason } from "../../../core/metrics/work.ts";
import { fromCourse } from "../../ui/course-language.tsx";
import { type FieldReading, wholeElsewhere } from "../../ui/number-field-reading.ts";
import { audienceOf, type Change, type Headline } from "./verdict.ts";

type Texts = TFunction<"calculators">;

function form(output: Metric["output"]): "percent" | "plain" {
	return output.unit === "%" ? "percent" : "plain";
}

/** "20 – 25 %", "más del 3 %" */
export function rangeText(t: Texts, benchmark: Benchmark, output: Metric["output"], locale: Locale): string {
	if (benchmark.operator === "between") {
		const [from, to] = benchmark.values;
		const plain = formatNumber(from, locale);
		return t("range.between", { from: plain, to: formatThreshold(to, output, locale) });
	}
	const value = formatThreshold(benchmark.value, output, locale);
	switch (benchmark.operator) {
		case ">":
			return t(`range.over.${form(output)}`, { value });
		case "<":
			return t(`range.under.${form(output)}`, { value });
		case ">=":
			return t("range.least", { value });
		case "<=":
			return t("range.most", { value });
	}
}

/** How a result stands to a recommendation, in a few words without a point. */
export function headlineText(t: Texts, headline: Headline): string {
	return "key" in headline ? t(headline.key) : fromCourse(headline.words);
}

/** "Recomendado para B2B: 20 – 25 %. Fuente: …", without whom it is for where that is everybody. */
export function recommendedText(t: Texts, benchmark: Benchmark, output: Metric["output"], locale: Locale): string {
	const audience = audienceOf(benchmark);
	const words = { range: rangeText(t, benchmark, output, locale), source: fromCourse(benchmark.source) };
	if (audience === undefined) return t("recommendedForAll", words);
	return t("recommended", { ...words, segment: fromCourse(audience) });
}

/**
 * "Con 160 aperturas más llegarías al 25 %." In another language than the course's (`foreign`) the sentence names the
 * field instead: "160 more aperturas" is broken English.
 */
export function changeText(t: Texts, change: Change, output: Metric["output"], foreign: boolean): string {
	const { sentence, amount } = change;
	const outcome = t(`outcome.${change.outcome}.${form(output)}`, { value: change.reaches });
	const label = fromCourse(change.label);
	if (sentence === "moreOf" || sentence === "lessOf") return t(`target.${sentence}`, { amount, label, outcome });
	if (foreign && change.measured !== undefined) {
		return t(sentence === "more" ? "target.moreOf" : "target.lessOf", { amount: change.measured, label, outcome });
	}
	if (foreign) return t(sentence === "more" ? "target.moreOf" : "target.fewerOf", { amount, label, outcome });
	return t(`target.${sentence}`, { amount, noun: fromCourse(change.noun ?? ""), outcome });
}

/** Why there is no result: the author's own message, or that of the application. `unit`: of a limit, where it is said. */
export function stopText(t: Texts, reason: StopReason, locale: Locale, unit = ""): string {
	if (reason.code === "edge-case") return fromCourse(reason.message);
	if (reason.code === "not-finite") return t("stopped.not-finite");
	const { code, limit } = reason;
	return t(`stopped.${code}`, { limit: limit === undefined ? "" : formatQuantity(limit, unit, locale) });
}

/** What a field says back: the number as it was understood. */
export function echoText(t: Texts, reading: FieldReading | undefined): string | undefined {
	if (reading?.kind !== "number" || reading.echo === undefined) return undefined;
	return t("number.understood", { number: reading.echo });
}

/** What a calculator's field says back; of a percentage it asks, where more than all of it was typed. */
export function inputEchoText(t: Texts, input: MetricInput, reading: FieldReading | undefined): string | undefined {
	const echo = echoText(t, reading);
	const isOver = input.unit === "%" && reading?.kind === "number" && reading.value > 100;
	return echo !== undefined && isOver ? `${echo}. ${t("number.overHundred")}` : echo;
}

/**
 * What is wrong with a number in a field: as what it was understood, which limit it breaks and, where it keeps the
 * limits read as another country writes numbers, how to say that one.
 */
export function limitText(
	t: Texts,
	field: { input: MetricInput; typed: string; reading: FieldReading | undefined; problem: LimitProblem },
	locale: Locale,
): string {
	const { input, typed } = field;
	const echo = echoText(t, field.reading);
	const meant = wholeElsewhere(typed, locale);
	const isFit = meant !== undefined && outsideLimits(input, meant) === undefined;
	return [
		echo && `${echo}.`,
		stopText(t, field.problem, locale, input.unit === "%" ? "%" : ""),
		isFit && t("number.meant", { number: String(meant) }),
	]
		.filter(Boolean)
		.join(" ");
}

/** Why a field cannot use what was typed. `unit`: the field's, where it has one. */
export function refusalText(t: Texts, reading: FieldReading | undefined, unit: string | undefined): string | undefined {
	if (reading?.kind !== "refused") return undefined;
	if (reading.reason === "bad-grouping") {
		const [mark = "space"] = reading.marks;
		return t(`number.grouping.${mark}`);
	}
	if (reading.reason === "mixed-marks") {
		return t("number.mixed", { marks: reading.marks.map((mark) => t(`number.mark.${mark}`)) });
	}
	const { reason } = reading;
	if (unit !== undefined) return t(`number.refused.${reason}`, { unit: fromCourse(unit) });
	if (reason === "percent-elsewhere" || reason === "currency-elsewhere") return t(`number.unitless.${reason}`);
	return t(`number.refused.${reason}`);
}
