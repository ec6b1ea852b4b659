import { ArrowLeft, ArrowRight } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LessonView } from "../../../core/api/views.ts";
import { bestResult } from "../../../core/learning/best-result.ts";
import { own } from "../../../core/learning/own.ts";
import { useSession } from "../../session.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { CourseText } from "../../ui/course-language.tsx";
import { SourceList } from "../../ui/source-list.tsx";
import { useBestText } from "../../ui/use-best-text.ts";
import css from "./lesson-end.module.css";
import { MoreCalculators } from "./more-calculators.tsx";

/** What comes after a lesson's text: its quiz, calculators that it lists, the lessons beside it, its sources. */
export function LessonEnd({ lesson }: { lesson: LessonView }) {
	const { t } = useTranslation("lesson");
	const { outline } = useSession();
	const { previous, next, sources } = lesson;
	return (
		<div className={css["end"]}>
			{lesson.quizSize > 0 && <QuizOffer lesson={lesson} />}
			<MoreCalculators calculators={lesson.moreCalculators} />
			{(previous !== undefined || next !== undefined) && (
				<nav className={css["neighbours"]} aria-label={t("neighbours")}>
					{previous && (
						<a href={`#/leccion/${previous.id}`}>
							<span>
								<ArrowLeft aria-hidden="true" size={16} /> {t("previous")}
							</span>
							{previous.number} <CourseText>{previous.title}</CourseText>
						</a>
					)}
					{next && (
						<a href={`#/leccion/${next.id}`} className={css["following"]}>
							<span>
								{t("next")} <ArrowRight aria-hidden="true" size={16} />
							</span>
							{next.number} <CourseText>{next.title}</CourseText>
						</a>
					)}
				</nav>
			)}
			{sources.length > 0 && (
				<section className={css["sources"]}>
					<h2>{t("sources")}</h2>
					<SourceList sources={sources} language={outline.language} />
					<p>
						<a href="#/cifras">{t("figures")}</a>
					</p>
				</section>
			)}
		</div>
	);
}

function QuizOffer({ lesson }: { lesson: LessonView }) {
	const { client, learner } = useSession();
	const { t } = useTranslation("lesson");
	const bestText = useBestText();
	const [failed, setFailed] = useState(false);
	const record = own(learner.record.lessons, lesson.id);
	const run = record?.run;
	const address = `#/cuestionario/${lesson.id}`;
	const answered = Object.keys(run?.answers ?? {}).length;
	// What was wrong is to be asked again, though none of it is answered yet.
	const begun = answered > 0 || run?.of !== undefined;

	const repeat = async () => {
		setFailed(false);
		try {
			await client["quiz.open"]({ learner: learner.id, lesson: lesson.id, fresh: true });
			window.location.hash = address;
		} catch {
			setFailed(true);
		}
	};
	if (run?.finishedAt !== undefined) {
		const best = bestResult(record);
		return (
			<div className={css["offer"]}>
				<Button onClick={repeat}>{t("quizRepeat")}</Button>
				<a href={address}>{best === undefined ? t("quizResult") : t("quizBest", { share: bestText(best) })}</a>
				<div role="alert">{failed && <p>{t("quizFailed")}</p>}</div>
			</div>
		);
	}
	return (
		<div className={css["offer"]}>
			<LinkButton href={address}>
				{t(run?.of !== undefined ? "quizRetry" : begun ? "quizContinue" : "quizStart")}
			</LinkButton>
			<span>
				{begun
					? t("quizLeft", { answered, total: run?.questions.length ?? lesson.quizSize })
					: t("quizSize", { count: lesson.quizSize })}
			</span>
		</div>
	);
}
