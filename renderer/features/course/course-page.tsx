import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { useFresh } from "../../shell/use-fresh.ts";
import { useTopics } from "../../shell/use-topics.ts";
import { placesOf, whereNext } from "../../shell/where-next.ts";
import { LinkButton } from "../../ui/button.tsx";
import { CourseText, fromCourse, Sentence, useCourseLang } from "../../ui/course-language.tsx";
import { PageFrame } from "../../ui/page.tsx";
import css from "./course.module.css";
import { LessonRow } from "./lesson-row.tsx";

/** The whole course as a list, with all that there is to know of each lesson before opening it. */
export function CoursePage() {
	useFresh();
	const { t } = useTranslation("course");
	const { outline, learner } = useSession();
	const lang = useCourseLang();
	const places = placesOf(outline, learner.record);
	const topics = useTopics() ?? [];
	const next = whereNext(outline, learner.record);
	return (
		<PageFrame title={<CourseText>{outline.title}</CourseText>} lead={<CourseText>{outline.summary}</CourseText>}>
			{"place" in next && (
				<p className={css["next"]}>
					<LinkButton href={`#/leccion/${next.place.lesson.id}`}>
						<span>
							<Sentence
								text={t("next", { number: next.place.lesson.number, lesson: fromCourse(next.place.lesson.short) })}
							/>
						</span>
					</LinkButton>
				</p>
			)}
			{outline.phases.map((phase) => (
				<section key={phase.id} className={css["phase"]} data-phase={((phase.number - 1) % 4) + 1}>
					<h2>
						<span>{t("phase", { number: phase.number })}</span> <CourseText>{phase.title}</CourseText>
						<small lang={lang}>{phase.motto}</small>
					</h2>
					<ol>
						{places
							.filter((place) => place.phase.id === phase.id)
							.map((place) => (
								<LessonRow
									key={place.lesson.id}
									place={place}
									topics={topics.filter((topic) => topic.lesson === place.lesson.id)}
								/>
							))}
					</ol>
				</section>
			))}
			<p className={css["exams"]}>
				<LinkButton kind="quiet" href="#/examenes">
					{t("exams")}
				</LinkButton>
				<LinkButton kind="quiet" href="#/talleres">
					{t("worksheets")}
				</LinkButton>
				<LinkButton kind="quiet" href="#/glosario">
					{t("glossary")}
				</LinkButton>
				<LinkButton kind="quiet" href="#/cifras">
					{t("figures")}
				</LinkButton>
				<LinkButton kind="quiet" href="#/biblioteca">
					{t("library")}
				</LinkButton>
			</p>
		</PageFrame>
	);
}
