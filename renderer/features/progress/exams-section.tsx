import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { type RunningExam, runningIn, type Sitting, sittingsIn } from "../../shell/exams-now.ts";
import { useExams } from "../../shell/use-exams.ts";
import { CourseText } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { RunningStanding } from "../exam/exam-standing.tsx";
import css from "./progress.module.css";
import { Section } from "./section.tsx";

/** Every exam under way, with the time left, and every sitting handed in, with its day and result. Nothing without any. */
export function ExamsSection() {
	const { t } = useTranslation("progress");
	const { learner } = useSession();
	const { exams = [], onOver } = useExams();
	const running = runningIn(exams);
	const sittings = sittingsIn(exams, learner.record);
	if (running.length + sittings.length === 0) return null;
	return (
		<Section id="exams" title={t("exams.title")}>
			<ul className={css["exams"]}>
				{running.map((exam) => (
					<li key={exam.id}>
						<ExamLink exam={exam} />
						<span>
							<RunningStanding exam={exam} onOver={onOver} />
						</span>
					</li>
				))}
				{sittings.map((sitting) => (
					<li key={sitting.run}>
						<SittingLine sitting={sitting} isLast={isLastOf(sitting, sittings, running)} />
					</li>
				))}
			</ul>
		</Section>
	);
}

/** Whether the page of its exam shows this sitting: only of the last one the answers are kept. */
function isLastOf({ exam, run }: Sitting, sittings: readonly Sitting[], running: readonly RunningExam[]): boolean {
	if (running.some(({ id }) => id === exam.id)) return false;
	return sittings.find((one) => one.exam.id === exam.id)?.run === run;
}

function ExamLink({ exam }: { exam: Sitting["exam"] }) {
	return (
		<a href={`#/examen/${exam.id}`}>
			<CourseText>{exam.title}</CourseText>
		</a>
	);
}

function SittingLine({ sitting, isLast }: { sitting: Sitting; isLast: boolean }) {
	const { t } = useTranslation("progress");
	const { locale } = useSession();
	const { day, percent } = useFormats(locale);
	const { exam, score, passed, at } = sitting;
	const how = score === undefined ? "test" : passed ? "passed" : "notPassed";
	return (
		<>
			{isLast ? <ExamLink exam={exam} /> : <CourseText>{exam.title}</CourseText>}
			<span>{t(`exams.${how}`, { day: day(at), share: percent(score ?? 0) })}</span>
		</>
	);
}
