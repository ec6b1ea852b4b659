import { useTranslation } from "react-i18next";
import { masteredAmong, rightAnswersToMaster } from "../../../core/learning/mastery.ts";
import { useSession } from "../../session.tsx";
import { useTopics } from "../../shell/use-topics.ts";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { ShareBar } from "../../ui/share-bar.tsx";
import css from "./mastery-line.module.css";
import { type NextTopic, nextTopic } from "./next-topic.ts";

/** How many topics are mastered, and which one to turn to next. Nothing before the first answer. */
export function MasteryLine() {
	const { t } = useTranslation("home");
	const { learner, locale } = useSession();
	const { number } = useFormats(locale);
	const topics = useTopics();
	const { lessons, exams } = learner.record;
	const answered =
		Object.values(lessons).some(({ questions }) => Object.keys(questions).length > 0) ||
		Object.values(exams ?? {}).some(({ run }) => run.marks?.some(({ answer }) => answer !== undefined));
	if (!answered) return null;
	// Its place is kept while the topics come: what is under it stays where it is.
	if (topics === undefined || topics.length === 0) return <div className={css["mastery"]} />;
	const mastered = masteredAmong(topics);
	const next = nextTopic(topics);
	return (
		<section className={css["mastery"]} aria-label={t("mastery.title")} data-phase={phaseOf(next)}>
			<div className={css["count"]}>
				<p>
					<strong>{t("mastery.count", { count: topics.length, mastered: number(mastered) })}</strong>
				</p>
				<ShareBar share={mastered / topics.length} marks={[]} />
			</div>
			<p className={css["next"]}>
				<Advice next={next} />
			</p>
			<a href="#/progreso">{t("mastery.all")}</a>
		</section>
	);
}

function phaseOf(next: NextTopic): number | undefined {
	return next && ((next.topic.phase - 1) % 4) + 1;
}

function Advice({ next }: { next: NextTopic }) {
	const { t } = useTranslation("home");
	if (next === undefined) return t("mastery.done");
	const { topic, kind } = next;
	const title = fromCourse(topic.title);
	const href = kind === "under-way" ? `#/cuestionario/${topic.lesson}` : `#/leccion/${topic.lesson}/${topic.section}`;
	return (
		<>
			<Sentence text={t(`mastery.${kind}.why`, { topic: title, count: rightAnswersToMaster(topic) })} />{" "}
			<a href={href}>
				<Sentence text={t(`mastery.${kind}.action`, { topic: title })} />
			</a>
		</>
	);
}
