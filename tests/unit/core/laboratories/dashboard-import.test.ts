import { expect, test } from "vitest";
import { type ImportOptions, type ImportPlan, planImport } from "../../../../core/laboratories/dashboard-import.ts";
import { delimiterOf } from "../../../../core/laboratories/delimiter.ts";
import { metricsNamed } from "../../../../core/laboratories/metric-heading.ts";

const metrics = [
	{ id: "tasa-apertura", name: "Tasa de apertura", aka: ["open rate"], output: { unit: "%" as const } },
	{ id: "cac", name: "Costo de adquisición de cliente (CAC)", aka: ["CPA"], output: { unit: "€" as const } },
	{ id: "conversion-a", name: "Conversión del correo", aka: ["conversion rate"], output: { unit: "%" as const } },
	{ id: "conversion-b", name: "Conversión web", aka: ["conversion rate"], output: { unit: "%" as const } },
	{ id: "numero-leads", name: "Número de leads", aka: ["leads generados"], output: { unit: "count" as const } },
];
const plan = (records: string[][], more: Partial<ImportOptions> = {}): ImportPlan =>
	planImport(records, { metrics, shown: [], locale: "es", ...more });
const told = ({ problems }: ImportPlan) => problems.map(({ row, column, text, code }) => [row, column, text, code]);

test("a table of months by metrics is read, whatever the months look like", () => {
	const read = plan([
		["Mes", "Tasa de apertura", "cac"],
		["enero 2026", "22,1 %", "1.234,50 €"],
		["02/2026", "23", "1.100"],
		["2026-03-31", "", "999,9"],
	]);
	expect(read.layout).toBe("down");
	expect(read.values).toEqual({
		"tasa-apertura": { "2026-01": 22.1, "2026-02": 23 },
		cac: { "2026-01": 1234.5, "2026-02": 1100, "2026-03": 999.9 },
	});
	expect(read.count).toBe(5);
	expect(read.problems).toEqual([]);
	expect(read.doubtful).toEqual([]);
	expect(read.decimals).toEqual({ locale: "es", isCertain: true });
});

test("months across the first row are read as well, and cells are told where they truly stand", () => {
	const read = plan([
		["Métrica", "ene-26", "feb-26"],
		["Open rate", "22,1", "mal"],
	]);
	expect(read.layout).toBe("across");
	expect(read.values).toEqual({ "tasa-apertura": { "2026-01": 22.1 } });
	expect(told(read)).toEqual([[2, 3, "mal", "number"]]);
});

test("nothing is left out in silence: each cell that is not taken is told with its place and what it holds", () => {
	const read = plan([
		["Informe de la campaña", ""],
		["Mes", "Tasa de apertura", "Gasto", ""],
		["2026-01", "veinte", "5", "extra"],
		["2026-01", "21", "5"],
		["Total", "43", "10"],
		["febrero", "22", "5"],
		["2026-03", "22 €", "5", "", "fuera"],
	]);
	expect(told(read)).toEqual([
		[1, 1, "Informe de la campaña", "above"],
		[3, 2, "veinte", "number"],
		[4, 1, "2026-01", "month-twice"],
		[5, 1, "Total", "month"],
		[6, 1, "febrero", "month"],
		[7, 2, "22 €", "number"],
		[7, 5, "fuera", "no-heading"],
	]);
	expect(read.problems.map((problem) => ("values" in problem ? problem.values : undefined))).toEqual([
		undefined,
		undefined,
		2,
		2,
		2,
		undefined,
		undefined,
	]);
	expect(read.columns.map(({ state, values }) => [state, values])).toEqual([
		["found", 5],
		["unknown", 5],
		["unknown", 1],
	]);
	expect(read.count).toBe(0);
});

test("a column that no metric or several have the name of waits for a choice", () => {
	const records = [
		["mes", "conversion rate", "Gasto"],
		["2026-01", "2,5", "100"],
	];
	const open = plan(records);
	expect(open.columns.map(({ state }) => state)).toEqual(["several", "unknown"]);
	expect(open.columns[0]?.candidates).toEqual(["conversion-a", "conversion-b"]);
	expect(open.count).toBe(0);
	// The one that the dashboard has is meant.
	expect(plan(records, { shown: ["conversion-b"] }).values).toEqual({ "conversion-b": { "2026-01": 2.5 } });
	const chosen = plan(records, { chosen: { 0: "conversion-a", 1: "cac" } });
	expect(chosen.values).toEqual({ "conversion-a": { "2026-01": 2.5 }, cac: { "2026-01": 100 } });
	expect(plan(records, { chosen: { 0: "cac", 1: "cac" } }).columns[1]?.state).toBe("twice");
	expect(plan(records, { chosen: { 0: "cac", 1: "" } }).columns[1]?.state).toBe("left-out");
});

