import { Check, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../core/locale.ts";
import { formatQuantity } from "../../../core/metrics/number-format.ts";
import type { NumberAnswer as Answer, NumberMark } from "../../../core/quiz/number.ts";
import { CourseText, fromCourse, Sentence } from "../../ui/course-language.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { readField } from "../../ui/number-field-reading.ts";
import { RichText } from "../../ui/rich-text.tsx";
import { echoText, refusalText } from "../calculators/words.ts";
import css from "./options.module.css";

/** A field for a number, with what was understood or why it was refused. */
export function NumberAnswer(props: {
	unit: string;
	typed: string;
	locale: Locale;
	missing: string | undefined;
	disabled: boolean;
	onType: (text: string) => void;
}) {
	const { unit, typed, locale } = props;
	const { t } = useTranslation("quiz");
	const { t: tNumbers } = useTranslation("calculators");
	const reading = readField(typed, unit, locale);
	return (
		<NumberField
			label={t("yourNumber")}
			unit={<CourseText>{unit}</CourseText>}
			text={typed}
			echo={echoText(tNumbers, reading)}
			problem={refusalText(tNumbers, reading, unit) ?? props.missing}
			readOnly={props.disabled}
			onText={props.onType}
		/>
	);
}

/** A number once marked: the learner's and, if it was another one, the right one. */
export function MarkedNumber(props: { answer: Answer; mark: NumberMark; locale: Locale }) {
	const { answer, mark, locale } = props;
	const { t } = useTranslation("quiz");
	const yours = formatQuantity(answer.value, fromCourse(mark.unit), locale, { maxDecimals: 6 });
	const right = formatQuantity(mark.expected, fromCourse(mark.unit), locale, { decimals: mark.decimals });
	return (
		<ul className={css["options"]}>
			<li className={css["number"]} data-mark={mark.correct ? "good" : "bad"}>
				<span className={css["text"]}>
					<b>
						<Sentence text={yours} />
					</b>
					{mark.misconception !== undefined && (
						<RichText as="span" html={mark.misconception} className={css["misconception"]} />
					)}
					<RichText as="span" html={mark.feedback} className={css["feedback"]} />
				</span>
				<strong>
					{mark.correct ? <Check aria-hidden="true" size={16} /> : <X aria-hidden="true" size={16} />}
					{t(mark.correct ? "numberMark.right" : "numberMark.yours")}
				</strong>
			</li>
			{!mark.correct && (
				<li className={css["number"]} data-mark="good">
					<span className={css["text"]}>
						<b>
							<Sentence text={right} />
						</b>
					</span>
					<strong>
						<Check aria-hidden="true" size={16} />
						{t("numberMark.expected")}
					</strong>
				</li>
			)}
		</ul>
	);
}
