import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { escapeMarkdown, notesAsMarkdown } from "../../../../core/learning/annotation-markdown.ts";
import { runs } from "../../../support/runs.ts";

const reader = new MarkdownIt("default", { html: true });

/** What a person reads of a document, whatever its mark-up. */
function shown(markdown: string): string[] {
	return reader
		.parse(markdown, {})
		.filter((token) => token.type === "inline")
		.map((token) => (token.children ?? []).map((child) => (/break$/.test(child.type) ? "\n" : child.content)).join(""));
}

describe("notesAsMarkdown", () => {
	it("is a document with a heading for each lesson, passages quoted, notes and details below them", () => {
		const text = notesAsMarkdown({
			title: "Mis notas",
			lead: "22 nov 2026",
			lists: [{ title: "Marcadores", items: ["1.4 Métricas"] }],
			lessons: [
				{
					title: "1.1 Qué es un lead",
					notes: [
						{ quote: "interés y datos", text: "Preguntar\na Eva", details: ["Qué cuenta", "21 nov"] },
						{ quote: "solo resaltado", text: "", details: [] },
					],
				},
			],
		});
		expect(text).toBe(
			[
				"# Mis notas",
				"22 nov 2026",
				"## Marcadores",
				"- 1.4 Métricas",
				"## 1.1 Qué es un lead",
				"> interés y datos",
				"Preguntar\\\na Eva",
				"*Qué cuenta · 21 nov*",
				"---",
				"> solo resaltado\n",
			].join("\n\n"),
		);
	});

	it("leaves plain words as they are", () => {
		expect(escapeMarkdown("22,1 % (B2B): ¿sí o no? - 3 > 2. Fin!")).toBe("22,1 % (B2B): ¿sí o no? - 3 > 2. Fin!");
	});

	const markup = fc.constantFrom(
		..."# - + * _ ` ~ [ ] ( ) < > & | \\ ! $ = : 1. 2) --- === ``` <b> &amp; a b é\u00a0 ".split(" "),
		" ",
		"\n",
		"\n\n",
	);
	const anything = fc.oneof(
		fc.array(markup, { maxLength: 14 }).map((parts) => parts.join("")),
		fc.string({ maxLength: 40 }),
	);

	it("shows every quotation and note as it was, whatever stands in it", () => {
		const words = anything.filter((text) => /[\p{L}\p{N}]/u.test(text));
		fc.assert(
			fc.property(words, words, (quote, text) => {
				const [, , ...read] = shown(
					notesAsMarkdown({
						title: "Notas",
						lead: "",
						lists: [],
						lessons: [{ title: "Lección", notes: [{ quote, text, details: [] }] }],
					}),
				);
				const bare = (part: string) => part.replace(/\s+/g, "");
				expect(bare(read[0] ?? "")).toBe(bare(quote));
				expect(bare(read.slice(1).join(""))).toBe(bare(text));
			}),
			{ numRuns: runs(300) },
		);
	});

	it("makes no table of a note", () => {
		const table = "| a |\n| - | - |";
		const document = notesAsMarkdown({
			title: "N",
			lead: "",
			lists: [],
			lessons: [{ title: "L", notes: [{ quote: "q", text: table, details: [] }] }],
		});
		expect(shown(document)).toEqual(["N", "L", "q", table]);
	});

	it("keeps the lines and paragraphs of a note", () => {
		const document = notesAsMarkdown({
			title: "N",
			lead: "",
			lists: [],
			lessons: [{ title: "L", notes: [{ quote: "q", text: "uno\n    dos\r\n\n\n- tres", details: [] }] }],
		});
		expect(shown(document)).toEqual(["N", "L", "q", "uno\ndos", "- tres"]);
	});
});
