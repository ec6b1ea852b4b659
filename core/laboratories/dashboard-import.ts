import type { Locale } from "../locale.ts";
import { type NumberRefusal, readNumber } from "../metrics/number-read.ts";
import { settle } from "../metrics/precision.ts";
import type { OutputUnit } from "../metrics/schema.ts";
import { type Found, metricsNamed, type NamedMetric } from "./metric-heading.ts";
import { dateOrder, type Month, type MonthRefusal, monthAfter, readMonth } from "./month.ts";
import type { RangeProblem } from "./output-range.ts";

/** What a metric has to say of itself to be imported. */
export interface ImportMetric extends NamedMetric {
	readonly output: { readonly unit: OutputUnit };
}

/** A cell of what was pasted or read from a file: rows and columns are counted from 1, as spreadsheets do. */
export interface ImportCell {
	readonly text: string;
	readonly row: number;
	readonly column: number;
}

/** Why the text of a value is not taken. */
export type ValueRefusal = Exclude<NumberRefusal, "empty"> | "percent-elsewhere" | "currency-elsewhere";

/** What is not taken, and why. Each names the cell with what it holds; `values`: how many numbers stay out with it. */
export type ImportProblem = ImportCell &
	(
		| { code: "month"; reason: MonthRefusal; values: number }
		| { code: "month-twice"; values: number }
		| { code: "number"; reason: ValueRefusal }
		/** A number that the metric cannot be. */
		| { code: "outside"; metric: string; problem: RangeProblem }
		/** Beyond the last heading. */
		| { code: "no-heading" }
		/** Above the headings. */
		| { code: "above" }
	);

/** One column of values. `metric`: what it is taken as; without one it is not taken, unless somebody chooses it. */
export interface ImportColumn {
	readonly heading: ImportCell;
	readonly metric?: string;
	/** `chosen`: by the learner. `twice`: another column is that metric already. */
	readonly state: Found["kind"] | "chosen" | "twice" | "left-out";
	readonly candidates: readonly string[];
	/** How many numbers are in it. */
	readonly values: number;
	/** Of percentages that look like shares of 1 (0.245): one of them as written, and whether they are read as such. */
	readonly shares?: { readonly example: string; readonly isTaken: boolean };
}

export interface ImportPlan {
	/** The months are in the first column, or across the first row, or nowhere: then they count on from a cell. */
	readonly layout: "down" | "across" | "bare" | "no-months";
	readonly columns: readonly ImportColumn[];
	/** By metric and month. */
	readonly values: Readonly<Record<string, Readonly<Record<Month, number>>>>;
	readonly count: number;
	readonly problems: readonly ImportProblem[];
	/** Whose decimals the numbers are read with; `isCertain` where the numbers themselves tell. */
	readonly decimals: { readonly locale: Locale; readonly isCertain: boolean };
	/** Numbers that could be read in two ways, as they were understood. */
	readonly doubtful: readonly (ImportCell & { readonly value: number })[];
}

export interface ImportOptions {
	readonly metrics: readonly ImportMetric[];
	/** Ids of the metrics that the dashboard has, in its order: they are meant where a heading could be several. */
	readonly shown: readonly string[];
	/** How numbers are written where they do not tell themselves. */
	readonly locale: Locale;
	/** How the learner says that numbers are written. */
	readonly decimals?: Locale;
	/** What the learner says that a column is, by its place among `columns`; empty leaves it out. */
	readonly chosen?: Readonly<Record<number, string>>;
	/** By a column's place, that its numbers are shares of 1: 0.245 is 24.5 %. */
	readonly shares?: Readonly<Record<number, boolean>>;
	/** Why a number cannot be a value of the metric, if it cannot. */
	readonly outside?: (metric: string, value: number) => RangeProblem | undefined;
	/** Where a block without months was pasted. */
	readonly at?: { readonly month: Month; readonly metrics: readonly string[] };
}

type Grid = readonly (readonly ImportCell[])[];
interface Table {
	layout: ImportPlan["layout"];
	headings: readonly ImportCell[];
	/** The month as it is written, or as it is known. */
	rows: readonly { month: ImportCell; known?: Month; cells: readonly ImportCell[] }[];
	above: readonly ImportCell[];
}

