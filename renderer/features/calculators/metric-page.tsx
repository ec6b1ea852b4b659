import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MetricView } from "../../../core/api/views.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { CourseText, useCourseLang } from "../../ui/course-language.tsx";
import { Calculator } from "./calculator.tsx";
import css from "./metric-page.module.css";
import type { Held } from "./use-typed-values.ts";

/** One metric with its calculator, what to mind about it, and the lessons that use it. */
export function MetricPage(props: {
	view: MetricView;
	/** Numbers that someone shared. */
	lent?: Held;
	/** Said above the calculator. */
	notice?: ReactNode;
}) {
	const { metric, lessons } = props.view;
	const lang = useCourseLang();
	const { t } = useTranslation("calculators");
	return (
		<div className={css["page"]}>
			<BackLink href="#/calculadoras" text={t("title")} />
			<h1 tabIndex={-1} lang={lang}>
				{metric.name}
			</h1>
			<p className={css["summary"]} lang={lang}>
				{metric.summary}
			</p>
			{metric.aka.length > 0 && <p className={css["soft"]}>{t("aka", { names: metric.aka.join(", ") })}</p>}
			{props.notice}
			<Calculator metric={metric} lesson={null} heading="h2" lent={props.lent} />
			{metric.note !== undefined && (
				<section>
					<h2>{t("caution")}</h2>
					<p lang={lang}>{metric.note}</p>
				</section>
			)}
			{lessons.length > 0 && (
				<section>
					<h2>{t("usedIn")}</h2>
					<ul>
						{lessons.map((lesson) => (
							<li key={lesson.id}>
								<a href={`#/leccion/${lesson.id}`}>
									{lesson.number} · <CourseText>{lesson.title}</CourseText>
								</a>
							</li>
						))}
					</ul>
				</section>
			)}
			{metric.platform !== undefined && <p className={css["soft"]}>{t("platform", { platform: metric.platform })}.</p>}
		</div>
	);
}
