import { describe, expect, it } from "vitest";
import { courseInPath, coursePage, pathInCourse } from "../../../../core/api/course-scope.ts";
import type { Finding } from "../../../../core/course/finding.ts";
import { findingText } from "../../../../core/course/finding-text.ts";
import { type LessonText, readLessonText } from "../../../../core/course/markdown.ts";

function read(body: string): { text: LessonText; findings: Finding[]; html: string } {
	const findings: Finding[] = [];
	const text = readLessonText({ file: "l.md", lesson: "mia", body, bodyLine: 10 }, (finding) => {
		findings.push(finding);
	});
	const html = text.blocks.map((block) => ("html" in block ? block.html : "")).join("");
	return { text, findings, html };
}

function places(body: string): string[] {
	return read(body).findings.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

describe("readLessonText: blocks", () => {
	it("cuts a lesson at headings, calculators, questions and callouts", () => {
		const { text, findings } = read(
			"Uno.\n\n## Dos *ya* {#dos}\n\n```calculator\nmetric: tasa\nvalues: {a: 1}\n```\n\nTres.\n\n```question\nquestion: una\n```\n\n::: warning Ojo con esto\nCuatro.\n:::\n",
		);
		expect(findings).toEqual([]);
		expect(text.blocks).toEqual([
			{ kind: "html", html: "<p>Uno.</p>\n" },
			{ kind: "heading", id: "dos", level: 2, html: "Dos <em>ya</em>" },
			{ kind: "calculator", metric: "tasa", values: { a: 1 } },
			{ kind: "html", html: "<p>Tres.</p>\n" },
			{ kind: "question", question: "una" },
			{ kind: "callout", tone: "warning", title: "Ojo con esto", html: "<p>Cuatro.</p>\n" },
		]);
	});

	it("lists sections of both levels with plain titles", () => {
		const { text } = read("## La *tasa* de `x` {#a}\n\n### Y $b$ {#b}\n");
		expect(text.sections.map(({ id, title, level }) => ({ id, title, level }))).toEqual([
			{ id: "a", title: "La tasa de x", level: 2 },
			{ id: "b", title: "Y b", level: 3 },
		]);
	});

	it("reads 200 words a minute, and never less than one minute", () => {
		expect(read("").text.minutes).toBe(1);
		expect(read("palabra ".repeat(99)).text.minutes).toBe(1);
		expect(read("palabra ".repeat(600)).text.minutes).toBe(3);
	});
});

describe("readLessonText: pictures", () => {
	it("makes a figure of a picture that stands alone, with its title as the caption", () => {
		expect(read('![Dos < tres](media/a.svg "El *camino*")').html).toBe(
			'<figure><img src="media/a.svg" alt="Dos &lt; tres"><figcaption>El *camino*</figcaption></figure>\n',
		);
		expect(read("![Uno](media/a.svg)").html).toBe('<figure><img src="media/a.svg" alt="Uno"></figure>\n');
	});

	it.each([undefined, "otro-curso"])("is asked for from the page of its course: %s", (course) => {
		const [, source = ""] = /src="([^"]*)"/.exec(read("![Uno](media/a.svg)").html) ?? [];
		const { pathname } = new URL(source, new URL(coursePage(course), "http://localhost"));
		expect([courseInPath(pathname), pathInCourse(pathname)]).toEqual([course, "/media/a.svg"]);
	});

	it("leaves a picture within a sentence, or beside another, where it is", () => {
		expect(read('Mira ![uno](media/a.svg "No se ve").').html).toBe('<p>Mira <img src="media/a.svg" alt="uno">.</p>\n');
		expect(read("![a](media/a.svg) ![b](media/b.svg)").html).not.toContain("figure");
		expect(read("- ![a](media/a.svg)").html).not.toContain("figure");
	});

	it("keeps a place for a picture whose size is known", () => {
		const source = { file: "l.md", lesson: "mia", body: "![a](media/a.svg) y ![b](media/b.svg)", bodyLine: 1 };
		const sizeOf = (path: string) => (path === "media/a.svg" ? { width: 600, height: 400 } : undefined);
		expect(readLessonText({ ...source, sizeOf }, () => {}).blocks).toEqual([
			{
				kind: "html",
				html: '<p><img src="media/a.svg" alt="a" width="600" height="400"> y <img src="media/b.svg" alt="b"></p>\n',
			},
		]);
	});
});

