import { Check, CircleDashed, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ShortTextAnswer as Answer, ShortTextMark } from "../../../core/quiz/short-text.ts";
import { longestShortText } from "../../../core/quiz/short-text-limits.ts";
import { CourseText, fromCourse, Sentence, useCourseLang } from "../../ui/course-language.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./options.module.css";

/** A line to write a word or a few in. */
export function ShortTextAnswer(props: {
	typed: string;
	missing: string | undefined;
	disabled: boolean;
	onType: (text: string) => void;
}) {
	const { t } = useTranslation("quiz");
	return (
		<TextField
			label={t("yourText")}
			problem={props.missing}
			value={props.typed}
			maxLength={longestShortText}
			// A spelling checker would answer for the learner, and the answer is in the course's language.
			spellCheck={false}
			autoComplete="off"
			autoCapitalize="off"
			lang={useCourseLang()}
			readOnly={props.disabled}
			onChange={props.onType}
		/>
	);
}

/** A text once marked: the learner's with what it is, and the right one where it was another. */
export function MarkedShortText(props: {
	answer: Answer;
	mark: ShortTextMark;
	/** The id of the question's text. */
	labelledBy: string;
}) {
	const { answer, mark } = props;
	const { t } = useTranslation("quiz");
	const outcome = mark.correct ? "right" : mark.score > 0 ? "partly" : "wrong";
	const Sign = { right: Check, partly: CircleDashed, wrong: X }[outcome];
	const note =
		mark.typo !== undefined
			? t("typo", { written: fromCourse(mark.typo) })
			: mark.spelling !== undefined && t("spelling", { written: fromCourse(mark.spelling) });
	return (
		<ul className={css["options"]} aria-labelledby={props.labelledBy}>
			<li className={css["number"]} data-mark={{ right: "good", partly: "part", wrong: "bad" }[outcome]}>
				<strong>
					<Sign aria-hidden="true" size={16} />
					{t(`written.${outcome}`)}
				</strong>
				<span className={css["text"]}>
					<b>
						<CourseText>{answer.text}</CourseText>
					</b>
					{mark.misconception !== undefined && (
						<RichText as="span" html={mark.misconception} className={css["misconception"]} />
					)}
					{note !== false && (
						<span className={css["feedback"]}>
							<Sentence text={note} />
						</span>
					)}
					<RichText as="span" html={mark.feedback} className={css["feedback"]} />
				</span>
			</li>
			{!mark.correct &&
				mark.expected.map((text) => (
					<li key={text} className={css["number"]} data-mark="good">
						<strong>
							<Check aria-hidden="true" size={16} />
							{t("written.expected")}
						</strong>
						<span className={css["text"]}>
							<b>
								<CourseText>{text}</CourseText>
							</b>
						</span>
					</li>
				))}
		</ul>
	);
}
