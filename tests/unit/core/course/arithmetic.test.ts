import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEquations } from "../../../../core/course/arithmetic.ts";
import { plainInline, plainTex } from "../../../../core/course/arithmetic-plain.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";

const marks = (text: string, locale: Locale = "es") =>
	findEquations(plainInline(text), locale).map(({ holds }) => (holds ? "right" : "wrong"));

/** Worked out by hand. */
const right = [
	"120 ÷ 3.000 × 100 = 4 %",
	"El boletín de Faro: 1.240 ÷ 5.600 × 100 = 22,1 %. Dividir entre los enviados daría 21,4 %.",
	"9 clientes ÷ 120 leads × 100 = 7,5 %",
	"De esos 120 salieron 9 clientes: 9 ÷ 120 × 100 = 7,5 %.",
	"hacen falta 15 ÷ 0,075 = 200 leads",
	"15 ÷ 7,5 % = 200",
	"18 ÷ (8 ÷ 100) = 225 leads",
	"(22 − 20) ÷ 20 × 100 ≈ 10 %",
	"14 + 11 + 15 = 40 cancelaciones",
	"22 % − 20 % = 2 puntos",
	"50 € + 20 % = 60 €",
	"60 € − 10 % = 54 €",
	"30 % × 40 % = 12 %",
	"120 ÷ 3.000 = 4 %",
	"El 20 % de 4.000 = 800",
	"20 % de los 4.000 + 50 = 850",
	"**120** ÷ [3.000 visitas](term:visita) × 100 = *4 %*",
	"«36 ÷ 1.200 × 100 = 3 %», y no 3,1 %.",
	"CAC = 2.000 € ÷ 40 clientes = 50 € por cliente",
	"$20 + US$30 = US$50",
	"$120 \\div 3.000 \\times 100 = 4\\,\\%$",
	"$\\frac{15}{0{,}075} = 200$",
	"$\\text{Leads} = \\frac{15 \\text{ ventas}}{0{,}075} = 200$",
	"3 × 4 + 2 = 14",
	"2 × (3 + 4) = 14",
	"20 − 3 − 2 = 15",
	"100 ÷ 10 ÷ 5 = 2",
	"−5 + 3 = −2",
	"(80 − 100) ÷ 100 × 100 = −20 %",
	"20 ÷ 0,07 = 285,71…",
	"2 ÷ 3 = 0,666…",
	"1 ÷ 8 × 100 = 13 %",
	"0,02² = 0,0004",
	"3 x 4 = 12",
	"3 * 4 = 12",
	"10 - 4 = 6",
	"1,2 millones ÷ 4 = 300 mil",
	"1.240.000 ÷ 3 ≈ 413.000",
	"198,4 + 0 ≈ 200",
	"15,8 % = 196 ÷ 1.240 × 100",
	"1\u00a0000\u00a0× 2 = 2.000, y 5 × 2 = 10",
];

const wrong = [
	"120 ÷ 3.000 × 100 = 5 %",
	"1.240 ÷ 5.600 × 100 = 22,2 %",
	"9 clientes ÷ 120 leads × 100 = 7 %",
	"15 ÷ 0,075 = 20 leads",
	"15 ÷ 0,07 = 215",
	"200 ÷ 3 = 66,6",
	"14 + 11 + 15 = 41 cancelaciones",
	"2 + 3 × 4 = 20",
	"20 − 3 − 2 = 19",
	"100 ÷ 10 ÷ 5 = 50",
	"50 € + 20 % = 70,5 €",
	"$120 \\div 3.000 \\times 100 = 40\\,\\%$",
	"$\\frac{15}{0{,}075} = 2$",
	"CAC = 2.000 € ÷ 40 clientes = 60 € por cliente",
	"100 ÷ 3 ≈ 40",
	"3 % = 6 ÷ 300 × 100",
	"2 ÷ 3 = 0,65…",
	"(80 − 100) ÷ 100 × 100 = 20 %",
];

