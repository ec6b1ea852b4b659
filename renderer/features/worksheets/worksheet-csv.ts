import type { TFunction } from "i18next";
import type { CsvTable } from "../progress/csv.ts";
import { namesFor } from "./comparison-words.ts";
import type { ShownPart } from "./shown.ts";

/** A table to be taken to a spreadsheet. `part`: the id of the one it is of; undefined for the single fields together. */
export interface SheetTable {
	part: string | undefined;
	label: string;
	table: CsvTable;
}

function tableOf(t: TFunction<"worksheets">, shown: ShownPart): CsvTable | undefined {
	switch (shown.kind) {
		case "checklist":
			return {
				headings: [t("item"), t("answerHeading"), t("note")],
				rows: shown.items.map(({ text, answer, note }) => [text, answer || undefined, note || undefined]),
			};
		case "table":
			return { headings: shown.headings, rows: shown.rows.map((row) => row.map(({ cell }) => cell)) };
		case "comparison": {
			const names = namesFor(t, shown.criteria, shown.options);
			const rows = shown.criteria.map(({ weight }, at) => [
				names.criteria[at],
				weight.cell,
				...shown.options.map(({ scores }) => scores[at]?.cell),
			]);
			const { outcome } = shown;
			const totals = outcome.kind === "open" ? [] : outcome.compared.standings.map(({ total }) => total);
			return {
				headings: [t("comparison.criterion"), t("comparison.weight"), ...names.options],
				rows: totals.length === 0 ? rows : [...rows, [t("comparison.total"), undefined, ...totals]],
			};
		}
		default:
			return undefined;
	}
}

/** The tables of a sheet: one for the fields of a single value, where there are any, and one for each part that is a table. */
export function sheetTables(t: TFunction<"worksheets">, parts: readonly ShownPart[]): SheetTable[] {
	const single = parts.filter((shown) => shown.kind === "line");
	const fields: SheetTable[] =
		single.length === 0
			? []
			: [
					{
						part: undefined,
						label: t("csv.fields"),
						table: {
							headings: [t("csv.field"), t("answerHeading")],
							rows: single.map(({ part, cell }) => [part.label, cell]),
						},
					},
				];
	return [
		...fields,
		...parts.flatMap((shown): SheetTable[] => {
			const table = tableOf(t, shown);
			return table === undefined ? [] : [{ part: shown.part.id, label: shown.part.label, table }];
		}),
	];
}
