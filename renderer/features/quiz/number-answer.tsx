import { Check, CircleDashed, X } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../core/locale.ts";
import { writtenDigits } from "../../../core/metrics/number-digits.ts";
import { formatQuantity } from "../../../core/metrics/number-format.ts";
import type { NumberAnswer as Answer, AskedDigits, NumberMark, PublicNumber } from "../../../core/quiz/number.ts";
import { CourseText, fromCourse, Sentence } from "../../ui/course-language.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { echoText, refusalText } from "../calculators/words.ts";
import type { Draft } from "./draft.ts";
import css from "./number-answer.module.css";
import { readNumberDraft, withUnit } from "./number-draft.ts";
import options from "./options.module.css";
import { rightNumber } from "./right-text.ts";

/** "con 1 decimal", "con 3 cifras significativas" */
function useDigits(): (asked: AskedDigits) => string {
	const { t } = useTranslation("quiz");
	return (asked) =>
		"decimals" in asked
			? t("digits.decimals", { count: asked.decimals })
			: t("digits.figures", { count: asked.figures });
}

/** What was understood, with its unit; the number as it is said back without one, where it has to be. */
function echoWithUnit({ value, echo }: { value: number; echo?: string }, unit: string, locale: Locale): string {
	if (echo === undefined || echo.endsWith("%")) return echo ?? formatQuantity(value, fromCourse(unit), locale);
	return formatQuantity(0, fromCourse(unit), locale, { decimals: 0 }).replace("0", echo);
}

/** A field for a number, with what was understood or why it was refused; and its unit, where it is asked for. */
export function NumberAnswer(props: {
	question: PublicNumber;
	draft: Draft;
	locale: Locale;
	missing: string | undefined;
	disabled: boolean;
	onDraft: (draft: Draft) => void;
}) {
	const { question, draft, locale, onDraft } = props;
	const { t } = useTranslation("quiz");
	const { t: tNumbers } = useTranslation("calculators");
	const digits = useDigits();
	const { reading, unit, typed, otherUnit } = readNumberDraft(question, draft, locale);
	const asked = question.require === undefined ? undefined : digits(question.require);
	const understood = echoText(tNumbers, reading);
	// A unit that was read out of the text is said back with its number, however plain that is.
	const withItsUnit =
		typed && reading.kind === "number" && unit !== undefined
			? tNumbers("number.understood", { number: echoWithUnit(reading, unit, locale) })
			: undefined;
	const refused = otherUnit === true ? t("unit.notListed") : refusalText(tNumbers, reading, unit);
	const field = (
		<NumberField
			label={asked === undefined ? t("yourNumber") : t("yourNumberWith", { digits: asked })}
			unit={question.unit === undefined ? undefined : <CourseText>{question.unit}</CourseText>}
			text={draft.typed}
			echo={withItsUnit ?? understood}
			problem={refused ?? props.missing}
			readOnly={props.disabled}
			onText={(text) => onDraft({ ...draft, typed: text })}
		/>
	);
	if (question.units === undefined) return field;
	return (
		<div className={css["quantity"]}>
			{field}
			<UnitField
				units={question.units}
				unit={unit ?? ""}
				disabled={props.disabled}
				onUnit={(chosen) => onDraft(withUnit(question, draft, chosen))}
			/>
		</div>
	);
}

function UnitField(props: {
	units: readonly string[];
	unit: string;
	disabled: boolean;
	onUnit: (unit: string) => void;
}) {
	const { t } = useTranslation("quiz");
	const id = useId();
	return (
		<div className={css["unit"]}>
			<label htmlFor={id}>{t("unit.label")}</label>
			<select
				id={id}
				value={props.unit}
				aria-disabled={props.disabled}
				onChange={(event) => !props.disabled && props.onUnit(event.currentTarget.value)}
			>
				<option value="">{t("unit.none")}</option>
				{props.units.map((unit) => (
					<option key={unit} value={unit}>
						{unit}
					</option>
				))}
			</select>
		</div>
	);
}

/** A number once marked: the learner's and, if it was another one, the right one. */
export function MarkedNumber(props: {
	question: PublicNumber;
	answer: Answer;
	mark: NumberMark;
	/** The id of the question's text. */
	labelledBy: string;
	locale: Locale;
}) {
	const { question, answer, mark, locale } = props;
	const { t } = useTranslation("quiz");
	const digits = useDigits();
	const expected = rightNumber(mark, { locale, range: (from, to) => t("numberMark.range", { from, to }) });
	const unit = question.units === undefined ? mark.unit : (answer.unit ?? "");
	// As exactly as it was written: in "22,10" the zero was meant.
	const { decimals } = writtenDigits(answer.typed, answer.value);
	const yours = formatQuantity(answer.value, fromCourse(unit), locale, { decimals: Math.min(decimals, 20) });
	const outcome = mark.correct ? "right" : mark.score > 0 ? "partly" : "wrong";
	const Sign = { right: Check, partly: CircleDashed, wrong: X }[outcome];
	const notes = [
		mark.unitFault !== undefined && t(`numberMark.unit.${mark.unitFault}`),
		mark.rounding !== undefined && t("numberMark.rounding", { digits: digits(mark.rounding) }),
	].filter((note) => note !== false);
	return (
		<ul className={options["options"]} aria-labelledby={props.labelledBy}>
			<li className={options["number"]} data-mark={{ right: "good", partly: "part", wrong: "bad" }[outcome]}>
				<strong>
					<Sign aria-hidden="true" size={16} />
					{t(`written.${outcome}`)}
				</strong>
				<span className={options["text"]}>
					<b>
						<Sentence text={yours} />
					</b>
					{mark.misconception !== undefined && (
						<RichText as="span" html={mark.misconception} className={options["misconception"]} />
					)}
					{notes.map((note) => (
						<span key={note} className={options["feedback"]}>
							{note}
						</span>
					))}
					{mark.feedback !== "" && <RichText as="span" html={mark.feedback} className={options["feedback"]} />}
				</span>
			</li>
			{!mark.correct && (
				<li className={options["number"]} data-mark="good">
					<strong>
						<Check aria-hidden="true" size={16} />
						{t("written.expected")}
					</strong>
					<span className={options["text"]}>
						<b>
							<Sentence text={expected} />
						</b>
					</span>
				</li>
			)}
		</ul>
	);
}
