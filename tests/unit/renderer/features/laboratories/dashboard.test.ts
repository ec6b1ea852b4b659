import { expect, test } from "vitest";
import { planImport } from "../../../../../core/laboratories/dashboard-import.ts";
import { mostMonths } from "../../../../../core/laboratories/dashboard-limits.ts";
import { laboratoryWorkSchema } from "../../../../../core/laboratories/work.ts";
import { cellTarget } from "../../../../../renderer/features/laboratories/dashboard/cell-keys.ts";
import { dashboardCsv } from "../../../../../renderer/features/laboratories/dashboard/dashboard-csv.ts";
import { readRow } from "../../../../../renderer/features/laboratories/dashboard/dashboard-reading.ts";
import {
	cellProblemText,
	reasonText,
	trendText,
} from "../../../../../renderer/features/laboratories/dashboard/dashboard-words.ts";
import {
	type DashboardWork,
	freshDashboard,
	importInto,
	retypeDashboard,
	withCell,
	withMetric,
	withMonth,
	withoutMetric,
	withoutMonth,
} from "../../../../../renderer/features/laboratories/dashboard/dashboard-work.ts";
import { lineExtent, lineRuns } from "../../../../../renderer/features/laboratories/dashboard/line-layout.ts";
import { decodeText, readCsv } from "../../../../../renderer/features/laboratories/read-csv.ts";
import { canUndo } from "../../../../../renderer/features/laboratories/undo.ts";
import { csvOf } from "../../../../../renderer/features/progress/csv.ts";
import { addLaterSpanish } from "../../../../../renderer/i18n/later-spanish.ts";
import { startI18n } from "../../../../support/texts.ts";
import { courseMetrics } from "../../../core/metrics/course-metrics.ts";

const recordsOf = async (...from: Parameters<typeof readCsv>) =>
	(await readCsv(...from)).map(({ cells }) => [...cells]);

const openRate = courseMetrics.find(({ id }) => id === "tasa-apertura");
const cac = courseMetrics.find(({ id }) => id === "cac");
if (openRate === undefined || cac === undefined) throw new Error("the course has these metrics");
const metrics = [openRate, cac];

const work: DashboardWork = {
	laboratory: "dashboard",
	months: ["2026-01", "2026-02", "2026-03"],
	rows: [
		{ metric: "tasa-apertura", target: "", values: { "2026-01": "22,1", "2026-02": "23", "2026-03": "mal" } },
		{ metric: "cac", target: "1.000", values: { "2026-01": "1.234,5" } },
	],
};
const planOf = async (text: string, shown: string[] = []) =>
	planImport(await recordsOf(text), { metrics, shown, locale: "es" });

test("a new dashboard has the six months that are over, and is a sheet that can be kept", () => {
	const fresh = freshDashboard("2026-02-10");
	expect(fresh.months).toEqual(["2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01"]);
	expect(laboratoryWorkSchema.parse(fresh)).toEqual(fresh);
});

test("cells, metrics and months come and go; an emptied cell leaves nothing behind", () => {
	expect(withCell(work, "cac", "2026-02", "9").rows[1]?.values).toEqual({ "2026-01": "1.234,5", "2026-02": "9" });
	expect(withCell(work, "cac", "2026-01", "").rows[1]?.values).toEqual({});
	expect(withMetric(work, "nps").rows.map(({ metric }) => metric)).toEqual(["tasa-apertura", "cac", "nps"]);
	expect(withMetric(work, "cac")).toBe(work);
	expect(withoutMetric(work, "cac").rows).toHaveLength(1);
	expect(withMonth(work, "next", "2026-05-01").months.at(-1)).toBe("2026-04");
	expect(withMonth(work, "earlier", "2026-05-01").months[0]).toBe("2025-12");
	const without = withoutMonth(work, "first");
	expect([without.months, without.rows[1]?.values]).toEqual([["2026-02", "2026-03"], {}]);
});

test("numbers typed in one language are the same in another, and what is none stays as typed", () => {
	const english = retypeDashboard(work, "es", "en");
	expect(english.rows[0]?.values).toEqual({ "2026-01": "22.1", "2026-02": "23", "2026-03": "mal" });
	expect(english.rows[1]).toMatchObject({ target: "1,000", values: { "2026-01": "1,234.5" } });
});

test("importing beside what is there tells what is new, what changes and what stays", async () => {
	const plan = await planOf("mes;tasa de apertura;cac\n2026-01;22,1;1200\n2026-04;24;1100");
	const { work: next, ...told } = importInto(work, plan, "add", "es");
	expect(told).toEqual({
		added: 2,
		same: 1,
		changed: [{ metric: "cac", month: "2026-01", before: "1.234,5", after: "1.200" }],
		gone: 0,
		left: { months: [], metrics: [] },
	});
	expect(next.months).toEqual(["2026-01", "2026-02", "2026-03", "2026-04"]);
	expect(next.rows[0]?.values).toEqual({ "2026-01": "22,1", "2026-02": "23", "2026-03": "mal", "2026-04": "24" });
	expect(next.rows[1]?.target).toBe("1.000");
	expect(laboratoryWorkSchema.parse(next)).toEqual(next);
});

