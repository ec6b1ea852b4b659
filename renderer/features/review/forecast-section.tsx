import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewOverview } from "../../../core/api/review-views.ts";
import { useSession } from "../../session.tsx";
import { BarChart } from "../../ui/bar-chart.tsx";
import { CourseText } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { dayText, longDay, shortDay } from "./intervals.ts";
import css from "./review.module.css";
import { onDay } from "./review-sums.ts";

/** How many days are drawn; the table beside them has all. */
const daysDrawn = 10;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** What comes on the next days: drawn, said, as a table, and by phase. */
export function ForecastSection({ overview }: { overview: ReviewOverview }) {
	const { t } = useTranslation("review");
	const { locale } = useSession();
	const { number, percent } = useFormats(locale);
	const heading = useId();
	const days = overview.forecast.slice(0, daysDrawn);
	const total = days.reduce((sum, day) => sum + onDay(day), 0);
	const [most] = [...days].sort((a, b) => onDay(b) - onDay(a));
	if (most === undefined) return null;
	const said =
		total === 0
			? t("forecast.none", { count: days.length })
			: t("forecast.said", {
					count: total,
					days: days.length,
					day: dayText(t, overview.day, most.day, locale),
					most: number(onDay(most)),
				});
	const bars = days.map((day, index) => ({
		id: day.day,
		label: index === 0 ? t("forecast.today") : shortDay(day.day, locale),
		value: onDay(day),
		valueText: onDay(day) > 0 ? number(onDay(day)) : "",
		current: index === 0,
	}));
	return (
		<section className={css["section"]} aria-labelledby={heading}>
			<h2 id={heading}>{t("forecast.title")}</h2>
			<p>
				{said} {overview.recall !== undefined && t("forecast.recall", { share: percent(overview.recall) })}
			</p>
			{total > 0 && (
				<div className={css["chart"]}>
					<BarChart spoken={t("forecast.spoken", { said })} bars={bars} steps={steps} lineText={number} />
				</div>
			)}
			<details className={css["more"]}>
				<summary>{t("forecast.asTable")}</summary>
				<div className={css["scroll"]}>
					<table aria-label={t("forecast.title")}>
						<thead>
							<tr>
								<th scope="col">{t("forecast.day")}</th>
								<th scope="col">{t("forecast.reviews")}</th>
								<th scope="col">{t("forecast.new")}</th>
							</tr>
						</thead>
						<tbody>
							{overview.forecast.map((day) => (
								<tr key={day.day}>
									<th scope="row">{longDay(day.day, locale)}</th>
									<td>{number(day.reviews)}</td>
									<td>{number(day.new)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			</details>
			<Phases phases={overview.phases.filter(({ cards }) => cards > 0)} />
		</section>
	);
}

function Phases({ phases }: { phases: ReviewOverview["phases"] }) {
	const { t } = useTranslation("review");
	const { locale } = useSession();
	const { number } = useFormats(locale);
	const columns = ["today", "week", "month", "new"] as const;
	return (
		<div className={css["scroll"]}>
			<table className={css["phases"]} aria-label={t("phases.title")}>
				<caption>{t("phases.how")}</caption>
				<thead>
					<tr>
						<th scope="col">{t("phases.phase")}</th>
						{columns.map((column) => (
							<th key={column} scope="col">
								{t(`phases.${column}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{phases.map((phase) => (
						<tr key={phase.id} data-phase={((phase.number - 1) % 4) + 1}>
							<th scope="row">
								<span className={css["phaseNumber"]}>{number(phase.number)}</span>{" "}
								<CourseText>{phase.title}</CourseText>
							</th>
							{columns.map((column) => (
								<td key={column}>{number(phase[column])}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
