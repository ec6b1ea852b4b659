import { expect, test } from "vitest";
import type { Block } from "../../../../core/course/blocks.ts";
import { plainTextOf } from "../../../../core/course/lesson-plain-text.ts";
import { readLessonText } from "../../../../core/course/markdown.ts";

function blocksOf(body: string): Block[] {
	return readLessonText({ file: "l.md", lesson: "mia", body, bodyLine: 1 }, () => {}).blocks;
}

const textOf = (body: string) => plainTextOf(blocksOf(body));

test("stands by section, the heading's words first", () => {
	expect(textOf("Antes.\n\n## Uno {#uno}\n\nTexto de\nuno.\n\n### Dos {#dos}\n\nMás.")).toEqual([
		{ section: null, text: "Antes." },
		{ section: "uno", text: "Uno Texto de uno." },
		{ section: "dos", text: "Dos Más." },
	]);
});

test("emphasis, links and terms leave no gap, paragraphs, list items and cells do", () => {
	const body = "Un **le**_ad_ y un [embudo](term:embudo).\n\n- uno\n- dos\n\n| a | b |\n|---|---|\n| c | d |\n";
	expect(textOf(body)).toEqual([{ section: null, text: "Un lead y un embudo. uno dos a b c d" }]);
});

test("what a person reads, not how it is written down", () => {
	expect(textOf("1 < 2 & «a\u00a0b» `<p>` &copy; \"x\" 'y'")[0]?.text).toBe("1 < 2 & «a b» <p> © \"x\" 'y'");
});

test("a formula is told by what it shows, without its TeX", () => {
	const [section] = textOf("Sea $a \\div b$ así.");
	expect(section?.text).toMatch(/^Sea a.*÷.*b así\.$/u);
	expect(section?.text).not.toContain("\\div");
});

test("callouts are read with their title; calculators and questions hold no passage", () => {
	const blocks: Block[] = [
		{ kind: "callout", tone: "note", title: "Título & más", html: "<p>Dentro.</p>" },
		{ kind: "calculator", metric: "tasa" },
		{ kind: "question", question: "una" },
		{ kind: "html", html: "<p>Fin.</p>" },
	];
	expect(plainTextOf(blocks)).toEqual([{ section: null, text: "Título & más Dentro. Fin." }]);
});
