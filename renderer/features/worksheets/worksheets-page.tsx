import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { WorksheetEntry, WorksheetView } from "../../../core/api/worksheet-views.ts";
import { sheetPlace } from "../../../core/learning/sheet-place.ts";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { useSession } from "../../session.tsx";
import { WhenLoaded } from "../../shell/when-loaded.tsx";
import { CourseText } from "../../ui/course-language.tsx";
import { PageFrame } from "../../ui/page.tsx";
import css from "./worksheet.module.css";
import { WorksheetSheet } from "./worksheet-sheet.tsx";

addLaterSpanish();

/** The lesson that a worksheet belongs to, as a way to it where it is written. */
function LessonOf({ lesson }: { lesson: WorksheetEntry["lesson"] }) {
	const { t } = useTranslation("worksheets");
	const name = (
		<>
			{lesson.number} <CourseText>{lesson.title}</CourseText>
		</>
	);
	const section = lesson.section === undefined ? "" : `/${lesson.section}`;
	return (
		<p className={css["ofLesson"]}>
			{t("ofLesson")} {lesson.available ? <a href={`#/leccion/${lesson.id}${section}`}>{name}</a> : name}
		</p>
	);
}

function List({ worksheets }: { worksheets: readonly WorksheetEntry[] }) {
	const { t } = useTranslation("worksheets");
	const { learner } = useSession();
	const places = Object.values(learner.record.sheets ?? {}).map(({ work }) => sheetPlace(work));
	const known = new Set(worksheets.map(({ id }) => `worksheet:${id}`));
	const elsewhere = places.filter((place) => place.startsWith("worksheet:") && !known.has(place)).length;
	const countOf = (id: string) => places.filter((place) => place === `worksheet:${id}`).length;
	return (
		<PageFrame
			title={t("title")}
			lead={t(worksheets.length === 0 ? "none" : "lead")}
			back={{ href: "#/curso", text: t("toCourse") }}
		>
			<ul className={css["list"]}>
				{worksheets.map(({ id, title, summary, lesson }) => (
					<li key={id}>
						<h2>
							<a href={`#/talleres/${id}`}>
								<CourseText>{title}</CourseText>
							</a>
						</h2>
						<p>
							<CourseText>{summary}</CourseText>
						</p>
						<LessonOf lesson={lesson} />
						{countOf(id) > 0 && <p className={css["kept"]}>{t("kept", { count: countOf(id) })}</p>}
					</li>
				))}
			</ul>
			{elsewhere > 0 && <p className={css["kept"]}>{t("elsewhere", { count: elsewhere })}</p>}
		</PageFrame>
	);
}

function One({ view }: { view: WorksheetView }) {
	const { t } = useTranslation("worksheets");
	const { title, summary } = view.worksheet;
	return (
		<PageFrame
			title={<CourseText>{title}</CourseText>}
			lead={<CourseText>{summary}</CourseText>}
			back={{ href: "#/talleres", text: t("all") }}
		>
			<LessonOf lesson={view.lesson} />
			<WorksheetSheet view={view} level={2} />
		</PageFrame>
	);
}

/** All worksheets of the course, or one of them to fill in. */
export function WorksheetsPage({ worksheet }: { worksheet: string | undefined }) {
	const { t } = useTranslation("worksheets");
	const { client, upToDate } = useSession();
	const load = useCallback(async () => {
		const [found] = await Promise.all([
			worksheet === undefined
				? client["course.worksheets"]({}).then(({ worksheets }) => <List worksheets={worksheets} />)
				: client["course.worksheet"]({ worksheet }).then((view) => <One view={view} />),
			upToDate(),
		]);
		return found;
	}, [client, upToDate, worksheet]);
	return (
		<WhenLoaded
			load={load}
			loading={t("loading")}
			failed={{ title: t("failed"), hint: t("failedHint") }}
			missing={{ title: t("missing"), hint: t("missingHint"), link: t("all"), href: "#/talleres" }}
		>
			{(content) => content}
		</WhenLoaded>
	);
}
