import type { Locale } from "../locale.ts";
import { quantityInWords } from "../metrics/units-words.ts";
import type { Finding } from "./finding.ts";
import { answerTexts } from "./finding-text-answers.ts";
import { blueprintTexts } from "./finding-text-blueprint.ts";
import { composedTexts } from "./finding-text-composed.ts";
import { examTexts } from "./finding-text-exams.ts";
import { keyTexts } from "./finding-text-keys.ts";
import { markdownTexts } from "./finding-text-markdown.ts";
import { metricFieldTexts } from "./finding-text-metric-fields.ts";
import { metricTexts } from "./finding-text-metrics.ts";
import { placingTexts } from "./finding-text-placing.ts";
import { referenceTexts } from "./finding-text-references.ts";
import { syntaxTexts } from "./finding-text-syntax.ts";
import { teachingTexts } from "./finding-text-teaching.ts";
import { worksheetTexts } from "./finding-text-worksheets.ts";
import { yamlTexts } from "./finding-text-yaml.ts";

/** A sentence in each language; `{name}` stands for the finding's parameter of that name. */
export type FindingTexts = Record<string, Record<Locale, string>>;

const texts = new Map(
	Object.entries({
		...syntaxTexts,
		...yamlTexts,
		...keyTexts,
		...markdownTexts,
		...referenceTexts,
		...metricTexts,
		...metricFieldTexts,
		...teachingTexts,
		...answerTexts,
		...blueprintTexts,
		...placingTexts,
		...composedTexts,
		...examTexts,
		...worksheetTexts,
	}),
);

const unknown: Record<Locale, string> = {
	es: "Aquí hay algo que no se entiende.",
	en: "There is something here that cannot be understood.",
};

const wholeDocument: Record<Locale, string> = { es: "el documento", en: "the document" };

/** What zod calls the kinds of data, in an author's words. */
const kinds: Record<string, Record<Locale, string>> = {
	string: {
		es: "un texto (entre comillas si parece un número o una fecha)",
		en: "text (in quotes if it looks like a number or a date)",
	},
	number: { es: "un número", en: "a number" },
	int: { es: "un número entero", en: "a whole number" },
	boolean: { es: "true o false", en: "true or false" },
	array: {
		es: "una lista: cada elemento en su línea, con un guion y un espacio delante",
		en: "a list: each item in a line of its own, with a dash and a space before it",
	},
	tuple: { es: "una lista", en: "a list" },
	object: { es: "un grupo de claves", en: "a group of keys" },
	record: { es: "un grupo de claves", en: "a group of keys" },
};

/** Parameters that are lists or technical names, and read better without quotation marks. */
const bare = new Set(["values", "missing", "pattern", "keys", "kinds", "by", "example", "unit", "result"]);

/** What is said behind any sentence: which keys there are, or what was most likely meant. */
const added: Record<Locale, (name: "keys" | "meant", value: string) => string> = {
	es: (name, value) => (name === "keys" ? ` Las que hay: ${value}.` : ` ¿Querías decir «${value}»?`),
	en: (name, value) => (name === "keys" ? ` There are: ${value}.` : ` Did you mean “${value}”?`),
};
/** Parameters that say what a number measures, as `quantityCode` writes it. */
const quantities = new Set(["quantity", "other"]);

function shown(name: string, value: string | number, locale: Locale): string {
	if (typeof value === "number") return locale === "es" ? String(value).replace(".", ",") : String(value);
	if (name === "key" && value === "") return wholeDocument[locale];
	if (name === "expected") return kinds[value]?.[locale] ?? value;
	if (bare.has(name)) return value;
	if (quantities.has(name)) return quantityInWords(value, locale);
	return locale === "es" ? `«${value}»` : `“${value}”`;
}

/** Every code that has a sentence, for the test that each has one. */
export const findingCodes: readonly string[] = [...texts.keys()];

/** The sentence that tells an author what is wrong and, where it is not plain, what to write instead. */
export function findingText({ code, params }: Pick<Finding, "code" | "params">, locale: Locale): string {
	const text = (texts.get(code) ?? unknown)[locale];
	const filled = text.replace(/\{(\w+)\}/g, (_whole, name: string) => shown(name, params[name] ?? "", locale));
	// A sentence may begin with a key, quoted as it is, with a file's name, or with "the document".
	const sentence = text.startsWith("{") ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
	const more = (["keys", "meant"] as const).filter((name) => params[name] !== undefined && !text.includes(`{${name}}`));
	return sentence + more.map((name) => added[locale](name, String(params[name]))).join("");
}
