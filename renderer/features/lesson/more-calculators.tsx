import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { LessonView } from "../../../core/api/views.ts";
import { useCourseLang } from "../../ui/course-language.tsx";
import css from "./more-calculators.module.css";

/** Calculators that belong to a lesson and have no place in its text, each with what it measures. */
export function MoreCalculators({ calculators }: { calculators: LessonView["moreCalculators"] }) {
	const { t } = useTranslation("lesson");
	const lang = useCourseLang();
	const id = useId();
	if (calculators.length === 0) return null;
	return (
		<section className={css["more"]} aria-labelledby={id}>
			<h2 id={id}>{t("moreCalculators")}</h2>
			<ul lang={lang}>
				{calculators.map((metric) => (
					<li key={metric.id}>
						<a href={`#/calculadoras/${metric.id}`}>{metric.name}</a>
						<span>{metric.summary}</span>
					</li>
				))}
			</ul>
		</section>
	);
}
