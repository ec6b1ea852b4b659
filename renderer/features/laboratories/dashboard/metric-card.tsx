import { Check, TriangleAlert } from "lucide-react";
import { memo, useId } from "react";
import { useTranslation } from "react-i18next";
import { monthText } from "../../../../core/laboratories/month.ts";
import { recommendedRange } from "../../../../core/metrics/judge.ts";
import type { Metric } from "../../../../core/metrics/schema.ts";
import { useSession } from "../../../session.tsx";
import { Button } from "../../../ui/button.tsx";
import { ChartFigure } from "../../../ui/chart-figure.tsx";
import { CourseText, fromCourse, Sentence, useCourseLang } from "../../../ui/course-language.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { Segments } from "../../calculators/segments.tsx";
import { segmentsOf } from "../../calculators/verdict.ts";
import { echoText, refusalText } from "../../calculators/words.ts";
import print from "../print.module.css";
import { type Shown, unitSign } from "./dashboard-reading.ts";
import { cellProblemText, goalText, standingText, trendText, valueText } from "./dashboard-words.ts";
import type { DashboardRow } from "./dashboard-work.ts";
import { LinePicture } from "./line-picture.tsx";
import css from "./metric-card.module.css";

/**
 * One metric of the dashboard: what it is held against, how it has gone, and the way out of the dashboard. Drawn anew
 * only where its own row changes.
 */
export const MetricCard = memo(function MetricCard(props: {
	shown: Shown;
	months: readonly string[];
	/** The target that the page was opened with, which nobody typed now. */
	written: string | undefined;
	onChange: (metric: string, change: Partial<DashboardRow>) => void;
	onLeave: () => void;
	onRemove: (metric: Metric) => void;
}) {
	const { shown, months } = props;
	const { metric, row, goal, trend, target } = shown;
	const { t } = useTranslation("dashboard");
	const { t: words } = useTranslation("calculators");
	const { locale } = useSession();
	const lang = useCourseLang();
	const id = useId();
	const all = { t, words, locale };
	const standing = standingText(all, shown);
	const segments = segmentsOf(metric);
	const wanted = goal.kind === "benchmark" ? recommendedRange(goal.benchmark) : wantedOf(shown);
	const value = (one: number) => valueText(shown, one, locale);
	const table = {
		head: [t("table.month"), t("table.value")],
		rows: months.map((month) => {
			const point = trend.points.find((one) => one.month === month);
			const text =
				shown.unreadable[month] === undefined ? "—" : t("table.unreadable", { text: row.values[month] ?? "" });
			return { id: month, cells: [monthText(month, locale), point === undefined ? text : value(point.value)] };
		}),
	};
	return (
		<section className={css["card"]} aria-labelledby={`${id}-name`} id={`tablero-${metric.id}`}>
			<header className={css["cardHead"]}>
				<h3 id={`${id}-name`} lang={lang} tabIndex={-1}>
					<a href={`#/calculadoras/${metric.id}`}>{metric.name}</a>
				</h3>
				{standing !== undefined && (
					<span className={css["standing"]} data-meets={trend.verdict?.meets}>
						{trend.verdict?.meets === true ? (
							<Check aria-hidden="true" size={16} />
						) : (
							<TriangleAlert aria-hidden="true" size={16} />
						)}
						{standing}
					</span>
				)}
			</header>
			<p className={css["goal"]}>
				<Sentence
					text={goal.kind === "none" ? t("goal.none") : t("goal.line", { goal: goalText(all, metric, goal) })}
				/>
				{goal.kind === "benchmark" && (
					<>
						{" "}
						<Sentence text={t("goal.source", { source: fromCourse(goal.benchmark.source) })} />
					</>
				)}
			</p>
			<ChartFigure
				title={<Sentence text={t("trendTitle", { metric: fromCourse(metric.name) })} />}
				sentence={<Sentence text={trendText(all, shown)} />}
				table={table}
			>
				{(room) =>
					trend.points.length === 0 ? null : (
						<LinePicture
							room={room}
							months={months}
							points={trend.points}
							wanted={wanted}
							valueText={value}
							wantedText={goal.kind === "none" ? "" : t(`wanted.${goal.kind}`)}
							monthText={(month) => monthText(month, locale, "short")}
						/>
					)
				}
			</ChartFigure>
			<div className={`${css["cardFields"]} ${print["operated"]}`}>
				<NumberField
					label={
						<>
							{t("target")}{" "}
							<span className={css["hidden"]}>
								<CourseText>{metric.name}</CourseText>
							</span>
						</>
					}
					unit={unitSign(metric)}
					text={row.target}
					problem={
						shown.targetProblem === undefined
							? refusalText(words, target, unitSign(metric))
							: cellProblemText(all, metric, shown.targetProblem)
					}
					echo={row.target === props.written ? undefined : echoText(words, target)}
					onText={(text) => props.onChange(metric.id, { target: text })}
					onLeave={props.onLeave}
				/>
				{segments.length > 1 && row.target.trim() === "" && (
					<Segments
						legend={t("segment")}
						segments={segments}
						chosen={shown.benchmark?.segment}
						onChoose={(segment) => props.onChange(metric.id, { segment })}
					/>
				)}
				<Button kind="quiet" onClick={() => props.onRemove(metric)} aria-label={t("removeOf", { metric: metric.name })}>
					{t("remove")}
				</Button>
			</div>
		</section>
	);
});

/** The one end that a target sets; both where neither way is better. */
function wantedOf({ metric, goal }: Shown): { from?: number; to?: number } {
	if (goal.kind !== "target") return {};
	if (metric.direction === "higher-better") return { from: goal.value };
	if (metric.direction === "lower-better") return { to: goal.value };
	return { from: goal.value, to: goal.value };
}
