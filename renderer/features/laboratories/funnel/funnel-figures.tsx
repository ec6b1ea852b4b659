import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Figure, Funnel } from "../../../../core/laboratories/funnel.ts";
import { type FunnelFigure, metricOfFigure } from "../../../../core/laboratories/funnel-metrics.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber, formatQuantity } from "../../../../core/metrics/number-format.ts";
import { settle } from "../../../../core/metrics/precision.ts";
import { useSession } from "../../../session.tsx";
import { expectedText, oneOrMore, signedText } from "./expected-text.ts";
import css from "./funnel.module.css";
import { salesText } from "./funnel-words.ts";
import type { FunnelLack } from "./funnel-work.ts";
import type { MetricsById } from "./recommendations.ts";
import { Recommended } from "./recommended.tsx";

type Unit = "money" | "percent" | "expected" | "years" | "ratio" | "emails";

interface Row {
	id: FigureId;
	unit: Unit;
	of: (funnel: Funnel) => Figure;
	metric?: FunnelFigure;
}

const rows = {
	money: [
		{ id: "revenue", unit: "money", of: (it) => it.revenue },
		{ id: "margin", unit: "money", of: (it) => it.margin },
		{ id: "cost", unit: "money", of: (it) => it.cost },
		{ id: "profit", unit: "money", of: (it) => it.profit },
		{ id: "roi", unit: "percent", of: (it) => it.roi, metric: "roi" },
	],
	rates: [
		{ id: "clickThrough", unit: "percent", of: (it) => it.clickThrough, metric: "clickThrough" },
		{ id: "clickToSale", unit: "percent", of: (it) => it.clickToSale, metric: "clickToSale" },
	],
	breakEven: [
		{ id: "breakEvenSales", unit: "expected", of: (it) => it.breakEven.sales, metric: "breakEvenSales" },
		{ id: "breakEvenSent", unit: "emails", of: (it) => it.breakEven.sent },
		{ id: "breakEvenSaleRate", unit: "percent", of: (it) => it.breakEven.saleRate },
		{
			id: "breakEvenClickToSale",
			unit: "percent",
			of: (it) => it.breakEven.clickToSale,
			metric: "breakEvenClickToSale",
		},
	],
	customers: [
		{ id: "costPerLead", unit: "money", of: (it) => it.costPerLead, metric: "costPerLead" },
		{ id: "cac", unit: "money", of: (it) => it.cac, metric: "cac" },
		{ id: "lifetime", unit: "years", of: (it) => it.lifetime, metric: "lifetime" },
		{ id: "clv", unit: "money", of: (it) => it.clv, metric: "clv" },
		{ id: "clvToCac", unit: "ratio", of: (it) => it.clvToCac, metric: "clvToCac" },
		{ id: "lifetimeProfit", unit: "money", of: (it) => it.lifetimeProfit },
	],
} as const satisfies Record<string, readonly (Omit<Row, "id"> & { id: string })[]>;

type Group = keyof typeof rows;
type FigureId = (typeof rows)[Group][number]["id"];
const groups: readonly Group[] = ["money", "rates", "breakEven", "customers"];

function plainText(value: number, unit: Unit, locale: Locale): string {
	switch (unit) {
		case "money":
			return formatQuantity(settle(value), "€", locale);
		case "percent":
			return formatQuantity(settle(value), "%", locale, { maxDecimals: Math.abs(value) < 1 ? 3 : 1 });
		case "ratio":
			return formatNumber(settle(value), locale, { maxDecimals: 1 });
		case "expected":
		case "emails":
		case "years":
			return expectedText(value, locale);
	}
}

/** Every figure that follows from the numbers, by what it is about; beside it that of the baseline and what changed. */
export const FunnelFigures = memo(function FunnelFigures(props: {
	funnel: Funnel;
	before: Funnel | undefined;
	metrics: MetricsById;
	segment: string | undefined;
	lack: FunnelLack | undefined;
}) {
	const { t } = useTranslation("funnel");
	return (
		<div className={css["figures"]}>
			{groups.map((group) => (
				<section key={group}>
					<h2>{t(`figures.${group}`)}</h2>
					<dl>
						{rows[group].map((row) => (
							<OneFigure key={row.id} {...props} row={row} />
						))}
					</dl>
				</section>
			))}
		</div>
	);
});

function OneFigure(props: {
	row: Row;
	funnel: Funnel;
	before: Funnel | undefined;
	metrics: MetricsById;
	segment: string | undefined;
	/** Why figures are missing. */
	lack: FunnelLack | undefined;
}) {
	const { row, funnel, before, metrics, segment } = props;
	const { t } = useTranslation("funnel");
	const { locale } = useSession();
	const { id, unit } = row;
	const text = (value: number) => {
		const plain = plainText(value, unit, locale);
		if (unit === "years") return t("years", { count: settle(value), years: plain });
		return unit === "ratio" ? t("toOne", { ratio: plain }) : plain;
	};
	// Between two percentages lie points.
	const changeText = (value: number) =>
		unit === "percent"
			? t("points", { points: formatNumber(value, locale, { maxDecimals: 2 }) })
			: plainText(value, unit, locale);
	const figure = row.of(funnel);
	const was = before && row.of(before);
	const counted = unit === "expected" || unit === "emails" ? figure.value : undefined;
	const whole = counted === undefined ? undefined : formatNumber(Math.ceil(settle(counted)), locale);
	return (
		<div>
			<dt>{t(`figure.${id}`)}</dt>
			<dd>
				{figure.value === undefined ? (
					<span className={css["none"]}>
						{t(`none.${figure.why === "missing" ? (props.lack ?? "missing") : figure.why}`)}
					</span>
				) : (
					<strong data-loss={figure.value < 0 && unit !== "ratio" ? "" : undefined}>{text(figure.value)}</strong>
				)}
				{whole !== undefined && figure.value !== undefined && whole !== text(figure.value) && (
					<span className={css["note"]}>
						{t(unit === "emails" ? "wholeEmails" : "wholeSales", {
							whole,
							count: oneOrMore(counted === undefined ? 0 : Math.ceil(settle(counted))),
						})}
					</span>
				)}
				{figure.value !== undefined && id === "breakEvenSales" && funnel.cost.value !== undefined && (
					<span className={css["note"]}>
						{t("sameCost", { cost: formatQuantity(settle(funnel.cost.value), "€", locale) })}
					</span>
				)}
				{id === "breakEvenSent" && funnel.breakEven.sentSales.value !== undefined && (
					<span className={css["note"]}>
						{t("otherCost", { sales: salesText(t, funnel.breakEven.sentSales.value, locale) })}
					</span>
				)}
				{was?.value !== undefined && figure.value !== undefined && (
					<span className={css["note"]}>
						{t("against", {
							before: text(was.value),
							change: signedText(settle(figure.value - was.value), changeText),
						})}
					</span>
				)}
				{row.metric !== undefined && (
					<Recommended metrics={metrics} metric={metricOfFigure[row.metric]} segment={segment} value={figure.value} />
				)}
			</dd>
		</div>
	);
}
