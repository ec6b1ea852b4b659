import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Feedback } from "../../../core/api/views.ts";
import { loadLesson } from "../../api/lessons.ts";
import { useSession } from "../../session.tsx";
import { LessonArticle } from "./lesson-article.tsx";
import { LoadState } from "./load-state.tsx";
import { useLoaded } from "./use-loaded.ts";

/** A lesson, opened at a section of its address or else where it was left. */
export function LessonPage(props: { lesson: string; section?: string | undefined }) {
	const { client, learner, refresh, fail } = useSession();
	const { t } = useTranslation("lesson");
	const { lesson: id, section } = props;
	const load = useCallback(async () => {
		// The record says where to open and what was typed; other pages and windows may have written since.
		const [lesson] = await Promise.all([loadLesson(id), refresh()]);
		let answered: Feedback[] = [];
		if (Object.keys(lesson.questions).length > 0) {
			try {
				answered = (await client["practice.recall"]({ learner: learner.id, lesson: id })).answered;
			} catch (error) {
				fail(error);
			}
		}
		return { lesson, answered };
	}, [client, learner.id, id, refresh, fail]);
	const [loaded, retry] = useLoaded(load);
	if (loaded.kind !== "ready") {
		return (
			<LoadState
				state={loaded.kind}
				loading={t("loading")}
				failed={{ title: t("failed"), hint: t("failedHint"), retry: t("retry") }}
				missing={{ title: t("notFound"), hint: t("notFoundHint"), link: t("toCourse"), href: "#/curso" }}
				onRetry={retry}
			/>
		);
	}
	return <LessonArticle lesson={loaded.value.lesson} recalled={loaded.value.answered} section={section} />;
}
