import type { TFunction } from "i18next";
import type { Change, Goal, Reason } from "../../../../core/laboratories/dashboard-trend.ts";
import { type Month, monthText } from "../../../../core/laboratories/month.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatJudged } from "../../../../core/metrics/judged-format.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { formatOutput, formatThreshold } from "../../../../core/metrics/output-format.ts";
import type { Metric } from "../../../../core/metrics/schema.ts";
import { fromCourse } from "../../../ui/course-language.tsx";
import { rangeText, refusalText } from "../../calculators/words.ts";
import { type CellProblem, type Shown, unitSign } from "./dashboard-reading.ts";

export interface Words {
	readonly t: TFunction<"dashboard">;
	/** Words of the calculators: ranges. */
	readonly words: TFunction<"calculators">;
	readonly locale: Locale;
}

/** A value as it is shown, never seeming to be on the other side of what it is held against. */
export function valueText({ metric, goal }: Pick<Shown, "metric" | "goal">, value: number, locale: Locale): string {
	return formatJudged(value, metric, goal.kind === "benchmark" ? goal.benchmark : undefined, locale);
}

/** Why a cell or a target cannot be used. */
export function cellProblemText({ t, words, locale }: Words, metric: Metric, problem: CellProblem): string {
	if ("kind" in problem) return refusalText(words, problem, unitSign(metric)) ?? "";
	return t(`outside.${problem.code}`, { limit: formatThreshold(problem.limit, metric.output, locale) });
}

/** How much something changed, without a sign: of percentages in points, of all else also in percent. */
function amountText({ t, locale }: Words, metric: Metric, change: Change): string {
	const size = Math.abs(change.by);
	let { decimals } = metric.output;
	// A change that is there is never shown as none.
	while (decimals < 6 && Number(size.toFixed(decimals)) === 0) decimals++;
	if (metric.output.unit === "%") {
		return t("points", { count: size, amount: formatNumber(size, locale, { maxDecimals: decimals }) });
	}
	const amount = formatOutput(size, { ...metric.output, decimals }, locale);
	if (change.percent === undefined) return amount;
	return t("withPercent", { amount, percent: formatNumber(Math.abs(change.percent), locale, { maxDecimals: 1 }) });
}

/** "Subió 1,2 puntos desde septiembre de 2026: mejora." */
export function changeText(words: Words, metric: Metric, change: Change): string {
	const { t, locale } = words;
	const month = monthText(change.from.month, locale);
	if (change.by === 0) return t("change.same", { month });
	const said = { amount: amountText(words, metric, change), month };
	const tone = change.tone === "same" ? "open" : change.tone;
	return t(`change.${change.by > 0 ? "up" : "down"}.${tone}`, said);
}

/** What a metric is held against: "objetivo: 25 %"; empty where it is nothing. */
export function goalText({ t, words, locale }: Words, metric: Metric, goal: Goal): string {
	if (goal.kind === "none") return "";
	if (goal.kind === "target") return t("goal.target", { value: formatThreshold(goal.value, metric.output, locale) });
	const { benchmark } = goal;
	return t("goal.recommended", {
		segment: fromCourse(benchmark.segment),
		range: rangeText(words, benchmark, metric.output, locale),
	});
}

/** How it stands to its goal, in words of one or two. */
export function standingText({ t }: Words, { trend, goal }: Shown): string | undefined {
	const { verdict } = trend;
	if (verdict === undefined || goal.kind === "none") return undefined;
	return t(`standing.${verdict.meets ? (verdict.side === "within" ? "within" : "beyond") : verdict.side}`);
}

/** Everything that the picture of a metric shows, in sentences. */
export function trendText(words: Words, shown: Shown): string {
	const { t, locale } = words;
	const { metric, goal, trend } = shown;
	const { latest, sinceLast, sinceFirst } = trend;
	if (latest === undefined) return t("noValues");
	const value = valueText(shown, latest.value, locale);
	const standing = standingText(words, shown);
	const month = monthText(latest.month, locale);
	return [
		standing === undefined
			? t("latest.plain", { value, month })
			: t("latest.judged", { value, month, standing: standing.toLowerCase(), goal: goalText(words, metric, goal) }),
		sinceLast && changeText(words, metric, sinceLast),
		sinceFirst && changeText(words, metric, sinceFirst),
	]
		.filter(Boolean)
		.join(" ");
}

const mostNamed = 3;

/** Months in words, the latest; how many more where they are many. */
export function monthsText({ t, locale }: Words, months: readonly Month[]): string {
	const named = months.slice(-mostNamed).map((month) => monthText(month, locale));
	const list = t("monthList", { months: named });
	return months.length <= mostNamed ? list : t("andMore", { list, count: months.length - mostNamed });
}

/** Why a metric needs attention. */
export function reasonText(words: Words, shown: Shown, reason: Reason): string {
	const { t, locale } = words;
	switch (reason.code) {
		case "outside": {
			const value = shown.trend.latest === undefined ? "" : valueText(shown, shown.trend.latest.value, locale);
			return t(`reason.outside.${reason.side}`, { value, goal: goalText(words, shown.metric, shown.goal) });
		}
		case "worsening":
			return t(reason.hasGap ? "reason.worseningWithGap" : "reason.worsening", {
				months: formatNumber(reason.months, locale),
			});
		case "jump":
			return t(`reason.jump.${reason.change.by > 0 ? "up" : "down"}`, {
				amount: amountText(words, shown.metric, reason.change),
				month: monthText(reason.change.from.month, locale),
			});
		case "unreadable":
			return t("reason.unreadable", { months: monthsText(words, reason.months) });
		case "missing":
			return t("reason.missing", { months: monthsText(words, reason.months) });
	}
}
