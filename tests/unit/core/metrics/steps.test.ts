import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationOf, workedSteps } from "../../../../core/metrics/steps.ts";
import { runs } from "../../../support/runs.ts";
import { clickRate, compiled, costPerLead, lettersMetric, openRate, salesNeeded } from "./sample-metrics.ts";

const lines = (...parameters: Parameters<typeof workedSteps>) => workedSteps(...parameters).map(({ text }) => text);
const letters = (formula: string, values: Record<string, number>, locale: "es" | "en" = "es") =>
	lines(compiled(lettersMetric(formula, "abcd", { output: { unit: "ratio", decimals: 2 } })), values, locale);

describe("workedSteps", () => {
	it("goes from the labels to the rounded result", () => {
		expect(lines(compiled(openRate), { abiertos: 1240, entregados: 5600 }, "es")).toEqual([
			"Correos abiertos ÷ Correos entregados × 100",
			"1.240 ÷ 5.600 × 100",
			"0,2214… × 100",
			"22,14\u00a0%",
		]);
	});

	it("says of the result alone whether it is rounded: what was cut before it ends in an ellipsis", () => {
		const rounded = (...parameters: Parameters<typeof workedSteps>) =>
			workedSteps(...parameters).map((step) => relationOf(step));
		expect(rounded(compiled(openRate), { abiertos: 1240, entregados: 5600 }, "es")).toEqual(["=", "=", "=", "≈"]);
		expect(rounded(compiled(openRate), { abiertos: 1400, entregados: 5600 }, "es")).toEqual(["=", "=", "=", "="]);
		// 900,5 ÷ 60 = 15,008333…; 900 ÷ 60 = 15.
		expect(rounded(compiled(costPerLead), { inversion: 900.5, leads: 60 }, "es").at(-1)).toBe("≈");
		expect(rounded(compiled(costPerLead), { inversion: 900, leads: 60 }, "es").at(-1)).toBe("=");
		expect(rounded(compiled(openRate), {}, "es")).toEqual(["="]);
	});

	it("writes English in English", () => {
		expect(lines(compiled(openRate), { abiertos: 1240, entregados: 5600 }, "en")).toEqual([
			"Correos abiertos ÷ Correos entregados × 100",
			"1,240 ÷ 5,600 × 100",
			"0.2214… × 100",
			"22.14%",
		]);
	});

	it("has no partial results where there is one operation", () => {
		expect(lines(compiled(costPerLead), { inversion: 900.5, leads: 60 }, "es")).toEqual([
			"Inversión ÷ Leads generados",
			"900,5 ÷ 60",
			"15,01\u00a0€",
		]);
	});

	it("works functions and parentheses from the inside", () => {
		expect(lines(compiled(salesNeeded), { ventas_objetivo: 31, tasa_cierre: 6 }, "es")).toEqual([
			"redondeo hacia arriba(Ventas objetivo ÷ (Tasa de cierre ÷ 100))",
			"redondeo hacia arriba(31 ÷ (6 ÷ 100))",
			"redondeo hacia arriba(31 ÷ 0,06)",
			"redondeo hacia arriba(516,6666…)",
			"517",
		]);
	});

	it("shows the formula alone until there is a result", () => {
		const only = ["Correos abiertos ÷ Correos entregados × 100"];
		expect(lines(compiled(openRate), {}, "es")).toEqual(only);
		expect(lines(compiled(openRate), { abiertos: 3, entregados: 0 }, "es")).toEqual(only);
	});

	it.each([
		["((a / b)) * 100", "A ÷ B × 100"],
		["a / (b * c)", "A ÷ (B × C)"],
		["a / (b / c)", "A ÷ (B ÷ C)"],
		["a * (b * c)", "A × B × C"],
		["a + (b + c)", "A + B + C"],
		["a - (b - c)", "A − (B − C)"],
		["a - (b + c)", "A − (B + C)"],
		["(a - b) / c", "(A − B) ÷ C"],
		["(a * b) + c", "A × B + C"],
		["-(a + b)", "−(A + B)"],
		["a - -b", "A − (−B)"],
		["-a^2", "−A²"],
		["(-a)^2", "(−A)²"],
		["(a + b)^3", "(A + B)³"],
		["a^(b + c)", "A^(B + C)"],
		["(a^b)^c", "(A^B)^C"],
		["sqrt(a) * min(b, c)", "√(A) × el menor(B; C)"],
		["a > b && c != 1 || d <= 2", "A > B y C ≠ 1 o D ≤ 2"],
	])("%s is written %s", (formula, expected) => {
		expect(letters(formula, { a: 1, b: 2, c: 3, d: 4 })[0]).toBe(expected);
	});

	it("puts parentheses around a negative number where it needs them", () => {
		expect(letters("a - (b - c) * 2", { a: 1, b: 2, c: 5, d: 0 })).toEqual([
			"A − (B − C) × 2",
			"1 − (2 − 5) × 2",
			"1 − (−3) × 2",
			"1 − (−6)",
			"7,00",
		]);
		expect(letters("a - b", { a: 1, b: 2, c: 0, d: 0 }).at(-1)).toBe("−1,00");
		expect(letters("(a - b)^2", { a: 1, b: 4, c: 0, d: 0 })[2]).toBe("(−3)²");
	});

	it("works a whole sum or product in one go", () => {
		const values = { a: 2, b: 3, c: 4, d: 10 };
		expect(letters("a * b * c / d", values).slice(1)).toEqual(["2 × 3 × 4 ÷ 10", "24 ÷ 10", "2,40"]);
		expect(letters("(a + b - c) / d", values).slice(1)).toEqual(["(2 + 3 − 4) ÷ 10", "1 ÷ 10", "0,10"]);
	});

	it("marks what was cut, shows exact numbers whole, and hides binary noise", () => {
		expect(letters("a / b * 1000", { a: 1, b: 3, c: 0, d: 0 })[2]).toBe("0,3333… × 1.000");
		expect(letters("a / b * 1000", { a: 1, b: 80, c: 0, d: 0 })[2]).toBe("0,0125 × 1.000");
		expect(letters("a / b * 1000", { a: 1, b: 7_000_000, c: 0, d: 0 })[2]).toBe("0,0000001428… × 1.000");
		expect(letters("(a / 10 + b / 10) * c", { a: 1, b: 2, c: 5, d: 0 })[3]).toBe("0,3 × 5");
		expect(letters("(a - b / 10) * 100", { a: 1, b: 9, c: 0, d: 0 }).at(-2)).toBe("0,1 × 100");
	});

	it("ends with the result of the metric, whatever the numbers", () => {
		const metric = compiled(clickRate);
		fc.assert(
			fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (clics, entregados) => {
				const shown = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
				const all = lines(metric, { clics, entregados }, "en");
				expect(all.at(-1)).toBe(`${shown.format((clics / entregados) * 100)}%`);
				expect(all.length).toBeGreaterThanOrEqual(3);
				expect(all.join()).not.toMatch(/NaN|Infinity|e-/);
			}),
			{ numRuns: runs(200) },
		);
	});
});
