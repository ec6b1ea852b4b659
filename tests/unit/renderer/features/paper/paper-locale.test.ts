import { expect, test } from "vitest";
import { paperLocale } from "../../../../../renderer/features/paper/paper-locale.ts";

test.each([
	["es", "en", "es"],
	["es-MX", "en", "es"],
	["EN-gb", "es", "en"],
	["en", "en", "en"],
	// There are no words in these: the page's.
	["fr", "es", "es"],
	["est", "en", "en"],
] as const)("a course in %s on a page in %s is printed in %s", (course, page, printed) => {
	expect(paperLocale(course, page)).toBe(printed);
});
