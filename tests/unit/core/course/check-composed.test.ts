import { describe, expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { readCourse } from "../../../../core/course/read-course.ts";
import { changedCourse, courseFiles } from "../../../fixtures/course-text/sample-course.ts";

const bank = "quizzes/tercera.yaml";

/** A bank without a mistake. Places in the tables below are counted by hand in it: line 1 is `lesson`. */
const sound = `lesson: tercera
questions:
  - id: calcula
    kind: calculation
    difficulty: 2
    section: inicio
    prompt: De {{entregados}} correos, {{abiertos}} abiertos.
    explanation: Sale {{tasa | 1}} %.
    variables:
      enviados: { from: 2000, to: 6000, step: 500 }
      rebotados: { values: [100, 200] }
      entregados: { formula: enviados - rebotados }
      abiertos: { from: 200, to: 1000, step: 100 }
    conditions:
      - abiertos < entregados / 2
    steps:
      - id: tasa
        prompt: Tasa de apertura
        formula: abiertos / entregados * 100
        unit: "%"
        decimals: 1
        tolerance: { absolute: 0.05 }
        limit: 100
        misconceptions:
          - { formula: abiertos / enviados * 100, name: enviados, feedback: No. }
          - { formula: abiertos / entregados, name: sin cien, feedback: No. }
        feedback: { right: Sí., wrong: No. }
  - id: completa
    kind: cloze
    difficulty: 1
    section: inicio
    prompt: Completa.
    explanation: Porque sí.
    text: |
      Se divide entre los [[base]].

      | Paso | Valor |
      |---|---|
      | Tasa | [[valor]] |
    gaps:
      - { id: base, kind: text, accepted: [{ text: entregados }], feedback: { right: Sí., wrong: No. } }
      - { id: valor, kind: number, answer: 22.1, decimals: 1, tolerance: { absolute: 0.05 }, feedback: { right: Sí., wrong: No. } }
  - id: caso
    kind: case
    difficulty: 3
    section: inicio
    prompt: Un caso.
    explanation: Porque sí.
    situation: |
      Esto pasa.

      | Dato | Número |
      |---|---|
      | Uno | 1 |
    weights: { dos: 2 }
    parts:
      - { id: uno, kind: number, prompt: ¿Uno?, explanation: Uno., answer: 1, unit: leads, tolerance: { absolute: 0 }, feedback: { right: Sí., wrong: No. } }
      - { id: dos, kind: number, prompt: ¿Dos?, explanation: Dos., answer: 2, unit: leads, tolerance: { absolute: 0 }, feedback: { right: Sí., wrong: No. } }
`;

function inspect(text: string): Finding[] {
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	checkCourse(readCourse(courseFiles(changedCourse({ [bank]: text })), report), report);
	return findings;
}

/** One mistake each, and the one finding that it gives. */
const mistakes: [string, [string, string], string][] = [
	[
		"a formula that names nothing known",
		["formula: abiertos / entregados * 100", "formula: abiertas / entregados * 100"],
		"19:18 unknown-number",
	],
	[
		"a formula that cannot be read",
		["abiertos / entregados * 100\n        unit", "abiertos / (entregados * 100\n        unit"],
		"19:29 metric-unclosed-parenthesis",
	],
	[
		"a number worked from a later one",
		["formula: enviados - rebotados }", "formula: enviados - total }\n      total: { formula: rebotados }"],
		"12:41 unknown-number",
	],
	["a wrong way that names nothing known", ["abiertos / enviados", "abiertos / enviadas"], "25:35 unknown-number"],
	["a text that names nothing known", ["{{tasa | 1}}", "{{taza | 1}}"], "8:25 unknown-number"],
	[
		"a prompt that says the result",
		["De {{entregados}} correos", "De {{tasa}} {{entregados}} correos"],
		"7:18 text-says-result",
	],
	["a step with the name of a number", ["id: tasa\n", "id: abiertos\n"], "17:13 duplicate-id"],
	[
		"a number that nothing uses",
		["      abiertos: {", "      sobra: { values: [1] }\n      abiertos: {"],
		"13:14 unused-number",
	],
	["a range that falls", ["from: 200, to: 1000", "from: 2000, to: 1000"], "13:35 range-falls"],
	[
		"conditions that never hold",
		["- abiertos < entregados / 2", "- abiertos < entregados\n      - abiertos > 5000"],
		"16:9 conditions-never-hold",
	],
	[
		"a division by zero",
		["abiertos / entregados * 100", "abiertos / (rebotados - 100) * 100"],
		"19:18 numbers-without-result",
	],
	["a negative percentage", ["from: 200, to: 1000", "from: -200, to: 1000"], "19:18 percent-below-zero"],
	["more than the limit", ["limit: 100", "limit: 20"], "19:18 result-over-limit"],
	["an absurd result", ['* 100\n        unit: "%"', '* 100000000000000000\n        unit: "%"'], "19:18 result-absurd"],
	[
		"a tolerance narrower than the rounding",
		["absolute: 0.05 }\n        limit", "absolute: 0.01 }\n        limit"],
		"22:20 tolerance-under-rounding",
	],
	[
		"a wrong way that is always right",
		["abiertos / enviados * 100", "100 * abiertos / entregados"],
		"25:24 way-always-right",
	],
	[
		"a wrong way hidden by another",
		["formula: abiertos / entregados,", "formula: 100 * abiertos / enviados,"],
		"26:24 way-always-hidden",
	],
	[
		"a wrong way without any value",
		["formula: abiertos / entregados,", "formula: abiertos / 0,"],
		"26:24 way-without-value",
	],
	["a gap that nobody defines", ["los [[base]]", "los [[bases]]"], "35:29 gap-undefined"],
	["a gap of a table that nobody defines", ["[[valor]]", "[[valores]]"], "39:18 gap-undefined"],
	["a gap that is not in the text", ["| [[valor]] |", "| 22,1 |"], "42:15 gap-not-in-text"],
	["a gap twice", ["| [[valor]] |", "| [[valor]] y [[base]] |"], "39:30 gap-twice"],
	["a gap in code", ["los [[base]]", "los `[[base]]`"], "35:30 gap-in-code"],
	["two gaps with one id", ["- { id: valor,", "- { id: base,"], "42:15 duplicate-id"],
	["a heading in a text with gaps", ["Se divide entre", "## Se divide entre"], "35:7 block-only-in-lessons"],
	[
		"a gap's tolerance narrower than its rounding",
		["answer: 22.1, decimals: 1,", "answer: 22.1, decimals: 0,"],
		"42:74 answer-under-rounding",
	],
	["a case with two parts of one id", ["- { id: dos,", "- { id: uno,"], "58:15 duplicate-id"],
	["a weight of no part", ["weights: { dos: 2 }", "weights: { tres: 2 }"], "55:22 weight-of-no-part"],
	[
		"a part with hints of its own",
		["¿Dos?, explanation", "¿Dos?, hints: [{ text: Ve. }], explanation"],
		"58:56 part-with-hints",
	],
	["a link to nowhere in a case", ["Esto pasa.", "Esto [pasa](lesson:nada)."], "50:12 unknown-lesson"],
	[
		"a part of an unknown section",
		["¿Dos?, explanation", "¿Dos?, section: nada, explanation"],
		"58:58 unknown-section",
	],
];

describe("the linter on calculations, gaps and cases", () => {
	it("finds nothing in sound ones", () => {
		expect(inspect(sound)).toEqual([]);
	});

	it.each(mistakes)("finds %s, and where", (_name, [old, spoilt], expected) => {
		expect(sound).toContain(old);
		const found = inspect(sound.replace(old, () => spoilt));
		expect(found.map(({ line, column, code }) => `${line}:${column} ${code}`).join("\n")).toBe(expected);
		for (const finding of found) {
			for (const locale of ["es", "en"] as const)
				expect(findingText(finding, locale)).not.toMatch(/[{}]|no se entiende/);
		}
	});

	it("says with which numbers a result is wrong", () => {
		const [found] = inspect(
			sound.replace("/ entregados * 100\n        unit", "/ (rebotados - 100) * 100\n        unit"),
		);
		expect(found && findingText(found, "es")).toContain("Con enviados = 2000, rebotados = 100, abiertos = 200 la");
	});
});
