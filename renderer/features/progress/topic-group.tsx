import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Topic } from "../../../core/api/views.ts";
import { gapShare, masteredShare, rightAnswersToMaster, type Standing } from "../../../core/learning/mastery.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { CourseText, fromCourse, Sentence } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { ShareBar } from "../../ui/share-bar.tsx";
import css from "./topics.module.css";

/** How many topics of a group are shown before the others are asked for: about a window full. */
const shownAtFirst = 6;

/** Topics with which the learner stands alike; nothing where there are none. */
export function TopicGroup(props: { standing: Exclude<Standing, "new">; topics: readonly Topic[] }) {
	const { t } = useTranslation("progress");
	const { locale } = useSession();
	const { number } = useFormats(locale);
	const [whole, setWhole] = useState(false);
	const { topics, standing } = props;
	if (topics.length === 0) return null;
	const shown = whole ? topics : topics.slice(0, shownAtFirst);
	return (
		<div className={css["group"]}>
			<h3>
				{t(`topics.group.${standing}`)} <span className={css["count"]}>{number(topics.length)}</span>
			</h3>
			<ul>
				{shown.map((topic) => (
					<TopicRow key={`${topic.lesson} ${topic.section}`} topic={topic} standing={standing} />
				))}
			</ul>
			{shown.length < topics.length && (
				<Button kind="quiet" onClick={() => setWhole(true)}>
					{t("topics.all", { count: topics.length })}
				</Button>
			)}
		</div>
	);
}

function TopicRow({ topic, standing }: { topic: Topic; standing: Standing }) {
	const { t } = useTranslation("progress");
	const { locale } = useSession();
	const { number, percent } = useFormats(locale);
	const share = topic.right / topic.answered;
	const said = { share: percent(share), right: number(topic.right), count: topic.answered };
	return (
		<li data-phase={((topic.phase - 1) % 4) + 1}>
			<div className={css["topic"]}>
				<strong>
					<CourseText>{topic.title}</CourseText>
				</strong>
				<span className={css["lesson"]}>
					{topic.lessonNumber} <CourseText>{topic.lessonTitle}</CourseText>
				</span>
			</div>
			<div className={css["share"]}>
				<ShareBar share={share} marks={[gapShare, masteredShare]} />
				<p className={css["said"]}>
					{t("topics.share", said)}
					{standing !== "mastered" && <> {t("topics.more", { count: rightAnswersToMaster(topic) })}</>}
				</p>
			</div>
			{standing !== "mastered" && (
				<div className={css["ways"]}>
					{standing === "gap" && (
						<a href={`#/leccion/${topic.lesson}/${topic.section}`}>
							<Sentence text={t("topics.reread", { section: fromCourse(topic.title) })} />
						</a>
					)}
					<a href={`#/cuestionario/${topic.lesson}`} aria-label={t("topics.quizOf", { lesson: topic.lessonTitle })}>
						{t("topics.quiz")}
					</a>
				</div>
			)}
		</li>
	);
}
