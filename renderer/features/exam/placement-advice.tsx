import { useTranslation } from "react-i18next";
import type { PlacementAdvice } from "../../../core/api/exam-views.ts";
import { useCourseLang } from "../../ui/course-language.tsx";
import css from "./exam.module.css";

/** What a placement test advises for each lesson, and why. */
export function PlacementAdviceTable({ advice }: { advice: readonly PlacementAdvice[] }) {
	const { t } = useTranslation("exam");
	const lang = useCourseLang();
	return (
		<section className={css["section"]}>
			<table aria-label={t("results.placementTitle")}>
				<thead>
					<tr>
						<th scope="col">{t("results.lesson")}</th>
						<th scope="col">{t("results.suggestion")}</th>
						<th scope="col">{t("results.why")}</th>
					</tr>
				</thead>
				<tbody>
					{advice.map(({ lesson, advice: suggestion, reason }) => (
						<tr key={lesson.id}>
							<th scope="row">
								<a href={`#/leccion/${lesson.id}`} lang={lang}>
									{lesson.number} {lesson.title}
								</a>
							</th>
							<td>{t(`results.advice.${suggestion ?? "none"}`)}</td>
							<td>{t(`results.reason.${reason}`)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
