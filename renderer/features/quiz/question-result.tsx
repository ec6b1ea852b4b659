import { Check, ChevronDown, CircleDashed, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { Feedback } from "../../../core/api/views.ts";
import type { PublicPart, PublicQuestion } from "../../../core/quiz/schema.ts";
import { RichText } from "../../ui/rich-text.tsx";
import { MarkedAnswer } from "./marked-answer.tsx";
import css from "./question-result.module.css";
import { outcomeOf } from "./run-progress.ts";

const signs = { right: Check, partly: CircleDashed, wrong: X } as const;

/** A question of a finished run: how it went, and on opening it, all that was said of the answer. */
export function QuestionResult(props: {
	question: PublicQuestion;
	feedback: Feedback;
	/** What is shown of a question of a case that has no answer. */
	unanswered?: ((part: PublicPart) => ReactNode) | undefined;
}) {
	const { question, feedback, unanswered } = props;
	const { t } = useTranslation("quiz");
	const id = useId();
	const outcome = outcomeOf(feedback.mark);
	const Sign = signs[outcome];
	return (
		<details className={css["result"]}>
			<summary data-outcome={outcome}>
				<Sign aria-hidden="true" size={18} />
				<RichText as="span" id={id} html={question.prompt} />
				<strong>{t(`results.${outcome}`)}</strong>
				<ChevronDown className={css["arrow"]} aria-hidden="true" size={18} />
			</summary>
			<div className={css["inside"]}>
				<MarkedAnswer question={question} feedback={feedback} labelledBy={id} unanswered={unanswered} />
			</div>
		</details>
	);
}
