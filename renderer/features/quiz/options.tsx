import { Check, X } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Mark, PublicQuestion } from "../../../core/quiz/schema.ts";
import { RichText } from "../../ui/rich-text.tsx";
import { optionMark, saysWhy } from "./option-marks.ts";
import css from "./options.module.css";
import { letterOf } from "./shortcuts.ts";

export type ChoiceQuestion = Extract<PublicQuestion, { kind: "one-choice" | "several-choices" }>;
export type ChoiceMark = Extract<Mark, { kind: "one-choice" | "several-choices" }>;

/** The options of a question, to choose from. */
export function Options(props: {
	question: ChoiceQuestion;
	labelledBy: string;
	describedBy?: string | undefined;
	chosen: readonly string[];
	onChoose: (option: string) => void;
	/** Which part of the question this is, where it has several. */
	field?: string;
	letter?: (index: number) => string;
}) {
	const { question, letter = letterOf } = props;
	const name = useId();
	const several = question.kind === "several-choices";
	return (
		<fieldset className={css["options"]} aria-labelledby={props.labelledBy} aria-describedby={props.describedBy}>
			{question.options.map((option, index) => (
				<label key={option.id} className={css["option"]}>
					<input
						type={several ? "checkbox" : "radio"}
						name={name}
						value={option.id}
						data-field={props.field}
						checked={props.chosen.includes(option.id)}
						onChange={() => props.onChoose(option.id)}
					/>
					<span className={css["key"]} aria-hidden="true">
						{letter(index)}
					</span>
					<RichText as="span" html={option.text} className={css["text"]} />
				</label>
			))}
		</fieldset>
	);
}

/** The same options once marked: each with a word, a sign and a colour where there is something to say. */
export function MarkedOptions(props: {
	question: ChoiceQuestion;
	mark: ChoiceMark;
	labelledBy: string;
	letter?: (index: number) => string;
}) {
	const { question, mark, letter = letterOf } = props;
	const { t } = useTranslation("quiz");
	return (
		<>
			<ul className={css["options"]} aria-labelledby={props.labelledBy}>
				{question.options.map((option, index) => {
					const outcome = mark.options.find((one) => one.id === option.id);
					const word = outcome && optionMark(mark.kind, outcome);
					const good = word === "right" || word === "chosenRight";
					return (
						<li
							key={option.id}
							className={css["option"]}
							data-mark={word === undefined ? undefined : good ? "good" : word === "missed" ? "missed" : "bad"}
						>
							<span className={css["key"]} aria-hidden="true" data-chosen={outcome?.chosen}>
								{letter(index)}
							</span>
							{word !== undefined && (
								<strong>
									{good ? <Check aria-hidden="true" size={16} /> : <X aria-hidden="true" size={16} />}
									{t(`mark.${word}`)}
								</strong>
							)}
							<span className={css["text"]}>
								<RichText as="span" html={option.text} />
								{outcome && saysWhy(mark.kind, outcome) && (
									<RichText as="span" html={outcome.feedback} className={css["feedback"]} />
								)}
							</span>
						</li>
					);
				})}
			</ul>
			{mark.kind === "several-choices" && !mark.correct && mark.right > 0 && (
				<p className={css["counts"]}>
					{t("mark.counts", {
						right: mark.right,
						total: mark.options.length,
						// What the score is made of: as many as were missed are taken from what was right.
						left: Math.max(0, 2 * mark.right - mark.options.length),
					})}
				</p>
			)}
		</>
	);
}
