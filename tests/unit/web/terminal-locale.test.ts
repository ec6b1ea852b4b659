import { expect, it } from "vitest";
import { terminalLocale } from "../../../web/terminal-locale.ts";

it.each([
	[{ LANG: "es_ES.UTF-8" }, "en-US", "es"],
	[{ LANG: "es" }, "en-US", "es"],
	[{ LANG: "en_GB.UTF-8" }, "es-MX", "en"],
	[{ LANG: "en_GB.UTF-8", LC_ALL: "es_AR.UTF-8" }, "en-US", "es"],
	[{ LANG: "es_ES.UTF-8", LC_MESSAGES: "en_US.UTF-8" }, "es-ES", "en"],
	[{ LANG: "es_ES.UTF-8", LC_ALL: "" }, "en-US", "es"],
	[{}, "es-MX", "es"],
	[{}, "en-US", "en"],
	[{ LANG: "C" }, "en-US", "en"],
	[{ LANG: "fr_FR.UTF-8" }, "fr-FR", "en"],
] as const)("%j on a system in %s speaks %s", (env, system, locale) => {
	expect(terminalLocale(env, system)).toBe(locale);
});
