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
		["{{27 / 5}} € y {{6}} €, de {{27 / 5}} kg", "5,40 € y 6 €, de 5,4 kg", "5.40 € y 6 €, de 5.4 kg"],
		["{{1 / 8}} € y {{27 / 5 | 1}} €", "0,125 € y 5,4 €", "0.125 € y 5.4 €"],
		["{{1 / 0}} y {{nadie}}", "— y —", "— y —"],
		["sin números, {uno} {{}", "sin números, {uno} {{}", "sin números, {uno} {{}"],
	])("%s", (text, spanish, english) => {
		const filled = fillPlaceholders(text, numbers);
		expect(localNumbers(filled, "es")).toBe(spanish);
		expect(localNumbers(filled, "en")).toBe(english);
	});

	it.each([
		// 1.240 of 5.600 are 22,142857… %; of 1.240, 620 are exactly a half.
		["{{abiertos}} ÷ {{entregados}} × 100 = {{abiertos / entregados * 100 | 1}} %", "1.240 ÷ 5.600 × 100 ≈ 22,1 %"],
		["620 ÷ {{abiertos}} × 100 = {{62000 / abiertos | 1}} %", "620 ÷ 1.240 × 100 = 50,0 %"],
		["{{0.1 + 0.2 | 1}} = 0,3", "0,3 = 0,3"],
		["1 ÷ 3 = {{1 / 3}}", "1 ÷ 3 ≈ 0,333333333"],
		["{{abiertos}} = {{abiertos}}", "1.240 = 1.240"],
		// A rounded number on the left makes it as wrong.
		["12 € × ({{10 / 3 | 1}} años + 1) = {{52}} €", "12 € × (3,3 años + 1) ≈ 52 €"],
		["{{4 / 2}} = {{6 / 3}} = {{7 / 3 | 2}}", "2 = 2 ≈ 2,33"],
		["$k = {{7 / 3 | 2}}$", "$k ≈ 2,33$"],
		// What else is in the sentence is none of its business.
		["Son {{7 / 3 | 1}} leads, y 2 + 2 = {{4}}. {{7 / 3 | 1}}", "Son 2,3 leads, y 2 + 2 = 4. 2,3"],
		["2 + 2 = {{4}} % y {{7 / 3 | 1}} + 1 = {{10 / 3 | 1}}", "2 + 2 = 4 % y 2,3 + 1 ≈ 3,3"],
		["x <= {{7 / 3 | 1}}, y 4 ≈ {{4}}", "x <= 2,3, y 4 ≈ 4"],
	])("says of %s whether it is rounded", (text, shown) => {
		expect(localNumbers(fillPlaceholders(text, numbers), "es")).toBe(shown);
	});

	it("says where each formula begins, for who must mend it", () => {
		expect(placeholdersIn("De {{ uno }} y {{uno / dos | 1}}.")).toEqual([
			{ at: 6, formula: "uno", decimals: undefined },
			{ at: 17, formula: "uno / dos", decimals: 1 },
		]);
	});
});
