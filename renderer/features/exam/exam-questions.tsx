import { CircleDashed } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ExamResults } from "../../../core/api/exam-views.ts";
import type { Feedback } from "../../../core/api/views.ts";
import { RichText } from "../../ui/rich-text.tsx";
import { MarkedAnswer } from "../quiz/marked-answer.tsx";
import result from "../quiz/question-result.module.css";
import { QuestionResult } from "../quiz/question-result.tsx";
import css from "./exam.module.css";

type Asked = ExamResults["questions"][number];

/** Every question of a sitting: what was answered, what was right, and why. */
export function ExamQuestions({ results }: { results: ExamResults }) {
	const { t } = useTranslation("exam");
	return (
		<section className={css["section"]}>
			<h2>{t("results.questions")}</h2>
			<p className={css["soft"]}>{t("results.hint")}</p>
			<ol className={css["questions"]}>
				{results.questions.map((asked) => (
					<li key={`${asked.lesson}/${asked.question.id}`}>
						{asked.feedback === undefined ? (
							<Unanswered asked={asked} at={results.finishedAt} />
						) : (
							<QuestionResult question={asked.question} feedback={asked.feedback} />
						)}
					</li>
				))}
			</ol>
		</section>
	);
}

/** A question without an answer, with what would have been right. */
function Unanswered({ asked, at }: { asked: Asked; at: string }) {
	const { t } = useTranslation("exam");
	const id = useId();
	const { question, key } = asked;
	const feedback: Feedback | undefined = key && {
		...key,
		question: question.id,
		seed: question.seed,
		score: 0,
		hintsTaken: 0,
		at,
		saved: true,
	};
	return (
		<details className={result["result"]}>
			<summary data-outcome="wrong">
				<CircleDashed aria-hidden="true" size={18} />
				<RichText as="span" id={id} html={question.prompt} />
				<strong>{t("results.unanswered")}</strong>
			</summary>
			<div className={result["inside"]}>
				{feedback !== undefined && (
					<>
						<p className={css["soft"]}>{t("results.wasRight")}</p>
						<MarkedAnswer question={question} feedback={feedback} labelledBy={id} />
					</>
				)}
			</div>
		</details>
	);
}
