import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../core/api/errors.ts";
import { heldLesson, loadLesson } from "../../api/lessons.ts";
import { heldAnswers, type Recalled, recallAnswers } from "../../api/recalled.ts";
import { useSession } from "../../session.tsx";
import { WhenLoaded } from "../../shell/when-loaded.tsx";
import { LessonArticle } from "./lesson-article.tsx";

type Props = { lesson: string; section?: string | undefined };

/** A lesson, opened at a section of its address or else where it was left; drawn at once where all of it is held. */
export function LessonPage(props: Props) {
	const { learner, isUpToDate } = useSession();
	const [held] = useState(() => {
		const lesson = heldLesson(props.lesson);
		const answered = heldAnswers(learner.id, props.lesson);
		return lesson !== undefined && answered !== undefined && isUpToDate() ? { lesson, answered } : undefined;
	});
	if (held === undefined) return <LoadedLesson {...props} />;
	return <LessonArticle lesson={held.lesson} recalled={held.answered} section={props.section} />;
}

function LoadedLesson(props: Props) {
	const { learner, upToDate, fail } = useSession();
	const { t } = useTranslation("lesson");
	const { lesson: id, section } = props;
	const load = useCallback(async () => {
		const recall = recallAnswers(learner.id, id).catch((error: unknown): readonly Recalled[] => {
			// The lesson can be read without; whether there is such a lesson at all is for loadLesson to say.
			if (!(error instanceof AppError && error.code === "not-found")) fail(error);
			return [];
		});
		// The record says where to open and what was typed.
		const [lesson, answered] = await Promise.all([loadLesson(id), recall, upToDate()]);
		return { lesson, answered };
	}, [learner.id, id, upToDate, fail]);
	return (
		<WhenLoaded
			load={load}
			loading={t("loading")}
			failed={{ title: t("failed"), hint: t("failedHint") }}
			missing={{ title: t("notFound"), hint: t("notFoundHint"), link: t("toCourse"), href: "#/curso" }}
		>
			{({ lesson, answered }) => <LessonArticle lesson={lesson} recalled={answered} section={section} />}
		</WhenLoaded>
	);
}
