import { describe, expect, it } from "vitest";
import { sensitivities } from "../../../../core/metrics/sensitivity.ts";
import { compiled, costPerLead, lettersMetric, openRate, salesNeeded } from "./sample-metrics.ts";

describe("sensitivities", () => {
	it("tells what a tenth more of each input does, the strongest first", () => {
		// 1,320 / 60 = 22 against 20; 1,200 / 66 = 18.18…
		expect(sensitivities(compiled(costPerLead), { inversion: 1200, leads: 60 })).toEqual([
			{ input: "inversion", change: 2, share: 10, elasticity: 1, rough: [] },
			{ input: "leads", change: -1.818181818, share: -9.09090909, elasticity: -1, rough: [] },
		]);
	});

	it("works the change with the formula itself, for any growth", () => {
		const square = compiled(lettersMetric("a ^ 2 + b", "ab"));
		expect(sensitivities(square, { a: 10, b: 100 })).toEqual([
			{ input: "a", change: 21, share: 10.5, elasticity: 1, rough: [] },
			{ input: "b", change: 10, share: 5, elasticity: 0.5, rough: [] },
		]);
		expect(sensitivities(square, { a: 10, b: 100 }, -50).map(({ change }) => change)).toEqual([-75, -50]);
	});

	it("measures a negative result by its size", () => {
		const loss = compiled(lettersMetric("a - b", "ab"));
		expect(sensitivities(loss, { a: 10, b: 60 })).toEqual([
			{ input: "b", change: -6, share: -12, elasticity: -1.2, rough: [] },
			{ input: "a", change: 1, share: 2, elasticity: 0.2, rough: [] },
		]);
	});

	it("says of a rounded formula that it moves in steps", () => {
		// 20 / 0.08 = 250; 22 / 0.08 = 275; 20 / 0.088 = 227.27… → 228.
		expect(sensitivities(compiled(salesNeeded), { ventas_objetivo: 20, tasa_cierre: 8 })).toEqual([
			{ input: "ventas_objetivo", change: 25, share: 10, elasticity: 1, rough: ["steps"] },
			{ input: "tasa_cierre", change: -22, share: -8.8, elasticity: -1, rough: ["steps"] },
		]);
	});

	it("gives no change where the input may not grow so far or an edge case stops it", () => {
		expect(sensitivities(compiled(salesNeeded), { ventas_objetivo: 20, tasa_cierre: 95 })).toMatchObject([
			{ input: "ventas_objetivo", change: 2 },
			{ input: "tasa_cierre", obstacle: "limits", elasticity: expect.closeTo(-0.9569377990430622, 9) },
		]);
		expect(sensitivities(compiled(openRate), { abiertos: 880, entregados: 900 })).toMatchObject([
			{ input: "entregados" },
			{ input: "abiertos", obstacle: "stops" },
		]);
	});

	it("has neither share nor elasticity where the result is 0, and nothing where there is none", () => {
		const difference = compiled(lettersMetric("a - b", "ab"));
		expect(sensitivities(difference, { a: 10, b: 10 })).toEqual([
			{ input: "a", change: 1, rough: [] },
			{ input: "b", change: -1, rough: [] },
		]);
		expect(sensitivities(difference, { a: 10 })).toEqual([]);
		expect(sensitivities(compiled(openRate), { abiertos: 5, entregados: 0 })).toEqual([]);
	});

	it("has no elasticity at a corner", () => {
		expect(sensitivities(compiled(lettersMetric("abs(a) + b", "ab")), { a: 0, b: 4 })).toEqual([
			{ input: "b", change: 0.4, share: 10, elasticity: 1, rough: [] },
			{ input: "a", change: 0, share: 0, rough: ["corner"] },
		]);
	});
});
