import { describe, expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import { type Finding, sortFindings } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { readCourse } from "../../../../core/course/read-course.ts";
import { changedCourse, courseFiles } from "../../../fixtures/course-text/sample-course.ts";

/** A metric that has every field, and after it the one that the sample's lessons name. */
const sound = `areas:
  - { id: correo, name: Correo }
  - { id: dinero, name: Dinero }
metrics:
  - id: coste
    name: Coste por cliente
    area: dinero
    phase: fase-uno
    asks: [cuánto cuesta conseguir un cliente]
    summary: Lo que cuesta cada cliente.
    reading: Sobre clientes
    formula: (anuncios + cuota * meses) / clientes
    inputs:
      - { id: anuncios, label: A, unit: "€", kind: money, min: 0, max: 9000, example: 500, range: { from: 100, to: 900, step: 10 } }
      - { id: cuota, label: C, unit: €/mes, kind: money, per: months, min: 0, example: 30, default: 30, range: { from: 10, to: 90, step: 5 } }
      - { id: meses, label: M, unit: meses, kind: duration, time: months, min: 1, example: 3, range: { from: 1, to: 12, step: 1 } }
      - { id: clientes, label: N, unit: clientes, kind: count, min: 1, example: 20, range: { from: 5, to: 50, step: 1 } }
    output: { unit: "€", decimals: 2 }
    direction: lower-better
    edgeCases:
      - { id: caro, when: anuncios > cuota * meses * 100, action: warn, message: Mucho. }
    variants:
      - id: sobre-leads
        reading: Sobre leads
        summary: Lo que cuesta cada lead.
        formula: (anuncios + cuota * meses) / leads
        inputs: [{ id: leads, label: L, unit: leads, kind: count, min: 1, example: 50, range: { from: 9, to: 99, step: 3 } }]
        misconceptions: [{ name: Al revés, formula: leads / anuncios, feedback: No. }]
        worked: [{ inputs: { anuncios: 500, cuota: 30, meses: 3, leads: 100 }, result: 5.9 }]
    worked:
      - { inputs: { anuncios: 500, cuota: 30, meses: 3, clientes: 20 }, result: 29.5 }
      - { inputs: { anuncios: 500, cuota: 30, meses: 3, clientes: 30 }, result: 19.666667, rounded: true }
    practice:
      situations: ["Gastas {anuncios} en {meses} y llegan {clientes}."]
      solveFor: [clientes]
  - id: tasa
    name: Tasa
    area: correo
    phase: fase-uno
    summary: Una parte de un todo.
    formula: parte / todo * 100
    inputs:
      - { id: parte, label: P, unit: correos, kind: count, example: 1, range: { from: 1, to: 9, step: 1 } }
      - { id: todo, label: T, unit: correos, kind: count, min: 1, example: 9, range: { from: 9, to: 99, step: 1 } }
    output: { unit: "%", decimals: 1 }
    direction: higher-better
    benchmarks: [{ segment: B2B, operator: ">", value: 3, source: G }]
`;

function findingsIn(metrics: string): Finding[] {
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	const files = changedCourse({ "metrics.yaml": metrics });
	const read = readCourse(courseFiles(files), report);
	checkCourse(read, report);
	return sortFindings(findings);
}

/** What stands at a finding's place, to the end of its line. */
function textAt(text: string, { line, column }: Finding): string {
	return text.split("\n")[line - 1]?.slice(column - 1) ?? "";
}

/** One change, the finding that it brings, and what stands where the finding points. */
const mistakes: [string, string, string, string, Finding["severity"]?][] = [
	["area: dinero", "area: nada", "metric-unknown-area", "nada"],
	["    area: dinero\n", "", "metric-without-area", "coste"],
	["phase: fase-uno", "phase: nada", "metric-unknown-phase", "nada"],
	["    phase: fase-uno\n", "", "metric-without-phase", "coste"],
	["id: dinero,", "id: correo,", "duplicate-id", "correo, name: Dinero"],
	["    reading: Sobre clientes\n", "", "metric-without-reading", "- id: sobre-leads"],
	[
		"example: 20, range: { from: 5, to: 50, step: 1 }",
		"example: 20, default: 7",
		"metric-without-range",
		"clientes",
		"advice",
	],
	["time: months", "max: 12", "metric-duration-without-time", "duration"],
	["kind: money, min: 0, max", "kind: money, time: days, min: 0, max", "metric-time-without-duration", "days"],
	["from: 100", "from: 900", "metric-range-empty", "900"],
	["step: 10 }", "step: 0 }", "metric-range-step", "0 }"],
	["step: 10 }", "step: 801 }", "metric-range-step", "801"],
	["from: 100", "from: -1", "metric-range-outside", "-1"],
	["to: 900", "to: 9001", "metric-range-outside", "9001"],
	["from: 5, ", "from: 5.5, ", "metric-range-not-whole", "5.5"],
	["example: 500", "example: 901", "metric-example-outside-range", "901"],
	["default: 30", "default: -3", "metric-value-outside", "-3"],
	["min: 1, example: 20", "min: 25, example: 20", "metric-value-outside", "20"],
	["{clientes}.", "{nadie}.", "metric-situation-unknown-input", "nadie}."],
	["{clientes}.", "{cliente}.", "metric-situation-unknown-input", "cliente}."],
	["when: anuncios >", "when: anuncios =", "condition-with-equals", "= cuota"],
	["Gastas {anuncios} en", "Gastas en", "metric-situation-lacks-input", '"Gastas'],
	["solveFor: [clientes]", "solveFor: [nada]", "unknown-input", "nada]"],
	[
		"(anuncios + cuota * meses) / clientes",
		"anuncios + cuota + clientes * meses",
		"metric-unit-sum",
		"anuncios + cuota +",
	],
	["(anuncios + cuota * meses) / clientes", "(anuncios + meses) / clientes", "metric-unit-sum", "(anuncios + meses)"],
	["(anuncios + cuota * meses) / clientes", "anuncios / cuota", "metric-unit-result", "anuncios / cuota"],
	["(anuncios + cuota * meses) / leads", "leads / clientes", "metric-unit-result", "leads / clientes"],
	["anuncios > cuota * meses * 100", "anuncios > cuota", "metric-unit-comparison", "anuncios > cuota,"],
	["(anuncios + cuota * meses) / leads", "anuncios / nada", "metric-unknown-name", "nada"],
	["formula: leads / anuncios", "formula: leads / nada", "metric-unknown-name", "nada"],
	["result: 5.9", "result: 5.8", "worked-wrong", "5.8"],
	["leads: 100 }", "leads: 100, nada: 1 }", "unknown-input", "nada: 1"],
	["19.666667, rounded", "19.666668, rounded", "worked-wrong", "19.666668"],
	["result: 29.5 }", "result: 29.500001 }", "worked-rounded", "29.500001"],
	["19.666667, rounded: true", "19.666667", "worked-rounded", "19.666667"],
	[
		"formula: leads / anuncios",
		"formula: (anuncios + 3 * cuota) / leads",
		"metric-misconception-is-right",
		"(anuncios",
	],
	["cuota * meses * 100, action: warn", "cuota * meses, action: stop", "metric-example-stops", "coste"],
];

describe("checkMetrics", () => {
	it("finds nothing in metrics that have every field", () => {
		expect(findingsIn(sound)).toEqual([]);
	});

	it.each(mistakes)("%j as %j is %s", (before, after, code, place, severity = "error") => {
		const changed = sound.replace(before, after);
		expect(changed).not.toBe(sound);
		const findings = findingsIn(changed);
		const finding = findings.find((one) => one.code === code);
		if (finding === undefined) throw new Error(findings.map((one) => one.code).join(", ") || "nothing found");
		expect(textAt(changed, finding).startsWith(place), textAt(changed, finding)).toBe(true);
		expect(finding.severity).toBe(severity);
		for (const locale of ["es", "en"] as const) {
			expect(findingText(finding, locale)).not.toMatch(/\{|undefined|«»|“”|money:|no se entiende\.$/);
		}
	});

	it.each([
		["{clientes}.", "{cliente}.", "metric-situation-unknown-input", "clientes"],
		['">", value: 3', '"<=", values: [3, 4]', "key-of-another-kind", "value"],
		['">", value: 3', "between, value: 3", "key-of-another-kind", "values"],
	])("says once what is wrong with %j as %j, and what was meant", (before, after, code, meant) => {
		const changed = sound.replace(before, after);
		expect(changed).not.toBe(sound);
		expect(findingsIn(changed)).toMatchObject([{ code, params: { meant } }]);
		expect(findingsIn(changed)).toHaveLength(1);
	});

	it("asks for a range where practice draws, also in a file without areas", () => {
		const plain = sound
			.replace(/^areas:\n(.*\n){2}/, "")
			.replaceAll(/ {4}(area|phase): .*\n/g, "")
			.replace(", range: { from: 5, to: 50, step: 1 }", "");
		expect(findingsIn(plain).map(({ code }) => code)).toEqual(["metric-practice-without-range"]);
		expect(findingsIn(plain.replace(/ {4}practice:\n(.*\n){2}/, ""))).toEqual([]);
	});

	it("says both sides of a sum in words", () => {
		const [finding] = findingsIn(sound.replace("(anuncios + cuota * meses) / clientes", "anuncios + cuota"));
		if (finding === undefined) throw new Error("nothing found");
		expect(findingText(finding, "es")).toBe("La fórmula suma o resta cosas distintas: dinero y dinero por mes.");
		expect(findingText(finding, "en")).toBe(
			"The formula adds or subtracts different things: money and money per month.",
		);
	});
});
