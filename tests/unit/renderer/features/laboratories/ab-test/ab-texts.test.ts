import { describe, expect, it } from "vitest";
import { powerText } from "../../../../../../renderer/features/laboratories/ab-test/ab-texts.ts";
import { addLaterSpanish } from "../../../../../../renderer/i18n/later-spanish.ts";
import { startI18n } from "../../../../../support/texts.ts";

const i18n = startI18n("es");
addLaterSpanish();
const t = i18n.getFixedT("es", "ab-test");

describe("how often a test finds what it looks for", () => {
	it.each<[number, string]>([
		[0, "menos del 1\u00a0%"],
		[4.96e-8, "menos del 1\u00a0%"],
		[0.01, "un 1\u00a0%"],
		[0.4321, "un 43\u00a0%"],
		[0.996, "más del 99\u00a0%"],
	])("%d is %s", (power, text) => {
		expect(powerText(t, power, "es")).toBe(text);
	});
});