describe("readLessonText: HTML", () => {
	it("makes a term a button", () => {
		expect(read("Un [lead](term:lead)").html).toBe(
			'<p>Un <button type="button" class="term" data-term="lead">lead</button></p>\n',
		);
	});

	it("leads to sections and lessons by the application's own addresses", () => {
		expect(read("[a](#uno) [b](lesson:otra) [c](lesson:otra#dos)").html).toBe(
			'<p><a href="#/leccion/mia/uno">a</a> <a href="#/leccion/otra">b</a> <a href="#/leccion/otra/dos">c</a></p>\n',
		);
	});

	it("opens the outside world apart and tells it nothing", () => {
		expect(read("[a](https://example.org/x?y=1) <mailto:a@example.org>").html).toBe(
			'<p><a href="https://example.org/x?y=1" rel="noreferrer noopener" target="_blank">a</a> <a href="mailto:a@example.org" rel="noreferrer noopener" target="_blank">mailto:a@example.org</a></p>\n',
		);
	});

	it("serves pictures from the course", () => {
		const { html, text } = read("![Un *embudo*](media/a/b.png)");
		expect(html).toBe('<figure><img src="media/a/b.png" alt="Un embudo"></figure>\n');
		expect(text.references).toEqual([{ kind: "image", path: "media/a/b.png", line: 10, column: 1 }]);
	});

	it("lets a wide table scroll by keyboard under its headings' name, and aligns without styles", () => {
		const { html } = read("| Uno | *Dos* |\n|---|--:|\n| 1 | 2 |\n");
		expect(html).toContain('<div class="table-scroll" tabindex="0" role="group" aria-label="Uno, Dos">\n<table>');
		expect(html).toContain('<td class="align-right">2</td>');
		expect(html).not.toContain("style");
	});

	it("writes formulas as MathML without styles", () => {
		const { html, findings } = read("Es $22{,}1\\,\\%$ y\n\n$$\n\\frac{\\text{únicos}}{b}\n$$\n");
		expect(findings).toEqual([]);
		expect(html).toContain("<math");
		expect(html).toMatch(
			/<div class="math-block" tabindex="0" data-label="[^"]*"><span class="katex"><math[^>]*display="block"/,
		);
		expect(html).not.toContain("style=");
	});

	it("leaves amounts in dollars alone", () => {
		expect(read("De $100 a $200.").html).toBe("<p>De $100 a $200.</p>\n");
	});

	it("shows raw HTML as text", () => {
		expect(read('<script>alert(1)</script>\n\nx <b onclick="y">z</b>').html).toBe(
			"<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>x &lt;b onclick=&quot;y&quot;&gt;z&lt;/b&gt;</p>\n",
		);
	});

	it("keeps the text of a refused link", () => {
		expect(read("a [b *c*](javascript:alert(1)) d").html).toBe("<p>a b <em>c</em> d</p>\n");
	});
});

