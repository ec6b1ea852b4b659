import { describe, expect, it } from "vitest";
import { fillPlaceholders, localNumbers, placeholdersIn } from "../../../../core/quiz/placeholders.ts";

const numbers = new Map([
	["abiertos", 1240],
	["entregados", 5600],
]);

describe("a text with numbers in it", () => {
	it.each([
		["{{entregados}} correos", "5.600 correos", "5,600 correos"],
		["{{ abiertos / entregados * 100 | 1 }} %", "22,1 %", "22.1 %"],
		["{{abiertos / entregados}}", "0,221428571", "0.221428571"],
		["{{entregados | 2}}", "5.600,00", "5,600.00"],
		["{{0 - abiertos}}", "−1.240", "−1,240"],
		["{{1 > 2 || abiertos > 2}}", "1", "1"],
		["$\\frac{{{abiertos}}}{{{entregados}}}$", "$\\frac{1.240}{5.600}$", "$\\frac{1,240}{5,600}$"],
		["{{1 / 0}} y {{nadie}}", "— y —", "— y —"],
		["sin números, {uno} {{}", "sin números, {uno} {{}", "sin números, {uno} {{}"],
	])("%s", (text, spanish, english) => {
		const filled = fillPlaceholders(text, numbers);
		expect(localNumbers(filled, "es")).toBe(spanish);
		expect(localNumbers(filled, "en")).toBe(english);
	});

	it("says where each formula begins, for who must mend it", () => {
		expect(placeholdersIn("De {{ uno }} y {{uno / dos | 1}}.")).toEqual([
			{ at: 6, formula: "uno", decimals: undefined },
			{ at: 17, formula: "uno / dos", decimals: 1 },
		]);
	});
});
