import { describe, expect, it } from "vitest";
import { pinPattern, waitAfter } from "../../../../core/learning/pin.ts";

describe("the wait after wrong PINs", () => {
	it("begins with the fifth, doubles, and never passes a quarter of an hour", () => {
		const seconds = [0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 500].map((wrong) => waitAfter(wrong) / 1000);
		expect(seconds).toEqual([0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
	});
});

describe("a PIN", () => {
	it("is four to twelve digits and nothing else", () => {
		const texts = ["1234", "000000000000", "123", "1234567890123", "12 34", "12a4", "1234\n", "１２３４"];
		expect(texts.map((text) => pinPattern.test(text))).toEqual([true, true, false, false, false, false, false, false]);
	});
});