/** The lesson's body begins on line 10. */
const mistakes: [string, string, string[]][] = [
	["a heading without an id", "Uno.\n\n## Dos", ["12:1 heading-without-id"]],
	["a heading of the first level", "# Uno {#uno}", ["10:1 heading-level"]],
	["a heading of the fourth level", "#### Uno {#uno}", ["10:1 heading-level"]],
	["a heading's bad id", "## Uno {#Uno}", ["10:10 bad-id"]],
	["a heading's id twice", "## Uno {#uno}\n\n### Otro {#uno}", ["12:12 duplicate-section"]],
	["a heading in a list", "- ## Uno {#uno}", ["10:1 heading-inside"]],
	["a heading in a callout", "::: note Ojo\n## Uno {#uno}\n:::", ["11:1 heading-inside"]],
	["an unknown tone", "::: nota Ojo\nx\n:::", ["10:1 unknown-tone"]],
	["a callout without a title", "::: note\nx\n:::", ["10:1 callout-without-title"]],
	["a callout left open", "::: note Ojo\nx", ["10:1 callout-open"]],
	["a callout in a callout", "::: note Ojo\n::: note Otro\nx\n:::\n:::", ["11:1 callout-inside", "14:1 callout-stray"]],
	["a stray end of a callout", "Uno.\n\n:::\n", ["12:1 callout-stray"]],
	["a calculator in a list", "- x\n\n  ```calculator\n  metric: a\n  ```", ["12:3 block-inside"]],
	["a question in a callout", "::: note Ojo\n```question\nquestion: a\n```\n:::", ["11:1 block-inside"]],
	["a block in Spanish", "```pregunta\nquestion: a\n```", ["10:1 unknown-block"]],
	["a calculator in Spanish", "```calculadora\nmetric: a\n```", ["10:1 unknown-block"]],
	["a block with an id", "```question\nid: a\n```", ["11:1 unknown-key"]],
	["a calculator with decimal commas", "```calculator\nmetric: a\nvalues: {a: 1,2}\n```", ["12:13 number-form"]],
	["a misspelt block", "```calculater\nmetric: a\n```", ["10:1 unknown-block"]],
	["an unknown key of a calculator", "```calculator\nmetric: a\nvalue: 3\n```", ["12:1 unknown-key"]],
	["a calculator without a metric", "```calculator\nsegment: a\n```", ["11:1 missing-key"]],
	["a value that is no number", "```calculator\nmetric: a\nvalues: {a: x}\n```", ["12:13 wrong-type"]],
	["bad YAML in a question", "```question\nquestion: [\n```", ["11:11 yaml-bracket-open"]],
	["a script's address", "a [b](javascript:alert(1))", ["10:3 link-scheme"]],
	["a script's address in disguise", "a [b](JaVaScRiPt&#58;alert(1))", ["10:3 link-scheme"]],
	["a script's address that looks like the web's", "a [b](javascript://x/%0aalert(1))", ["10:3 link-scheme"]],
	["a data address in angle brackets", "a <data:text/html,x>", ["10:3 link-scheme"]],
	["an address by reference", "a [b][c]\n\n[c]: vbscript:x", ["10:3 link-scheme"]],
	["a file beside the lesson", "a [b](otra.md)", ["10:3 relative-link"]],
	["an address without a host", "a [b](//example.org)", ["10:3 relative-link"]],
	["a term's bad id", "a [b](term:Lead)", ["10:3 bad-link"]],
	["an empty address", "a [b]()", ["10:3 empty-link"]],
	["a link on the second line of a paragraph", "uno\n  dos [b](x:y)", ["11:7 link-scheme"]],
	["a link in a quotation", "> uno\n> dos [b](x:y)", ["11:7 link-scheme"]],
	[
		"a link in a table",
		"| a | a [b](x:y) |\n|---|---|\n| [c](x:z) | [c](x:z) |",
		["10:9 link-scheme", "12:3 link-scheme", "12:14 link-scheme"],
	],
	["a picture from elsewhere", "![a](https://example.org/a.png)", ["10:1 remote-image"]],
	["a picture within an address", "![a](data:image/png;base64,AAAA)", ["10:1 remote-image"]],
	["a picture outside of media", "![a](media/../course.yaml)", ["10:1 image-path"]],
	["a picture without words", "x ![](media/a.png)", ["10:3 image-without-alt"]],
	["a formula left open", "Es $\\frac{1$ y", ["10:12 math-unfinished"]],
	["a formula with an unknown command", "Es $a + \\nada$.", ["10:9 math-syntax"]],
	["a bad formula as a block", "x\n\n$$\n\\nada\n$$", ["12:1 math-syntax"]],
	["a formula that links", "Es $\\href{https://example.org}{x}$.", ["10:5 math-command"]],
	["a formula with a style", "Es $\\fcolorbox{red}{blue}{x}$.", ["10:5 math-style"]],
	["a formula without an end", `Es $${"a".repeat(2001)}$.`, ["10:5 math-too-long"]],
];

describe("readLessonText: findings", () => {
	it.each(mistakes)("places %s", (_name, body, expected) => {
		expect(places(body)).toEqual(expected);
		for (const finding of read(body).findings) {
			expect(findingText(finding, "es")).not.toMatch(/\{(?!#)|«»|no se entiende\.$/);
			expect(findingText(finding, "en")).not.toMatch(/\{(?!#)|“”|cannot be understood/);
		}
	});

	it("collects every mistake of a lesson", () => {
		const body = mistakes
			.map(([, text]) => text)
			.filter((text) => !text.includes(":::") && !text.includes("[c]:"))
			.join("\n\n");
		const expected = mistakes
			.filter(([, text]) => !text.includes(":::") && !text.includes("[c]:"))
			.flatMap(([, , codes]) => codes);
		expect(read(body).findings.length).toBeGreaterThanOrEqual(expected.length);
	});
});
