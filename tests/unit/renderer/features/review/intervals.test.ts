import { describe, expect, it } from "vitest";
import { dayText, intervalText, shortDay } from "../../../../../renderer/features/review/intervals.ts";
import { startI18n } from "../../../../support/texts.ts";

const t = startI18n("es").getFixedT("es", "review");
const number = (value: number) => new Intl.NumberFormat("es").format(value);

describe("when a card comes again", () => {
	it.each([
		[0, 0, "en 1 minuto"],
		[0, 10, "en 10 minutos"],
		[0, 59, "en 59 minutos"],
		[0, 60, "en 1 hora"],
		[0, 200, "en 3 horas"],
		[1, 0, "mañana"],
		[2, 0, "en 2 días"],
		[29, 0, "en 29 días"],
		[30, 0, "en 1 mes"],
		[61, 0, "en 2 meses"],
		[350, 0, "en 11 meses"],
		[351, 0, "en 1 año"],
		[365, 0, "en 1 año"],
		[548, 0, "en 1,5 años"],
		[36_500, 0, "en 99,9 años"],
	])("%d days and %d minutes: %s", (days, minutes, text) => {
		expect(intervalText(t, { days, minutes }, number)).toBe(text);
	});
});

describe("a day", () => {
	it.each([
		["2026-11-22", "hoy"],
		["2026-11-23", "mañana"],
		["2026-11-24", "el martes, 24 de noviembre"],
		["2027-01-01", "el viernes, 1 de enero"],
	])("%s is %s", (day, text) => {
		expect(dayText(t, "2026-11-22", day, "es")).toBe(text);
	});

	it("is written as it is, wherever the computer stands", () => {
		expect(shortDay("2026-11-24", "es")).toBe("mar 24");
	});
});
