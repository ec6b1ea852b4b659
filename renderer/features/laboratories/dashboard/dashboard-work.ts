import type { ImportPlan } from "../../../../core/laboratories/dashboard-import.ts";
import { mostMetrics, mostMonths } from "../../../../core/laboratories/dashboard-limits.ts";
import { type Month, monthAfter, monthsThrough } from "../../../../core/laboratories/month.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { retyped } from "../../calculators/retyped.ts";
import type { WorkOf } from "../sheets.ts";

export type DashboardWork = WorkOf<"dashboard">;
export type DashboardRow = DashboardWork["rows"][number];

const monthsAtFirst = 6;

/** A new dashboard: no metric yet, and the months up to the last one that is over. */
export function freshDashboard(today: string): DashboardWork {
	const last = monthAfter(today.slice(0, 7), -1);
	return {
		laboratory: "dashboard",
		months: monthsThrough([monthAfter(last, 1 - monthsAtFirst), last], mostMonths),
		rows: [],
	};
}

/** The same dashboard as another language writes its numbers. */
export function retypeDashboard(work: DashboardWork, from: Locale, to: Locale): DashboardWork {
	const rows = work.rows.map((row) => ({
		...row,
		target: retyped({ target: row.target }, from, to)["target"] ?? "",
		values: retyped(row.values, from, to),
	}));
	return { ...work, rows };
}

/** With another text in one cell; an empty one leaves nothing behind. */
export function withCell(work: DashboardWork, metric: string, month: Month, text: string): DashboardWork {
	const rows = work.rows.map((row) => {
		if (row.metric !== metric) return row;
		const { [month]: _, ...others } = row.values;
		return { ...row, values: text === "" ? others : { ...others, [month]: text } };
	});
	return { ...work, rows };
}

export function withRow(work: DashboardWork, metric: string, change: Partial<DashboardRow>): DashboardWork {
	return { ...work, rows: work.rows.map((row) => (row.metric === metric ? { ...row, ...change } : row)) };
}

export function withMetric(work: DashboardWork, metric: string): DashboardWork {
	if (work.rows.length >= mostMetrics || work.rows.some((row) => row.metric === metric)) return work;
	return { ...work, rows: [...work.rows, { metric, target: "", values: {} }] };
}

export const withoutMetric = (work: DashboardWork, metric: string): DashboardWork => ({
	...work,
	rows: work.rows.filter((row) => row.metric !== metric),
});

/** One month more at the end or at the beginning, where there is room for it. */
export function withMonth(work: DashboardWork, where: "next" | "earlier", today: string): DashboardWork {
	if (work.months.length >= mostMonths) return work;
	const [first = today.slice(0, 7), last = monthAfter(today.slice(0, 7), -1)] = [work.months[0], work.months.at(-1)];
	return where === "next"
		? { ...work, months: [...work.months, monthAfter(last)] }
		: { ...work, months: [monthAfter(first, -1), ...work.months] };
}

/** Without the first or the last month and what stands in it. */
export function withoutMonth(work: DashboardWork, where: "first" | "last"): DashboardWork {
	const gone = where === "first" ? work.months[0] : work.months.at(-1);
	const months = work.months.filter((month) => month !== gone);
	const rows = work.rows.map((row) => ({
		...row,
		values: Object.fromEntries(Object.entries(row.values).filter(([month]) => month !== gone)),
	}));
	return { ...work, months, rows };
}

/** `add`: what is imported stands beside and over what is there. `replace`: instead of all values. */
export type ImportMode = "add" | "replace";

export interface Imported {
	work: DashboardWork;
	/** How many values are new, how many stay as they are; and those that become others, as typed before and after. */
	added: number;
	same: number;
	changed: readonly { metric: string; month: Month; before: string; after: string }[];
	/** Values that are there now and would not be any more. */
	gone: number;
	/** What has no room: months that are too old, metrics that are too many. */
	left: { months: readonly Month[]; metrics: readonly string[] };
}

/** What a dashboard would be with what was read put in, and what that changes. Nothing is changed yet. */
export function importInto(work: DashboardWork, plan: ImportPlan, mode: ImportMode, locale: Locale): Imported {
	const read = Object.entries(plan.values);
	const base: readonly DashboardRow[] = mode === "add" ? work.rows : work.rows.map((row) => ({ ...row, values: {} }));
	const newcomers = read.map(([metric]) => metric).filter((metric) => !work.rows.some((row) => row.metric === metric));
	const room = Math.max(0, mostMetrics - base.length);
	const [taken, leftMetrics] = [newcomers.slice(0, room), newcomers.slice(room)];
	const all = [...base, ...taken.map((metric): DashboardRow => ({ metric, target: "", values: {} }))];
	const readMonths = read.flatMap(([, values]) => Object.keys(values));
	// Months that nobody has written in yet are only a place to begin.
	const isEmpty = work.rows.every(({ values }) => Object.keys(values).length === 0);
	const wanted = mode === "add" && !isEmpty ? [...work.months, ...readMonths] : readMonths;
	const months = wanted.length === 0 ? work.months : monthsThrough(wanted, mostMonths);
	const isIn = (month: Month) => months.includes(month);

	let [added, same] = [0, 0];
	const changed: { metric: string; month: Month; before: string; after: string }[] = [];
	const rows = all.map((row) => {
		const before = work.rows.find(({ metric }) => metric === row.metric)?.values ?? {};
		const values = Object.fromEntries(Object.entries(row.values).filter(([month]) => isIn(month)));
		for (const [month, value] of Object.entries(plan.values[row.metric] ?? {})) {
			if (!isIn(month)) continue;
			const text = formatNumber(value, locale, { maxDecimals: 15 });
			const old = before[month];
			if (old === undefined) added++;
			else if (old === text) same++;
			else changed.push({ metric: row.metric, month, before: old, after: text });
			values[month] = text;
		}
		return { ...row, values };
	});
	const count = (some: readonly DashboardRow[]) =>
		some.reduce((sum, { values }) => sum + Object.keys(values).length, 0);
	const gone = count(work.rows) + added - count(rows);
	const leftMonths = [...new Set(wanted)].filter((month) => !isIn(month)).sort();
	return {
		work: { ...work, months, rows },
		added,
		same,
		changed,
		gone,
		left: { months: leftMonths, metrics: leftMetrics },
	};
}
