import { useTranslation } from "react-i18next";
import type { ExamSummary } from "../../../core/api/exam-views.ts";
import { useSession } from "../../session.tsx";
import type { RunningExam, Sitting } from "../../shell/exams-now.ts";
import { LinkButton } from "../../ui/button.tsx";
import { CourseText, fromCourse, Sentence } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { RunningStanding } from "../exam/exam-standing.tsx";
import css from "./home.module.css";

const colourOf = ({ phase }: RunningExam | Sitting["exam"]) => phase && ((phase.number - 1) % 4) + 1;

/** The first card while an exam is under way: its time runs, so nothing comes before it. */
export function RunningExamCard({ exam, onOver }: { exam: RunningExam; onOver: () => void }) {
	const { t } = useTranslation("home");
	const kind = exam.kind === "placement" ? "test" : "exam";
	return (
		<article className={css["card"]} data-phase={colourOf(exam)}>
			<p className={css["kicker"]}>{t(`exam.kicker.${kind}`)}</p>
			<h2>
				<CourseText>{exam.title}</CourseText>
			</h2>
			<p className={css["soft"]}>
				<RunningStanding exam={exam} onOver={onOver} />
			</p>
			<div className={css["row"]}>
				<LinkButton href={`#/examen/${exam.id}`}>{t(`exam.action.${kind}`)}</LinkButton>
			</div>
		</article>
	);
}

/** The second card where an exam is the last thing that was finished. */
export function ExamResultCard({ sitting }: { sitting: Sitting }) {
	const { t } = useTranslation("home");
	const { locale } = useSession();
	const { percent, day } = useFormats(locale);
	const { exam, score, passed, at } = sitting;
	const how = score === undefined ? "test" : passed ? "passed" : "short";
	return (
		<article className={css["card"]} data-phase={colourOf(exam)}>
			<p className={css["kicker"]}>{t(score === undefined ? "exam.last.test" : "exam.last.exam")}</p>
			<h2>{t(`exam.result.${how}.title`, { share: percent(score ?? 0) })}</h2>
			<p className={css["soft"]}>
				<Sentence text={t(`exam.result.${how}.text`, { exam: fromCourse(exam.title), day: day(at) })} />
			</p>
			<div className={css["row"]}>
				<LinkButton kind="quiet" href={`#/examen/${exam.id}`}>
					{t("exam.result.action")}
				</LinkButton>
			</div>
		</article>
	);
}

/** The second card of a newcomer: who knows a part of the course already need not read it. */
export function PlacementCard({ exam }: { exam: ExamSummary }) {
	const { t } = useTranslation("home");
	return (
		<article className={css["card"]}>
			<p className={css["kicker"]}>
				<CourseText>{exam.title}</CourseText>
			</p>
			<h2>{t("exam.offer.title")}</h2>
			<p className={css["soft"]}>{t("exam.offer.text")}</p>
			<div className={css["row"]}>
				<LinkButton kind="quiet" href={`#/examen/${exam.id}`}>
					{t("exam.offer.action")}
				</LinkButton>
			</div>
		</article>
	);
}
