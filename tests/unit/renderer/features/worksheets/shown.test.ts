import { describe, expect, test } from "vitest";
import type { WorksheetView } from "../../../../../core/api/worksheet-views.ts";
import { exampleWork, startingWork } from "../../../../../core/worksheets/example.ts";
import { type Column, type Part, worksheetSchema } from "../../../../../core/worksheets/schema.ts";
import { worksheetWorkSchema } from "../../../../../core/worksheets/work.ts";
import { csvOf } from "../../../../../renderer/features/progress/csv.ts";
import { compareTyped } from "../../../../../renderer/features/worksheets/compared.ts";
import {
	namesFor,
	sensitivityTexts,
	winnerText,
} from "../../../../../renderer/features/worksheets/comparison-words.ts";
import { movedTo, withAt, without } from "../../../../../renderer/features/worksheets/rows.ts";
import { shownSheet } from "../../../../../renderer/features/worksheets/shown.ts";
import { comparisonIn, retypedWork } from "../../../../../renderer/features/worksheets/typed.ts";
import { sheetTables } from "../../../../../renderer/features/worksheets/worksheet-csv.ts";
import { escaped, sheetMarkdown } from "../../../../../renderer/features/worksheets/worksheet-markdown.ts";
import { addLaterSpanish } from "../../../../../renderer/i18n/later-spanish.ts";
import { startI18n } from "../../../../../renderer/i18n/setup.ts";
import { courseMetrics } from "../../../core/metrics/course-metrics.ts";
import { courseWorksheets } from "../../../core/worksheets/course-worksheets.ts";

const i18n = startI18n();
addLaterSpanish();
const t = i18n.getFixedT("es", "worksheets");
const plain = (text: string) => text.replaceAll("\u00a0", " ");

const worksheet = worksheetSchema.parse({
	id: "hoja",
	lesson: "leccion",
	title: "Mi *hoja*",
	summary: "S",
	exampleName: "Una tienda",
	parts: [
		{ id: "cuanto", kind: "number", label: "Cuánto", help: "H", unit: "pedidos", example: 1500 },
		{ id: "dia", kind: "date", label: "Día", help: "H", example: "2027-03-31" },
		{ id: "doble", kind: "formula", label: "Doble", help: "H", formula: "cuanto * 2", unit: "pedidos" },
		{ id: "frase", kind: "sentence", label: "Frase", help: "H", text: "Llegar a {doble} el {dia}: {cuanto}." },
		{
			id: "filas",
			kind: "table",
			label: "Filas",
			help: "H",
			columns: [
				{ id: "tema", kind: "text", label: "Tema" },
				{ id: "horas", kind: "number", label: "Horas", unit: "h" },
			],
			example: [{ tema: "Uno | dos", horas: 2.5 }],
		},
		{
			id: "lista",
			kind: "checklist",
			label: "Lista",
			help: "H",
			items: [
				{ id: "a", text: "A" },
				{ id: "b", text: "B" },
			],
			example: { a: { answer: "yes" }, b: { answer: "na", note: "=1+1" } },
		},
		{
			id: "cual",
			kind: "comparison",
			label: "Cuál",
			help: "H",
			scale: { from: 1, to: 5 },
			criteria: [{ name: "Costo", weight: 1 }],
			example: {
				criteria: [
					{ name: "Costo", weight: 1 },
					{ name: "Uso", weight: 1 },
				],
				options: [
					{ name: "X", scores: [5, 2] },
					{ name: "Y", scores: [2, 4] },
				],
			},
		},
	],
});
const view: WorksheetView = {
	worksheet,
	lesson: { id: "leccion", number: "1.1", title: "Lección", available: true },
	metrics: {},
};
const example = exampleWork(worksheet, "es");

describe("a sheet as it is typed", () => {
	test("begins with what its author laid out, and an empty row where that is none", () => {
		expect(startingWork(worksheet, "es").values).toEqual({
			filas: { rows: [{ id: "row-1", cells: {} }] },
			cual: {
				criteria: [{ id: "criterion-1", name: "Costo", weight: "1" }],
				options: [
					{ id: "option-1", name: "", scores: {} },
					{ id: "option-2", name: "", scores: {} },
				],
			},
		});
	});

	test("writes its numbers as the language does, there and back, and leaves the rest alone", () => {
		expect(example.values["cuanto"]).toBe("1.500");
		const english = retypedWork(worksheet, example, "es", "en");
		expect(english).toEqual(exampleWork(worksheet, "en"));
		expect(english.values["cuanto"]).toBe("1,500");
		expect(english.values["filas"]).toEqual({ rows: [{ id: "row-1", cells: { tema: "Uno | dos", horas: "2.5" } }] });
		expect(retypedWork(worksheet, english, "en", "es")).toEqual(example);
	});

	test.each([...courseWorksheets.values()])("fits what can be kept, empty or as the example, of $id", (one) => {
		for (const work of [startingWork(one, "es"), exampleWork(one, "es"), exampleWork(one, "en")]) {
			expect(worksheetWorkSchema.parse(work)).toEqual(work);
		}
	});

	test.each([...courseWorksheets.values()])("leaves no field of the example empty in $id", (one) => {
		const metrics = Object.fromEntries(courseMetrics.map((metric) => [metric.id, metric]));
		for (const shown of shownSheet(t, { ...view, worksheet: one, metrics }, exampleWork(one, "es"), "es")) {
			if (shown.kind === "line") expect(shown.text, shown.part.id).not.toMatch(/^$|…$|_/);
			if (shown.kind === "table") expect(shown.rows.flat().map(({ text }) => text)).not.toContain("");
			if (shown.kind === "checklist") expect(shown.items.map(({ answer }) => answer)).not.toContain("");
			if (shown.kind === "comparison") expect(shown.outcome.kind).toBe("compared");
		}
	});
});

