import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { engine } from "../../../../core/course/markdown-engine.ts";
import { plainText } from "../../../../core/course/vet-tokens.ts";
import { importArticle } from "../../../../core/import/article/import-article.ts";
import { vetCallouts } from "../../../../core/import/article/vet-article.ts";
import { writeBlocks } from "../../../../core/import/article/write-blocks.ts";
import { importWords } from "../../../../core/import/words.ts";
import { emptyCourse, faultsOf } from "../../../fixtures/import-into-text.ts";
import { runs } from "../../../support/runs.ts";

/** Pieces of which articles are made, whole and broken, in an order that nobody would write. */
const pieces = [
	..."---|+++|;;;|{|}|title: x|# A|## B {#b}|### ¿Qué es un lead?|######|Setext\n===|Otro\n---".split("|"),
	..."*|**|_|`|```|~~~|$|$$|\\(x^2\\)|\\[|\\]|$\\frac{a}{b}$|$\\frac$|[|]|(|)|!|[a](b)|[a](#b)|[]()|![|![x](y.png)".split(
		"|",
	),
	..."<b>|</b>|<p>|<ul><li>|</li></ul>|<td>|<table><tr>|</table>|<a href='#'>|</a>|<h2>|</h2>|<pre>|<code>|<br>".split(
		"|",
	),
	..."<script>|<iframe src='x'>|<!--|-->|<img src=a.png>|<Caja>|{{< x >}}|{% y %}|{: .z}|::: note|:::|::: x y".split(
		"|",
	),
	"- a",
	"1. b",
	"> c",
	"    d",
	"\t",
	"a\tb",
	"c\td",
	"|a|b|\n|-|-|",
	"[^1]",
	"[^1]: nota",
	"***",
	"\\",
	"&amp;",
	"&lt;b&gt;",
	"texto con palabras",
	"Un lead es alguien.",
	"1986. año",
	"“cita”",
	"<https://a.es>",
	"https://a.es",
	"```question\nquestion: x\n```",
	"[[x]]",
	"{{x}}",
	"TO-COMPLETE",
	"\u0000",
	"\uFEFF",
	"\uE0000\uE001",
	"\u2028",
	"é",
	"😀",
	"\uD800",
];
const article = fc
	.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom("\n", "\n\n", " ", "")), { maxLength: 25 })
	.map((parts) => parts.map(([piece, space]) => piece + space).join(""));

/** The words of a text, as its reader has them. */
function wordsOf(markdown: string): string {
	const tokens = engine.parse(markdown, {});
	return tokens
		.map((token) =>
			token.type === "inline" ? plainText(token.children ?? []) : token.type === "heading_open" ? "" : token.content,
		)
		.join(" ")
		.replace(/\s+/g, "");
}

describe("any article", () => {
	it("becomes a lesson with which the linter finds only what is to complete", () => {
		fc.assert(
			fc.property(article, (text) => {
				expect(
					faultsOf(importArticle(text, "archivo", emptyCourse)).filter((fault) => !/arithmetic/.test(fault)),
				).toEqual([]);
			}),
			{ numRuns: runs(150) },
		);
	});

	it("never stops the import, whatever its signs", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.string(), (text, name) => {
				expect(faultsOf(importArticle(text, name, emptyCourse))).toEqual([]);
			}),
			{ numRuns: runs(100) },
		);
	});
});

describe("Markdown written of tokens", () => {
	it("has the words that the tokens had", () => {
		fc.assert(
			fc.property(article, (text) => {
				const clean = text.replaceAll("{#b}", "");
				fc.pre(!clean.includes("$$"));
				// Callouts that stand in one another are none in a lesson.
				const tokens = vetCallouts(engine.parse(clean, {}), importWords.es);
				expect(wordsOf(writeBlocks(tokens))).toBe(wordsOf(clean));
			}),
			{ numRuns: runs(150) },
		);
	});
});
