import type { TFunction } from "i18next";
import { own } from "../../../../core/learning/own.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatJudged } from "../../../../core/metrics/judged-format.ts";
import { formatNumber, formatQuantity } from "../../../../core/metrics/number-format.ts";
import { formatOutput } from "../../../../core/metrics/output-format.ts";
import type { Metric, MetricInput } from "../../../../core/metrics/schema.ts";
import { type Column, type Difference, differenceTo } from "./column.ts";

type Texts = TFunction<"scenarios">;

/** A sentence of the interface as plain text, without the marks that set texts of the course apart in it. */
export const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, "");

export const nameOf = (t: Texts, column: Pick<Column, "name">): string => (column.name === "" ? t("now") : column.name);

/** What is in a field: the number with its unit, or as it was typed. */
export function fieldText(column: Column, { id, unit }: MetricInput, locale: Locale): string {
	const value = own(column.worked.values, id);
	if (value !== undefined) return formatQuantity(value, unit, locale);
	return own(column.typed, id)?.trim() || "—";
}

export function resultText(column: Column, metric: Metric, locale: Locale): string {
	return column.value === undefined ? "—" : formatJudged(column.value, metric, column.benchmark, locale);
}

/** "3,2 puntos porcentuales más (+14,5 %)" */
export function differenceText(t: Texts, difference: Difference, output: Metric["output"], locale: Locale): string {
	if (difference.kind === "none") return "—";
	if (difference.kind === "same") return t("difference.same");
	const { kind, amount, share } = difference;
	const size =
		output.unit === "%"
			? t("difference.points", { amount: formatNumber(amount, locale, { decimals: output.decimals }) })
			: formatOutput(amount, output, locale);
	const by = t(`difference.${kind}`, { amount: size });
	if (share === undefined) return by;
	const percent = formatQuantity(share, "%", locale, { maxDecimals: 1 });
	return `${by} (${kind === "more" ? "+" : "−"}${percent})`;
}

/** What is to be seen where results stand side by side: the greatest, the least and how far they are apart. */
export function comparisonText(t: Texts, columns: readonly Column[], metric: Metric, locale: Locale): string {
	const results = columns.filter((column) => column.value !== undefined);
	const sorted = [...results].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
	const [least, most] = [sorted[0], sorted.at(-1)];
	if (least === undefined || most === undefined || results.length < 2) return t("figure.few");
	const difference = differenceTo(least, most, metric.output.decimals);
	if (difference.kind === "same") return t("figure.same", { result: resultText(most, metric, locale) });
	return t("figure.sentence", {
		most: nameOf(t, most),
		mostResult: resultText(most, metric, locale),
		least: nameOf(t, least),
		leastResult: resultText(least, metric, locale),
		difference: differenceText(t, difference, metric.output, locale),
	});
}