describe("a counted unit", () => {
	test("is that of one behind a 1, in a cell, a line and a result", () => {
		const counted = { unit: "horas", unitOfOne: "hora" };
		const sheet = worksheetSchema.parse({
			...worksheet,
			parts: [
				{ id: "cuanto", kind: "number", label: "Cuánto", help: "H", ...counted, example: 1 },
				{ id: "doble", kind: "formula", label: "Doble", help: "H", formula: "cuanto * 2", ...counted },
				{ id: "igual", kind: "formula", label: "Igual", help: "H", formula: "cuanto", ...counted },
				{
					id: "filas",
					kind: "table",
					label: "Filas",
					help: "H",
					columns: [{ id: "horas", kind: "number", label: "Horas", ...counted }],
					example: [{ horas: 1 }, { horas: 1.5 }],
				},
			],
		});
		const texts = shownSheet(t, { ...view, worksheet: sheet }, exampleWork(sheet, "es"), "es").flatMap((shown) => {
			if (shown.kind === "table") return shown.rows.flat().map(({ text }) => plain(text));
			return shown.kind === "line" ? [plain(shown.text)] : [];
		});
		expect(texts).toEqual(["1 hora", "2 horas", "1 hora", "1 hora", "1,5 horas"]);
	});

	test.each([...courseWorksheets.values()])("has a form for one wherever it stands in $id", ({ parts }) => {
		const fields = parts.flatMap((part): readonly (Part | Column)[] => (part.kind === "table" ? part.columns : [part]));
		for (const field of fields) {
			if (field.kind !== "number" && field.kind !== "formula") continue;
			if (field.unit !== undefined && /\p{L}/u.test(field.unit)) expect(field.unitOfOne, field.id).toBeDefined();
		}
	});
});

