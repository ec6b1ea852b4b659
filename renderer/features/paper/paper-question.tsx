import { useTranslation } from "react-i18next";
import type { PublicPart, PublicQuestion } from "../../../core/quiz/schema.ts";
import { RichText } from "../../ui/rich-text.tsx";
import { PaperFields } from "./paper-fields.tsx";
import css from "./sheet.module.css";
import { partPlace } from "./signs.ts";

/** What is to be done, in a few words: on paper no field says it. */
function useHow(): (question: PublicQuestion) => string {
	const { t } = useTranslation("paper");
	const { t: tQuiz } = useTranslation("quiz");
	return (question) => {
		if (question.kind === "true-false" && question.reasons.length > 0) return t("how.true-false-why");
		if (question.kind !== "number" || question.require === undefined) return t(`how.${question.kind}`);
		const { require } = question;
		const digits =
			"decimals" in require
				? tQuiz("digits.decimals", { count: require.decimals })
				: tQuiz("digits.figures", { count: require.figures });
		return t("how.numberWith", { digits });
	};
}

function Head({ question, place }: { question: PublicQuestion; place: string }) {
	const how = useHow();
	return (
		<div className={css["head"]}>
			<p className={css["prompt"]}>
				<b>{place}.</b> <RichText as="span" html={question.prompt} />
			</p>
			<p className={css["how"]}>{how(question)}</p>
		</div>
	);
}

function Part({ part, place }: { part: PublicPart; place: string }) {
	return (
		<li className={css["question"]}>
			<Head question={part} place={place} />
			<PaperFields question={part} />
		</li>
	);
}

/** A question as it stands on paper, with its number. */
export function PaperQuestion({ question, place }: { question: PublicQuestion; place: string }) {
	if (question.kind !== "case") return <Part part={question} place={place} />;
	return (
		<li className={css["case"]}>
			<div className={css["question"]}>
				<Head question={question} place={place} />
				<RichText html={question.situation} className={`${css["prose"]} ${css["situation"]}`} />
			</div>
			<ol className={css["parts"]}>
				{question.parts.map((part, index) => (
					<Part key={part.id} part={part} place={partPlace(place, index)} />
				))}
			</ol>
		</li>
	);
}
