import { describe, expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import { type Finding, sortFindings } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { readCourse } from "../../../../core/course/read-course.ts";
import { courseFiles } from "../../../fixtures/course-text/sample-course.ts";
import { slips, soundQuestions } from "../../../fixtures/course-text/slips.ts";

const course: Record<string, string> = {
	"course.yaml": `id: curso
version: 1.0.0
language: es
title: Curso
summary: Un curso.
authors: [Alguien]
licence: CC0-1.0
phases:
  - { id: fase, title: Fase, motto: Medir, lessons: [{ id: tasas, short: Tasas }] }
`,
	"metrics.yaml": `metrics:
  - id: tasa-apertura
    name: Tasa de apertura
    summary: Qué parte se abrió.
    formula: abiertos / entregados * 100
    inputs:
      - { id: abiertos, label: Abiertos, unit: correos, kind: count, min: 0, example: 4 }
      - { id: entregados, label: Entregados, unit: correos, kind: count, min: 1, example: 100 }
    output: { unit: "%", decimals: 1 }
    direction: higher-better
    misconceptions:
      - { name: Olvidó × 100, formula: abiertos / entregados, feedback: Multiplica por 100. }
`,
	"lessons/tasas.md": `---
id: tasas
title: Tasas
summary: De qué va.
objectives: [Saber]
---
## Tasa de apertura {#tasa-de-apertura}

Texto.
`,
};

/** A question after the faulty one, with a fault of its own that is to be found all the same. */
const next = soundQuestions.one.replace("id: base", "id: ultima").replace("tasa-de-apertura", "tasa-de-apretura");

function inspect(texts: Record<string, string>): Finding[] {
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	checkCourse(readCourse(courseFiles({ ...course, ...texts }), report), report);
	return sortFindings(findings);
}

const inBank = (questions: string) => inspect({ "quizzes/tasas.yaml": `lesson: tasas\nquestions:\n${questions}` });
const brief = (findings: readonly Finding[]) =>
	findings.map(
		({ line, column, code, fix }) => `${line}:${column} ${code}${fix === undefined ? "" : ` → ${fix.after}`}`,
	);
const inWords = (findings: readonly Finding[]) => findings.map((finding) => findingText(finding, "es"));

function spoiled(question: keyof typeof soundQuestions, changes: readonly (readonly [string, string])[]): string {
	return changes.reduce<string>((text, [from, to]) => {
		if (!text.includes(from)) throw new Error(`${question} does not contain ${from}`);
		return text.replace(from, () => to);
	}, soundQuestions[question]);
}

describe("a question with a slip", () => {
	it.each(Object.entries(soundQuestions))("has none as it is: %s", (_name, question) => {
		expect(brief(inBank(question))).toEqual([]);
	});

	it.each(slips)("is told of %s, and the question after it of its own", (_name, question, changes, expected) => {
		const findings = inBank(spoiled(question, changes) + next);
		expect(brief(findings.slice(0, -1))).toEqual(expected);
		expect(findings.at(-1)).toMatchObject({ code: "unknown-section", params: { meant: "tasa-de-apertura" } });
	});

	it.each(slips)("is told of %s in words for people", (_name, question, changes) => {
		for (const finding of inBank(spoiled(question, changes))) {
			for (const locale of ["es", "en"] as const) {
				expect(findingText(finding, locale)).toMatch(/[.?]$/);
				expect(findingText(finding, locale)).not.toMatch(
					/mapping|sequence|scalar|token|parser|grupo de claves|group of keys|undefined|algo que no se entiende/i,
				);
			}
		}
	});
});

/** A text with the fixes of its findings, from the end of each line to its beginning. */
function mended(text: string, findings: readonly Finding[]): string {
	const lines = text.split("\n");
	const fixes = findings.flatMap(({ fix }) => fix ?? []).sort((a, b) => b.column - a.column);
	for (const { line, column, before, after } of fixes) {
		const held = lines[line - 1] ?? "";
		expect(held.slice(column - 1, column - 1 + before.length)).toBe(before);
		lines[line - 1] = held.slice(0, column - 1) + after + held.slice(column - 1 + before.length);
	}
	return lines.join("\n");
}

describe("a fix", () => {
	const fixable = slips.filter(
		([, , , expected]) => expected.length > 0 && expected.every((one) => one.includes(" → ")),
	);

	it.each(fixable)("of %s leaves nothing to be said", (_name, question, changes) => {
		const text = spoiled(question, changes);
		const bank = `lesson: tasas\nquestions:\n${text}`;
		expect(brief(inspect({ "quizzes/tasas.yaml": mended(bank, inBank(text)) }))).toEqual([]);
	});
});

describe("the fixes of a question", () => {
	const told = (findings: readonly Finding[]) => findings.map(({ code }) => code);

	it.each(slips)("with %s add nothing to be said", (_name, question, changes) => {
		const text = spoiled(question, changes);
		const before = inBank(text);
		const after = told(inspect({ "quizzes/tasas.yaml": mended(`lesson: tasas\nquestions:\n${text}`, before) }));
		const left = told(before);
		for (const code of after) {
			expect(left).toContain(code);
			left.splice(left.indexOf(code), 1);
		}
	});
});

describe("one run", () => {
	const faulty = soundQuestions.num
		.replace("answer: 13.5", "answer: trece")
		.replace("tasa-de-apertura", "tasa-apertura");

	it("tells of a question that cannot be read what can be told: its section, its id, its links", () => {
		const linked = faulty.replace("prompt: Entregaste", "prompt: Mira [esto](lesson:tasa). Entregaste");
		const twin = soundQuestions.one.replace("id: base", "id: calcula");
		expect(brief(inBank(linked + twin))).toEqual([
			"6:14 unknown-section",
			"7:18 unknown-lesson",
			"8:13 wrong-type",
			"14:9 duplicate-id",
		]);
	});

	it("tells of every fault of a question, those that only another one hid too", () => {
		const text = soundQuestions.one
			.replace("prompt:", "pregunta:")
			.replace("difficulty: 1", "difficulty: 9")
			.replace("feedback: Incluyen los rebotes.", "feedback: Incluyen los rebotes., correct: true");
		expect(brief(inBank(text))).toEqual([
			"5:17 difficulty-levels",
			"7:5 unknown-key → prompt",
			"10:94 one-choice-needs-one-correct",
		]);
	});

	it("goes on where a question is not even YAML, and does not miss it", () => {
		const texts = {
			"quizzes/tasas.yaml": `lesson: tasas\nquestions:\n${soundQuestions.one.replace("prompt:", "prompt: Uno: ")}${next}`,
			"lessons/tasas.md": `${course["lessons/tasas.md"]}\n\`\`\`question\nquestion: base\n\`\`\`\n`,
		};
		expect(inspect(texts).map(({ file, code }) => `${file} ${code}`)).toEqual([
			"quizzes/tasas.yaml yaml-colon-in-text",
			"quizzes/tasas.yaml unknown-section",
		]);
	});

	it("tells of a missing lesson file only where the map names it", () => {
		const listed = (course["course.yaml"] ?? "").replace(
			"short: Tasas }",
			"short: Tasas }, { id: leads, short: Leads }",
		);
		const findings = inspect({
			"course.yaml": listed,
			"lessons/tasas.md": `${course["lessons/tasas.md"]}\n[ya](lesson:leads#que-es)\n`,
			"quizzes/tasas.yaml": `lesson: tasas\nquestions:\n${soundQuestions.one}`,
			"quizzes/leads.yaml": `lesson: leads\nquestions:\n${soundQuestions.num}`,
		});
		expect(findings.map(({ file, code }) => `${file} ${code}`)).toEqual(["course.yaml lesson-file-missing"]);
	});

	it("tells of a lesson whose file has another name once, with that name", () => {
		const findings = inspect({
			"course.yaml": (course["course.yaml"] ?? "").replace("id: tasas", "id: tasa"),
			"quizzes/tasas.yaml": `lesson: tasas\nquestions:\n${soundQuestions.one}`,
		});
		expect(inWords(findings)).toEqual([
			"La lección «tasa» no tiene archivo en lessons/. Escríbelo o márcala con planned. ¿Querías decir «tasas»?",
		]);
	});
});

describe("what was meant", () => {
	it.each([
		[
			"a key of another kind",
			"    hints: []\n    options: []\n",
			["La clave «options» no va con este kind, sino con: one-choice, several-choices. Cambia kind o quita la clave."],
		],
		[
			"a key that belongs inside another",
			"    absolute: 1\n",
			["La clave «absolute» no va aquí, sino dentro de «tolerance»."],
		],
		["a key that is like none", "    color: rojo\n", []],
	])("is said of %s", (_name, more, expected) => {
		const said = inWords(inBank(soundQuestions.num + more));
		if (expected.length > 0) expect(said).toEqual(expected);
		else
			expect(said[0]).toMatch(
				/^La clave «color» no existe aquí\. Las que hay: id, difficulty, prompt, .*feedback, kind|Las que hay: /,
			);
	});

	it("is said of a metric, with how to give a question its numbers", () => {
		const named = (metric: string, given = "") =>
			inWords(inBank(soundQuestions.num.replace("    unit:", `    metric: ${metric}\n${given}    unit:`)));
		expect(named("tasa-abertura")).toEqual([
			"metrics.yaml no tiene la métrica «tasa-abertura». ¿Querías decir «tasa-apertura»?",
		]);
		expect(named("tasa-apertura", "    given: {abiertos: 351}\n")).toEqual([
			"Los errores conocidos de la métrica «tasa-apertura» no se usan, porque a la pregunta le faltan números: entregados. Escríbelos así: given: {entregados: …}.",
		]);
		expect(named("tasa-apertura", "    given: {abiertos: 351, entregados: 2600}\n")).toEqual([]);
	});

	it("is said of options that speak of others by their place", () => {
		const text = soundQuestions.one.replace("text: Entre los enviados.", "text: Todas las anteriores.");
		expect(brief(inBank(text))).toEqual(["10:31 option-names-others"]);
	});

	it("is said of a percentage where a part of one is asked for", () => {
		const cost = soundQuestions.num.replace("    tolerance:", "    require: {decimals: 1, cost: 20%}\n    tolerance:");
		expect(inWords(inBank(cost))).toEqual([
			"«cost» debe ser un número, sin comillas, sin unidad y con punto decimal. ¿Querías decir «0.2»?",
		]);
	});

	it.each(["num", "calc", "one"] as const)(
		"is said of a question after %s that begins a space too far in",
		(before) => {
			const text = soundQuestions[before] + soundQuestions.tf.replace("  - id:", "   - id:");
			expect(inBank(text).map(({ code, params }) => [code, params])).toEqual([
				["yaml-indent", { value: 3, expected: 2 }],
			]);
		},
	);

	it("is said of a share beyond the whole, until a limit says how far it may go", () => {
		const share = soundQuestions.calc
			.replace("formula: enviados - rebotados", "formula: rebotados / enviados * 100")
			.replace("unit: correos", 'unit: "%"\n        decimals: 1')
			.replace("absolute: 0}", "absolute: 0.1}")
			.replace("[50, 100, 150]", "[50, 3000]");
		expect(inBank(share).map(({ severity, code }) => `${severity} ${code}`)).toEqual(["advice percent-over-hundred"]);
		expect(inBank(share.replace("decimals: 1", "decimals: 1\n        limit: 200"))).toEqual([]);
	});
});
