import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ScoresTable } from "./scores-table.ts";

/** Which column holds the scores; `onChoose(undefined)`: none, what was pasted is a list. */
export function ScoreColumn(props: {
	table: ScoresTable;
	column: number | undefined;
	/** Whether all of it may be scores. */
	mayBeList: boolean;
	onChoose: (column: number | undefined) => void;
}) {
	const { table, column } = props;
	const { t } = useTranslation("nps-survey");
	const id = useId();
	return (
		<p>
			<label htmlFor={id}>{t("import.column")}</label>
			<select
				id={id}
				value={column ?? ""}
				onChange={({ currentTarget: { value } }) => props.onChoose(value === "" ? undefined : Number(value))}
			>
				{Array.from({ length: table.columns }, (_, index) => (
					// Columns may be called the same.
					<option key={String(index)} value={index}>
						{table.headings?.[index]?.trim() || t("import.columnName", { number: index + 1 })}
					</option>
				))}
				{props.mayBeList && <option value="">{t("import.noColumn")}</option>}
			</select>
		</p>
	);
}
