import { useTranslation } from "react-i18next";
import type { Feedback } from "../../../core/api/views.ts";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import css from "./question.module.css";
import { Solution } from "./solution.tsx";

/** Why the right answer is right, where to read it again, and how it is worked out. */
export function Explanation(props: {
	feedback: Pick<Feedback, "explanation" | "section" | "solution"> & { mark: { correct: boolean } };
}) {
	const { feedback } = props;
	const { t } = useTranslation("quiz");
	const { section } = feedback;
	return (
		<>
			<div className={css["why"]}>
				<RichText as="p" html={feedback.explanation} />
				{section.title !== "" && (
					<a href={`#/leccion/${section.lesson}/${section.id}`}>
						<Sentence text={t("reread", { section: fromCourse(section.title) })} />
					</a>
				)}
			</div>
			<Solution feedback={feedback} />
		</>
	);
}
