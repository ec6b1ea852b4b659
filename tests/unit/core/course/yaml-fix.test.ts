import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Finding } from "../../../../core/course/finding.ts";
import { readYaml } from "../../../../core/course/yaml.ts";

const schema = z.strictObject({
	prompt: z.string(),
	feedback: z.string(),
	answer: z.number(),
	correct: z.boolean(),
	note: z.string().optional(),
});
const sound = "prompt: Qué\nfeedback: Eso\nanswer: 5\ncorrect: true\n";

function fixes(text: string) {
	const findings: Finding[] = [];
	readYaml(schema, { file: "f.yaml", text }, (finding) => findings.push(finding));
	return findings.map(({ fix }) => fix && [fix.line, fix.column, fix.before, fix.after]);
}

describe("a fix", () => {
	it.each([
		["a slip in a key that is missing", ["feedback:", "feedbak:"], [2, 1, "feedbak", "feedback"]],
		["two letters swapped", ["feedback:", "fedeback:"], [2, 1, "fedeback", "feedback"]],
		["a slip in a key that may be left out", ["correct: true", "correct: true\nnotes: Algo"], [5, 1, "notes", "note"]],
		["a key in another language", ["feedback:", "retroalimentación:"], [2, 1, "retroalimentación", "feedback"]],
		["a number in quotation marks", ["answer: 5", 'answer: "-2.50"'], [3, 9, '"-2.50"', "-2.50"]],
		["a decimal comma", ["answer: 5", "answer: 13,5"], [3, 9, "13,5", "13.5"]],
		["a decimal comma in quotation marks", ["answer: 5", "answer: '-0,05'"], [3, 9, "'-0,05'", "-0.05"]],
		["a yes in words", ["correct: true", "correct: sí"], [4, 10, "sí", "true"]],
		["a truth in quotation marks", ["correct: true", "correct: 'False'"], [4, 10, "'False'", "false"]],
		["a text that YAML takes for a number", ["prompt: Qué", "prompt: 2026"], [1, 9, "2026", '"2026"']],
		["a text that YAML takes for a truth", ["prompt: Qué", "prompt: true"], [1, 9, "true", '"true"']],
	])("is there for %s", (_name, [from, to], expected) => {
		expect(fixes(sound.replace(from ?? "", to ?? ""))).toContainEqual(expected);
	});

	it.each([
		["a key that is nothing like one that is missing", sound.replace("feedback:", "comentario:")],
		["a key whose value the one like it does not take", `${sound}notes: [Algo]\n`],
		["two keys that could both be the missing one", sound.replace("feedback: Eso", "feedbak: Eso\nfeedbac: Otro")],
		["a comma that may be one of thousands", sound.replace("answer: 5", "answer: 1,350")],
		["a number as people write it", sound.replace("answer: 5", 'answer: "1.234,5"')],
		["a number in words", sound.replace("answer: 5", "answer: cinco")],
		["a list in place of a text", sound.replace("prompt: Qué", "prompt: [Qué]")],
		["a text over several lines", sound.replace("answer: 5", 'answer: "5\n  5"')],
	])("is not there for %s", (_name, text) => {
		const found = fixes(text);
		expect(found.length).toBeGreaterThan(0);
		expect(found.every((fix) => fix === undefined)).toBe(true);
	});
});
