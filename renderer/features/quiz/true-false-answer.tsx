import { Check, X } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { PublicTrueFalse, TrueFalseMark } from "../../../core/quiz/true-false.ts";
import { RichText } from "../../ui/rich-text.tsx";
import type { Draft } from "./draft.ts";
import options from "./options.module.css";
import { MarkedOptions, Options } from "./options.tsx";
import { reasonLetter } from "./shortcuts.ts";
import css from "./true-false.module.css";
import { missingPart, verdicts } from "./true-false-draft.ts";

/** The reasons of a statement are one choice among several. */
const reasonsOf = (question: PublicTrueFalse) => ({
	...question,
	kind: "one-choice" as const,
	options: question.reasons,
});

/** True or false and, where it is asked, why. */
export function TrueFalseAnswer(props: {
	question: PublicTrueFalse;
	draft: Draft;
	labelledBy: string;
	/** The id of what says that a part is missing, while it is. */
	describedBy: string | undefined;
	onPart: (part: "verdict" | "reason", value: string) => void;
}) {
	const { question, draft, describedBy } = props;
	const { t } = useTranslation("quiz");
	const id = useId();
	const missing = describedBy === undefined ? undefined : missingPart(question, draft);
	return (
		<div className={css["parts"]}>
			<fieldset
				className={options["options"]}
				aria-labelledby={props.labelledBy}
				aria-describedby={missing === "verdict" ? describedBy : undefined}
			>
				<div className={css["verdicts"]}>
					{verdicts.map((verdict) => (
						<label key={verdict} className={options["option"]}>
							<input
								type="radio"
								name={id}
								value={verdict}
								data-field="verdict"
								checked={draft.fields["verdict"] === verdict}
								onChange={() => props.onPart("verdict", verdict)}
							/>
							<span className={options["key"]} aria-hidden="true">
								{t(`verdict.key.${verdict}`)}
							</span>
							<span className={options["text"]}>{t(`verdict.${verdict}`)}</span>
						</label>
					))}
				</div>
			</fieldset>
			{question.reasons.length > 0 && (
				<div>
					<p id={`${id}-why`} className={css["why"]}>
						{t("why")}
					</p>
					<Options
						question={reasonsOf(question)}
						labelledBy={`${id}-why`}
						describedBy={missing === "reason" ? describedBy : undefined}
						chosen={[draft.fields["reason"] ?? ""]}
						onChoose={(reason) => props.onPart("reason", reason)}
						field="reason"
						letter={reasonLetter}
					/>
				</div>
			)}
		</div>
	);
}

/** Verdict and reason once marked, each with what was right. */
export function MarkedTrueFalse(props: { question: PublicTrueFalse; mark: TrueFalseMark; labelledBy: string }) {
	const { question, mark } = props;
	const { t } = useTranslation("quiz");
	const id = useId();
	const { chosen, correct, feedback } = mark.verdict;
	const reasonChosen = mark.reasons.find((reason) => reason.chosen);
	return (
		<div className={css["parts"]}>
			<ul className={options["options"]} aria-labelledby={props.labelledBy}>
				{verdicts.map((verdict) => {
					const isYours = (verdict === "true") === chosen;
					const isRight = isYours === correct;
					return (
						<li key={verdict} className={options["option"]} data-mark={isRight ? "good" : isYours ? "bad" : undefined}>
							<span className={options["key"]} aria-hidden="true" data-chosen={isYours}>
								{t(`verdict.key.${verdict}`)}
							</span>
							{(isYours || isRight) && (
								<strong>
									{isRight ? <Check aria-hidden="true" size={16} /> : <X aria-hidden="true" size={16} />}
									{t(isYours ? `written.${isRight ? "right" : "wrong"}` : "written.expected")}
								</strong>
							)}
							<span className={options["text"]}>
								{t(`verdict.${verdict}`)}
								{isYours && <RichText as="span" html={feedback} className={options["feedback"]} />}
							</span>
						</li>
					);
				})}
			</ul>
			{question.reasons.length > 0 && (
				<div>
					<p id={`${id}-why`} className={css["why"]}>
						{t("why")}
					</p>
					<MarkedOptions
						question={reasonsOf(question)}
						mark={{ ...mark, kind: "one-choice", options: mark.reasons }}
						labelledBy={`${id}-why`}
						letter={reasonLetter}
					/>
					{!correct && reasonChosen?.correct && <p className={options["counts"]}>{t("reasonAlone")}</p>}
				</div>
			)}
		</div>
	);
}
