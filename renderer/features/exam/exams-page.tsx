import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExamSummary } from "../../../core/api/exam-views.ts";
import { useSession } from "../../session.tsx";
import { WhenLoaded } from "../../shell/when-loaded.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { CourseText } from "../../ui/course-language.tsx";
import { useFormats } from "../../ui/formats.ts";
import { PageFrame } from "../../ui/page.tsx";
import { CodeForm } from "./code-form.tsx";
import css from "./exam.module.css";
import { RunningStanding } from "./exam-standing.tsx";
import { useExamFacts } from "./use-exam-facts.ts";

/** Every exam of the course: what it asks, how it stands, and the way in, also by a code. */
export function ExamsPage() {
	const { client, learner } = useSession();
	const { t } = useTranslation("exam");
	const load = useCallback(() => client["exam.list"]({ learner: learner.id }), [client, learner.id]);
	return (
		<WhenLoaded
			load={load}
			loading={t("list.loading")}
			failed={{ title: t("list.failed"), hint: t("list.failedHint") }}
			missing={{ link: t("results.toCourse"), href: "#/curso" }}
		>
			{({ exams }) => <Exams exams={exams} onReload={load} />}
		</WhenLoaded>
	);
}

function Exams(props: { exams: readonly ExamSummary[]; onReload: () => Promise<{ exams: readonly ExamSummary[] }> }) {
	const { t } = useTranslation("exam");
	const { outdate } = useSession();
	const [newer, setNewer] = useState<readonly ExamSummary[]>();
	const exams = newer ?? props.exams;
	// Asking hands in what is over. Where nothing answers, opening the exam will say so.
	const onOver = async () => {
		const again = await props.onReload().catch(() => undefined);
		if (again === undefined) return;
		outdate();
		setNewer(again.exams);
	};
	return (
		<PageFrame title={t("list.title")} lead={exams.length === 0 ? t("list.empty") : t("list.lead")}>
			<ul className={css["exams"]}>
				{exams.map((exam) => (
					<li key={exam.id} data-phase={exam.phase === undefined ? undefined : ((exam.phase.number - 1) % 4) + 1}>
						<ExamItem exam={exam} onOver={onOver} />
					</li>
				))}
			</ul>
			{exams.some(({ kind }) => kind !== "placement") && <CodeForm />}
		</PageFrame>
	);
}

function ExamItem({ exam, onOver }: { exam: ExamSummary; onOver: () => void }) {
	const { t } = useTranslation("exam");
	const facts = useExamFacts();
	const { underWay, available } = exam;
	const goesOn = underWay !== undefined;
	return (
		<>
			<p className={css["kicker"]}>{t(`kind.${exam.kind}`)}</p>
			<h2>
				<CourseText>{exam.title}</CourseText>
			</h2>
			<p>{facts(exam)}</p>
			{exam.lessons.written > 0 && exam.lessons.written < exam.lessons.total && (
				<p className={css["soft"]}>{t("list.written", exam.lessons)}</p>
			)}
			<p className={css["standing"]}>
				{available && underWay !== undefined && (
					<>
						<RunningStanding exam={{ underWay }} onOver={onOver} />{" "}
					</>
				)}
				<Standing exam={exam} />
			</p>
			{available && (
				<div className={css["actions"]}>
					<LinkButton
						kind={goesOn ? "filled" : "quiet"}
						href={`#/examen/${exam.id}`}
						aria-label={t(goesOn ? "list.goOnNamed" : "list.openNamed", { title: exam.title })}
					>
						{t(goesOn ? "list.goOn" : "list.open")}
					</LinkButton>
					{exam.kind !== "placement" && (
						<LinkButton
							kind="quiet"
							href={`#/imprimir/${exam.id}`}
							aria-label={t("list.printNamed", { title: exam.title })}
						>
							{t("list.print")}
						</LinkButton>
					)}
				</div>
			)}
		</>
	);
}

/** How the learner did in an exam so far, in a sentence or two. */
function Standing({ exam }: { exam: ExamSummary }) {
	const { t } = useTranslation("exam");
	const { locale } = useSession();
	const { percent } = useFormats(locale);
	const { best, finished, passed, kind } = exam;
	if (!exam.available) return t("list.unavailable");
	const said: string[] = [];
	if (finished > 0 && kind === "placement") said.push(t("list.done"));
	if (finished > 0 && kind !== "placement") {
		if (best !== undefined) said.push(t("list.best", { share: percent(best) }));
		said.push(t(passed ? "list.passed" : "list.notPassed"));
	}
	return said.join(" ");
}