test("importing instead of what is there tells how much goes", async () => {
	const plan = await planOf("mes;cac\n2026-01;1200");
	const { work: next, gone, added, changed } = importInto(work, plan, "replace", "es");
	expect([gone, added, changed.length, next.months]).toEqual([3, 0, 1, ["2026-01"]]);
	expect(next.rows.map(({ values }) => values)).toEqual([{}, { "2026-01": "1.200" }]);
});

test("months that have no room are told, not dropped; an untouched dashboard takes the months of the data alone", async () => {
	const plan = await planOf("mes;cac\n2015-01;5\n2026-03;7");
	const { work: next, left } = importInto(freshDashboard("2026-05-01"), plan, "add", "es");
	expect(next.months).toHaveLength(mostMonths);
	expect([next.months.at(-1), left.months]).toEqual(["2026-03", ["2015-01"]]);
});

test("what is exported comes in again as it was, in both languages", async () => {
	const shown = [
		readRow(openRate, work.rows[0] ?? never(), work.months, "es"),
		readRow(cac, work.rows[1] ?? never(), work.months, "es"),
	];
	for (const locale of ["es", "en"] as const) {
		const text = await csvOf(dashboardCsv("Mes", shown, work.months), locale);
		const plan = planImport(await recordsOf(text), { metrics, shown: [], locale });
		expect(plan.values).toEqual({
			"tasa-apertura": { "2026-01": 22.1, "2026-02": 23 },
			cac: { "2026-01": 1234.5 },
		});
		expect(plan.problems.map((problem) => problem.text)).toEqual(["mal"]);
	}
});

function never(): never {
	throw new Error("the row of this test is there");
}

test("files are read however they were saved, and quotes that do not close are told", async () => {
	const text = "mes;métrica\nenero 2026;1";
	const utf16 = new Uint8Array([
		0xff,
		0xfe,
		...new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer),
	]);
	const latin = new Uint8Array([...text].map((one) => one.charCodeAt(0)));
	for (const bytes of [new TextEncoder().encode(text), utf16, latin])
		expect(decodeText(bytes).replace("\ufeff", "")).toBe(text);
	expect(await recordsOf('\ufeffmes,"a, b"\r\n2026-01,"1,5"')).toEqual([
		["mes", "a, b"],
		["2026-01", "1,5"],
	]);
	expect(await recordsOf("a\tb\n\n1")).toEqual([["a", "b"], [""], ["1"]]);
	await expect(recordsOf('mes;"a\n2026-01;5')).rejects.toThrow();
});

test("a column of decimals pasted into a cell stays one column", async () => {
	const records = await recordsOf("22,1\r\n23,4", "\t");
	const at = { month: "2026-01", metrics: ["tasa-apertura", "cac"] };
	const plan = planImport(records, { metrics, shown: [], locale: "es", at });
	expect(plan.values).toEqual({ "tasa-apertura": { "2026-01": 22.1, "2026-02": 23.4 } });
	expect(plan.problems).toEqual([]);
});

test("keys go from cell to cell as in a spreadsheet, and through the text where there is some", () => {
	const press = (key: string, text: string, start: number, end = start, shiftKey = false) =>
		cellTarget(
			{ key, shiftKey, altKey: false, ctrlKey: false, metaKey: false },
			{ row: 2, column: 1 },
			{ selectionStart: start, selectionEnd: end, value: text },
		);
	expect(press("Enter", "5", 1)).toEqual({ row: 3, column: 1 });
	expect(press("Enter", "5", 1, 1, true)).toEqual({ row: 1, column: 1 });
	expect(press("ArrowUp", "5", 0)).toEqual({ row: 1, column: 1 });
	expect(press("ArrowDown", "5", 0)).toEqual({ row: 3, column: 1 });
	expect(press("ArrowLeft", "55", 0)).toEqual({ row: 2, column: 0 });
	expect(press("ArrowLeft", "55", 1)).toBeUndefined();
	expect(press("ArrowRight", "55", 2)).toEqual({ row: 2, column: 2 });
	expect(press("ArrowRight", "55", 0, 2)).toEqual({ row: 2, column: 2 });
	expect(press("ArrowRight", "55", 2, 2, true)).toBeUndefined();
	expect(press("Tab", "55", 2)).toBeUndefined();
});

test("a line breaks where a month is missing, and has room around its values", () => {
	const point = (month: string) => ({ month, value: 1 });
	const runs = lineRuns(["2025-12", "2026-01", "2026-03"].map(point));
	expect(runs.map((run) => run.map(({ month }) => month))).toEqual([["2025-12", "2026-01"], ["2026-03"]]);
	expect(lineExtent([])).toEqual([0, 1]);
	for (const values of [[5], [0], [-2, 4], [1e9, 1]]) {
		const [from, to] = lineExtent(values);
		expect(from).toBeLessThan(Math.min(...values));
		expect(to).toBeGreaterThan(Math.max(...values));
	}
});

