import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../../core/locale.ts";
import { pointsText } from "../../../../../renderer/features/quiz/points-text.ts";
import { startI18n } from "../../../../support/texts.ts";

const said = (earned: number, worth: number, locale: Locale = "es") =>
	pointsText(startI18n(locale).getFixedT(locale, "quiz"), earned, worth, locale);

describe("what a part earned", () => {
	it("is said once where it is all", () => {
		expect(said(0.25, 0.25)).toBe("0,25 puntos");
		expect(said(1 / 3, 1 / 3)).toBe("1/3 de punto");
		expect(said(1, 1)).toBe("1 punto");
		expect(said(2 / 3, 2 / 3, "en")).toBe("2/3 of a point");
	});

	it("is said with what it could have been where it is less", () => {
		expect(said(0, 0.25)).toBe("0 de 0,25 puntos");
		expect(said(0.25, 0.75, "en")).toBe("0.25 of 0.75 points");
	});

	it("is never a fraction of a fraction, which would be a product", () => {
		expect(said(0, 1 / 3)).toBe("0 puntos (máximo: 1/3)");
		expect(said(1 / 6, 1 / 3)).toBe("1/6 de punto (máximo: 1/3)");
		expect(said(1 / 12, 0.25)).toBe("1/12 de punto (máximo: 0,25)");
		expect(said(0.2, 1 / 3, "en")).toBe("0.2 points (out of 1/3)");
	});
});