/** Not equations between written numbers, or not surely. */
const leftAlone = [
	"abiertos ÷ 5.600 × 100 = 3,5 %",
	"CTR = clics ÷ entregados",
	"{{a}} ÷ {{b}} × 100 = {{tasa | 1}} %",
	"{{a}} − 5 = 3",
	"5 + [[hueco]] = 9",
	"3 × clientes = 12",
	"12 = 3 × clientes",
	"Son 3 grupos de 40 + 10 = 130",
	"2 por 3 + 1 = 7",
	"el doble de 3 + 4 = 10",
	"1 hora = 60 minutos",
	"45 minutos + 45 minutos = 1,5 horas",
	"3 × 30 minutos = 1 hora y 30 minutos",
	"5 ÷ 2 = 2 horas y media",
	"De 9:00 − 8:30 = 30 minutos",
	"10 ÷ 5 = 1–3",
	"Del 15–20 × 2 = 30",
	"24/7 = siempre abierto",
	"B2C + 3 = 7",
	"=A1/B1",
	"https://ejemplo.org/?a=3+4",
	"5 ÷ 0 = 7",
	"Plan 2 = 3 × 4",
	"2,5,3 + 1 = 4",
	"1.23 + 1 = 4",
	"90min ÷ 2 = 3",
	"\\sqrt{9} + 1 = 7",
	"$\\sqrt{9} + 1 = 7$",
	"$x^2 + 1 = 7$",
	"De 120 – 5 × 3 = 15",
	"1 000 ÷ 5 = 7",
	"7 = 5 000 ÷ 5",
	"5 + 3‰ = 9",
	"10 ÷ 5 = unos 3",
	"2024-11-27 + 1 = 4",
];

describe("findEquations", () => {
	it.each(right)("finds nothing wrong with %s", (text) => {
		const found = marks(text);
		expect(found.length).toBeGreaterThan(0);
		expect(new Set(found)).toEqual(new Set(["right"]));
	});

	it.each(wrong)("finds that %s does not come out", (text) => {
		expect(marks(text)).toContain("wrong");
	});

	it.each(leftAlone)("leaves alone %s", (text) => {
		expect(marks(text)).not.toContain("wrong");
	});

	it("reads a chain link by link, and lets its end come from its beginning", () => {
		expect(marks("18 ÷ (8 ÷ 100) = 18 ÷ 0,08 = 225")).toEqual(["right", "right"]);
		expect(marks("2 ÷ 7 = 0,286 = 28,57 %")).toEqual(["right", "right"]);
		expect(marks("2 ÷ 7 = 0,286 = 29,57 %")).toEqual(["right", "wrong"]);
		expect(marks("18 ÷ (8 ÷ 100) = 18 ÷ 0,8 = 225")).toEqual(["wrong", "right"]);
	});

	it("reads English numbers in an English course, and takes them for nothing in a Spanish one", () => {
		expect(marks("1,240 ÷ 5,600 × 100 = 22.1%", "en")).toEqual(["right"]);
		expect(marks("1,240 ÷ 5,600 × 100 = 22.4%", "en")).toEqual(["wrong"]);
		expect(marks("20% of 4,000 = 800", "en")).toEqual(["right"]);
		expect(marks("1,000,000 ÷ 2.5 = 400,000", "es")).toEqual([]);
	});

	it("says where the equation stands, what was written, and what comes out", () => {
		const [found] = findEquations(plainInline("En **Faro**: 120 ÷ [3.000](term:v) × 100 = 5 % justo."), "es");
		expect(found).toMatchObject({
			at: 13,
			written: "120 ÷ 3.000 × 100 = 5 %",
			relation: "=",
			holds: false,
			comesOut: 4,
			shown: 5,
			decimals: 0,
			percent: true,
		});
		const [part] = findEquations(plainInline("120 ÷ 3.000 = 5 %"), "es");
		expect(part?.comesOut).toBe(4);
		const [tex] = findEquations(plainTex("\\frac{15}{0{,}075} = 210"), "es");
		expect(tex).toMatchObject({ holds: false, comesOut: 200 });
	});

	it("finds right every quotient rounded to its decimals, and wrong what is off by one in the last of them", () => {
		const numbers = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e5 }));
		fc.assert(
			fc.property(
				numbers,
				fc.integer({ min: 0, max: 4 }),
				fc.constantFrom<Locale>("es", "en"),
				(pair, decimals, to) => {
					const [part, whole] = pair;
					const rate = (part / whole) * 100;
					const write = (value: number, asked = 0) => formatNumber(value, to, { decimals: asked });
					const said = (result: number) => `${write(part)} ÷ ${write(whole)} × 100 = ${write(result, decimals)}`;
					expect(marks(said(rate), to)).toEqual(["right"]);
					expect(marks(said(rate + 2 / 10 ** decimals), to)).toEqual(["wrong"]);
				},
			),
		);
	});

	it("survives any text", () => {
		const piece = fc.constantFrom(
			"12",
			"3,5",
			"%",
			" ",
			"÷",
			"×",
			"=",
			"≈",
			"(",
			")",
			"−",
			"de",
			"leads",
			"$",
			"\\frac{",
			"}",
			".",
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const text = pieces.join("");
				for (const { at } of findEquations(plainInline(text), "es")) expect(at).toBeLessThan(text.length);
			}),
		);
	});
});
