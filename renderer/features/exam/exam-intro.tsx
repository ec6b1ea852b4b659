import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExamRunView } from "../../../core/api/exam-views.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { CourseText } from "../../ui/course-language.tsx";
import css from "./exam.module.css";
import { useExamFacts } from "./use-exam-facts.ts";

type Exam = ExamRunView["exam"];

const rulesOf = ({ kind, minutes }: Exam, code: string | undefined) =>
	kind === "placement"
		? (["placement", "placementRule", "placementEnd"] as const)
		: ([
				"closed",
				"change",
				...(minutes === null ? [] : (["time"] as const)),
				code === undefined ? "again" : "sameAgain",
			] as const);

/** What an exam is and how it goes, before its clock starts. */
export function ExamIntro(props: {
	exam: Exam;
	code: string | undefined;
	/** Whether it follows what was done in this very window: then it takes the focus. */
	follows: boolean;
	onStart: () => Promise<void>;
}) {
	const { exam, code, follows } = props;
	const available = exam.size > 0;
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (!follows) return;
		window.scrollTo(0, 0);
		title.current?.focus({ preventScroll: true });
	}, [follows]);
	const { t } = useTranslation("exam");
	const facts = useExamFacts();
	const [state, setState] = useState<"waiting" | "starting" | "failed">("waiting");
	const start = () => {
		if (state === "starting") return;
		setState("starting");
		props.onStart().catch(() => setState("failed"));
	};
	return (
		<div className={css["page"]} data-phase={exam.phase === undefined ? undefined : ((exam.phase.number - 1) % 4) + 1}>
			<p className={css["kicker"]}>{t(`kind.${exam.kind}`)}</p>
			<h1 ref={title} tabIndex={-1}>
				<CourseText>{exam.title}</CourseText>
			</h1>
			<p>{facts(exam)}</p>
			{exam.lessons.written > 0 && exam.lessons.written < exam.lessons.total && (
				<p className={css["soft"]}>{t("list.written", exam.lessons)}</p>
			)}
			{code !== undefined && <p className={css["soft"]}>{t("results.code", { code })}</p>}
			{available ? (
				<>
					<ul className={css["rules"]}>
						{rulesOf(exam, code).map((rule) => (
							<li key={rule}>{t(`intro.rules.${rule}`)}</li>
						))}
					</ul>
					<div role="alert">{state === "failed" && <p className={css["problem"]}>{t("intro.failed")}</p>}</div>
				</>
			) : (
				<p>{t("list.unavailable")}</p>
			)}
			<div className={css["actions"]}>
				{available && (
					<Button onClick={start} aria-disabled={state === "starting"}>
						{t("intro.start")}
					</Button>
				)}
				<LinkButton kind="quiet" href="#/examenes">
					{t("intro.back")}
				</LinkButton>
			</div>
		</div>
	);
}
