import { describe, expect, it } from "vitest";
import { z } from "zod";
import { calculatorBlockSchema } from "../../../../core/course/blocks.ts";
import { courseSchema } from "../../../../core/course/course-schema.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { readYaml } from "../../../../core/course/yaml.ts";
import { metricsFileSchema } from "../../../../core/metrics/schema.ts";
import { bankSchema } from "../../../../core/quiz/schema.ts";

function read<S extends z.ZodType>(schema: S, text: string) {
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	return { findings, data: readYaml(schema, { file: "f.yaml", text, origin: { line: 5, column: 1 } }, report) };
}

function places(schema: z.ZodType, text: string): string[] {
	return read(schema, text).findings.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

const anything = z.unknown();
const sized = z.strictObject({
	name: z.string().min(3).max(5).optional(),
	list: z.array(z.number()).min(2).max(3).optional(),
	whole: z.int().min(1).max(9).optional(),
	yes: z.boolean().optional(),
	code: z
		.string()
		.regex(/^[A-Z]$/)
		.optional(),
	even: z.number().multipleOf(2).optional(),
});
const question = (more: string) =>
	`lesson: a\nquestions:\n  - { id: q, difficulty: 1, prompt: p, explanation: e, section: s, ${more} }\n`;

/** The text begins on line 5 of its file. */
const mistakes: [string, z.ZodType, string, string[]][] = [
	["a key twice", anything, "a: 1\nb: 2\na: 3", ["7:1 duplicate-key"]],
	["a tab", anything, "a:\n\tb: 1", ["6:1 yaml-tab"]],
	["a tag of one's own", anything, "a: !!js/function x", ["5:4 yaml-tag"]],
	["an alias", anything, "a: &x 1\nb: *x", ["6:4 yaml-alias"]],
	["an alias to nothing", anything, "b: *x", ["5:4 yaml-alias"]],
	["two documents", anything, "a: 1\n---\nb: 2", ["6:1 yaml-documents"]],
	["a directive", anything, "%YAML 1.1\n---\na: yes", ["5:1 yaml-directive"]],
	["a list as a key", anything, "[a]: 1", ["5:1 yaml-key"]],
	["a bracket open", anything, "a: [1, 2", ["5:4 yaml-bracket-open"]],
	["brackets too deep", anything, `a: ${"[".repeat(1500)}`, ["5:1 yaml-too-deep"]],
	["a missing key", calculatorBlockSchema, "segment: x", ["5:1 missing-key"]],
	["an unknown key", calculatorBlockSchema, "metric: a\nmetrik: b", ["6:1 key-there-already"]],
	["a key without a value", calculatorBlockSchema, "metric:\n", ["5:1 empty-value"]],
	["a bad id", calculatorBlockSchema, "metric: Tasa", ["5:9 bad-id"]],
	["a bad name of a variable", calculatorBlockSchema, "metric: a\nvalues: { B: 1 }", ["6:11 bad-variable"]],
	["text for a number", calculatorBlockSchema, "metric: a\nvalues:\n  b: uno", ["7:6 wrong-type"]],
	["a list for a group", calculatorBlockSchema, "- a", ["5:1 wrong-type"]],
	["nothing at all", calculatorBlockSchema, "", ["5:1 empty-value"]],
	["a bad version", courseSchema.pick({ version: true }), "version: 1.0.x", ["5:10 bad-version"]],
	["an empty text", courseSchema.pick({ title: true }), "title: ' '", ["5:8 empty-text"]],
	["a short text", sized, "name: ab", ["5:7 text-too-small"]],
	["a long text", sized, "name: abcdef", ["5:7 text-too-big"]],
	["a short list", sized, "list: [1]", ["5:7 list-too-small"]],
	["a long list", sized, "list: [1, 2, 3, 4]", ["5:7 list-too-big"]],
	["a small number", sized, "whole: 0", ["5:8 number-too-small"]],
	["a big number", sized, "whole: 10", ["5:8 number-too-big"]],
	["a broken number", sized, "whole: 1.5", ["5:8 wrong-type"]],
	["a yes that YAML takes for text", sized, "yes: yes", ["5:6 wrong-type"]],
	["another form", sized, "code: ab", ["5:7 bad-format"]],
	["a value that breaks another rule", sized, "even: 3", ["5:7 bad-value"]],
	[
		"an unknown choice",
		metricsFileSchema,
		"metrics:\n  - { id: m, name: n, summary: s, formula: f, inputs: [{ id: f, label: l, unit: u, kind: coun, example: 1 }], output: { unit: count, decimals: 0 }, direction: none }",
		["6:90 not-one-of"],
	],
	["an unknown kind of question", bankSchema, question("kind: essay"), ["7:74 not-one-of"]],
	[
		"two right options of one",
		bankSchema,
		question(
			"kind: one-choice, options: [{ id: a, text: t, feedback: f, correct: true }, { id: b, text: t, feedback: f, correct: true }]",
		),
		["7:184 one-choice-needs-one-correct"],
	],
	[
		"no right option of several",
		bankSchema,
		question(
			"kind: several-choices, options: [{ id: a, text: t, feedback: f }, { id: b, text: t, feedback: f }, { id: c, text: t, feedback: f }]",
		),
		["7:100 several-choices-needs-a-correct"],
	],
	[
		"a tolerance below nothing",
		bankSchema,
		question("kind: number, answer: 1, unit: u, tolerance: { absolute: -1 }, feedback: { right: r, wrong: w }"),
		["7:125 number-too-small"],
	],
];

describe("readYaml", () => {
	it.each(mistakes)("places %s", (_name, schema, text, expected) => {
		expect(places(schema, text)).toEqual(expected);
		for (const finding of read(schema, text).findings) {
			for (const locale of ["es", "en"] as const) {
				const sentence = findingText(finding, locale);
				expect(sentence).not.toMatch(
					/\{|«»|“”|Invalid|expected|undefined|algo que no se entiende|cannot be understood/,
				);
			}
		}
	});

	it("finds every mistake, not just the first", () => {
		expect(places(sized, "name: ab\nwhole: 0\nnada: 1").sort()).toEqual([
			"5:7 text-too-small",
			"6:8 number-too-small",
			"7:1 unknown-key",
		]);
	});

	it("keeps what is right of a list, with its place", () => {
		const schema = z.strictObject({ items: z.array(z.strictObject({ n: z.number() })) });
		const { data } = read(schema, "items:\n  - { n: 1 }\n  - { n: x }\n  - { n: 3 }\n");
		expect(data.value).toEqual({ items: [{ n: 1 }, { n: 3 }] });
		expect(data.whole).toBe(false);
		expect(data.locate(["items", 1, "n"])).toEqual({ line: 8, column: 10 });
	});

	it("places a character inside a text, and the text's beginning where YAML has changed it", () => {
		const { data } = read(anything, "a: plain text\nb: \"quoted\"\nc: >-\n  folded\n  text\nd: 'it''s'\n");
		expect(data.locate(["a"], "value", 6)).toEqual({ line: 5, column: 10 });
		expect(data.locate(["b"], "value", 2)).toEqual({ line: 6, column: 7 });
		expect(data.locate(["c"], "value", 8)).toEqual({ line: 7, column: 4 });
		expect(data.locate(["d"], "value", 4)).toEqual({ line: 10, column: 4 });
	});

	it("reads words such as no and on as text, not as false", () => {
		expect(read(anything, "a: no\nb: on\nc: 2024-01-02").data.value).toEqual({ a: "no", b: "on", c: "2024-01-02" });
	});

	it("takes no key for the prototype of its data", () => {
		const { data } = read(anything, "__proto__: { admin: true }");
		expect(Object.getPrototypeOf(data.value)).toBe(Object.prototype);
	});

	it.each([
		[
			"a bomb of aliases",
			`a: &a [x]\n${"bcdefghij"
				.split("")
				.map((name, index) => `${name}: &${name} [${`*${"abcdefghij"[index]},`.repeat(9)}]`)
				.join("\n")}`,
		],
		["brackets without end", "[".repeat(100_000)],
		["braces without end", "{a: ".repeat(100_000)],
		["dashes without end", "- ".repeat(50_000)],
		["a line of 100 kB", `a: ${"x ".repeat(50_000)}: y`],
		["merged keys", "a: &a { b: 1 }\nc:\n  <<: *a"],
	])("refuses %s without hanging", { timeout: 120_000 }, (_name, text) => {
		const { findings, data } = read(anything, text);
		expect(findings.length).toBeGreaterThan(0);
		expect(data.value).toBeUndefined();
	});
});
