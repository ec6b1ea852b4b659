import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../core/course/finding.ts";
import { normalizeText, splitLessonFile } from "../../../../core/course/lesson-file.ts";

function split(text: string) {
	const findings: Finding[] = [];
	const file = splitLessonFile("l.md", text, (finding) => {
		findings.push(finding);
	});
	return { file, found: findings.map(({ line, column, code }) => `${line}:${column} ${code}`) };
}

describe("splitLessonFile", () => {
	it("cuts a file in two and says where each part begins", () => {
		expect(split("---\nid: a\ntitle: b\n---\nUno.\n\n---\nDos.\n")).toEqual({
			file: { frontMatter: { text: "id: a\ntitle: b", line: 2 }, body: "Uno.\n\n---\nDos.\n", bodyLine: 5 },
			found: [],
		});
	});

	it("takes nothing but YAML for front matter, above all no program", () => {
		for (const text of [
			"---js\nmodule.exports = {}\n---\n",
			"Uno.\n",
			"",
			" ---\nid: a\n---\n",
			"---yaml\nid: a\n---\n",
		]) {
			const { file, found } = split(text);
			expect(found).toEqual(["1:1 front-matter-missing"]);
			expect(file.frontMatter).toBeUndefined();
		}
	});

	it("misses the end of a front matter left open", () => {
		expect(split("---\nid: a\n").found).toEqual(["1:1 front-matter-open"]);
	});
});

describe("normalizeText", () => {
	it("drops the byte order mark at the beginning only, and every kind of line end", () => {
		expect(normalizeText("\uFEFFa\r\nb\rc\n\uFEFF")).toBe("a\nb\nc\n\uFEFF");
	});
});
