import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importArticle } from "../../../../core/import/article/import-article.ts";
import { noteText } from "../../../../core/import/note-text.ts";
import { emptyCourse, faultsOf } from "../../../fixtures/import-into-text.ts";

const folder = new URL("../../../fixtures/articles/", import.meta.url);
const names = readdirSync(folder).filter((name) => /\.md$/.test(name));

function body(text: string): string {
	const { lesson } = importArticle(`---\ntitle: T\ndescription: D\n---\n## S\n\n${text}`, "archivo", emptyCourse);
	return lesson.slice(lesson.indexOf("## S {#s}") + "## S {#s}".length).trim();
}

function told(text: string): string[] {
	const { notes } = importArticle(text, "archivo", emptyCourse);
	return notes.map(({ weight, code, line }) => `${line ?? "-"} ${weight} ${code}`);
}

describe.each(names)("%s", (name) => {
	const made = importArticle(readFileSync(new URL(name, folder), "utf8"), name.replace(/\..*/, ""), emptyCourse);

	it("becomes the lesson, the bank and the terms that were looked over", async () => {
		const notes = made.notes.map((note) => `${note.line ?? "-"} ${note.weight} ${noteText(note, "es")}`);
		const { lesson, bank, terms, source, short, minutes } = made;
		const rest = JSON.stringify({ short, minutes, terms, source, notes }, null, "\t");
		const expected = new URL(`expected/${name}.txt`, folder);
		await expect(`${lesson}\n=====\n${bank}\n=====\n${rest}\n`).toMatchFileSnapshot(expected.pathname);
	});

	it("passes the linter but for what is to complete", () => {
		expect(faultsOf(made)).toEqual([]);
	});
});

describe("an article's text", () => {
	const same = [
		"“Comillas” y «otras», con etc… y 5 % — guion largo.",
		"Un *énfasis*, otro **fuerte** y `código con *signos*`.",
		"Precio: 3 * 4 y snake_case y [corchetes] y a < b & c.",
		"- uno\n- dos\n  1. a\n  2. b",
		"> Una cita\n> en dos líneas",
		"***---*** y\n***--- - ---***",
		"| A | B |\n|---|---:|\n| 1 \\| 2 | `x` |",
		"La tasa $\\frac{a}{b}$ y $x$.",
		"$$\na + b\n$$",
		'Mira [esto](https://example.org/a?b=1&c=2 "Título").',
	];
	it.each(same)("stays as it is where it is as a lesson has it: %s", (text) => {
		expect(body(text)).toBe(text);
	});

	const changed: [string, string, string][] = [
		["formulas between parentheses", "La \\(x^2\\) y \\[y = 3\\] aquí", "La $x^2$ y $$y = 3$$ aquí"],
		[
			"escaped parentheses, which are no formula",
			"Acuerdos \\(de nivel de servicio\\)",
			"Acuerdos (de nivel de servicio)",
		],
		["what would be a rule under its line", "Texto\n\\* * *\n\\_\\_\\_", "Texto\n\\* * \\*\n\\_\\_\\_"],
		["prices, which are no formula", "De $5 a $10, o $20", "De \\$5 a \\$10, o \\$20"],
		["a formula that cannot be read", "La $\\frac{a}$ no", "La \\$\\frac{a}\\$ no"],
		["HTML in the line", "<b>Uno </b>y <i>dos</i><br/>m<sup>2</sup>", "**Uno** y *dos*\\\nm²"],
		["a definition list", "<dl><dt>CTR</dt><dd>Clics</dd></dl>", "CTR\n\nClics"],
		["scripts and comments", "Antes<!-- no --> y <script>alert(1)</script>después", "Antes y después"],
		["what only looks like HTML", "Si a<b, <nombre> y <3", "Si a<b, \\<nombre> y <3"],
		["a table of tabs", "Canal\tPlazo\nChat\t5\\|6", "| Canal | Plazo |\n|---|---|\n| Chat | 5\\|6 |"],
		["headings in a quotation", "> # No\n> texto", "> **No**\n>\n> texto"],
		["a fence of another tool's block", "```quiz\na\n```", "```\na\n```"],
		["an autolink", "<https://example.org>", "<https://example.org>"],
		["a callout that is none here", "::: columns\nTexto\n:::", "Texto"],
		["three colons in a text", "Así\n\\:::\nno", "Así\n\\:::\nno"],
		["a number at the beginning of a line", "En\n1986\\. fue", "En\n1986\\. fue"],
		["a picture before which somebody shouts", "\\![no es](https://example.org)", "\\![no es](https://example.org)"],
	];
	it.each(changed)("is brought to a lesson's form: %s", (_name, text, expected) => {
		expect(body(text)).toBe(expected);
	});

	it("is told of where something of it is lost or changed, with its line", () => {
		const text = [
			"# Título",
			"",
			"[a](/sitio) y [b]() y [c](#nada) y [d](ftp://x)",
			"![e](https://example.org/e.png)",
			"<iframe src='https://example.org'></iframe>",
			"<nav><a href='/'>Inicio</a> <a href='/blog'>Blog</a></nav>",
			"{{< tweet 1 >}}",
		].join("\n");
		expect(told(text)).toEqual([
			"3 changed link-of-site",
			"3 changed link-empty",
			"3 changed link-section",
			"3 changed link-scheme",
			"4 told picture-remote",
			"5 lost html-left-out",
			"6 lost html-left-out",
			"7 lost mark-left-out",
		]);
	});
});