const nothing: ImportCell = { text: "", row: 0, column: 0 };
const isThere = ({ text }: ImportCell) => text.trim() !== "";

function transposed(grid: Grid): Grid {
	const width = Math.max(0, ...grid.map((row) => row.length));
	return Array.from({ length: width }, (_, column) =>
		grid.map((row, index) => row[column] ?? { text: "", row: index + 1, column: column + 1 }),
	);
}

/** Whether a text was meant as a month, readable or not. */
function isMonthLike({ text }: ImportCell): boolean {
	const reading = readMonth(text);
	return reading.ok || reading.reason !== "not-a-month";
}

const monthsIn = (cells: readonly ImportCell[]) => cells.filter(isMonthLike).length;

/** Finds where months and headings are. */
function tableOf(grid: Grid, at: ImportOptions["at"]): Table {
	const down = monthsIn(grid.map(([first]) => first ?? nothing));
	const across = Math.max(0, ...grid.slice(0, 3).map((row) => monthsIn(row.slice(1))));
	if (down === 0 && across === 0) {
		if (at === undefined) return { layout: "no-months", headings: [], rows: [], above: grid.flat().filter(isThere) };
		const rows = grid.map((cells, index) => ({ month: nothing, known: monthAfter(at.month, index), cells }));
		const headings = at.metrics.map((text, index) => ({ text, row: 0, column: index + 1 }));
		return { layout: "bare", headings, rows, above: [] };
	}
	const table = across > down ? transposed(grid) : grid;
	const first = table.findIndex(([month]) => month !== undefined && isMonthLike(month));
	const headings = table[first - 1]?.slice(1) ?? [];
	return {
		layout: across > down ? "across" : "down",
		headings,
		rows: table.slice(first).map(([month = nothing, ...cells]) => ({ month, cells })),
		above: table
			.slice(0, Math.max(0, first - 1))
			.flat()
			.filter(isThere),
	};
}

/** Whose decimals the numbers tell to be written with, if they all tell the same. */
function decimalsOf(cells: readonly ImportCell[]): Locale | undefined {
	const tells = (text: string, locale: Locale) => {
		const reading = readNumber(text, locale);
		return reading.ok && !reading.ambiguous;
	};
	const marked = cells.filter(({ text }) => /[.,]/.test(text));
	const es = marked.some(({ text }) => tells(text, "es") && !tells(text, "en"));
	const en = marked.some(({ text }) => tells(text, "en") && !tells(text, "es"));
	if (es === en) return undefined;
	return es ? "es" : "en";
}

function columnsOf(table: Table, width: number, options: ImportOptions): ImportColumn[] {
	const taken = new Set<string>();
	return Array.from({ length: width }, (_, index) => {
		const heading = table.headings[index] ?? { text: "", row: 0, column: index + 2 };
		const values = table.rows.filter(({ cells }) => isThere(cells[index] ?? nothing)).length;
		const found: Found =
			table.layout === "bare"
				? heading.text === ""
					? { kind: "unknown", candidates: [] }
					: { kind: "found", metric: heading.text, candidates: [heading.text] }
				: metricsNamed(heading.text, options.metrics, options.shown);
		const choice = options.chosen?.[index];
		const common = { heading, candidates: found.candidates, values };
		if (choice === "") return { ...common, state: "left-out" };
		const metric = choice ?? (found.kind === "found" ? found.metric : undefined);
		if (metric === undefined) return { ...common, state: found.kind };
		if (taken.has(metric)) return { ...common, state: "twice" };
		taken.add(metric);
		return { ...common, metric, state: choice === undefined ? "found" : "chosen" };
	});
}

function refusalOf(
	text: string,
	unit: OutputUnit | undefined,
	locale: Locale,
): ValueRefusal | { value: number; ambiguous: boolean } {
	const reading = readNumber(text, locale);
	if (!reading.ok) return reading.reason === "empty" ? "not-a-number" : reading.reason;
	if (reading.percent && unit !== "%") return "percent-elsewhere";
	if (reading.currency !== undefined && reading.currency !== unit) return "currency-elsewhere";
	return reading;
}

