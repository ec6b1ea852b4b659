import { useTranslation } from "react-i18next";
import type { Topic } from "../../../core/api/views.ts";
import { standingOf } from "../../../core/learning/mastery.ts";
import { useSession } from "../../session.tsx";
import { CourseText } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import css from "./progress.module.css";

/** Every topic of the course, in its order, those without an answer too. */
export function TopicsTable({ topics, title }: { topics: readonly Topic[]; title: string }) {
	const { t } = useTranslation("progress");
	return (
		<div className={css["scroll"]}>
			<table aria-label={title}>
				<thead>
					<tr>
						<th scope="col">{t("topics.topic")}</th>
						<th scope="col">{t("topics.lesson")}</th>
						<th scope="col">{t("topics.is")}</th>
						{(["answered", "right", "reviewed"] as const).map((name) => (
							<th key={name} scope="col" className={css["figure"]}>
								{t(`topics.${name}`)}
							</th>
						))}
						<th scope="col" className={css["day"]}>
							{t("topics.last")}
						</th>
					</tr>
				</thead>
				<tbody>
					{topics.map((topic) => (
						<Row key={`${topic.lesson} ${topic.section}`} topic={topic} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function Row({ topic }: { topic: Topic }) {
	const { t } = useTranslation("progress");
	const { locale } = useSession();
	const { number, day } = useFormats(locale);
	const { answered, questions, right } = topic;
	const of = (part: number, whole: number) => t("topics.of", { part: number(part), whole: number(whole) });
	return (
		<tr data-phase={((topic.phase - 1) % 4) + 1}>
			<th scope="row">
				<a href={`#/leccion/${topic.lesson}/${topic.section}`}>
					<CourseText>{topic.title}</CourseText>
				</a>
			</th>
			<td>
				{topic.lessonNumber} <CourseText>{topic.lessonTitle}</CourseText>
			</td>
			<td>{t(`topics.standing.${standingOf(topic)}`)}</td>
			<td className={css["figure"]}>{of(answered, questions)}</td>
			<td className={css["figure"]}>{answered === 0 ? "" : of(right, answered)}</td>
			<td className={css["figure"]}>{number(topic.reviewed)}</td>
			<td className={css["day"]}>{topic.lastAt === undefined ? "" : day(topic.lastAt)}</td>
		</tr>
	);
}
