import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../../core/locale.ts";
import { refusalText } from "../../../../../renderer/features/calculators/words.ts";
import { readField } from "../../../../../renderer/ui/number-field-reading.ts";
import { startI18n } from "../../../../support/texts.ts";

const refused = (typed: string, locale: Locale) =>
	refusalText(startI18n(locale).getFixedT(locale, "calculators"), readField(typed, undefined, locale), undefined);

const signs = ["point", "comma", "space", "apostrophe"] as const;
type Sign = (typeof signs)[number];
const named: Record<Locale, Record<Sign, RegExp>> = {
	es: { point: /\bpunto\b/i, comma: /\bcoma\b/i, space: /\bespacio\b/i, apostrophe: /\bapóstrofo\b/i },
	en: { point: /\bpoint\b/i, comma: /\bcomma\b/i, space: /\bspace\b/i, apostrophe: /\bapostrophe\b/i },
};

/** What was typed, and the marks that its refusal names, in Spanish and in English. */
const table: [typed: string, es: Sign[], en: Sign[]][] = [
	["3 5", ["space"], ["space"]],
	["1 23", ["space"], ["space"]],
	["1  2", ["space"], ["space"]],
	["1\u00a023", ["space"], ["space"]],
	["1 ,5", ["space"], ["space"]],
	["12 34,5", ["space"], ["space"]],
	["12 34.5", ["space"], ["space"]],
	["1 23 456", ["space"], ["space"]],
	["1'23", ["apostrophe"], ["apostrophe"]],
	["1\u20192\u20193", ["apostrophe"], ["apostrophe"]],
	["12'34,5", ["apostrophe"], ["apostrophe"]],
	["3.5.", ["point"], ["point"]],
	["1.23.4", ["point"], ["point"]],
	["1..2", ["point"], ["point"]],
	["1.000.00", ["point"], ["point"]],
	["1.23,4", ["point"], ["point"]],
	["5.%", ["point"], []],
	["1,23.4", ["comma"], ["comma"]],
	["1,2,3", ["comma"], ["comma"]],
	["1,,2", ["comma"], ["comma"]],
	["1,234,5", ["comma"], ["comma"]],
	["1,000,00", ["comma"], ["comma"]],
	["1.234,5,6", ["comma"], ["comma", "point"]],
	["1,234.5.6", ["comma", "point"], ["point"]],
	["1,5.", ["comma", "point"], ["comma"]],
	["1.234 567", ["point", "space"], ["point", "space"]],
	[" 1.234 567 ", ["point", "space"], ["point", "space"]],
	["1 234.567", ["point", "space"], []],
	["1 234,567", [], ["comma", "space"]],
	["1'234 567", ["space", "apostrophe"], ["space", "apostrophe"]],
	["1 2.3,4", ["comma", "point", "space"], ["comma", "point", "space"]],
	["3 , 5", ["comma", "space"], ["comma", "space"]],
	["12a", [], []],
	["1e3", [], []],
	["%5", [], []],
	["--5", [], []],
	["1/2", [], []],
	["1:5", [], []],
	["dos mil", [], []],
	["\u0663", [], []],
	["1234567890123456789", [], []],
	["1".repeat(61), [], []],
];

describe("why a number is refused", () => {
	it.each(["es", "en"] as const)("names the marks that were typed and no other (%s)", (locale) => {
		const told = table.map(([typed]) => {
			// What it offers to type instead is no word about what was typed.
			const [why = ""] = (refused(typed, locale) ?? "").split(/Escribe|Type/);
			const all = signs.filter((sign) => named[locale][sign].test(why));
			return [typed, [...all].sort()];
		});
		expect(told).toEqual(table.map(([typed, es, en]) => [typed, [...(locale === "es" ? es : en)].sort()]));
	});

	it("says it in sentences", () => {
		expect(refused("3 5", "es")).toBe(
			"El espacio no separa aquí grupos de tres cifras. Escribe, por ejemplo, 1240 o 1 240.",
		);
		expect(refused("1 234.567", "es")).toMatch(/^Hay un punto y un espacio: no queda claro/);
		// "Punto y coma" is another sign.
		expect(refused("1,234.5.6", "es")).toMatch(/^Hay una coma y un punto: no queda claro/);
		expect(refused("1 2.3,4", "en")).toMatch(/^It has a comma, a point, and a space: it is not clear/);
	});
});
