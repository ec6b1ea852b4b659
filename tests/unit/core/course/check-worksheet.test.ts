import { describe, expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { readCourse } from "../../../../core/course/read-course.ts";
import { courseFiles, sampleCourse } from "../../../fixtures/course-text/sample-course.ts";

const sound = `id: hoja
lesson: primera
title: Hoja
summary: Para probar.
exampleName: Una tienda
parts:
  - { id: parte, kind: number, label: Parte, help: H, min: 0, whole: true, example: 2 }
  - { id: todo, kind: number, label: Todo, help: H, example: 8 }
  - { id: resultado, kind: metric, label: R, help: H, metric: tasa, inputs: { parte: parte, todo: todo } }
  - { id: doble, kind: formula, label: D, help: H, formula: resultado * 2 }
  - { id: frase, kind: sentence, label: F, help: H, text: "Sale {doble}." }
  - { id: elige, kind: choice, label: E, help: H, options: [{ id: uno, text: Uno }, { id: dos, text: Dos }], example: uno }
  - id: tabla
    kind: table
    label: T
    help: H
    columns:
      - { id: dia, kind: date, label: Día }
      - { id: horas, kind: number, label: Horas }
      - { id: tipo, kind: choice, label: Tipo, options: [{ id: uno, text: Uno }, { id: dos, text: Dos }] }
    example:
      - { dia: "2026-11-22", horas: 4, tipo: uno }
  - { id: lista, kind: checklist, label: L, help: H, items: [{ id: a, text: A }], example: { a: { answer: "yes" } } }
  - id: comparacion
    kind: comparison
    label: C
    help: H
    scale: { from: 1, to: 5 }
    example:
      criteria: [{ name: Costo, weight: 2 }]
      options: [{ name: A, scores: [5] }, { name: B, scores: [3] }]
`;

const fence = "Texto.\n\n```worksheet\nworksheet: hoja\n```\n";

/** What is found in a course with that worksheet, as line, column, code and sentence; with that text in its first lesson. */
function findings(worksheet: string, text = fence): string[] {
	const found: Finding[] = [];
	const report = (finding: Finding) => {
		found.push(finding);
	};
	const lesson = `${sampleCourse["lessons/primera.md"] ?? ""}\n${text}`;
	const files = courseFiles({ ...sampleCourse, "lessons/primera.md": lesson });
	const worksheets = new Map([["hoja", { path: "worksheets/hoja.yaml", text: worksheet }]]);
	checkCourse(readCourse({ ...files, worksheets }, report), report);
	return found.map(
		(finding) => `${finding.file.split("/").at(-1)} ${finding.code}: ${findingText(finding, "es")} @${finding.column}`,
	);
}

/** The worksheet with one thing spoiled. */
function spoiled(before: string, after: string): string[] {
	expect(sound.split(before)).toHaveLength(2);
	return findings(sound.replace(before, after));
}

describe("a worksheet", () => {
	it("without a mistake is not spoken of, placed in its lesson or nowhere", () => {
		expect(findings(sound)).toEqual([]);
		expect(findings(sound, "")).toEqual([]);
	});

	it.each([
		["another id than its file", "id: hoja\n", "id: otra\n", "El id «otra» y el nombre del archivo, «hoja»"],
		["a lesson that there is not", "lesson: primera", "lesson: primero", "¿Querías decir «primera»?"],
		["an id twice", "id: elige,", "id: frase,", "El id «frase» ya está en esta lista."],
		["a number outside its limits", "whole: true, example: 2", "whole: true, example: -2", "El número -2 queda fuera"],
		["no whole number", "whole: true, example: 2", "whole: true, example: 2.5", "pide números enteros, y 2,5 no lo es"],
		["a metric that there is not", "metric: tasa,", "metric: tasas,", "¿Querías decir «tasa»?"],
		[
			"an input that the metric has not",
			"{ parte: parte, ",
			"{ partes: parte, parte: 1, ",
			"no tiene el dato «partes»",
		],
		[
			"a metric that lacks an input",
			"parte: parte, todo: todo }",
			"parte: parte }",
			"A la métrica le faltan datos: todo.",
		],
		["a name that is no number", "todo: todo }", "todo: total }", "«total», que no es ningún campo"],
		["a result below that uses it", "formula: resultado * 2", "formula: doble * 2", "«doble», que no es ningún campo"],
		["a formula that cannot be read", "resultado * 2", "resultado × 2", "El signo «×» no se admite en una fórmula."],
		["a gap that nothing fills", "Sale {doble}.", "Sale {tabla}.", "«tabla», que no es ningún campo"],
		["an option that there is not", "example: uno }\n", "example: tres }\n", "«tres» no es ninguna de las opciones"],
		["a cell of another kind", "horas: 4,", "horas: cuatro,", "un número"],
		["a column that there is not", "horas: 4,", "hora: 4,", "La tabla no tiene la columna «hora»."],
		["a day that is none", '"2026-11-22"', "mañana", "«mañana» no es una fecha."],
		["an option of a column", "tipo: uno }", "tipo: tres }", "«tres» no es ninguna de las opciones"],
		["an item that there is not", "example: { a: {", "example: { b: {", "no tiene el punto «b»"],
		["too few scores", "scores: [3]", "scores: []", "0 puntuaciones y hay 1 criterios"],
		["a score outside the scale", "scores: [3]", "scores: [9]", "El número 9 queda fuera"],
		["criteria without weight", "weight: 2", "weight: 0", "Algún criterio debe pesar más que 0."],
		[
			"an example that stops",
			"label: Todo, help: H, example: 8",
			"label: Todo, help: H, example: 0",
			"no da ningún resultado",
		],
	])("with %s is told of it, and of nothing else", (_what, before, after, told) => {
		const found = spoiled(before, after);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(told);
		expect(found[0]).toMatch(/^hoja\.yaml /);
	});

	it("is told at the place of the mistake", () => {
		const [found = ""] = spoiled("formula: resultado * 2", "formula: 2 * total");
		const line = "  - { id: doble, kind: formula, label: D, help: H, formula: 2 * total }";
		expect(found).toMatch(new RegExp(`@${line.indexOf("total") + 1}$`));
	});

	it("is looked for where a lesson places it", () => {
		const place = (id: string) => `Texto.\n\n\`\`\`worksheet\nworksheet: ${id}\n\`\`\`\n`;
		expect(findings(sound, place("hojas"))[0]).toContain("¿Querías decir «hoja»?");
		expect(findings(sound, `${place("hoja")}\n${place("hoja")}`)[0]).toContain("ya está en esta lección");
		const elsewhere = findings(sound.replace("lesson: primera", "lesson: tercera"));
		expect(elsewhere[0]).toContain("dice que es de la lección «tercera», y está puesto en «primera»");
		expect(findings(sound, "Texto.\n\n```taller\nworksheet: hoja\n```\n")[0]).toContain("worksheet");
	});

	it("may belong to a lesson that is not written yet", () => {
		expect(findings(sound.replace("lesson: primera", "lesson: segunda"), "")).toEqual([]);
	});
});
