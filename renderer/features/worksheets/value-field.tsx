import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../core/locale.ts";
import { formatNumber } from "../../../core/metrics/number-format.ts";
import { worksheetLimits } from "../../../core/worksheets/limits.ts";
import type { Column, PartOf } from "../../../core/worksheets/schema.ts";
import { useCourseLang } from "../../ui/course-language.tsx";
import { echoText, refusalText } from "../calculators/words.ts";
import { Field } from "./field.tsx";
import { readNumberIn } from "./typed.ts";

/** What a field of one value is, in a sheet or in a row of a table. */
type Described = (Column | PartOf<"text" | "number" | "date" | "choice">) & { ours?: boolean };

interface Props {
	field: Described;
	typed: string;
	locale: Locale;
	onType: (text: string) => void;
	onLeave: () => void;
	/** A text's longest, in UTF-16 units. */
	longest?: number;
	/** The name by which the focus can be put here; see `useListFocus`. */
	aim?: string;
	/** Keys in fields for texts and numbers; the others have their own use for the arrows. */
	onKey?: (event: KeyboardEvent) => void;
}

function NumberInput({
	field,
	typed,
	locale,
	onType,
	onLeave,
	aim,
	onKey,
}: Props & { field: Extract<Described, { kind: "number" }> }) {
	const { t } = useTranslation("worksheets");
	const { t: say } = useTranslation("calculators");
	const { reading, problem } = readNumberIn(typed, field, locale);
	const limit = problem === "below" ? field.min : field.max;
	const broken =
		problem === undefined ? undefined : t(`problem.${problem}`, { limit: formatNumber(limit ?? 0, locale) });
	return (
		<Field
			label={field.label}
			unit={field.unit}
			help={field.help}
			ours={field.ours === true}
			echo={echoText(say, reading)}
			problem={refusalText(say, reading, field.unit) ?? broken}
		>
			{(ids) => (
				<input
					{...ids}
					type="text"
					inputMode="decimal"
					autoComplete="off"
					spellCheck={false}
					maxLength={60}
					value={typed}
					data-aim={aim}
					onKeyDown={onKey}
					onChange={(event) => onType(event.currentTarget.value)}
					onBlur={onLeave}
				/>
			)}
		</Field>
	);
}

/** A field for a text, a number, a day or a choice. */
export function ValueField(props: Props) {
	const { field, typed, onType, onLeave } = props;
	const { t } = useTranslation("worksheets");
	const lang = useCourseLang();
	const common = { value: typed, onBlur: onLeave, "data-aim": props.aim };
	if (field.kind === "number") return <NumberInput {...props} field={field} />;
	return (
		<Field label={field.label} help={field.help} ours={field.ours === true}>
			{(ids) => {
				if (field.kind === "choice") {
					return (
						<select {...ids} {...common} onChange={(event) => onType(event.currentTarget.value)}>
							<option value="">{t("choose")}</option>
							{field.options.map(({ id, text }) => (
								<option key={id} value={id} lang={lang}>
									{text}
								</option>
							))}
						</select>
					);
				}
				if (field.kind === "date") {
					return <input {...ids} {...common} type="date" onChange={(event) => onType(event.currentTarget.value)} />;
				}
				if (field.long) {
					return (
						<textarea
							{...ids}
							{...common}
							rows={3}
							onKeyDown={props.onKey}
							maxLength={props.longest ?? worksheetLimits.longText}
							onChange={(event) => onType(event.currentTarget.value)}
						/>
					);
				}
				return (
					<input
						{...ids}
						{...common}
						type="text"
						autoComplete="off"
						onKeyDown={props.onKey}
						maxLength={props.longest ?? worksheetLimits.shortText}
						onChange={(event) => onType(event.currentTarget.value)}
					/>
				);
			}}
		</Field>
	);
}
