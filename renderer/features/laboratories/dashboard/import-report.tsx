import { useTranslation } from "react-i18next";
import type { ImportPlan, ImportProblem } from "../../../../core/laboratories/dashboard-import.ts";
import { monthText } from "../../../../core/laboratories/month.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import type { Metric } from "../../../../core/metrics/schema.ts";
import { useSession } from "../../../session.tsx";
import { fromCourse, Sentence } from "../../../ui/course-language.tsx";
import css from "./dashboard.module.css";
import { cellProblemText } from "./dashboard-words.ts";
import type { Imported } from "./dashboard-work.ts";

/** What importing would change, and all that would not be taken: every cell with its place and what it holds. */
export function ImportReport(props: { plan: ImportPlan; imported: Imported; metrics: readonly Metric[] }) {
	const { plan, imported, metrics } = props;
	const { t } = useTranslation("dashboard");
	const { t: words } = useTranslation("calculators");
	const { locale } = useSession();
	const nameOf = (id: string) => fromCourse(metrics.find((metric) => metric.id === id)?.name ?? id);
	const why = (problem: ImportProblem): string => {
		switch (problem.code) {
			case "month":
				return t(`problem.month.${problem.reason}`, { count: problem.values });
			case "month-twice":
				return t("problem.monthTwice", { count: problem.values });
			case "number":
				return t(`problem.number.${problem.reason}`);
			case "outside": {
				const metric = metrics.find(({ id }) => id === problem.metric);
				return metric === undefined ? "" : cellProblemText({ t, words, locale }, metric, problem.problem);
			}
			case "no-heading":
				return t("problem.noHeading");
			case "above":
				return t("problem.above");
		}
	};
	const { added, same, changed, gone, left } = imported;
	return (
		<>
			<p>
				{[
					t("preview.added", { count: added }),
					changed.length > 0 && t("preview.changed", { count: changed.length }),
					same > 0 && t("preview.same", { count: same }),
					gone > 0 && t("preview.gone", { count: gone }),
				]
					.filter(Boolean)
					.join(" ")}
			</p>
			{left.months.length > 0 && <p className={css["trouble"]}>{t("preview.leftMonths", { months: left.months })}</p>}
			{left.metrics.length > 0 && (
				<p className={css["trouble"]}>
					<Sentence text={t("preview.leftMetrics", { metrics: left.metrics.map(nameOf) })} />
				</p>
			)}
			{changed.length > 0 && (
				<details>
					<summary>{t("preview.seeChanged", { count: changed.length })}</summary>
					<ul className={css["list"]}>
						{changed.map(({ metric, month, before, after }) => (
							<li key={`${metric} ${month}`}>
								<Sentence
									text={t("preview.change", { metric: nameOf(metric), month: monthText(month, locale), before, after })}
								/>
							</li>
						))}
					</ul>
				</details>
			)}
			{plan.problems.length > 0 && (
				<section className={css["told"]}>
					<h3>{t("problem.title", { count: plan.problems.length })}</h3>
					<ul className={css["list"]}>
						{plan.problems.map((problem) => (
							<li key={`${problem.row} ${problem.column} ${problem.code}`}>
								{t("problem.cell", { row: problem.row, column: problem.column, text: problem.text, why: why(problem) })}
							</li>
						))}
					</ul>
				</section>
			)}
			{plan.doubtful.length > 0 && (
				<section className={css["told"]}>
					<h3>{t("doubtful.title", { count: plan.doubtful.length })}</h3>
					<ul className={css["list"]}>
						{plan.doubtful.map(({ row, column, text, value }) => (
							<li key={`${row} ${column}`}>
								{t("doubtful.cell", {
									row,
									column,
									text,
									value: Number.isInteger(value) ? String(value) : formatNumber(value, locale, { maxDecimals: 15 }),
								})}
							</li>
						))}
					</ul>
				</section>
			)}
		</>
	);
}