/** A number of a column in which all lie between 0 and 1 and not all at its ends, without a % behind any of them. */
function shareIn(table: Table, column: number, locale: Locale): string | undefined {
	const read = table.rows.flatMap(({ cells }) => {
		const { text } = cells[column] ?? nothing;
		const reading = readNumber(text, locale);
		return reading.ok ? [{ text: text.trim(), ...reading }] : [];
	});
	if (read.some(({ value, percent }) => percent || value < 0 || value > 1)) return undefined;
	return read.find(({ value }) => !Number.isInteger(value))?.text;
}

/**
 * Reads a table of monthly values out of the records of a block or a file, without changing anything: a row of headings
 * with names of metrics and a column of months, or the other way round. Whatever is not taken is among the problems or
 * is a column without metric. An empty cell is no value and no problem.
 */
export function planImport(records: readonly (readonly string[])[], options: ImportOptions): ImportPlan {
	const grid = records.map((record, row) => record.map((text, column) => ({ text, row: row + 1, column: column + 1 })));
	const table = tableOf(
		grid.filter((row) => row.some(isThere)),
		options.at,
	);
	const problems: ImportProblem[] = table.above.map((cell) => ({ ...cell, code: "above" }));
	const hasHeadings = table.headings.some(isThere);
	const widest = Math.max(table.headings.length, ...table.rows.map(({ cells }) => cells.length));
	const found = columnsOf(table, hasHeadings ? table.headings.length : widest, options).map((column) =>
		!isThere(column.heading) && column.values === 0 ? { ...column, state: "left-out" as const } : column,
	);
	const order = dateOrder(table.rows.map(({ month }) => month.text));
	const told = decimalsOf(table.rows.flatMap(({ cells }) => cells));
	const locale = options.decimals ?? told ?? options.locale;
	const units = new Map(options.metrics.map((metric) => [metric.id, metric.output.unit]));
	const columns = found.map((column, index): ImportColumn => {
		const example = units.get(column.metric ?? "") === "%" && shareIn(table, index, locale);
		if (!example) return column;
		return { ...column, shares: { example, isTaken: options.shares?.[index] === true } };
	});

	const values: Record<string, Record<Month, number>> = {};
	const doubtful: (ImportCell & { value: number })[] = [];
	const seen = new Set<Month>();
	let count = 0;
	for (const { month: written, known, cells } of table.rows) {
		const filled = cells.filter(isThere).length;
		const month = known === undefined ? readMonth(written.text, order) : { ok: true as const, month: known };
		if (!month.ok) {
			problems.push({ ...written, code: "month", reason: month.reason, values: filled });
			continue;
		}
		if (seen.has(month.month)) {
			problems.push({ ...written, code: "month-twice", values: filled });
			continue;
		}
		seen.add(month.month);
		for (const [index, cell] of cells.entries()) {
			if (!isThere(cell)) continue;
			const column = columns[index];
			if (column === undefined) problems.push({ ...cell, code: "no-heading" });
			if (column?.metric === undefined) continue;
			const reading = refusalOf(cell.text, units.get(column.metric), locale);
			if (typeof reading === "string") {
				problems.push({ ...cell, code: "number", reason: reading });
				continue;
			}
			const value = column.shares?.isTaken === true ? settle(reading.value * 100) : reading.value;
			const problem = options.outside?.(column.metric, value);
			if (problem !== undefined) {
				problems.push({ ...cell, code: "outside", metric: column.metric, problem });
				continue;
			}
			if (reading.ambiguous && told === undefined && options.decimals === undefined) {
				doubtful.push({ ...cell, value });
			}
			values[column.metric] = { ...values[column.metric], [month.month]: value };
			count++;
		}
	}
	return {
		layout: table.layout,
		columns,
		values,
		count,
		problems,
		decimals: { locale, isCertain: told !== undefined || options.decimals !== undefined },
		doubtful,
	};
}
