import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../core/api/errors.ts";
import type { ExamResults, ExamRunView } from "../../../core/api/exam-views.ts";
import type { Answer } from "../../../core/quiz/schema.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { CourseText } from "../../ui/course-language.tsx";
import { useNextHeading } from "../../ui/session-frame.tsx";
import { QuestionView } from "../quiz/question.tsx";
import css from "./exam.module.css";

/** A placement test: one question after another, each chosen by the answers before it. */
export function PlacementSitting(props: {
	run: ExamRunView;
	/** Whether it follows what was done in this very window: then its question takes the focus. */
	follows: boolean;
	onReopen: () => Promise<void>;
	onResults: (results: ExamResults) => void;
}) {
	const { run } = props;
	const { client, learner } = useSession();
	const { t } = useTranslation("exam");
	const own = { learner: learner.id, exam: run.exam.id, run: run.id };
	const [failed, setFailed] = useState(false);
	const page = useRef<HTMLDivElement>(null);
	const place = run.questions.length;
	const asked = run.questions.at(-1);

	useNextHeading(page, place, props.follows ? 0 : place);
	if (asked === undefined) return null;
	const answer = async (given: Answer | null) => {
		try {
			await client["exam.answer"]({ ...own, lesson: asked.lesson, question: asked.question.id, answer: given });
		} catch (error) {
			// Handed in, in another window say: what is there now is what counts.
			if (!(error instanceof AppError && error.code === "superseded")) throw error;
		}
		await props.onReopen();
	};
	const attempt = (act: () => Promise<void>) => () => {
		setFailed(false);
		act().catch(() => setFailed(true));
	};
	return (
		<div ref={page} className={css["page"]}>
			<div className={css["top"]}>
				<p>
					<CourseText>{run.exam.title}</CourseText>
				</p>
				<p className={css["soft"]}>{t("sitting.place", { number: place })}</p>
			</div>
			<QuestionView
				key={`${asked.lesson}/${asked.question.id}`}
				question={asked.question}
				feedback={undefined}
				place={{ in: "exam", exam: own.exam, run: own.run, lesson: asked.lesson, question: asked.question.id }}
				onAnswer={answer}
				heading="h1"
				keys="page"
				next={null}
			/>
			<div role="alert">{failed && <p className={css["problem"]}>{t("sitting.stopFailed")}</p>}</div>
			<div className={css["actions"]}>
				<Button kind="quiet" onClick={attempt(() => answer(null))}>
					{t("sitting.dontKnow")}
				</Button>
				<Button kind="quiet" onClick={attempt(async () => props.onResults(await client["exam.finish"](own)))}>
					{t("sitting.stop")}
				</Button>
			</div>
		</div>
	);
}