describe("lines at the head or foot of every page", () => {
	const thrice = (line: string) => `uno\n\n${line}\n\ndos\n\n${line}\n\ntres\n\n${line}`;

	it("are taken away, which is told", () => {
		expect(body(thrice("Mi blog — Inicio | Contacto"))).toBe("uno\n\ndos\n\ntres");
		expect(told(`# T\n\n## S\n\n${thrice("Mi blog — Inicio | Contacto")}`)).toEqual(["- changed page-headers-dropped"]);
	});

	it.each(["Por ejemplo, esto de aquí:", "Haz el ejercicio de abajo.", "**Un ejemplo más**", "Ejercicio resuelto"])(
		"are not what a text says again for its own sake: %s",
		(line) => {
			expect(body(thrice(line))).toBe(thrice(line));
		},
	);

	it("are not what is said but twice, or in a list", () => {
		const texts = ["uno\n\nMi blog de cocina\n\ndos\n\nMi blog de cocina", thrice("- Mi blog de cocina")];
		for (const text of texts) expect(body(text)).toBe(text);
	});
});

describe("an article's headings", () => {
	const outline = (text: string) => {
		const { lesson, title } = importArticle(text, "el-archivo", emptyCourse);
		return [title, ...(lesson.match(/^#+ .*$/gm) ?? [])];
	};
	const cases: [string, string, string[]][] = [
		["from the first level down", "# T\n\n## A\n\n### B\n\n## C\n", ["T", "## A {#a}", "### B {#b}", "## C {#c}"]],
		["with gaps", "# T\n\n### A\n\n###### B\n\n## C\n", ["T", "## A {#a}", "### B {#b}", "## C {#c}"]],
		[
			"all of the first level",
			"# A\n\na\n\n# B\n\nb\n",
			["TO-COMPLETE título de la lección", "## A {#a}", "## B {#b}"],
		],
		["that are said twice", "# T\n\n## A\n\n## A\n", ["T", "## A {#a}", "## A {#a-2}"]],
		["with ids of their own", "# T\n\n## Á {#mi-id}\n", ["T", "## Á {#mi-id}"]],
		["on every page", "# P\n\n## A\n\na\n\n# P\n\n## B\n\n# P\n\n## C\n", ["P", "## A {#a}", "## B {#b}", "## C {#c}"]],
		[
			"repeating the title of the front matter",
			"---\ntitle: Un título\n---\n## Un título:\n\n### A\n",
			["Un título", "## A {#a}"],
		],
		[
			"that are lines in bold",
			"**A**\n\na\n\n**B**\n\nb\n",
			["TO-COMPLETE título de la lección", "## A {#a}", "## B {#b}"],
		],
		["deeper than two levels", "# T\n\n## A\n\n### B\n\n#### C\n\nc\n", ["T", "## A {#a}", "### B {#b}"]],
	];
	it.each(cases)("come to two levels without gaps: %s", (_name, text, expected) => {
		expect(outline(text)).toEqual(expected);
	});
});
