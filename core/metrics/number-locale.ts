import type { Locale } from "../locale.ts";

/**
 * Whose way of writing numbers: a language of the interface, or a country's by its BCP 47 tag. "es" and "es-ES" write
 * 1.234,5 and so do "es-AR" and "pt-BR"; "es-MX" writes 1,234.5 like "en".
 */
export type NumberLocale = Locale | `${string}-${string}`;

const marks = new Map<NumberLocale, "." | ",">([
	["es", ","],
	["en", "."],
]);

/** The mark before the decimals, as the locale data of the system has it. Throws a RangeError for what is no tag. */
export function decimalMarkOf(locale: NumberLocale): "." | "," {
	const known = marks.get(locale);
	if (known !== undefined) return known;
	const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).formatToParts(1.5);
	const mark = parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
	marks.set(locale, mark);
	return mark;
}
