import { describe, expect, it } from "vitest";
import { localeOf } from "../../../../renderer/shell/appearance.ts";

describe("the language for someone who has not chosen one", () => {
	it.each([
		[["en-GB", "es"], "en"],
		[["fr-FR", "es-MX", "en"], "es"],
		[["EN"], "en"],
		[["est", "eng"], "es"],
		[[], "es"],
	])("of a browser in %j is %s", (languages, locale) => {
		expect(localeOf(languages)).toBe(locale);
	});
});
