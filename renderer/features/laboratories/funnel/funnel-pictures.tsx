import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Funnel } from "../../../../core/laboratories/funnel.ts";
import { formatNumber, formatQuantity } from "../../../../core/metrics/number-format.ts";
import { settle } from "../../../../core/metrics/precision.ts";
import { useSession } from "../../../session.tsx";
import { ChartFigure } from "../../../ui/chart-figure.tsx";
import type { BarScale } from "./bar-scale.ts";
import { Bars } from "./bars.tsx";
import { expectedText, signedText } from "./expected-text.ts";
import { stagesText } from "./funnel-words.ts";
import { peopleOf } from "./funnel-work.ts";

interface Props {
	funnel: Funnel;
	before: Funnel | undefined;
}

/** The people at every stage, as bars, a sentence and a table. */
export function StagesPicture({ funnel, before, scale }: Props & { scale: BarScale }) {
	const { t } = useTranslation("funnel");
	const { locale } = useSession();
	const expected = (value: number) => (Number.isNaN(value) ? "—" : expectedText(value, locale));
	const percent = (value: number) => formatQuantity(settle(value), "%", locale, { maxDecimals: 2 });
	const stages = [
		...funnel.stages,
		{ id: "retained" as const, people: peopleOf(funnel, "retained"), rate: undefined, lost: undefined },
	];
	const rows = stages.map(({ id, people, rate }) => {
		const was = before && peopleOf(before, id);
		return {
			id,
			label: t(`stage.${id}`),
			value: people,
			valueText:
				rate === undefined || Number.isNaN(rate.percent)
					? expected(people)
					: `${expected(people)} · ${percent(rate.percent)}`,
			before: was,
			soft: id === "retained",
		};
	});
	const head = [t("table.stage"), t("table.people"), t("table.rate"), t("table.lost")];
	const table = {
		head: before === undefined ? head : [...head, t("table.before"), t("table.change")],
		rows: stages.map(({ id, people, rate, lost }) => {
			const was = before === undefined ? Number.NaN : peopleOf(before, id);
			const cells = [
				t(`stage.${id}`),
				expected(people),
				rate === undefined || Number.isNaN(rate.percent) ? "" : percent(rate.percent),
				lost === undefined ? "" : expected(lost),
			];
			const change = settle(people - was);
			return {
				id,
				cells:
					before === undefined
						? cells
						: [...cells, expected(was), Number.isNaN(change) ? "—" : signedText(change, expected)],
			};
		}),
	};
	return (
		<ChartFigure
			title={t("stages.title")}
			sentence={[stagesText(t, funnel, locale), t(`scaleNote.${scale}`), before && t("baselineNote")]
				.filter(Boolean)
				.join(" ")}
			table={table}
		>
			{(room) => (
				<Bars
					room={room}
					rows={rows}
					scale={scale}
					tickText={(value) => formatNumber(value, locale, { maxDecimals: 4 })}
				/>
			)}
		</ChartFigure>
	);
}

/** The money of the campaign and what its customers leave over the years. */
export const MoneyPicture = memo(function MoneyPicture({ funnel, before }: Props) {
	const { t } = useTranslation("funnel");
	const { locale } = useSession();
	const money = (value: number | undefined) => (value === undefined ? "—" : formatQuantity(settle(value), "€", locale));
	const of = (it: Funnel) => {
		const sales = it.stages.at(-1)?.people ?? Number.NaN;
		return [
			{ id: "revenue", value: it.revenue.value },
			{ id: "margin", value: it.margin.value },
			{ id: "cost", value: it.cost.value },
			{ id: "clvMargin", value: it.clv.value === undefined ? undefined : sales * it.clv.value },
		] as const;
	};
	const was = before && of(before);
	const rows = of(funnel).map(({ id, value }, index) => ({
		id,
		label: t(`money.${id}`),
		value: value ?? Number.NaN,
		valueText: money(value),
		before: was?.[index]?.value,
		soft: id === "clvMargin" || id === "cost",
	}));
	const { profit, lifetimeProfit } = funnel;
	const sentence =
		profit.value === undefined
			? t("incomplete")
			: [
					t("money.now", { profit: money(profit.value) }),
					lifetimeProfit.value === undefined ? undefined : t("money.later", { profit: money(lifetimeProfit.value) }),
				]
					.filter(Boolean)
					.join(" ");
	const table = {
		head: [t("table.money"), t("table.amount"), ...(was === undefined ? [] : [t("table.before")])],
		rows: rows.map((row, index) => ({
			id: row.id,
			cells: [row.label, row.valueText, ...(was === undefined ? [] : [money(was[index]?.value)])],
		})),
	};
	return (
		<ChartFigure title={t("money.title")} sentence={sentence} table={table}>
			{(room) => (
				<Bars
					room={room}
					rows={rows}
					scale="linear"
					tickText={(value) => formatQuantity(value, "€", locale, { maxDecimals: 2 })}
				/>
			)}
		</ChartFigure>
	);
});
