import {
	type Goal,
	type Reason,
	reasonsOf,
	type Trend,
	trendOf,
} from "../../../../core/laboratories/dashboard-trend.ts";
import type { Month } from "../../../../core/laboratories/month.ts";
import { outputRange, outsideRange, type RangeProblem } from "../../../../core/laboratories/output-range.ts";
import type { Locale } from "../../../../core/locale.ts";
import type { Benchmark, Metric } from "../../../../core/metrics/schema.ts";
import { type FieldReading, readField } from "../../../ui/number-field-reading.ts";
import type { DashboardRow } from "./dashboard-work.ts";

/** Units that a typed number may carry; the others are words. */
const signs: readonly string[] = ["%", "€"];

/** The sign of a metric's unit, or undefined where it is a word or nothing. */
export const unitSign = ({ output }: Metric): string | undefined =>
	signs.includes(output.unit) ? output.unit : undefined;

/** Reads a number typed for a metric. Where its unit is no sign, a % or a currency is refused. */
export const readCell = (metric: Metric, text: string, locale: Locale): FieldReading =>
	readField(text, unitSign(metric) ?? "", locale);

/** Why a text is no value of a metric: it is no number, or one that the metric cannot be. */
export type CellProblem = (FieldReading & { kind: "refused" }) | RangeProblem;

/** Why a number cannot be a month's value of a metric, if it cannot. A target need not be whole. */
export const outsideOf = (metric: Metric, value: number): RangeProblem | undefined =>
	outsideRange(outputRange(metric), value);

/** A metric of the dashboard with all that its cells say. */
export interface Shown {
	readonly metric: Metric;
	readonly row: DashboardRow;
	readonly benchmark: Benchmark | undefined;
	readonly goal: Goal;
	readonly target: FieldReading;
	/** Why the target cannot be one, though it is a number. */
	readonly targetProblem: RangeProblem | undefined;
	readonly trend: Trend;
	/** By month, what is wrong with cells that cannot be used. */
	readonly unreadable: Readonly<Record<Month, CellProblem>>;
	readonly reasons: readonly Reason[];
}

/** The recommendation that a row is held against: its segment's, else the first. */
export function benchmarkOf(metric: Metric, row: DashboardRow): Benchmark | undefined {
	return metric.benchmarks.find((one) => one.segment === row.segment) ?? metric.benchmarks[0];
}

interface Read {
	metric: Metric;
	months: readonly Month[];
	locale: Locale;
	shown: Shown;
}

const read = new WeakMap<DashboardRow, Read>();

/** The same as `readRow`, which is asked only once for a row that has not changed: a key changes one among many. */
export function readRowOnce(metric: Metric, row: DashboardRow, months: readonly Month[], locale: Locale): Shown {
	const known = read.get(row);
	if (known?.metric === metric && known.months === months && known.locale === locale) return known.shown;
	const shown = readRow(metric, row, months, locale);
	read.set(row, { metric, months, locale, shown });
	return shown;
}

/** Reads a metric's row: values, target and trend, and why it needs attention. */
export function readRow(metric: Metric, row: DashboardRow, months: readonly Month[], locale: Locale): Shown {
	const values: Record<Month, number> = {};
	const unreadable: Record<Month, CellProblem> = {};
	for (const month of months) {
		const reading = readCell(metric, row.values[month] ?? "", locale);
		const outside = reading.kind === "number" ? outsideOf(metric, reading.value) : undefined;
		if (outside !== undefined) unreadable[month] = outside;
		else if (reading.kind === "number") values[month] = reading.value;
		if (reading.kind === "refused") unreadable[month] = reading;
	}
	const target = readCell(metric, row.target, locale);
	const targetProblem =
		target.kind === "number" ? outsideRange({ ...outputRange(metric), whole: false }, target.value) : undefined;
	const benchmark = benchmarkOf(metric, row);
	const goal: Goal =
		target.kind === "number" && targetProblem === undefined
			? { kind: "target", value: target.value }
			: benchmark === undefined
				? { kind: "none" }
				: { kind: "benchmark", benchmark };
	const trend = trendOf(metric, values, months, goal);
	const reasons = reasonsOf(trend, Object.keys(unreadable));
	return { metric, row, benchmark, goal, target, targetProblem, trend, unreadable, reasons };
}
