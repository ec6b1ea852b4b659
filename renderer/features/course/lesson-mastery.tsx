import { useTranslation } from "react-i18next";
import type { Topic } from "../../../core/api/views.ts";
import { masteredAmong, standingOf } from "../../../core/learning/mastery.ts";
import { useSession } from "../../session.tsx";
import { useFormats } from "../../ui/formats.ts";
import css from "./lesson-mastery.module.css";

/** How many topics of a lesson are mastered, drawn as one mark for each and said. `topics` is empty until they have come. */
export function LessonMastery({ topics }: { topics: readonly Topic[] }) {
	const { t } = useTranslation("course");
	const { locale } = useSession();
	const { number } = useFormats(locale);
	return (
		<div className={css["mastery"]}>
			{topics.length > 0 && (
				<>
					<div className={css["marks"]} aria-hidden="true">
						{topics.map((topic) => (
							<i key={topic.section} data-standing={standingOf(topic)} />
						))}
					</div>
					<p>{t("mastered", { count: topics.length, mastered: number(masteredAmong(topics)) })}</p>
				</>
			)}
		</div>
	);
}
