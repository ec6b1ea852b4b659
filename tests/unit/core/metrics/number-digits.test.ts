import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writtenDigits } from "../../../../core/metrics/number-digits.ts";

describe("writtenDigits", () => {
	it.each<[typed: string, value: number, decimals: number, least: number, most: number]>([
		["22,1", 22.1, 1, 3, 3],
		["22,10", 22.1, 2, 4, 4],
		["22.10 %", 22.1, 2, 4, 4],
		["23", 23, 0, 2, 2],
		["23,", 23, 0, 2, 2],
		["1.234", 1234, 0, 4, 4],
		["1.234", 1.234, 3, 4, 4],
		["1.200", 1200, 0, 2, 4],
		["1.200,0", 1200, 1, 5, 5],
		["0,05", 0.05, 2, 1, 1],
		["0,050", 0.05, 3, 2, 2],
		["-3,50 €", -3.5, 2, 3, 3],
		["0", 0, 0, 1, 1],
		["0,00", 0, 2, 1, 3],
		["", 12.5, 1, 3, 3],
	])("reads %s as %s with %i decimals and %i to %i figures", (typed, value, decimals, least, most) => {
		expect(writtenDigits(typed, value)).toEqual({ decimals, figures: { least, most } });
	});

	it("counts the decimals of any number written with them", () => {
		const sizes = fc.tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }));
		fc.assert(
			fc.property(sizes, fc.constantFrom(".", ","), ([whole, decimals], mark) => {
				const typed = (whole / 10 ** decimals).toFixed(decimals);
				const written = writtenDigits(typed.replace(".", mark), Number(typed));
				expect(written.decimals).toBe(decimals);
				expect(written.figures.most).toBe(String(whole).length);
			}),
		);
	});
});
