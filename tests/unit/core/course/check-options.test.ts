import { describe, expect, it } from "vitest";
import { optionFindings } from "../../../../core/course/check-options.ts";

const options = (right: string, ...wrong: string[]) => [
	...wrong.map((text) => ({ text, correct: false })),
	{ text: right, correct: true },
];
const codes = (prompt: string, list: { text: string; correct: boolean }[]) =>
	optionFindings(prompt, list).map(({ code, index }) => [code, index]);

describe("options that say the same", () => {
	it.each([
		["in other letters and marks", "Entre los entregados", "entre LOS entregádos.", "Entre los enviados"],
		["with emphasis", "**Entregados**", "Entregados", "Enviados"],
		["as numbers written in two ways", "23 %", "23,0 %", "24 %"],
		["as numbers with thousands", "1.240", "1240", "1.250"],
		["as a formula with other spaces", "ingresos + costo", "Ingresos+costo.", "ingresos / costo"],
		["as one sign", "\\{", "{", "}"],
	])("are found %s", (_name, right, same, other) => {
		expect(codes("¿Qué?", options(right, same, other))).toEqual([["correct-option-alike", 0]]);
		expect(codes("¿Qué?", options(right, same, other).reverse())).toEqual([["correct-option-alike", 2]]);
		expect(codes("¿Qué?", options("Otra cosa", right, same))).toEqual([["options-alike", 1]]);
	});

	it("are not found where a number has another unit, or a word is another one", () => {
		expect(codes("¿Cuánto?", options("23 %", "23", "0,23"))).toEqual([]);
		expect(codes("¿Qué?", options("Tasa de clics", "Tasa de clicks abiertos", "Tasa"))).toEqual([]);
	});

	it.each([
		["a sign each", ["\\{", "}", "=", "~", "\\#", ":", "—"]],
		["formulas with another sign", ["ingresos + costo", "ingresos − costo", "ingresos × costo", "ingresos / costo"]],
		["comparisons", ["p < 0,05", "p > 0,05", "p = 0,05", "p ≥ 0,05"]],
		["formulas with other brackets", ["(ganancia - costo) / costo", "ganancia - (costo / costo)"]],
		["formulas in TeX", ["$\\frac{a}{b + c}$", "$\\frac{a + b}{c}$", "$\\frac{a - b}{c}$"]],
		["amounts in other currencies", ["€", "$", "£"]],
	])("are not found where they are %s", (_name, [right = "", ...wrong]) => {
		expect(codes("¿Qué?", options(right, ...wrong))).toEqual([]);
	});
});

describe("a right option that gives itself away", () => {
	it("by its length", () => {
		const long = "Entre los correos que llegaron de verdad a un buzón, sin contar los que rebotaron.";
		expect(codes("¿Entre qué?", options(long, "Entre los enviados.", "Entre los clics."))).toEqual([
			["answer-by-length", 2],
		]);
		expect(codes("¿Entre qué?", options(long, "Entre los correos que salieron, también los que rebotaron."))).toEqual(
			[],
		);
		expect(codes("¿Cuál?", options("Otra cosa distinta", "Una", "Dos"))).toEqual([]);
	});

	it("by the grammar of the stem", () => {
		expect(codes("Lo que mide las aperturas es una…", options("tasa", "resultado", "correo"))).toEqual([
			["answer-by-grammar", 2],
		]);
		expect(codes("Lo que mide las aperturas es una…", options("tasa", "campaña", "correo"))).toEqual([]);
		expect(codes("Se llaman los", options("rebotes", "buzones", "correos"))).toEqual([]);
	});

	it("by the words of the stem", () => {
		const prompt = "¿Qué mide la conversión de visitantes en contactos?";
		expect(codes(prompt, options("La conversión de visitantes.", "El gasto.", "El alcance."))).toEqual([
			["answer-by-echo", 2],
		]);
		expect(codes(prompt, options("La conversión de visitantes.", "El gasto en visitantes."))).toEqual([]);
	});

	it("is not looked for where several are right", () => {
		const list = [
			...options("Una respuesta larguísima que no termina nunca de verdad", "No", "Sí"),
			{ text: "A", correct: true },
		];
		expect(codes("¿Cuáles?", list)).toEqual([]);
	});
});

it("finds that nothing is left to tell apart where every option is right", () => {
	const all = ["Uno", "Dos", "Tres"].map((text) => ({ text, correct: true }));
	expect(codes("¿Cuáles?", all)).toEqual([["all-options-correct", 0]]);
});
