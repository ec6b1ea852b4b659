import { describe, expect, it } from "vitest";
import { checkCourse } from "../../../../core/course/check.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { readCourse } from "../../../../core/course/read-course.ts";
import { type Changes, changedCourse, courseFiles } from "../../../fixtures/course-text/sample-course.ts";

function inspect(changes: Changes, media: readonly string[] = []): Finding[] {
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	checkCourse(readCourse(courseFiles(changedCourse(changes), media), report), report);
	return findings;
}

function brief(findings: readonly Finding[]): string[] {
	return findings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

const course = "course.yaml";
const metrics = "metrics.yaml";
const glossary = "glossary.yaml";
const first = "lessons/primera.md";
const bank = "quizzes/primera.yaml";

/** One mistake each, and the one finding that it gives. Places were counted by hand in the sample's text. */
const mistakes: [string, Changes, string][] = [
	[
		"a lesson on the map without a file",
		{ [course]: ["tercera, short", "cuarta, short"] },
		"course.yaml:15:15 lesson-file-missing",
	],
	[
		"a planned lesson with a file",
		{ [course]: ["short: Tercera", "short: T, planned: T"] },
		"course.yaml:15:15 planned-lesson-has-file",
	],
	[
		"a file that is not on the map",
		{
			"lessons/suelta.md": "---\nid: suelta\ntitle: S\nsummary: S\nobjectives: [S]\n---\n",
			"quizzes/suelta.yaml": undefined,
		},
		"lessons/suelta.md:1:1 lesson-not-listed",
	],
	[
		"a lesson twice on the map",
		{ [course]: ["      - { id: tercera", "      - { id: primera, short: P }\n      - { id: tercera"] },
		"course.yaml:15:15 duplicate-id",
	],
	[
		"two sources with one id",
		{ [course]: ["sources:\n", "sources:\n  - { id: guia, title: G, by: G }\n"] },
		"course.yaml:18:11 duplicate-id",
	],
	[
		"a front matter with another id",
		{ [first]: ["id: primera", "id: otra"] },
		"lessons/primera.md:2:5 id-not-file-name",
	],
	["an unknown source", { [first]: ["[guia]", "[guia, nada]"] }, "lessons/primera.md:6:17 unknown-source"],
	[
		"an unknown term",
		{ [first]: ["Un [lead](term:lead)", "Un [lead](term:lead) y un [x](term:nada)"] },
		"lessons/primera.md:8:27 unknown-term",
	],
	[
		"an unknown section of the same lesson",
		{ [first]: ["(#formula)", "(#nada)"] },
		"lessons/primera.md:8:28 unknown-section",
	],
	[
		"an unknown lesson",
		{ [first]: ["lesson:tercera#inicio", "lesson:nada"] },
		"lessons/primera.md:8:51 unknown-lesson",
	],
	[
		"a lesson that is only planned",
		{ [first]: ["lesson:tercera#inicio", "lesson:segunda"] },
		"lessons/primera.md:8:51 lesson-not-written",
	],
	[
		"an unknown section of another lesson",
		{ [first]: ["tercera#inicio", "tercera#fin"] },
		"lessons/primera.md:8:51 unknown-section",
	],
	[
		"an unknown picture",
		{ [first]: ["Un *aviso*.", "![Embudo](media/embudo.png)"] },
		"lessons/primera.md:29:1 unknown-image",
	],
	["an unknown metric", { [first]: ["metric: tasa", "metric: nada"] }, "lessons/primera.md:17:9 unknown-metric"],
	[
		"an unknown metric at the lesson's end",
		{ "lessons/tercera.md": ["objectives: [Saber más]", "objectives: [Saber más]\ncalculators: [tasa, nada]"] },
		"lessons/tercera.md:6:21 unknown-metric",
	],
	[
		"a metric twice at the lesson's end",
		{ "lessons/tercera.md": ["objectives: [Saber más]", "objectives: [Saber más]\ncalculators: [tasa, tasa]"] },
		"lessons/tercera.md:6:21 duplicate-id",
	],
	[
		"a metric at the lesson's end that has its calculator in the text",
		{ [first]: ["sources: [guia]", "sources: [guia]\ncalculators: [tasa]"] },
		"lessons/primera.md:7:15 calculator-in-text",
	],
	["a value for no input", { [first]: ["todo: 4", "nada: 4"] }, "lessons/primera.md:19:21 unknown-input"],
	["an unknown segment", { [first]: ["segment: B2B", "segment: B2C"] }, "lessons/primera.md:18:10 unknown-segment"],
	[
		"an unknown question",
		{ [first]: ["question: mitad", "question: nada"] },
		"lessons/primera.md:25:11 unknown-question",
	],
	["a lesson without a quiz", { "quizzes/tercera.yaml": undefined }, "lessons/tercera.md:2:5 lesson-without-quiz"],
	[
		"a bank with another lesson's id",
		{ [bank]: ["lesson: primera", "lesson: tercera"], [first]: ["### Práctica {#practica}", "### P {#practica}"] },
		"quizzes/primera.yaml:1:9 id-not-file-name",
	],
	[
		"a question of an unknown section",
		{ [bank]: ["section: practica", "section: nada"] },
		"quizzes/primera.yaml:20:14 unknown-section",
	],
	["two questions with one id", { [bank]: ["id: elige", "id: mitad"] }, "quizzes/primera.yaml:15:9 duplicate-id"],
	["two options with one id", { [bank]: ["id: mala", "id: buena"] }, "quizzes/primera.yaml:23:15 duplicate-id"],
	[
		"a known mistake that is right",
		{ [bank]: ["value: 20", "value: 5.5"] },
		"quizzes/primera.yaml:13:18 misconception-is-right",
	],
	[
		"a known mistake hidden by another",
		{ [bank]: ["    feedback: {", "      - { value: 20.3, name: x, feedback: x }\n    feedback: {"] },
		"quizzes/primera.yaml:14:18 misconception-hidden",
	],
	[
		"a bad link in a question",
		{ [bank]: ["la mitad", "[la mitad](javascript:x)"] },
		"quizzes/primera.yaml:6:26 link-scheme",
	],
	[
		"a term linked from a question",
		{ [bank]: ["prompt: Elige.", "prompt: Elige un [lead](term:lead)."] },
		"quizzes/primera.yaml:18:22 term-link-outside-lesson",
	],
	[
		"a section linked from a question",
		{ [bank]: ["prompt: Elige.", "prompt: Elige [ya](#formula)."] },
		"quizzes/primera.yaml:18:19 section-link-outside-lesson",
	],
	[
		"a bad formula in a feedback",
		{ [bank]: ["Diez entre dos.", "Da $\\frac{1$."] },
		"quizzes/primera.yaml:7:29 math-unfinished",
	],
	[
		"an unused term",
		{ [glossary]: ["terms:\n", "terms:\n  - { id: otro, term: o, definition: o }\n"] },
		"glossary.yaml:2:11 unused-term",
	],
	[
		"two terms with one id",
		{ [glossary]: ["terms:\n", "terms:\n  - { id: lead, term: o, definition: o }\n"] },
		"glossary.yaml:3:9 duplicate-id",
	],
	[
		"a bad link in a definition",
		{ [glossary]: ["**interés**", "[interés](x.html)"] },
		"glossary.yaml:4:32 relative-link",
	],
	[
		"a formula with a strange character",
		{ [metrics]: ["parte / todo * 100", "parte ; todo"] },
		"metrics.yaml:5:20 metric-unexpected-character",
	],
	[
		"a formula with a bad number",
		{ [metrics]: ["parte / todo * 100", "parte / 1.2.3"] },
		"metrics.yaml:5:22 metric-bad-number",
	],
	[
		"a formula with two signs",
		{ [metrics]: ["parte / todo * 100", "parte / / todo"] },
		"metrics.yaml:5:22 metric-unexpected-token",
	],
	[
		"a formula without an end",
		{ [metrics]: ["parte / todo * 100", "parte /"] },
		"metrics.yaml:5:21 metric-unexpected-end",
	],
	[
		"a formula with an unknown function",
		{ [metrics]: ["parte / todo * 100", "raiz(parte)"] },
		"metrics.yaml:5:14 metric-unknown-function",
	],
	[
		"a function with too many values",
		{ [metrics]: ["parte / todo * 100", "sqrt(parte, todo)"] },
		"metrics.yaml:5:14 metric-wrong-argument-count",
	],
	[
		"comparisons in a chain",
		{ [metrics]: ["parte / todo * 100", "1 < parte < todo"] },
		"metrics.yaml:5:24 metric-chained-comparison",
	],
	[
		"a formula that is too long",
		{ [metrics]: ["parte / todo * 100", `${"1 + ".repeat(600)}parte`] },
		"metrics.yaml:5:2014 metric-too-long",
	],
	[
		"a formula that is too deep",
		{ [metrics]: ["parte / todo * 100", `${"(".repeat(61)}parte${")".repeat(61)}`] },
		"metrics.yaml:5:74 metric-too-deep",
	],
	[
		"a formula with too many operations",
		{ [metrics]: ["parte / todo * 100", `${"1+".repeat(600)}parte`] },
		"metrics.yaml:5:14 metric-too-many-nodes",
	],
	[
		"a lever that is no input",
		{ [metrics]: ["direction: higher-better", "direction: higher-better\n    lever: nada"] },
		"metrics.yaml:11:12 metric-unknown-lever",
	],
	[
		"an input twice",
		{ [metrics]: ["    output:", "      - { id: todo, label: T, unit: u, kind: count, example: 1 }\n    output:"] },
		"metrics.yaml:9:15 metric-duplicate-input",
	],
	[
		"a recommendation against the direction",
		{ [metrics]: ['operator: ">"', 'operator: "<"'] },
		"metrics.yaml:12:35 metric-mixed-benchmarks",
	],
	[
		"two metrics with one id",
		{
			[metrics]: [
				"metrics:\n",
				'metrics:\n  - { id: tasa, name: T, summary: T, formula: parte, inputs: [{ id: parte, label: P, unit: u, kind: count, example: 1 }, { id: todo, label: P, unit: u, kind: count, example: 1 }], output: { unit: count, decimals: 0 }, direction: none, benchmarks: [{ segment: B2B, operator: ">", value: 3, source: G }] }\n',
			],
		},
		"metrics.yaml:3:9 duplicate-id",
	],
	[
		"a wrong way that is right",
		{
			[metrics]: [
				"    worked:",
				"    misconceptions:\n      - { name: La mitad, formula: parte * 100 / todo, feedback: No. }\n    worked:",
			],
		},
		"metrics.yaml:14:36 metric-misconception-is-right",
	],
	[
		"a wrong way that names nothing known",
		{
			[metrics]: [
				"    worked:",
				"    misconceptions:\n      - { name: La mitad, formula: parte / total, feedback: No. }\n    worked:",
			],
		},
		"metrics.yaml:14:44 metric-unknown-name",
	],
	[
		"a formula that names nothing known",
		{ [metrics]: ["parte / todo", "parte / total"] },
		"metrics.yaml:5:22 metric-unknown-name",
	],
	[
		"a formula with a bracket open",
		{ [metrics]: ["parte / todo * 100", "(parte / todo"] },
		"metrics.yaml:5:14 metric-unclosed-parenthesis",
	],
	[
		"a worked case that does not come out",
		{ [metrics]: ["result: 33.3", "result: 33.4"] },
		"metrics.yaml:14:50 worked-wrong",
	],
	[
		"a worked case that lacks an input",
		{ [metrics]: ["parte: 1, todo: 3", "parte: 1"] },
		"metrics.yaml:14:19 worked-incomplete",
	],
	[
		"a worked case outside the limits",
		{ [metrics]: ["parte: 1, todo: 3", "parte: 1, todo: 0"] },
		"metrics.yaml:14:9 worked-stopped",
	],
	[
		"a worked case with a foreign input",
		{ [metrics]: ["parte: 1, todo: 3", "parte: 1, todo: 3, nada: 1"] },
		"metrics.yaml:14:40 unknown-input",
	],
];

describe("checkCourse", () => {
	it("finds nothing in a sound course", () => {
		expect(brief(inspect({}))).toEqual([]);
	});

	it.each(mistakes)("places %s", (_name, changes, expected) => {
		const findings = inspect(changes);
		expect(brief(findings)).toContain(expected);
		for (const finding of findings) {
			expect(findingText(finding, "es")).not.toMatch(/\{|«»|no se entiende\.$/);
			expect(findingText(finding, "en")).not.toMatch(/\{|“”|cannot be understood/);
		}
	});

	it("says only once what is wrong", () => {
		const exceptions = new Set([
			"course.yaml:15:15 lesson-file-missing",
			"lessons/suelta.md:1:1 lesson-not-listed",
			"quizzes/primera.yaml:1:9 id-not-file-name",
		]);
		for (const [name, changes, expected] of mistakes) {
			if (!exceptions.has(expected)) expect(brief(inspect(changes)), name).toEqual([expected]);
		}
	});

	it("says where a course without course.yaml ends", () => {
		expect(brief(inspect({ [course]: undefined }))).toContain("course.yaml:1:1 course-missing");
	});

	it("treats unused terms, missing quizzes and idle listings as warnings and all else as errors", () => {
		const mild = new Set(["unused-term", "lesson-without-quiz", "calculator-in-text"]);
		for (const [, changes] of mistakes) {
			for (const { code, severity } of inspect(changes)) {
				expect(severity, code).toBe(mild.has(code) ? "warning" : "error");
			}
		}
	});

	it("says which metric was most likely meant at a lesson's end", () => {
		const slip = inspect({ "lessons/tercera.md": ["objectives: [Saber más]", "objectives: [S]\ncalculators: [taza]"] });
		expect(slip.map(({ code, params }) => ({ code, params }))).toEqual([
			{ code: "unknown-metric", params: { id: "taza", meant: "tasa" } },
		]);
	});

	it("does not blame a lesson for a question that is there but not right", () => {
		expect(brief(inspect({ [bank]: ["answer: 5", "answer: cinco"] }))).toEqual([
			"quizzes/primera.yaml:9:13 wrong-type",
		]);
	});

	it("goes on checking the other questions of a bank with a bad one", () => {
		const spoiled = (changedCourse({})[bank] ?? "")
			.replace("answer: 5", "answer: cinco")
			.replace("section: practica", "section: nada");
		expect(brief(inspect({ [bank]: spoiled }))).toEqual([
			"quizzes/primera.yaml:9:13 wrong-type",
			"quizzes/primera.yaml:20:14 unknown-section",
		]);
	});

	it("says only that the front matter has no end", () => {
		expect(brief(inspect({ [first]: ["sources: [guia]\n---", "sources: [guia]"] }))).toEqual([
			"lessons/primera.md:1:1 front-matter-open",
		]);
	});

	it("does not miss the section of a heading without its id", () => {
		expect(brief(inspect({ [first]: ["## Fórmula {#formula}", "## Fórmula"] }))).toEqual([
			"lessons/primera.md:10:1 heading-without-id",
		]);
	});

	it.each([
		["metrics.yaml", "    name: Tasa", "   name: Tasa"],
		["glossary.yaml", "    term: lead", "   term: lead"],
		["quizzes/primera.yaml", "    kind: number", "   kind: number"],
	])("gives one error for a misplaced space in %s", (file, before, after) => {
		const findings = inspect({ [file]: [before, after] });
		expect(findings.map((finding) => finding.file)).toEqual([file]);
		expect(findings.map((finding) => findingText(finding, "en")).join()).not.toMatch(/[A-Z]_[A-Z]/);
	});

	it.each([
		["before the next heading and fence", "todo: 4 }\n```\n", "todo: 4 }\n"],
		[
			"with nothing but text behind it",
			"todo: 4 }\n```\n\n### Práctica {#practica}\n\n```question\nquestion: mitad\n```",
			"todo: 4 }\n\nTexto.",
		],
	])("says that a block is open %s", (_where, before, after) => {
		expect(brief(inspect({ [first]: [before, after] }))).toEqual(["lessons/primera.md:16:1 block-open"]);
	});

	it("asks for the two ends of a recommendation from low to high", () => {
		const findings = inspect({ [metrics]: ['operator: ">", value: 3', "operator: between, values: [25, 20]"] });
		expect(findings.map((finding) => findingText(finding, "es"))).toEqual([
			"Escribe los dos valores de «values» de menor a mayor.",
		]);
	});

	it("knows a picture that is there", () => {
		const changes: Changes = { [first]: ["Un *aviso*.", "![Embudo](media/embudo.png)"] };
		expect(inspect(changes, ["media/embudo.png"])).toEqual([]);
	});
});
