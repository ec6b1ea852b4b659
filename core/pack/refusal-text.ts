import type { Locale } from "../locale.ts";
import type { Refusal, RefusalCode } from "./refusal.ts";
import { contentTexts } from "./refusal-text-content.ts";
import { nameTexts } from "./refusal-text-names.ts";
import { zipTexts } from "./refusal-text-zip.ts";

/** A sentence in each language; `{name}` stands for the refusal's parameter of that name. */
export type RefusalTexts<Codes extends RefusalCode> = Readonly<Record<Codes, Readonly<Record<Locale, string>>>>;

const texts: RefusalTexts<RefusalCode> = { ...zipTexts, ...nameTexts, ...contentTexts };

/** Whether there is a sentence for a code that came from elsewhere. */
export function isRefusalCode(code: string): code is RefusalCode {
	return Object.hasOwn(texts, code);
}

/** Parameters that are bytes, and read better in larger units. */
const sizes = new Set(["size", "expected"]);

const units = ["KiB", "MiB", "GiB"] as const;

/** Bytes in the largest unit that has one of them at least: "1,5 MiB". */
export function sizeText(bytes: number, locale: Locale): string {
	let [value, unit] = [bytes, "B"];
	for (const larger of units) {
		if (value < 1024) break;
		[value, unit] = [value / 1024, larger];
	}
	const digits = value < 10 && unit !== "B" ? value.toFixed(1) : String(Math.round(value));
	return `${locale === "es" ? digits.replace(".", ",") : digits} ${unit}`;
}

function shown(code: RefusalCode, name: string, value: string | number, locale: Locale): string {
	// Where in the manifest, as far as that is known.
	if (name === "key") return value === "" ? "" : `: ${value}`;
	if (typeof value === "string") return name === "path" && value === "" ? wholePack[locale] : value;
	if (sizes.has(name) || (code === "too-large" && name === "maximum")) return sizeText(value, locale);
	return value.toLocaleString(locale === "es" ? "es-419" : "en-GB");
}

const wholePack: Readonly<Record<Locale, string>> = { es: "el curso entero", en: "the whole course" };

/** Says why a pack was refused, or a course not packed: what is wrong, where, and what to do. */
export function refusalText({ code, params }: Refusal, locale: Locale): string {
	const values = new Map(Object.entries(params));
	return texts[code][locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = values.get(name);
		return value === undefined ? whole : shown(code, name, value, locale);
	});
}
