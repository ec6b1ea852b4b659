import { useTranslation } from "react-i18next";
import type { Feedback } from "../../../core/api/views.ts";
import { RichText } from "../../ui/rich-text.tsx";
import css from "./solution.module.css";

/**
 * The way to the right answer, step by step. It is open where the answer was not wholly right, because that is when a
 * worked example teaches most; who was right has it at hand.
 */
export function Solution(props: { feedback: Pick<Feedback, "solution"> & { mark: { correct: boolean } } }) {
	const { feedback } = props;
	const { t } = useTranslation("quiz");
	if (feedback.solution.length === 0) return null;
	return (
		<details className={css["solution"]} open={!feedback.mark.correct}>
			<summary>{t("solution")}</summary>
			<ol>
				{feedback.solution.map((step) => (
					<li key={step}>
						<RichText as="span" html={step} />
					</li>
				))}
			</ol>
		</details>
	);
}
