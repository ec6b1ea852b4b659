import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { useSession } from "../../session.tsx";
import { WhenLoaded } from "../../shell/when-loaded.tsx";
import { CourseText } from "../../ui/course-language.tsx";
import css from "./worksheet.module.css";
import { WorksheetSheet } from "./worksheet-sheet.tsx";

addLaterSpanish();

/** A worksheet in the middle of a lesson: the same sheets as on its own page. */
export function WorksheetInLesson({ worksheet: id }: { worksheet: string }) {
	const { t } = useTranslation("worksheets");
	const { client, upToDate } = useSession();
	const load = useCallback(async () => {
		const [view] = await Promise.all([client["course.worksheet"]({ worksheet: id }), upToDate()]);
		return view;
	}, [client, upToDate, id]);
	return (
		<section className={css["inLesson"]} aria-labelledby={`worksheet-${id}`}>
			<WhenLoaded
				load={load}
				loading={t("loading")}
				failed={{ title: t("failed"), hint: t("failedHint") }}
				missing={{ title: t("failed"), hint: t("failedHint"), link: t("all"), href: "#/talleres" }}
			>
				{(view) => (
					<>
						<p className={css["over"]}>{t("worksheet")}</p>
						<h3 id={`worksheet-${id}`}>
							<CourseText>{view.worksheet.title}</CourseText>
						</h3>
						<p>
							<CourseText>{view.worksheet.summary}</CourseText>
						</p>
						<p className={css["toPage"]}>
							<a href={`#/talleres/${id}`}>{t("openPage")}</a>
						</p>
						<WorksheetSheet view={view} level={4} />
					</>
				)}
			</WhenLoaded>
		</section>
	);
}
