import { describe, expect, it } from "vitest";
import { sameWriting, typosBetween, type WritingPolicy, wordsOf } from "../../../../core/quiz/written-words.ts";

const loose: WritingPolicy = { accents: "ignore", case: "ignore" };
const strict: WritingPolicy = { accents: "required", case: "required" };

describe("what does not matter in how an answer is written", () => {
	it.each([
		["Tasa  de rebote.", "tasa de rebote", true],
		["CONVERSION", "conversión", true],
		["conversio\u0301n", "conversión", true],
		["click-through rate", "Clickthrough Rate", true],
		["pingüino", "pinguino", true],
		["año", "ano", false],
		["1,5", "15", false],
		["B2B", "B2C", false],
		["5 %", "5", false],
		["¿?", "…", false],
		["  Tasa\u00a0de   «apertura» ", "tasa de apertura", true],
		["“Lead”", "lead", true],
		["le\u200bad\ufeff", "lead", true],
		["lead 🙂👍🏽", "lead", true],
		["lead ❤️", "lead", true],
		["🙂", "👍", false],
		["🙂", "lead", false],
		["an\u0303o", "año", true],
		["an\u0303o", "ano", false],
		["AÑO", "año", true],
		["ÁRBOL", "a\u0301rbol", true],
		["leads", "lead", false],
	])("%s and %s", (one, other, same) => {
		expect(sameWriting(one, other, loose)).toBe(same);
	});

	it("keeps accents and capitals where they are asked for", () => {
		expect(wordsOf("La Conversión", strict)).toEqual(["La", "Conversión"]);
		expect(sameWriting("conversion", "conversión", { accents: "required", case: "ignore" })).toBe(false);
		expect(sameWriting("Conversión", "conversión", { accents: "ignore", case: "required" })).toBe(false);
	});
});

describe("typing mistakes", () => {
	it.each<[typed: string, meant: string, typos: number | undefined]>([
		["conversión", "conversión", 0],
		["convresion", "conversión", 1],
		["conversin", "conversión", 1],
		["converion", "conversión", 1],
		["conbercion", "conversión", 2],
		["conbercin", "conversión", undefined],
		["rebitr", "rebote", undefined],
		["reboye", "rebote", 1],
		["taza de rebote", "tasa de rebote", undefined],
		["tasa de rebotte", "tasa de rebote", 1],
		["tasa rebote", "tasa de rebote", undefined],
		["lesd", "lead", undefined],
		["500001", "500000", undefined],
		["campana", "campaña", 1],
	])("%s for %s: %s", (typed, meant, typos) => {
		expect(typosBetween(typed, meant, loose)).toBe(typos);
	});

	it("never forgive an accent or a capital that is asked for", () => {
		expect(typosBetween("conversion", "conversión", strict)).toBeUndefined();
		expect(typosBetween("convesion", "conversión", strict)).toBeUndefined();
		expect(typosBetween("convesión", "conversión", strict)).toBe(1);
		expect(typosBetween("mailchimp", "Mailchimp", strict)).toBeUndefined();
	});
});
