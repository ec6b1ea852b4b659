import { useTranslation } from "react-i18next";
import type { Locale } from "../../../../core/locale.ts";
import { NumberField } from "../../../ui/number-field.tsx";
import { fieldHints } from "../number-fields.ts";
import type { AbProblem, AbWork, AbField as Field, ReadAbWork } from "./ab-work.ts";

/** What all parts with fields are handed. */
export interface FieldProps {
	work: AbWork;
	read: ReadAbWork;
	locale: Locale;
	onType: (field: Field, text: string) => void;
	onLeave: () => void;
}

/** One of the laboratory's fields. `empty`: what it says while nothing is typed in it. */
export function AbField(props: FieldProps & { field: Field; unit?: "percent" | "points"; empty?: string | undefined }) {
	const { field, work, read, unit, onType } = props;
	const { t } = useTranslation("ab-test");
	const { t: common } = useTranslation("calculators");
	const unitText = unit === undefined ? undefined : t(`unit.${unit}`);
	const state = read.fields[field];
	const hints = fieldHints(common, state, unit === "percent" ? unitText : undefined, (problem) =>
		t(`problem.${problem as AbProblem}`),
	);
	const echo = state.reading.kind === "empty" ? props.empty : hints.echo;
	return (
		<NumberField
			label={t(`field.${field}`)}
			unit={unitText}
			text={work.typed[field]}
			echo={echo}
			problem={hints.problem}
			onText={(text) => onType(field, text)}
			onLeave={props.onLeave}
		/>
	);
}
