import { expect, it } from "vitest";
import { systemLocale } from "../../../../../electron/main/i18n/texts.ts";

it.each([
	[[], "es"],
	[["es-MX"], "es"],
	[["en-GB", "es-ES"], "en"],
	[["es_419", "en"], "es"],
	[["fr-FR", "en-US", "es"], "en"],
	[["EN"], "en"],
	[["eng"], "es"],
	[["fr", "de"], "es"],
] as const)("speaks to a system that prefers %j in %s", (preferred, locale) => {
	expect(systemLocale(preferred)).toBe(locale);
});
