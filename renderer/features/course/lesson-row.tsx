import { Bookmark } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Topic } from "../../../core/api/views.ts";
import { own } from "../../../core/learning/own.ts";
import { useSession } from "../../session.tsx";
import { stationStates } from "../../shell/stations.ts";
import type { Place } from "../../shell/where-next.ts";
import { useCourseLang } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { StationMark } from "../../ui/station-mark.tsx";
import { useBestText } from "../../ui/use-best-text.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import css from "./course.module.css";
import { LessonMastery } from "./lesson-mastery.tsx";

/** A lesson of the map. One that is not there yet is told, and leads nowhere. */
export function LessonRow({ place, topics }: { place: Place; topics: readonly Topic[] }) {
	const { t } = useTranslation(["course", "common", "notes"]);
	const { learner, locale } = useSession();
	const { lesson, progress } = place;
	const lang = useCourseLang();
	const answered = Object.keys(own(learner.record.lessons, lesson.id)?.questions ?? {}).length > 0;
	const status = t(`common:status.${progress.status}`);
	return (
		<li className={`${css["lesson"]} ${lesson.available ? "" : css["planned"]}`}>
			<StationMark state={stationStates[progress.status]} />
			<span className={css["number"]}>{lesson.number}</span>
			<div className={css["text"]}>
				<h3 lang={lang}>
					{lesson.available ? <a href={`#/leccion/${lesson.id}`}>{lesson.title}</a> : lesson.title}
					{Object.hasOwn(learner.record.bookmarks, lesson.id) && (
						<span className={css["bookmark"]} lang={locale}>
							<Bookmark aria-hidden="true" size={16} />
							<VisuallyHidden>({t("notes:bookmarked")})</VisuallyHidden>
						</span>
					)}
				</h3>
				{lesson.summary !== undefined && <p lang={lang}>{lesson.summary}</p>}
				{lesson.available && <Facts place={place} />}
			</div>
			<div className={css["standing"]}>
				<p className={css["status"]}>{status}</p>
				<Standing place={place} />
				{answered && <LessonMastery topics={topics} />}
			</div>
		</li>
	);
}

function Facts({ place }: { place: Place }) {
	const { t } = useTranslation("course");
	const { lesson } = place;
	const facts = [
		lesson.minutes === undefined ? "" : t("minutes", { count: lesson.minutes }),
		lesson.calculators === 0 ? "" : t("calculators", { count: lesson.calculators }),
		lesson.quizSize === 0 ? "" : t("quiz", { count: lesson.quizSize }),
	].filter((fact) => fact !== "");
	return (
		<ul className={css["facts"]}>
			{facts.map((fact) => (
				<li key={fact}>{fact}</li>
			))}
		</ul>
	);
}

function Standing({ place }: { place: Place }) {
	const { t } = useTranslation("course");
	const { locale } = useSession();
	const { number } = useFormats(locale);
	const best = useBestText();
	const { progress } = place;
	return (
		<>
			{progress.section !== undefined && <p>{t("stayed", { section: progress.section })}</p>}
			{progress.underWay !== undefined && (
				<p>
					{t(progress.underWay.retry ? "underWayRetry" : "underWay", {
						answered: number(progress.underWay.answered),
						total: number(progress.underWay.total),
					})}
				</p>
			)}
			{progress.best !== undefined && <p>{t("best", { share: best(progress.best) })}</p>}
		</>
	);
}
