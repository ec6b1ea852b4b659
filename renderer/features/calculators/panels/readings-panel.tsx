import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatJudged } from "../../../../core/metrics/judged-format.ts";
import { workedSteps } from "../../../../core/metrics/steps.ts";
import { type WorkedReading, workVariants } from "../../../../core/metrics/variants.ts";
import { CourseText, fromCourse, Sentence } from "../../../ui/course-language.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { readField } from "../../../ui/number-field-reading.ts";
import { problemText } from "../field-problem.ts";
import { inputEchoText, stopText } from "../words.ts";
import type { PanelHeading, PanelProps } from "./panel-props.ts";
import { PanelSection } from "./panel-section.tsx";
import css from "./readings.module.css";
import { extraInputs, extraTexts } from "./readings.ts";

/** The readings of a metric side by side: the same words with another denominator, each with its name and its result. */
export function ReadingsPanel(props: PanelProps & { heading: PanelHeading }) {
	const { compiled, typed, locale } = props;
	const { t } = useTranslation("panels");
	const { t: say } = useTranslation("calculators");
	const extras = useMemo(() => extraInputs(compiled), [compiled]);
	const texts = useMemo(() => extraTexts(compiled, typed, locale), [compiled, typed, locale]);
	const readings = useMemo(() => {
		const inputs = [...compiled.metric.inputs, ...extras];
		const all = { ...typed, ...texts };
		const numbers = inputs.map((input) => {
			const reading = readField(all[input.id] ?? "", input.unit, locale);
			return [input.id, reading.kind === "number" ? reading.value : undefined] as const;
		});
		return workVariants(compiled, Object.fromEntries(numbers));
	}, [compiled, extras, typed, texts, locale]);
	const name = fromCourse(compiled.metric.name);
	return (
		<PanelSection
			heading={props.heading}
			title={t("readings.title")}
			intro={<Sentence text={t("readings.intro", { name })} />}
		>
			{extras.length > 0 && (
				<fieldset className={css["extras"]}>
					<legend>{t("readings.extras")}</legend>
					{extras.map((input) => {
						const text = texts[input.id] ?? "";
						const reading = readField(text, input.unit, locale);
						return (
							<NumberField
								key={input.id}
								label={<CourseText>{input.label}</CourseText>}
								unit={<CourseText>{input.unit}</CourseText>}
								text={text}
								echo={typed[input.id] === undefined ? undefined : inputEchoText(say, input, reading)}
								problem={problemText(say, input, text, reading, locale)}
								onText={(next) => props.onType({ [input.id]: next })}
								onLeave={props.onLeave}
							/>
						);
					})}
				</fieldset>
			)}
			<ul className={css["readings"]}>
				{readings.map((reading) => (
					<Reading key={reading.id ?? ""} reading={reading} {...props} />
				))}
			</ul>
		</PanelSection>
	);
}

function Reading({ reading, ...props }: PanelProps & { heading: PanelHeading; reading: WorkedReading }) {
	const { locale, heading } = props;
	const { compiled, working } = reading;
	const { t } = useTranslation("panels");
	const { t: say } = useTranslation("calculators");
	const Heading = heading === "h2" ? "h3" : "h5";
	const { metric } = compiled;
	const benchmark = reading.id === undefined ? props.benchmark : undefined;
	const [formula] = useMemo(() => workedSteps(compiled, {}, locale), [compiled, locale]);
	let why: string | undefined;
	if (working.kind === "stopped") why = stopText(say, working.reason, locale);
	if (working.kind === "incomplete") {
		const labels = metric.inputs.filter(({ id }) => working.missing.includes(id)).map(({ label }) => label);
		why = say("noResult", { fields: fromCourse(labels.join(", ")) });
	}
	const warnings = working.kind === "result" ? working.warnings : [];
	const notes = working.kind === "result" ? (working.notes ?? []) : [];
	return (
		<li>
			<Heading>
				<CourseText>{reading.reading ?? reading.name}</CourseText>
			</Heading>
			{reading.reading !== undefined && (
				<p className={css["name"]}>
					<CourseText>{reading.name}</CourseText>
				</p>
			)}
			{working.kind === "result" ? (
				<p className={css["value"]}>{formatJudged(working.value, metric, benchmark, locale)}</p>
			) : (
				<p className={css["why"]}>
					<Sentence text={why ?? t("readings.none")} />
				</p>
			)}
			<p className={css["formula"]}>
				<CourseText>{formula?.text}</CourseText>
			</p>
			<p>
				<CourseText>{reading.summary}</CourseText>
			</p>
			{warnings.map((warning) => (
				<p key={warning.id} className={css["warning"]}>
					<strong>{say("warning")}</strong> <CourseText>{warning.message}</CourseText>
				</p>
			))}
			{notes.map((note) => (
				<p key={note.id}>
					<CourseText>{note.message}</CourseText>
				</p>
			))}
		</li>
	);
}