test("how decimals are written is taken from the numbers; where they do not tell, what was understood is said back", () => {
	const of = (...values: string[]) => [["mes", "cac"], ...values.map((value, index) => [`2026-0${index + 1}`, value])];
	expect(plan(of("22.15", "1.234")).values).toEqual({ cac: { "2026-01": 22.15, "2026-02": 1.234 } });
	expect(plan(of("22,15", "1.234")).values).toEqual({ cac: { "2026-01": 22.15, "2026-02": 1234 } });
	const open = plan(of("1.234"));
	expect(open.decimals).toEqual({ locale: "es", isCertain: false });
	expect(open.doubtful).toEqual([{ row: 2, column: 2, text: "1.234", value: 1234 }]);
	const said = plan(of("1.234"), { decimals: "en" });
	expect(said.values).toEqual({ cac: { "2026-01": 1.234 } });
	expect(said.doubtful).toEqual([]);
	expect(plan(of("22,15", "22.15")).decimals.isCertain).toBe(false);
});

test("dates of the first of each month are read in the order that the column tells", () => {
	const read = plan([
		["mes", "cac"],
		["01/01/2026", "1"],
		["01/02/2026", "2"],
	]);
	expect(read.values).toEqual({ cac: { "2026-01": 1, "2026-02": 2 } });
	expect(
		told(
			plan([
				["mes", "cac"],
				["02/01/2026", "2"],
				["01/02/2026", "1"],
				["2026-05", "3"],
			]),
		),
	).toEqual([
		[2, 1, "02/01/2026", "month"],
		[3, 1, "01/02/2026", "month"],
	]);
});

test("a block without months counts on from where it was pasted; without such a place it is no table", () => {
	const block = [
		["22,1", "100"],
		["23,4", "110", "7"],
	];
	const read = plan(block, { at: { month: "2026-11", metrics: ["tasa-apertura", "cac"] } });
	expect(read.values).toEqual({
		"tasa-apertura": { "2026-11": 22.1, "2026-12": 23.4 },
		cac: { "2026-11": 100, "2026-12": 110 },
	});
	expect(told(read)).toEqual([[2, 3, "7", "no-heading"]]);
	const lost = plan(block);
	expect([lost.layout, lost.count, lost.problems.length]).toEqual(["no-months", 0, 5]);
});

test("what stands between cells is a tab, else a semicolon, else a comma; in quotes it is text", () => {
	expect(delimiterOf("a\tb;c")).toBe("\t");
	expect(delimiterOf("mes;tasa\n2026-01;22,1")).toBe(";");
	expect(delimiterOf('mes,tasa\n2026-01,"22;1"')).toBe(",");
	expect(delimiterOf("solo")).toBe(";");
	expect(delimiterOf("Nota\n9\n9,5")).toBe(";");
	expect(delimiterOf("Informe\nmes;tasa")).toBe(";");
});

test("a heading names a metric without regard to accents, capitals, units and what stands in brackets", () => {
	const found = (heading: string, shown: string[] = []) => metricsNamed(heading, metrics, shown);
	for (const heading of [
		"TASA DE APERTURA",
		"tasa-apertura",
		"Tasa de apertura (%)",
		"Open Rate",
		" tasa  de apertura ",
	]) {
		expect(found(heading), heading).toMatchObject({ kind: "found", metric: "tasa-apertura" });
	}
	for (const heading of ["CAC", "Costo de adquisicion de cliente", "cpa"]) {
		expect(found(heading), heading).toMatchObject({ kind: "found", metric: "cac" });
	}
	expect(found("Conversion rate").kind).toBe("several");
	// What is counted is enough of the name of a number, and only the whole of it.
	for (const heading of ["Leads", "leads", "Total de leads"]) {
		expect(found(heading), heading).toMatchObject({ kind: "found", metric: "numero-leads" });
	}
	expect(found("Leads perdidos").kind).toBe("unknown");
	expect(found("Otra cosa").kind).toBe("unknown");
	expect(found("").kind).toBe("unknown");
});

test("percentages that look like parts of 1 are asked about, and read as such only where that is said", () => {
	const records = [
		["mes", "Tasa de apertura", "cac"],
		["2026-01", "0,245", "0,5"],
		["2026-02", "0,07", "0,6"],
	];
	const open = plan(records);
	expect(open.columns.map(({ shares }) => shares)).toEqual([{ example: "0,245", isTaken: false }, undefined]);
	expect(open.values["tasa-apertura"]).toEqual({ "2026-01": 0.245, "2026-02": 0.07 });
	const said = plan(records, { shares: { 0: true } });
	expect(said.values["tasa-apertura"]).toEqual({ "2026-01": 24.5, "2026-02": 7 });
	for (const plain of ["24,5", "0,245 %", "0", "-0,2"]) {
		const of = plan([
			["mes", "Tasa de apertura"],
			["2026-01", plain],
		]);
		expect(of.columns[0]?.shares, plain).toBeUndefined();
	}
});

test("a number that the metric cannot be is not taken, and an impossible day is no month", () => {
	const outside = (metric: string, value: number) =>
		metric === "tasa-apertura" && value > 100 ? { code: "above-max" as const, limit: 100 } : undefined;
	const read = plan(
		[
			["mes", "Tasa de apertura", "cac"],
			["30/02/2026", "20", "1"],
			["31/03/2026", "150", "150"],
		],
		{ outside },
	);
	expect(read.values).toEqual({ cac: { "2026-03": 150 } });
	expect(told(read)).toEqual([
		[2, 1, "30/02/2026", "month"],
		[3, 2, "150", "outside"],
	]);
});
