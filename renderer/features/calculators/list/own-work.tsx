import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { MetricView } from "../../../../core/api/views.ts";
import { useSession } from "../../../session.tsx";
import { CourseText, useCourseLang } from "../../../ui/course-language.tsx";
import { savedScenarios } from "../scenarios/saved.ts";
import css from "./metric-list.module.css";
import { recentMetrics } from "./recent-metrics.ts";

const mostSaved = 6;

/** What the learner worked with last, and the scenarios that they saved: the way back to their own numbers. */
export function OwnWork({ metrics }: { metrics: readonly MetricView[] }) {
	const { learner } = useSession();
	const { t } = useTranslation("calculator-list");
	const lang = useCourseLang();
	const id = useId();
	const recent = recentMetrics(learner.record, metrics);
	const saved = savedScenarios(learner.record, metrics).slice(0, mostSaved);
	return (
		<>
			{recent.length > 0 && (
				<section className={css["own"]} data-place="recent" aria-labelledby={`${id}-recent`}>
					<h2 id={`${id}-recent`}>{t("recent")}</h2>
					<ul className={css["chips"]}>
						{recent.map(({ metric }) => (
							<li key={metric.id}>
								<a href={`#/calculadoras/${metric.id}`} lang={lang}>
									{metric.name}
								</a>
							</li>
						))}
					</ul>
				</section>
			)}
			{saved.length > 0 && (
				<section className={css["own"]} data-place="saved" aria-labelledby={`${id}-saved`}>
					<h2 id={`${id}-saved`}>{t("saved")}</h2>
					<ul className={css["chips"]}>
						{saved.map(({ scenario, metric }) => (
							<li key={scenario.id}>
								<a href={`#/calculadoras/${metric.id}`}>
									{scenario.name} <span className={css["of"]}>· {<CourseText>{metric.name}</CourseText>}</span>
								</a>
							</li>
						))}
					</ul>
				</section>
			)}
		</>
	);
}
