import { describe, expect, it } from "vitest";
import { readBlockText } from "../../../../core/course/block-text.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { textHtml } from "../../../../core/course/text-html.ts";

function read(text: string) {
	const findings: Finding[] = [];
	const place = (offset: number) => ({ line: 1, column: offset + 1 });
	const made = readBlockText({ file: "f", text, place }, (finding) => {
		findings.push(finding);
	});
	return { ...made, findings };
}

describe("a text with paragraphs, tables and gaps", () => {
	it("has a place for a field where a gap is, in a paragraph and in a table", () => {
		const { html, gaps } = read("De *los* [[a]].\n\n| X | Y |\n|---|---|\n| 1 | [[b-c]] |");
		expect(html).toContain('<p>De <em>los</em> <span data-gap="a"></span>.</p>');
		expect(html).toContain('<td><span data-gap="b-c"></span></td>');
		expect(html).toContain('aria-label="X, Y"');
		expect(gaps.map(({ id, column }) => [id, column])).toEqual([
			["a", 10],
			["b-c", 44],
		]);
	});

	it("has none in code, and lets nothing through but what it knows", () => {
		const { html, gaps } = read('`[[a]]` <b onclick="x">[[<i>]]</b> [[b"c]]');
		expect(gaps.map(({ id }) => id)).toEqual(["<i>", 'b"c']);
		expect(html).not.toMatch(/<b |<i>|gap="b"c/);
		expect(html).toContain('data-gap="b&quot;c"');
	});

	it("has no headings or callouts, and keeps their texts", () => {
		const { html, findings } = read("## Título {#t}\n\nTexto.");
		expect(findings.map(({ code }) => code)).toEqual(["block-only-in-lessons"]);
		expect(html).not.toContain("<h2");
		expect(html).toContain("Título");
	});

	it("writes the numbers drawn for it as its language does", () => {
		expect(textHtml("es")("Son **{{2100|}}** y {{22.14|1}} %.")).toBe("Son <strong>2.100</strong> y 22,1\u00a0%.");
		expect(textHtml("en")("Son {{2100|}}.", "blocks")).toBe("<p>Son 2,100.</p>");
	});
});