describe("a sheet as it is read", () => {
	test("says its lines with their units, results and sentence", () => {
		const lines = shownSheet(t, view, example, "es").flatMap((shown) => (shown.kind === "line" ? [shown.text] : []));
		expect(lines.map(plain)).toEqual([
			"1.500 pedidos",
			"31 de marzo de 2027",
			"3.000 pedidos",
			"Llegar a 3.000 pedidos el 31 de marzo de 2027: 1.500.",
		]);
	});

	test("keeps a typed % where a number has no unit of its own, in its line and in a sentence", () => {
		const number = { kind: "number" as const, help: "H", whole: false, example: 1 };
		const parts: typeof worksheet.parts = [
			{ ...number, id: "hoy", label: "Hoy" },
			{ ...number, id: "meta", label: "Meta" },
			{ id: "frase", kind: "sentence", label: "Frase", help: "H", text: "Pasar de {hoy} a {meta}." },
		];
		const typed = { worksheet: "hoja", values: { hoy: "3", meta: "1.234,5%" } };
		const shown = shownSheet(t, { ...view, worksheet: { ...worksheet, parts } }, typed, "es");
		expect(shown.flatMap((one) => (one.kind === "line" ? [plain(one.text)] : []))).toEqual([
			"3",
			"1.234,5 %",
			"Pasar de 3 a 1.234,5 %.",
		]);
		expect(shown[1]).toMatchObject({ cell: 1234.5 });
	});

	test("leaves room to write by hand where a sentence misses something", () => {
		const shown = shownSheet(t, view, { worksheet: "hoja", values: { cuanto: "1500" } }, "es");
		expect(shown[3]?.kind === "line" && plain(shown[3].text)).toBe("Llegar a 3.000 pedidos el ______: 1.500.");
	});

	test("says nothing where nothing is filled in, and keeps what is no number, and says that it is none", () => {
		const work = { worksheet: "hoja", values: { cuanto: "muchos" } };
		const shown = shownSheet(t, view, work, "es");
		const told = "muchos (no se puede usar aquí)";
		expect(shown[0]).toMatchObject({ text: told, cell: told });
		expect(shown[2]).toMatchObject({ text: "" });
		expect(shown[3]).toMatchObject({ text: "" });
		expect(shown[4]).toMatchObject({ rows: [] });
	});

	test("says nothing of what is not filled in, also where its id is a word that every object has", () => {
		const parts = worksheet.parts.map((part) => (part.kind === "number" ? { ...part, id: "constructor" } : part));
		const blank = { worksheet: "hoja", values: {} };
		const shown = shownSheet(t, { ...view, worksheet: { ...worksheet, parts } }, blank, "es");
		expect(shown[0]).toMatchObject({ text: "", cell: undefined });
	});

	test("says of a score beyond its scale and of a weight below zero that they cannot be used", () => {
		const cual = {
			criteria: [{ id: "c", name: "Costo", weight: "-1" }],
			options: [{ id: "o", name: "X", scores: { c: "12,5" } }],
		};
		expect(shownSheet(t, view, { worksheet: "hoja", values: { cual } }, "es").at(-1)).toMatchObject({
			criteria: [{ weight: { cell: "-1 (no se puede usar aquí)" } }],
			options: [{ scores: [{ cell: "12,5 (no se puede usar aquí)" }] }],
		});
	});

	test("is Markdown whose texts are no markup", () => {
		expect(plain(sheetMarkdown(t, worksheet.title, "Otoño", shownSheet(t, view, example, "es"), "es"))).toBe(
			`# Mi \\*hoja\\*

Otoño

## Cuánto

1.500 pedidos

## Día

31 de marzo de 2027

## Doble

3.000 pedidos

## Frase

Llegar a 3.000 pedidos el 31 de marzo de 2027: 1.500.

## Filas

| Tema | Horas |
| --- | --- |
| Uno \\| dos | 2,5 h |

## Lista

| Punto | Respuesta | Nota |
| --- | --- | --- |
| A | Sí |  |
| B | No aplica | =1+1 |

1 de 1 cumplido. 1 no aplica.

## Cuál

| Criterio | Peso | X | Y |
| --- | --- | --- | --- |
| Costo | 1 (50 %) | 5 | 2 |
| Uso | 1 (50 %) | 2 | 4 |
| Total |  | 3,50 | 3,00 |

Gana X, con 3,50.
`,
		);
		expect(escaped("- uno\n1. dos\n# tres")).toBe("\\- uno\n1\\. dos\n\\# tres");
	});

	test("is tables with numbers as numbers, and no text that a spreadsheet would work out", async () => {
		const tables = sheetTables(t, shownSheet(t, view, example, "es"));
		expect(tables.map(({ part }) => part)).toEqual([undefined, "filas", "lista", "cual"]);
		expect(tables[0]?.table.rows.slice(0, 3)).toEqual([
			["Cuánto", 1500],
			["Día", "2027-03-31"],
			["Doble", 3000],
		]);
		expect(tables[3]?.table.rows).toEqual([
			["Costo", 1, 5, 2],
			["Uso", 1, 2, 4],
			["Total", undefined, 3.5, 3],
		]);
		const list = tables[2];
		if (list === undefined) throw new Error("the list is no table");
		expect(await csvOf(list.table, "es")).toBe("\ufeffPunto;Respuesta;Nota\r\nA;Sí;\r\nB;No aplica;'=1+1\r\n");
	});
});

describe("a comparison in words", () => {
	const part = worksheet.parts.find((one) => one.kind === "comparison");
	if (part?.kind !== "comparison") throw new Error("there is no comparison");
	const typed = comparisonIn(example.values, "cual");

	test("names the winner, and the share at which another one wins", () => {
		const outcome = compareTyped(part, typed, "es");
		if (outcome.kind === "open") throw new Error("it is complete");
		const names = namesFor(t, typed.criteria, typed.options);
		expect(winnerText(t, outcome.compared, names, "es")).toBe("Gana X, con 3,50.");
		// 5 s + 2 (1 − s) = 2 s + 4 (1 − s) at s = 0.4.
		expect(sensitivityTexts(t, outcome.compared, names, "es").map(({ sentences }) => sentences.map(plain))).toEqual([
			["Con menos del 40 %, ganaría Y."],
			["Con más del 60 %, ganaría Y."],
		]);
	});

	test("counts the numbers that it waits for, those that cannot be used among them", () => {
		const option = { id: "z", name: "", scores: { "criterion-1": "9" } };
		const open = compareTyped(part, { ...typed, options: [...typed.options, option] }, "es");
		expect(open).toEqual({ kind: "open", missing: 2 });
		expect(compareTyped(part, { ...typed, options: typed.options.slice(0, 1) }, "es")).toEqual({
			kind: "open",
			missing: 0,
		});
	});
});

test("rows move, go and come back", () => {
	expect(movedTo(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
	expect(movedTo(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
	expect(movedTo(["a", "b"], 1, 9)).toEqual(["a", "b"]);
	expect(movedTo(["a"], 4, 0)).toEqual(["a"]);
	expect(withAt(without(["a", "b", "c"], 1), 1, "b")).toEqual(["a", "b", "c"]);
});
