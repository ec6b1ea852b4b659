import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../core/course/finding.ts";
import { inlineHtml } from "../../../../core/course/inline-text.ts";
import { readLessonText } from "../../../../core/course/markdown.ts";
import { runs } from "../../../support/runs.ts";

function htmlOf(body: string): { html: string; findings: Finding[] } {
	const findings: Finding[] = [];
	const text = readLessonText({ file: "l.md", lesson: "mia", body, bodyLine: 1 }, (finding) => {
		findings.push(finding);
	});
	return { html: text.blocks.map((block) => ("html" in block ? block.html : "")).join("\n"), findings };
}

/** Every element that a page may get, with the attributes that it may bear. Written from the format, not from the code. */
const allowed: Record<string, string[]> = {
	p: [],
	em: [],
	strong: [],
	code: [],
	pre: ["tabindex"],
	blockquote: [],
	ul: [],
	ol: ["start"],
	li: [],
	hr: [],
	br: [],
	a: ["href", "rel", "target"],
	button: ["type", "class", "data-term"],
	img: ["src", "alt"],
	div: ["class", "tabindex", "role", "aria-label", "data-label"],
	table: [],
	thead: [],
	tbody: [],
	tr: [],
	th: ["class"],
	td: ["class"],
	span: ["class"],
	math: ["xmlns", "display"],
	semantics: [],
	annotation: ["encoding"],
	mrow: [],
	mi: ["mathvariant"],
	mn: [],
	mo: ["*"],
	mtext: ["*"],
	mspace: ["*"],
	mstyle: ["*"],
	mpadded: ["*"],
	mphantom: [],
	mfrac: ["linethickness"],
	msqrt: [],
	mroot: [],
	msup: [],
	msub: [],
	msubsup: [],
	mover: ["accent"],
	munder: ["accentunder"],
	munderover: [],
	mtable: ["*"],
	mtr: [],
	mtd: ["*"],
	menclose: ["notation"],
	merror: [],
	mglyph: ["alt"],
};

/** A small tokenizer of its own: in well-formed output a `<` can only begin a tag. */
function intruders(html: string): string[] {
	const found: string[] = [];
	for (const match of html.matchAll(/<(?:\/([a-z0-9]+)>|([a-z0-9]+)((?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>|)/gi)) {
		const [whole, closed, opened, attributes = ""] = match;
		const name = closed ?? opened;
		const known = name === undefined ? undefined : allowed[name];
		if (known === undefined) {
			found.push(whole + html.slice(match.index, match.index + 40));
			continue;
		}
		for (const [, attribute = "", value = ""] of attributes.matchAll(/([a-z-]+)="([^"]*)"/gi)) {
			if (attribute.startsWith("on") || attribute === "style") found.push(`${name} ${attribute}`);
			else if (!known.includes("*") && !known.includes(attribute)) found.push(`${name} ${attribute}`);
			if (attribute === "href" && !/^(#\/leccion\/[a-z0-9/-]+$|https?:\/\/|mailto:)/i.test(value))
				found.push(`href ${value}`);
			if (attribute === "src" && !/^media\/[\w./-]+$/.test(value)) found.push(`src ${value}`);
		}
	}
	return found;
}

const pieces = [
	"<script>",
	"</script>",
	"<img src=x onerror=alert(1)>",
	"<!--",
	"-->",
	"<![CDATA[",
	"<a href='javascript:x'>",
	"<svg/onload=x>",
	"[",
	"]",
	"](",
	")",
	"!",
	"javascript:alert(1)",
	"javascript://x/%0ay",
	"data:text/html,<b>",
	"vbscript:x",
	"&#106;avascript:x",
	"term:",
	"lesson:",
	"#",
	'"',
	"'",
	'https://example.org/"onclick="x',
	"media/a.png",
	"media/../x",
	'term:a"b',
	"$",
	"$$",
	"\\frac{",
	"\\href{javascript:x}{y}",
	"\\text{<b>}",
	"\\htmlStyle{color:red}{x}",
	"\\includegraphics{x}",
	"\\fcolorbox{red}{blue}{x}",
	"\\rule{1em}{2em}",
	"\\color{red}",
	"\\unicode{x3c}",
	"}",
	"{",
	"{#a}",
	'{#"}',
	"\n",
	"\n\n",
	"  ",
	"\t",
	"    ",
	"- ",
	"1. ",
	"> ",
	"## ",
	"### ",
	"# ",
	"---\n",
	"| a | b |\n|---|:-:|\n",
	"|",
	"`",
	"```",
	"```calculator\n",
	"```question\n",
	"metric: a\n",
	"question: b\n",
	":::",
	"::: note T\n",
	"\n:::\n",
	"*",
	"**",
	"_",
	"\\",
	"&lt;script&gt;",
	"&amp;",
	"&#0;",
	"\u0000",
	"\u202e",
	"é",
	"palabra",
	"<https://a.b>",
	"<javascript:x>",
	"[x]: javascript:y\n",
	"<data:x,y>",
];
const hostile = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 6 })), {
	maxLength: 40,
});

describe("hostile Markdown", () => {
	it("never puts an element or attribute of its own into a lesson's page", () => {
		fc.assert(
			fc.property(hostile, (parts) => {
				expect(intruders(htmlOf(parts.join("")).html)).toEqual([]);
			}),
			{ numRuns: runs(600) },
		);
	});

	it("never puts one into an inline text", () => {
		fc.assert(
			fc.property(hostile, (parts) => {
				expect(intruders(inlineHtml(parts.join("")))).toEqual([]);
			}),
			{ numRuns: runs(400) },
		);
	});

	it("places every finding inside the text", () => {
		fc.assert(
			fc.property(hostile, (parts) => {
				const body = parts.join("");
				const lines = body.split("\n");
				for (const { line, column } of htmlOf(body).findings) {
					expect(line).toBeGreaterThanOrEqual(1);
					expect(line).toBeLessThanOrEqual(lines.length + 1);
					expect(column).toBeGreaterThanOrEqual(1);
					expect(column).toBeLessThanOrEqual(Math.max(...lines.map((text) => text.length)) + 2);
				}
			}),
			{ numRuns: runs(300) },
		);
	});

	it("knows an intruder when it sees one", () => {
		for (const html of [
			"<script>",
			'<p onclick="x">',
			'<a href="javascript:x">',
			"<p",
			'<img src="//x">',
			'<td style="x">',
			"a < b",
		]) {
			expect(intruders(html), html).not.toEqual([]);
		}
	});

	it.each([
		["one long word", "a".repeat(100_000)],
		["brackets", "[".repeat(100_000)],
		["pictures", "![".repeat(50_000)],
		["links", "[a](x:y)".repeat(12_500)],
		["stars", "*a".repeat(50_000)],
		["dollars", "$a ".repeat(33_000)],
		["double dollars", "$$a ".repeat(25_000)],
		["backticks", "`a``".repeat(25_000)],
		["nested quotations", "> ".repeat(50_000)],
		["nested callouts", "::: note T\n".repeat(2_000)],
		["nested braces in a formula", `$${"{".repeat(1_900)}$`],
		["table bars", `${"|a".repeat(20_000)}|\n${"|-".repeat(20_000)}|\n`],
	])("survives 100 kB of %s", { timeout: 120_000 }, (_name, body) => {
		const { html } = htmlOf(body);
		expect(intruders(html)).toEqual([]);
	});
});