test("trend and reasons are told in sentences", () => {
	const i18n = startI18n("es");
	addLaterSpanish();
	const words = {
		t: i18n.getFixedT("es", "dashboard"),
		words: i18n.getFixedT("es", "calculators"),
		locale: "es" as const,
	};
	const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];
	const falling = { "2026-01": "25", "2026-02": "24", "2026-03": "22", "2026-04": "19,5" };
	const shown = readRow(
		openRate,
		{ metric: "tasa-apertura", target: "", segment: "B2B", values: falling },
		months,
		"es",
	);
	const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "").replaceAll("\u00a0", " ");
	expect(plain(trendText(words, shown))).toBe(
		"19,5 % en abril de 2026: por debajo (recomendado para B2B: 20 – 25 %). Bajó 2,5 puntos desde marzo de 2026: empeora. Bajó 5,5 puntos desde enero de 2026: empeora.",
	);
	expect(shown.reasons.map((reason) => plain(reasonText(words, shown, reason)))).toEqual([
		"19,5 %, por debajo (recomendado para B2B: 20 – 25 %)",
		"empeora 3 meses seguidos",
		"falta mayo de 2026",
	]);
	const money = readRow(
		cac,
		{ metric: "cac", target: "45", values: { "2026-01": "50", "2026-02": "40" } },
		months.slice(0, 2),
		"es",
	);
	expect(plain(trendText(words, money))).toBe(
		"40,00 € en febrero de 2026: se cumple (objetivo: 45 €). Bajó 10,00 € (20 %) desde enero de 2026: mejora.",
	);
});

test("what was imported or taken out is undone only while nothing came after it", () => {
	const after = withoutMonth(work, "last");
	const undo = { before: work, after };
	expect(canUndo(undo, after)).toBe(true);
	expect(canUndo(undo, withCell(after, "cac", "2026-01", "9"))).toBe(false);
	expect(canUndo(undo, work)).toBe(false);
});

test("a value that the metric cannot be is told, drawn nowhere, and no target", () => {
	const i18n = startI18n("es");
	addLaterSpanish();
	const words = {
		t: i18n.getFixedT("es", "dashboard"),
		words: i18n.getFixedT("es", "calculators"),
		locale: "es" as const,
	};
	const of = (metric: typeof cac, target: string, ...cells: string[]) =>
		readRow(
			metric,
			{
				metric: metric.id,
				target,
				values: Object.fromEntries(cells.map((text, index) => [`2026-0${index + 1}`, text])),
			},
			["2026-01", "2026-02"],
			"es",
		);
	const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "").replaceAll("\u00a0", " ");
	const told = ({ metric, unreadable }: ReturnType<typeof of>) =>
		Object.values(unreadable).map((problem) => plain(cellProblemText(words, metric, problem)));
	const opens = of(openRate, "-1", "150", "20");
	expect(opens.trend.points).toEqual([{ month: "2026-02", value: 20 }]);
	expect(told(opens)).toEqual(["Esta métrica no puede ser más de 100 %."]);
	expect([opens.goal.kind, opens.targetProblem?.code]).toEqual(["benchmark", "below-min"]);
	expect(opens.reasons).toContainEqual({ code: "unreadable", months: ["2026-01"] });
	expect(told(of(cac, "", "-5", "mal"))).toEqual([
		"Esta métrica no puede ser menos de 0 €.",
		"Eso no es un número. Escribe solo cifras, por ejemplo 1.240 o 22,1.",
	]);
	const leads = courseMetrics.find(({ id }) => id === "numero-leads");
	if (leads === undefined) throw new Error("the course has it");
	expect(told(of(leads, "1200,5", "1200,5"))).toEqual(["Esta métrica se cuenta en números enteros."]);
	expect(of(leads, "1200,5").goal).toEqual({ kind: "target", value: 1200.5 });
});

test("a jump and a worsening over a gap are told", () => {
	const i18n = startI18n("es");
	addLaterSpanish();
	const words = {
		t: i18n.getFixedT("es", "dashboard"),
		words: i18n.getFixedT("es", "calculators"),
		locale: "es" as const,
	};
	const shown = readRow(
		cac,
		{
			metric: "cac",
			target: "",
			values: { "2026-01": "35,5", "2026-02": "38", "2026-03": "41,2", "2026-05": "1045" },
		},
		["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"],
		"es",
	);
	const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "").replaceAll("\u00a0", " ");
	const told = shown.reasons.filter(({ code }) => code !== "outside");
	expect(told.map((reason) => plain(reasonText(words, shown, reason)))).toEqual([
		"sube de golpe 1.003,80 € (2.436,4 %) desde marzo de 2026",
		"empeora 3 veces seguidas, con algún mes sin valor entre medias",
		"falta abril de 2026",
	]);
});
