import type { Metric } from "../../../../core/metrics/schema.ts";
import type { CsvTable } from "../../progress/csv.ts";
import type { Shown } from "./dashboard-reading.ts";

/** The months as they are brought in again: a row for each, a column for each metric. What cannot be read goes as typed. */
export function dashboardCsv(month: string, shown: readonly Shown[], months: readonly string[]): CsvTable {
	const headings = [month, ...shown.map(({ metric }: { metric: Metric }) => metric.name)];
	const rows = months.map((one) => [
		one,
		...shown.map(({ row, trend }) => {
			const point = trend.points.find((it) => it.month === one);
			return point === undefined ? row.values[one] : point.value;
		}),
	]);
	return { headings, rows };
}
