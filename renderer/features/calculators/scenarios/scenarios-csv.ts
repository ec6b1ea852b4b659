import type { TFunction } from "i18next";
import { own } from "../../../../core/learning/own.ts";
import type { Metric } from "../../../../core/metrics/schema.ts";
import type { Cell, CsvTable } from "../../progress/csv.ts";
import { headlineText } from "../words.ts";
import type { Column } from "./column.ts";
import { nameOf, plain } from "./words.ts";

/** A row for each set of numbers, with its result in full. The learner's name stands in every row, as in other tables. */
export function scenariosCsv(
	t: TFunction<"scenarios">,
	say: TFunction<"calculators">,
	learner: string,
	metric: Metric,
	columns: readonly Column[],
): CsvTable {
	const judged = metric.benchmarks.length > 0;
	const cells = (column: Column): Cell[] => [
		learner,
		metric.name,
		metric.id,
		nameOf(t, column),
		column.note === "" ? undefined : column.note,
		...metric.inputs.map(({ id }) => own(column.worked.values, id) ?? own(column.typed, id)),
		column.value,
		...(judged ? [column.benchmark?.segment, column.verdict && plain(headlineText(say, column.verdict.headline))] : []),
	];
	return {
		headings: [
			t("csv.learner"),
			t("csv.metric"),
			t("csv.metricId"),
			t("csv.scenario"),
			t("csv.note"),
			...metric.inputs.map(({ label, unit }) => `${label} (${unit})`),
			t("csv.result", { unit: t(`csv.unit.${metric.output.unit}`) }),
			...(judged ? [t("csv.segment"), t("csv.verdict")] : []),
		],
		rows: columns.map(cells),
	};
}
