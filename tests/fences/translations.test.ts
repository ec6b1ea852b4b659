import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const rendererFolder = fileURLToPath(new URL("../../renderer/", import.meta.url));
const i18nFolder = join(rendererFolder, "i18n");

type Texts = Readonly<Record<string, string>>;

function flatten(value: unknown, prefix = ""): Texts {
	if (typeof value === "string") return { [prefix]: value };
	const entries = Object.entries(value as Record<string, unknown>);
	return Object.assign({}, ...entries.map(([key, inner]) => flatten(inner, prefix === "" ? key : `${prefix}.${key}`)));
}

function textsOf(locale: string, namespace: string): Texts {
	return flatten(JSON.parse(readFileSync(join(i18nFolder, locale, namespace), "utf8")));
}

/** The plural forms of a language are its own affair; the text that they are forms of must be in both. */
function withoutPlural(key: string): string {
	return key.replace(/_(zero|one|two|few|many|other)$/, "");
}

function variablesIn(text: string): string[] {
	return [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ""))].sort();
}

const namespaces = readdirSync(join(i18nFolder, "es"));

describe.each(namespaces)("%s", (namespace) => {
	const es = textsOf("es", namespace);
	const en = textsOf("en", namespace);

	test("has the same texts in Spanish and English", () => {
		const keys = (texts: Texts) => [...new Set(Object.keys(texts).map(withoutPlural))].sort();
		expect(keys(en)).toEqual(keys(es));
	});

	test("has no empty text", () => {
		const empty = [...Object.entries(es), ...Object.entries(en)].filter(([, text]) => text.trim() === "");
		expect(empty).toEqual([]);
	});

	test("names the same variables in both languages", () => {
		const different = Object.keys(es).filter(
			(key) => en[key] !== undefined && variablesIn(es[key] ?? "").join() !== variablesIn(en[key] ?? "").join(),
		);
		// A singular may spell its number out.
		expect(different.filter((key) => !key.endsWith("_one"))).toEqual([]);
	});
});

/** Attributes whose text a person reads or hears. */
const spokenAttributes = new Set([
	"alt",
	"aria-label",
	"aria-description",
	"aria-roledescription",
	"placeholder",
	"title",
	"label",
]);

/** Names are the same in every language. */
const names = new Set(["Profundiza", "Profundiza.", "Español", "English"]);

function isSpoken(text: string): boolean {
	const trimmed = text.trim();
	return /\p{L}{2}/u.test(trimmed) && !names.has(trimmed);
}

/** Texts written straight into a component instead of a translation file. */
function strayTexts(file: string, text: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node) => {
		if (ts.isJsxText(node) && isSpoken(node.text)) found.push(node.text.trim());
		if (ts.isJsxExpression(node) && node.expression !== undefined && !ts.isJsxAttribute(node.parent)) {
			const { expression } = node;
			const literals = ts.isConditionalExpression(expression)
				? [expression.whenTrue, expression.whenFalse]
				: [expression];
			for (const literal of literals)
				if (ts.isStringLiteralLike(literal) && isSpoken(literal.text)) found.push(literal.text);
		}
		if (ts.isJsxAttribute(node) && spokenAttributes.has(node.name.getText()) && node.initializer !== undefined) {
			const { initializer } = node;
			const literal = ts.isJsxExpression(initializer) ? initializer.expression : initializer;
			if (literal !== undefined && ts.isStringLiteralLike(literal) && isSpoken(literal.text)) found.push(literal.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
	return found;
}

describe("no text outside the translation files", () => {
	const components = readdirSync(rendererFolder, { recursive: true, encoding: "utf8" }).filter((file) =>
		file.endsWith(".tsx"),
	);

	test("in any component", () => {
		expect(components.length).toBeGreaterThan(10);
		const found = components.flatMap((file) =>
			strayTexts(file, readFileSync(join(rendererFolder, file), "utf8")).map((text) => `${file}: ${text}`),
		);
		expect(found).toEqual([]);
	});

	test.each([
		"<p>Hola a todos</p>",
		'<img alt="Una foto" />',
		'<button aria-label={"Cerrar"} />',
		'<p>{"Hola"}</p>',
		'<p>{ready ? "Listo" : "Espera"}</p>',
	])("the fence sees %s", (component) => {
		expect(strayTexts("x.tsx", `const x = ${component};`).length).toBeGreaterThan(0);
	});
});
