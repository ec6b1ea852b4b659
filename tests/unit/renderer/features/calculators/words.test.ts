import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../../core/locale.ts";
import { metricSchema } from "../../../../../core/metrics/schema.ts";
import { compileMetric } from "../../../../../core/metrics/work.ts";
import { type Change, changeWords } from "../../../../../renderer/features/calculators/verdict.ts";
import {
	changeText,
	inputEchoText,
	limitText,
	recommendedText,
} from "../../../../../renderer/features/calculators/words.ts";
import { workFields } from "../../../../../renderer/features/calculators/worked-fields.ts";
import { readField } from "../../../../../renderer/ui/number-field-reading.ts";
import { startI18n } from "../../../../support/texts.ts";

const texts = (locale: Locale) => startI18n(locale).getFixedT(locale, "calculators");

const metric = metricSchema.parse({
	id: "apertura",
	name: "Apertura",
	summary: "S",
	formula: "abiertos / entregados * tope",
	inputs: [
		{ id: "abiertos", label: "Abiertos", unit: "correos", kind: "count", min: 0, example: 1 },
		{ id: "entregados", label: "Entregados", unit: "correos", kind: "count", min: 1, max: 9999, example: 1 },
		{ id: "tope", label: "Tope", unit: "%", kind: "ratio", min: 0, max: 100, example: 1 },
	],
	output: { unit: "%", decimals: 1 },
	direction: "none",
	edgeCases: [{ id: "de-mas", when: "abiertos > entregados", action: "stop", message: "Sobran." }],
});

function said(typed: Record<string, string>, locale: Locale): Record<string, string> {
	const compiled = compileMetric(metric);
	if (!compiled.ok) throw new Error("the metric of this test is wrong");
	const { problems, readings } = workFields(compiled.metric, typed, locale);
	return Object.fromEntries(
		metric.inputs.flatMap((input) => {
			const problem = problems[input.id];
			if (problem === undefined) return [];
			const field = { input, typed: typed[input.id] ?? "", reading: readings[input.id], problem };
			return [[input.id, limitText(texts(locale), field, locale)]];
		}),
	);
}

describe("what a field says about a number outside its limits", () => {
	it("is said of every field, with what was understood and what may have been meant", () => {
		expect(said({ abiertos: "1,240", entregados: "5,600", tope: "7.500" }, "es")).toEqual({
			abiertos: "Entendido: 1,24. Aquí va un número entero. Si querías decir 1240, escríbelo sin separadores.",
			entregados: "Entendido: 5,6. Aquí va un número entero. Si querías decir 5600, escríbelo sin separadores.",
			tope: "Entendido: 7500\u00a0%. El máximo es 100\u00a0%.",
		});
		expect(said({ abiertos: "1.240", entregados: "5,600", tope: "22.1" }, "en")).toEqual({
			abiertos: "Understood: 1.24. This takes a whole number. If you meant 1240, type it without separators.",
		});
	});

	it("is said too where another field is empty or the numbers do not go together", () => {
		expect(Object.keys(said({ abiertos: "", entregados: "1,5", tope: "" }, "es"))).toEqual(["entregados"]);
		expect(Object.keys(said({ abiertos: "5,600", entregados: "1,240", tope: "1" }, "es"))).toHaveLength(2);
	});

	it("offers no reading that the field would refuse as well, and says nothing back that needs no saying", () => {
		expect(said({ abiertos: "1", entregados: "15,600", tope: "1" }, "es")["entregados"]).toBe(
			"Entendido: 15,6. Aquí va un número entero.",
		);
		expect(said({ abiertos: "1,5", entregados: "2", tope: "1" }, "es")["abiertos"]).toBe("Aquí va un número entero.");
	});
});

describe("a percentage of more than 100", () => {
	const rate = { id: "t", label: "Tasa", unit: "%", kind: "ratio", example: 5 } as const;
	const echo = (typed: string, locale: Locale, unit = "%") =>
		inputEchoText(texts(locale), { ...rate, unit }, readField(typed, unit, locale));

	it("is said back with a question, however plainly it was typed, and stands", () => {
		expect(echo("250", "es")).toBe("Entendido: 250\u00a0%. ¿Seguro? Es más del 100\u00a0%.");
		expect(echo("250%", "en")).toBe("Understood: 250%. Are you sure? That is more than 100%.");
		expect(echo("1.250", "es")).toBe("Entendido: 1250\u00a0%. ¿Seguro? Es más del 100\u00a0%.");
	});

	it("is not asked about where it is none", () => {
		expect(echo("100", "es")).toBeUndefined();
		expect(echo("22,1 %", "es")).toBeUndefined();
		expect(echo("250", "es", "correos")).toBeUndefined();
	});
});

