import { useTranslation } from "react-i18next";
import type { Locale } from "../../../core/locale.ts";
import type { Metric, MetricInput } from "../../../core/metrics/schema.ts";
import { CourseText } from "../../ui/course-language.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import css from "./calculator.module.css";
import { echoText, refusalText, resultText, stopText } from "./words.ts";
import type { TypedValues, WorkedFields } from "./worked-fields.ts";

/** The fields of a calculator and, beside them, its result. */
export function CalculatorFields(props: {
	metric: Metric;
	typed: TypedValues;
	/** The texts it started from: what nobody typed is not said back. */
	untouched: TypedValues;
	worked: WorkedFields;
	locale: Locale;
	onType: (input: string, text: string) => void;
	onLeave: () => void;
}) {
	const { metric, typed, worked, locale } = props;
	const { t } = useTranslation("calculators");
	const { working, readings } = worked;

	const problemOf = (input: MetricInput): string | undefined => {
		const refused = refusalText(t, readings[input.id], input.unit);
		if (refused !== undefined || working.kind !== "stopped") return refused;
		const { reason } = working;
		return "input" in reason && reason.input === input.id ? stopText(t, reason, locale) : undefined;
	};
	const echoOf = (input: MetricInput): string | undefined =>
		typed[input.id] === props.untouched[input.id] ? undefined : echoText(t, readings[input.id]);

	const result = working.kind === "result" ? resultText(working.value, metric, locale) : "—";
	return (
		<div className={css["in"]}>
			{metric.inputs.map((input) => (
				<NumberField
					key={input.id}
					label={<CourseText>{input.label}</CourseText>}
					unit={<CourseText>{input.unit}</CourseText>}
					text={typed[input.id] ?? ""}
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
