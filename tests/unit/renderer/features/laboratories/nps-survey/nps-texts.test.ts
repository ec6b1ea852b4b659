import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../../../core/locale.ts";
import { inPoints, mostText } from "../../../../../../renderer/features/laboratories/nps-survey/nps-texts.ts";
import { addLaterSpanish } from "../../../../../../renderer/i18n/later-spanish.ts";
import { startI18n } from "../../../../../support/texts.ts";

function texts(locale: Locale) {
	const i18n = startI18n(locale);
	addLaterSpanish();
	return i18n.getFixedT(locale, "nps-survey");
}
const counts = (at: Record<number, number>) => Array.from({ length: 11 }, (_, score) => at[score] ?? 0);

describe("the words of a survey", () => {
	it("name the score that was given most often, and all of them where there are several", () => {
		const said = (at: Record<number, number>) => mostText(texts("es"), counts(at), "es");
		expect(said({ 3: 1, 9: 2 })).toBe("La puntuación más repetida es 9.");
		expect(said({ 0: 1, 10: 1 })).toBe("Las puntuaciones más repetidas son 0 y 10.");
		expect(said({ 0: 4, 7: 4, 10: 4, 5: 1 })).toBe("Las puntuaciones más repetidas son 0, 7 y 10.");
		expect(mostText(texts("en"), counts({ 0: 1, 10: 1 }), "en")).toBe("The most frequent scores are 0 and 10.");
	});
	it.each<[number, string]>([
		[1, "1 punto"],
		[0.98, "1 punto"],
		[-1, "−1 punto"],
		[0, "0 puntos"],
		[1.2, "1,2 puntos"],
		[33.333, "33,3 puntos"],
	])("count %d as %s", (value, text) => {
		expect(inPoints(texts("es"), value, "es")).toBe(text);
	});
});
