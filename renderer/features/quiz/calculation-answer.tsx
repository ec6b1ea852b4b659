import { Check, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../core/locale.ts";
import { formatQuantity } from "../../../core/metrics/number-format.ts";
import type { CalculationMark, PublicCalculation, StepMark } from "../../../core/quiz/calculation-schema.ts";
import { CourseText, fromCourse, Sentence } from "../../ui/course-language.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { readField } from "../../ui/number-field-reading.ts";
import { RichText } from "../../ui/rich-text.tsx";
import { echoText, refusalText } from "../calculators/words.ts";
import type { FieldsProps } from "./answer-fields.tsx";
import css from "./calculation.module.css";
import { typedIn, typeIn } from "./composed-draft.ts";
import options from "./options.module.css";
import { Points } from "./points.tsx";

/** A field for the result of each step. */
export function CalculationFields(props: FieldsProps<PublicCalculation>) {
	const { question, draft, locale } = props;
	const { t } = useTranslation("quiz");
	const { t: tNumbers } = useTranslation("calculators");
	const several = question.steps.length > 1;
	return (
		<fieldset className={css["steps"]} aria-labelledby={props.labelledBy}>
			{question.steps.map(({ id, prompt, unit }, index) => {
				const typed = typedIn(draft, id);
				const reading = readField(typed, unit, locale);
				const missing = reading.kind === "empty" ? props.lacks : undefined;
				return (
					<div key={id} data-field={id} className={css["step"]}>
						<NumberField
							label={
								<>
									{several && <span className={css["place"]}>{t("step", { place: index + 1 })}</span>}{" "}
									<RichText as="span" html={prompt} className={css["prompt"]} />
								</>
							}
							unit={unit === undefined ? undefined : <CourseText>{unit}</CourseText>}
							text={typed}
							echo={echoText(tNumbers, reading)}
							problem={refusalText(tNumbers, reading, unit) ?? missing}
							readOnly={props.disabled}
							onText={(text) => props.onDraft(typeIn(draft, id, text))}
						/>
					</div>
				);
			})}
		</fieldset>
	);
}

/** A calculation once marked: each step with the learner's result, the right one and what the step earned. */
export function MarkedCalculation(props: {
	question: PublicCalculation;
	mark: CalculationMark;
	/** The id of the question's text. */
	labelledBy: string;
	locale: Locale;
}) {
	const { question, mark, locale } = props;
	const several = mark.steps.length > 1;
	return (
		<ol className={options["options"]} aria-labelledby={props.labelledBy}>
			{mark.steps.map((step, index) => (
				<MarkedStep
					key={step.id}
					step={step}
					place={several ? index + 1 : undefined}
					prompt={question.steps.find(({ id }) => id === step.id)?.prompt ?? ""}
					locale={locale}
				/>
			))}
		</ol>
	);
}

function MarkedStep(props: { step: StepMark; place: number | undefined; prompt: string; locale: Locale }) {
	const { step, place, locale } = props;
	const { t } = useTranslation("quiz");
	const good = step.outcome === "right" || step.outcome === "followed";
	const unit = fromCourse(step.unit ?? "");
	const right = formatQuantity(step.expected, unit, locale, { decimals: step.decimals });
	return (
		<li className={options["number"]} data-mark={good ? "good" : "bad"}>
			<strong>
				{good ? <Check aria-hidden="true" size={16} /> : <X aria-hidden="true" size={16} />}
				{t(`partMark.${step.outcome}`)}
			</strong>
			<span className={options["text"]}>
				<span className={css["asked"]}>
					{place !== undefined && <span className={css["place"]}>{t("step", { place })}</span>}{" "}
					<RichText as="span" html={props.prompt} />
				</span>
				{step.given !== undefined && (
					<b>
						{t("given")} <Sentence text={formatQuantity(step.given, unit, locale, { maxDecimals: 6 })} />
					</b>
				)}
				{step.misconception !== undefined && (
					<RichText as="span" html={step.misconception} className={options["misconception"]} />
				)}
				{step.outcome === "followed" && <span className={options["feedback"]}>{t("followedWhy")}</span>}
				{step.feedback !== undefined && <RichText as="span" html={step.feedback} className={options["feedback"]} />}
				{step.outcome !== "right" && (
					<span className={css["expected"]}>
						{t("expected")} <Sentence text={right} />
					</span>
				)}
				{place !== undefined && <Points earned={step.earned} worth={step.worth} />}
			</span>
		</li>
	);
}
