import { ChevronDown, CircleDashed } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ExamResults } from "../../../core/api/exam-views.ts";
import { RichText } from "../../ui/rich-text.tsx";
import result from "../quiz/question-result.module.css";
import { QuestionResult } from "../quiz/question-result.tsx";
import css from "./exam.module.css";
import { RightAnswer, RightInCase } from "./right-answer.tsx";

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
							<Unanswered asked={asked} />
						) : (
							<QuestionResult
								question={asked.question}
								feedback={asked.feedback}
								unanswered={(part) => <RightInCase part={part} mark={asked.key?.mark} />}
							/>
						)}
					</li>
				))}
			</ol>
		</section>
	);
}

/** A question without an answer, with what would have been right. */
function Unanswered({ asked }: { asked: Asked }) {
	const { t } = useTranslation("exam");
	const { question, key: answerKey } = asked;
	return (
		<details className={result["result"]}>
			<summary data-outcome="none">
				<CircleDashed aria-hidden="true" size={18} />
				<RichText as="span" html={question.prompt} />
				<strong>{t(asked.unknown === true ? "results.unknown" : "results.unanswered")}</strong>
				<ChevronDown className={result["arrow"]} aria-hidden="true" size={18} />
			</summary>
			<div className={result["inside"]}>
				{answerKey !== undefined && <RightAnswer question={question} answerKey={answerKey} />}
			</div>
		</details>
	);
}
