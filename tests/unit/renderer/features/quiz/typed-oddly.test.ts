import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../../core/locale.ts";
import { numberSchema, showNumber } from "../../../../../core/quiz/number.ts";
import { markNumber } from "../../../../../core/quiz/number-mark.ts";
import { echoText, refusalText } from "../../../../../renderer/features/calculators/words.ts";
import { emptyDraft } from "../../../../../renderer/features/quiz/draft.ts";
import { numberAnswerOf, readNumberDraft } from "../../../../../renderer/features/quiz/number-draft.ts";
import { startI18n } from "../../../../support/texts.ts";

function question(answer: number, unit: { unit: string } | { units: { unit: string; factor?: number }[] }) {
	return numberSchema.parse({
		id: "q",
		kind: "number",
		prompt: "P",
		explanation: "E",
		section: "s",
		difficulty: 1,
		answer,
		tolerance: { absolute: 0.001 },
		...unit,
		feedback: { right: "Sí", wrong: "No" },
	});
}

/** What becomes of a number typed by hand: its mark, or the sentence by which it is refused. */
function typedIn(asked: ReturnType<typeof question>, typed: string, locale: Locale): "right" | "wrong" | string {
	const shown = showNumber(asked, 1);
	const draft = { ...emptyDraft, typed };
	const read = readNumberDraft(shown, draft, locale);
	const answer = numberAnswerOf(shown, draft, read);
	const t = startI18n(locale).getFixedT(locale, "calculators");
	if (answer !== undefined) return markNumber(asked, answer).correct ? "right" : "wrong";
	return (refusalText(t, read.reading, read.unit) ?? "nothing typed").replace(/[\u2068\u2069]/g, "");
}

const notNumber = "Eso no es un número. Escribe solo cifras, por ejemplo 1.240 o 22,1.";

describe("a number typed in an odd way", () => {
	it.each<[typed: string, answer: number, unit: string, outcome: string]>([
		["1.234,5 %", 1234.5, "%", "right"],
		["1,234.5%", 1234.5, "%", "right"],
		["1\u00a0234,5\u00a0%", 1234.5, "%", "right"],
		["1\u202f234,5", 1234.5, "%", "right"],
		["\u22123", -3, "%", "right"],
		["\u20133 %", -3, "%", "right"],
		["+3", 3, "%", "right"],
		["3", -3, "%", "wrong"],
		["12.", 12, "%", "right"],
		["12 %.", 12, "%", "right"],
		["  12\t", 12, "%", "right"],
		["\u200e12\u200f", 12, "%", "right"],
		["12 %", 12, "€", "Aquí no va un porcentaje: escribe la cantidad (€), sin el signo %."],
		["12 €", 12, "%", "Aquí no va esa moneda: escribe la cantidad (%)."],
		["12 €", 12, "€", "right"],
		["$12", 12, "€", "Aquí no va esa moneda: escribe la cantidad (€)."],
		["5.350 correos", 5350, "correos", "right"],
		["5350 Correos", 5350, "correos", "right"],
		["5350 clics", 5350, "correos", notNumber],
		["correos", 5350, "correos", notNumber],
		["1/3", 1 / 3, "%", "Es una fracción. Escribe el número con decimales, por ejemplo 0,5."],
		["1e3", 1000, "%", "Tiene una potencia de diez. Escribe el número con todas sus cifras, por ejemplo 12.500."],
		["3 k", 3000, "€", "Está abreviado. Escribe el número con todas sus cifras, por ejemplo 12.500."],
		["3 mil", 3000, "correos", "Está abreviado. Escribe el número con todas sus cifras, por ejemplo 12.500."],
		["doce", 12, "%", notNumber],
		["≈ 12", 12, "%", notNumber],
		["10–12", 12, "%", notNumber],
		["10 - 12", 12, "%", notNumber],
		["🙂", 12, "%", notNumber],
		["½", 0.5, "%", "Es una fracción. Escribe el número con decimales, por ejemplo 0,5."],
		["NaN", 12, "%", notNumber],
		["Infinity", 12, "%", notNumber],
		["١٢", 12, "%", "Escribe las cifras del 0 al 9."],
		["１２", 12, "%", "right"],
		["12,5,0", 12.5, "%", "Hay más de una coma. Usa una sola coma para los decimales."],
		["9".repeat(30), 12, "%", "Es demasiado grande para calcular con él."],
		["\u200b", 12, "%", "nothing typed"],
	])("%j where %d %s is right: %s", (typed, answer, unit, outcome) => {
		expect(typedIn(question(answer, { unit }), typed, "es")).toBe(outcome);
	});

	it("is refused in the words of the person's language, and without a unit where none is named yet", () => {
		const time = question(90, {
			units: [
				{ unit: "minutos", factor: 1 },
				{ unit: "horas", factor: 60 },
			],
		});
		expect(typedIn(time, "1,5 h", "es")).toBe("right");
		expect(typedIn(time, "1,5 h más", "es")).toBe(notNumber);
		expect(typedIn(time, "1,5 horas", "es")).toBe("right");
		expect(typedIn(time, "90 %", "es")).toBe("Aquí no va un porcentaje: escribe el número sin el signo %.");
		expect(typedIn(time, "90 €", "en")).toBe("This is not an amount of money: type the number alone.");
		expect(typedIn(question(12, { unit: "%" }), "twelve", "en")).toBe(
			"That is not a number. Type figures only, such as 1,240 or 22.1.",
		);
	});

	it("of a percentage is said back where it is more than all of it, and marked all the same", () => {
		const rate = question(22.1, { unit: "%" });
		const t = startI18n("es").getFixedT("es", "calculators");
		const { reading } = readNumberDraft(showNumber(rate, 1), { ...emptyDraft, typed: "221" }, "es");
		expect(echoText(t, reading)).toBe("Entendido: 221\u00a0%");
		expect(typedIn(rate, "221", "es")).toBe("wrong");
	});

	it("never fails, whatever is typed", () => {
		const sign = fc.constantFrom(..."0123456789.,'’ \u00a0-−–+%€$£/e≈١１½ñ🙂\u200b\u0301\ud800".split(""), "correos");
		const units = fc.constantFrom("%", "€", "correos", "€ al mes");
		fc.assert(
			fc.property(fc.array(sign, { maxLength: 12 }), units, fc.constantFrom("es", "en"), (signs, unit, locale) => {
				expect(typedIn(question(12, { unit }), signs.join(""), locale)).not.toBe("");
			}),
		);
	});
});
