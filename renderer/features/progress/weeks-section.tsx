import { useId } from "react";
import { useTranslation } from "react-i18next";
import { patience } from "../../../core/learning/time-at-work.ts";
import { lastWeeks, type Week } from "../../../core/learning/weeks.ts";
import { useSession } from "../../session.tsx";
import { BarChart } from "../../ui/bar-chart.tsx";
import { today } from "../../ui/local-day.ts";
import { weeksCsv } from "./csv-tables.ts";
import { DownloadCsv } from "./download-csv.tsx";
import css from "./progress.module.css";
import { Section } from "./section.tsx";
import { useDurations } from "./use-durations.ts";
import { useWeekTexts } from "./week-texts.ts";

const weeksShown = 12;

const minute = 60;
const hour = 60 * minute;
const steps = [5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 5 * hour, 10 * hour, 20 * hour];

/** The time at work in the last weeks: drawn, and the same figures as a table. */
export function WeeksSection() {
	const { t } = useTranslation("progress");
	const { learner } = useSession();
	const heading = useId();
	const { days } = learner.record;
	const title = t("weeks.title");
	const rule = <p>{t("weeks.rule", { minutes: patience / 60_000 })}</p>;
	if (Object.keys(days).length === 0) {
		return (
			<Section id={heading} title={title}>
				<p>{t("weeks.empty")}</p>
				{rule}
			</Section>
		);
	}
	const csv = <DownloadCsv of="weeks" title={title} table={() => weeksCsv(t, learner, today())} />;
	return (
		<Section id={heading} title={title} action={csv}>
			{rule}
			<Weeks weeks={lastWeeks(days, today(), weeksShown)} title={title} />
		</Section>
	);
}

function Weeks({ weeks, title }: { weeks: readonly Week[]; title: string }) {
	const { t } = useTranslation("progress");
	const duration = useDurations();
	const texts = useWeekTexts();
	const [last, current] = weeks.slice(-2);
	const most = weeks.reduce<Week | undefined>(
		(best, week) => (week.seconds > (best?.seconds ?? 0) ? week : best),
		undefined,
	);
	if (last === undefined || current === undefined || most === undefined) {
		return <p>{t("weeks.none", { count: weeksShown })}</p>;
	}
	const total = weeks.reduce((sum, { seconds }) => sum + seconds, 0);
	const spoken = t("weeks.spoken", {
		count: weeksShown,
		total: duration(total),
		best: texts.long(most.monday),
		most: duration(most.seconds),
	});
	const bars = weeks.map((week) => ({
		id: week.id,
		label: texts.short(week.monday),
		value: week.seconds,
		valueText: week.seconds > 0 ? duration(week.seconds) : "",
		current: week === current,
	}));
	return (
		<>
			<p>{t("weeks.now", { now: duration(current.seconds), before: duration(last.seconds) })}</p>
			<div className={css["chart"]}>
				<BarChart spoken={spoken} bars={bars} steps={steps} lineText={duration} />
			</div>
			<details className={css["more"]}>
				<summary>{t("asTable")}</summary>
				<div className={css["scroll"]}>
					<table aria-label={title} className={css["short"]}>
						<thead>
							<tr>
								<th scope="col">{t("weeks.week")}</th>
								<th scope="col" className={css["figure"]}>
									{t("weeks.spent")}
								</th>
							</tr>
						</thead>
						<tbody>
							{[...weeks].reverse().map((week) => (
								<tr key={week.id}>
									<th scope="row">{texts.range(week.monday, week.sunday)}</th>
									<td className={css["figure"]}>{duration(week.seconds)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			</details>
		</>
	);
}
