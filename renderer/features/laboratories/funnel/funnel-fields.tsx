import { memo } from "react";
import { useTranslation } from "react-i18next";
import { type FunnelField, type FunnelInput, funnelFields } from "../../../../core/laboratories/funnel-inputs.ts";
import { metricOfInput } from "../../../../core/laboratories/funnel-metrics.ts";
import { formatNumber, formatQuantity } from "../../../../core/metrics/number-format.ts";
import { useSession } from "../../../session.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { echoText, refusalText, stopText } from "../../calculators/words.ts";
import css from "./funnel.module.css";
import { readFunnelField } from "./funnel-work.ts";
import type { MetricsById } from "./recommendations.ts";
import { Recommended } from "./recommended.tsx";

/** Which fields stand together. */
const groups: readonly { id: "campaign" | "costs" | "sales"; fields: readonly FunnelInput[] }[] = [
	{ id: "campaign", fields: ["sent", "delivery_rate", "open_rate", "click_rate", "lead_rate", "sale_rate"] },
	{ id: "costs", fields: ["fixed_cost", "cost_per_email"] },
	{ id: "sales", fields: ["average_sale", "gross_margin", "purchases_per_year", "retention"] },
];

interface Props {
	typed: Readonly<Record<string, string>>;
	/** The texts that the application wrote in the fields: what nobody typed is not said back. */
	written: readonly Readonly<Record<string, string>>[];
	metrics: MetricsById;
	segment: string | undefined;
	onType: (input: FunnelInput, text: string) => void;
	onLeave: () => void;
}

/** Every number of a campaign; percentages also with a slider. */
export function FunnelFields(props: Props) {
	const { t } = useTranslation("funnel");
	return (
		<div className={css["groups"]}>
			{groups.map((group) => (
				<fieldset key={group.id} className={css["group"]}>
					<legend>{t(`group.${group.id}`)}</legend>
					{funnelFields
						.filter(({ id }) => group.fields.includes(id))
						.map((field) => (
							<OneField
								key={field.id}
								field={field}
								text={props.typed[field.id] ?? ""}
								isWritten={props.written.some((one) => one[field.id] === props.typed[field.id])}
								metrics={props.metrics}
								segment={props.segment}
								onType={props.onType}
								onLeave={props.onLeave}
							/>
						))}
				</fieldset>
			))}
		</div>
	);
}

/** Drawn anew only where its own text changes, so that a slider moves no more than it has to. */
const OneField = memo(function OneField(props: {
	field: FunnelField;
	text: string;
	isWritten: boolean;
	metrics: MetricsById;
	segment: string | undefined;
	onType: (input: FunnelInput, text: string) => void;
	onLeave: () => void;
}) {
	const { field, text, isWritten, onType, onLeave } = props;
	const { t } = useTranslation("funnel");
	const { t: words } = useTranslation("calculators");
	const { locale } = useSession();
	const { id, unit } = field;
	const { reading, problem, value } = readFunnelField(field, text, locale);
	const label = t(`input.${id}`);
	const said =
		problem === undefined
			? refusalText(words, reading, unit === "" ? undefined : unit)
			: [echoText(words, reading)?.concat("."), stopText(words, { ...problem, input: id }, locale, unit)]
					.filter(Boolean)
					.join(" ");
	return (
		<div className={css["entry"]}>
			<NumberField
				label={label}
				unit={t(`unit.${id}`, { defaultValue: "" }) || undefined}
				text={text}
				problem={said}
				echo={isWritten ? undefined : echoText(words, reading)}
				onText={(next) => onType(id, next)}
				onLeave={onLeave}
			/>
			{field.step !== undefined && (
				<input
					className={css["slider"]}
					type="range"
					aria-label={t("slider", { label })}
					aria-valuetext={Number.isNaN(value) ? t("noValue") : formatQuantity(value, unit, locale)}
					min={field.min}
					max={field.max}
					step={field.step}
					value={Number.isNaN(value) ? field.min : value}
					onChange={(event) => onType(id, formatNumber(event.currentTarget.valueAsNumber, locale))}
					onBlur={onLeave}
				/>
			)}
			<Recommended metrics={props.metrics} metric={metricOfInput[id]} segment={props.segment} value={value} />
		</div>
	);
});
