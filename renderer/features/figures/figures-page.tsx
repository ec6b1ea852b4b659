import { useCallback, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FigureView } from "../../../core/api/views.ts";
import type { Source, Trust } from "../../../core/course/course-schema.ts";
import { addLaterSpanish } from "../../i18n/later-spanish.ts";
import { useSession } from "../../session.tsx";
import { ReferencePage } from "../../shell/reference-page.tsx";
import { CourseText, useCourseLang } from "../../ui/course-language.tsx";
import { LessonLinks } from "../../ui/lesson-links.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SourceList } from "../../ui/source-list.tsx";
import css from "./figures.module.css";

addLaterSpanish();

/** From what can be looked up to what somebody made up. */
const levels: readonly Trust[] = ["sourced", "indicative", "unverified", "doubtful", "invented"];

function Figure({ figure }: { figure: FigureView }) {
	const { t } = useTranslation("reference");
	const lang = useCourseLang();
	return (
		<li className={css["figure"]}>
			<p className={css["told"]} lang={lang}>
				<strong>{figure.value}</strong> <span>{figure.says}</span>
			</p>
			<p className={css["trust"]} data-trust={figure.trust}>
				{t(`figures.levels.${figure.trust}`)}
			</p>
			<div className={css["about"]}>
				{figure.note !== undefined && <p lang={lang}>{figure.note}</p>}
				<p className={css["by"]}>
					{t("figures.by")}: <CourseText>{figure.by}</CourseText> (<cite lang={lang}>{figure.source.title}</cite>).
				</p>
				<LessonLinks label={`${t("figures.used")}:`} lessons={figure.lessons} />
			</div>
		</li>
	);
}

function Content({ figures, sources }: { figures: readonly FigureView[]; sources: readonly Source[] }) {
	const { t } = useTranslation("reference");
	const { outline } = useSession();
	const id = useId();
	const [level, setLevel] = useState<Trust | "all">("all");
	const shown = figures.filter(({ trust }) => level === "all" || trust === level);
	const there = levels.filter((one) => figures.some(({ trust }) => trust === one));
	return (
		<PageFrame
			narrow
			title={t("nav.figures", { ns: "common" })}
			lead={t("figures.lead")}
			back={{ href: "#/curso", text: t("toCourse") }}
		>
			<section className={css["list"]} aria-labelledby={`${id}-figures`}>
				<h2 id={`${id}-figures`}>{t("figures.list")}</h2>
				{figures.length === 0 ? (
					<p>{t("figures.empty")}</p>
				) : (
					<>
						<RadioGroup
							legend={t("figures.filter")}
							value={level}
							options={(["all", ...there] as const).map((value) => ({
								value,
								label: value === "all" ? t("figures.all") : t(`figures.levels.${value}`),
							}))}
							onChange={setLevel}
						/>
						<p role="status" className={css["count"]}>
							{t("figures.count", { count: shown.length })}
						</p>
						<ul>
							{shown.map((figure) => (
								<Figure key={figure.id} figure={figure} />
							))}
						</ul>
					</>
				)}
			</section>
			{sources.length > 0 && (
				<section className={css["sources"]} aria-labelledby={`${id}-sources`}>
					<h2 id={`${id}-sources`}>{t("figures.sources")}</h2>
					<SourceList sources={sources} language={outline.language} />
				</section>
			)}
		</PageFrame>
	);
}

/** What the course rests on: each figure that it takes from others and how far it can be trusted, and its sources. */
export function FiguresPage() {
	const { client } = useSession();
	const load = useCallback(() => client["course.figures"]({}), [client]);
	return (
		<ReferencePage load={load}>
			{({ figures, sources }) => <Content figures={figures} sources={sources} />}
		</ReferencePage>
	);
}
