import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

const folders: string[] = [];

/** What the script says of a course with these files, line by line without its folder, and its exit code. */
function spell(files: Readonly<Record<string, string>>): { code: number | null; lines: string[] } {
	const folder = mkdtempSync(join(tmpdir(), "profundiza-spelling-"));
	folders.push(folder);
	for (const [path, text] of Object.entries(files)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	const args = ["scripts/spelling.mjs", join(folder, "content"), join(folder, "quizzes")];
	const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
	const found = stdout.split("\n").filter((line) => line.startsWith(folder));
	const lines = found.map((line) =>
		line
			.slice(folder.length + 1)
			.replaceAll("\\", "/")
			.replace(/ → .*/, ""),
	);
	return { code: status, lines };
}

afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("the spelling of a course", () => {
	it("finds what is misspelled in lessons, questions, worksheets and drawings, with its line", () => {
		const { code, lines } = spell({
			"content/lessons/una.md": "---\nid: una\ntitle: Una lecion\n---\nUn *correro* llega.\n\n| La conversion |\n",
			"content/worksheets/hoja.yaml":
				"id: hojja\ntitle: Tu hoja\nparts:\n  - { id: p, kind: text, label: Tu obgetivo }\n",
			"content/media/a.svg": '<svg>\n<title>Un embudo</title>\n<text x="1">Vissitas</text></svg>',
			"quizzes/una.yaml":
				"lesson: una\nquestions:\n  - id: p\n    prompt: ¿Cuánto?\n    explanation: >-\n      Tambien esto.\n",
		});
		expect(lines).toEqual([
			"content/lessons/una.md:3: lecion",
			"content/lessons/una.md:5: correro",
			"content/lessons/una.md:7: conversion",
			"content/worksheets/hoja.yaml:4: obgetivo",
			"quizzes/una.yaml:5: Tambien",
			"content/media/a.svg:3: Vissitas",
		]);
		expect(code).toBe(1);
	});

	it("passes over ids, keys, formulas, code, targets of links, numbers filled in, and verbs with pronouns", () => {
		const lesson = [
			"---\nid: una-leccion\ntitle: Una lección\nsources: [articulo-xq]\n---",
			"Mídela y divídela, pregúntaselo, repítela, hay que compararlos, clarísimo. B2B y KPIs.",
			"Un [clic](term:xqz), `xqz`, $xqz \\div 2$, https://xqz.org.",
			"## Título {#xqz}",
			"```calculator\nmetric: xqz\n```",
			"$$\nxqz\n$$",
			"::: note Según\nBien.\n:::",
			"Según quién.",
		].join("\n\n");
		const quiz =
			"lesson: una-leccion\nquestions:\n  - id: xqzw\n    kind: calculation\n    formula: xqz / 2\n    target: xqzw\n    prompt: Son {{xqz}} y {xqz}.\n";
		expect(spell({ "content/lessons/una-leccion.md": lesson, "quizzes/una-leccion.yaml": quiz })).toEqual({
			code: 0,
			lines: [],
		});
	});

	it("takes the course's own words, and the English ones of its glossary", () => {
		const glossary = "terms:\n  - { id: a, term: Embudo, english: sales funnel, definition: Un funnel de leads. }\n";
		const { lines } = spell({ "content/glossary.yaml": glossary });
		expect(lines).toEqual(["content/glossary.yaml:2: leads"]);
		const own = "# Del oficio\nleads # en plural\n";
		expect(spell({ "content/glossary.yaml": glossary, "content/words.txt": own }).code).toBe(0);
	});
});