describe("what is recommended", () => {
	const benchmark = { segment: "B2B", source: "Guía", operator: "<", value: 5 } as const;
	const said = (locale: Locale, segment: string) =>
		recommendedText(texts(locale), { ...benchmark, segment }, metric.output, locale)
			.replace(/[\u2068\u2069]/g, "")
			.replaceAll("\u00a0", " ");

	it("names whom it is for, but not everybody", () => {
		expect(said("es", "B2B")).toBe("Recomendado para B2B: menos del 5 %. Fuente: Guía.");
		expect(said("es", "En general")).toBe("Recomendado: menos del 5 %. Fuente: Guía.");
		expect(said("en", "En general")).toBe("Recommended: less than 5%. Source: Guía.");
	});
});

describe("the sentence about a change", () => {
	const change: Change = {
		sentence: "more",
		amount: "1",
		noun: "apertura",
		label: "Abiertos",
		outcome: "reach",
		reaches: "20\u00a0%",
	};
	const words = (locale: Locale, changes: Partial<Change>, foreign = false) =>
		changeText(texts(locale), { ...change, ...changes }, metric.output, foreign).replace(/[\u2068\u2069]/g, "");

	it("has the words in the order of its language", () => {
		expect(words("en", { noun: "open" })).toBe("With 1 more open you would reach 20\u00a0%.");
		expect(words("en", { sentence: "fewer", amount: "17", noun: "opens", outcome: "under" })).toBe(
			"With 17 fewer opens you would get under 20\u00a0%.",
		);
		expect(words("es", {})).toBe("Con 1 apertura más llegarías al 20\u00a0%.");
		expect(words("es", { sentence: "lessOf", amount: "2 €" })).toBe(
			"Con 2 € menos en «Abiertos» llegarías al 20\u00a0%.",
		);
	});

	it("names the field in another language than the course's, and puts none of its nouns into a phrase", () => {
		expect(words("en", {}, true)).toBe("With 1 more in “Abiertos” you would reach 20\u00a0%.");
		const fewer = { sentence: "fewer", amount: "17", noun: "cancelaciones", outcome: "under" } as const;
		expect(words("en", fewer, true)).toBe("With 17 fewer in “Abiertos” you would get under 20\u00a0%.");
		expect(words("en", { sentence: "lessOf", amount: "€2" }, true)).toBe(
			"With €2 less in “Abiertos” you would reach 20\u00a0%.",
		);
		expect(words("es", fewer, true)).toBe("Con 17 menos en «Abiertos» bajarías del 20\u00a0%.");
	});

	it("keeps the unit of what is measured, where the noun that said it is left out", () => {
		const { inputs } = metric;
		const [input] = inputs;
		if (input === undefined) throw new Error("the metric of this test has no inputs");
		const rate = {
			...input,
			label: "Margen",
			unit: "%",
			noun: { one: "punto porcentual", many: "puntos porcentuales" },
		};
		const moved = (locale: Locale, foreign: boolean) =>
			changeText(
				texts(locale),
				changeWords(rate, -0.25, "reach", "20", locale),
				{ unit: "count", decimals: 0 },
				foreign,
			)
				.replace(/[\u2068\u2069]/g, "")
				.replaceAll("\u00a0", " ");
		expect(moved("en", true)).toBe("With 0.25 points less in “Margen” you would reach 20.");
		expect(moved("es", false)).toBe("Con 0,25 puntos porcentuales menos llegarías a 20.");
	});

	it("marks the course's words as such", () => {
		const said = (sentence: Change["sentence"], foreign: boolean) =>
			changeText(texts("en"), { ...change, sentence }, metric.output, foreign);
		expect(said("more", false)).toContain("\u2068apertura\u2069");
		expect(said("more", true)).toContain("\u2068Abiertos\u2069");
		expect(said("moreOf", false)).toContain("\u2068Abiertos\u2069");
	});
});
