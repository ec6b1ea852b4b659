import { useTranslation } from "react-i18next";
import { own } from "../../../core/learning/own.ts";
import type { Locale } from "../../../core/locale.ts";
import { formatJudged } from "../../../core/metrics/judged-format.ts";
import type { Benchmark, Metric, MetricInput } from "../../../core/metrics/schema.ts";
import { CourseText } from "../../ui/course-language.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import css from "./calculator.module.css";
import { problemText } from "./field-problem.ts";
import { inputEchoText } from "./words.ts";
import type { TypedValues, WorkedFields } from "./worked-fields.ts";

/** The fields of a calculator and, beside them, its result. */
export function CalculatorFields(props: {
	metric: Metric;
	/** What the result is judged by: it is shown with the decimals that the verdict needs. */
	benchmark: Benchmark | undefined;
	typed: TypedValues;
	/** The texts that the application wrote in the fields: what nobody typed is not said back. */
	written: readonly TypedValues[];
	worked: WorkedFields;
	locale: Locale;
	onType: (input: string, text: string) => void;
	onLeave: () => void;
}) {
	const { metric, typed, worked, locale } = props;
	const { t } = useTranslation("calculators");
	const { working, readings } = worked;

	const problemOf = (input: MetricInput) =>
		problemText(t, input, own(typed, input.id) ?? "", readings[input.id], locale);
	const isWritten = (input: string) => props.written.some((texts) => texts[input] === typed[input]);
	const echoOf = (input: MetricInput): string | undefined =>
		isWritten(input.id) ? undefined : inputEchoText(t, input, readings[input.id]);

	const result = working.kind === "result" ? formatJudged(working.value, metric, props.benchmark, locale) : "—";
	return (
		<div className={css["in"]} data-fields={metric.inputs.length}>
			{metric.inputs.map((input) => (
				<NumberField
					key={input.id}
					label={<CourseText>{input.label}</CourseText>}
					unit={<CourseText>{input.unit}</CourseText>}
					text={own(typed, input.id) ?? ""}
					echo={echoOf(input)}
					problem={problemOf(input)}
					onText={(text) => props.onType(input.id, text)}
					onLeave={props.onLeave}
				/>
			))}
			<p className={css["result"]}>
				<span>{t("result")}</span>
				<output data-long={result.length > 9 ? "" : undefined}>{result}</output>
			</p>
		</div>
	);
}
