import { describe, expect, it } from "vitest";
import { sharesOf, standingsOf } from "../../../../core/worksheets/comparison.ts";
import { workResults } from "../../../../core/worksheets/results.ts";
import { courseMetrics } from "../metrics/course-metrics.ts";
import { courseWorksheets } from "./course-worksheets.ts";

const metrics = new Map(courseMetrics.map((metric) => [metric.id, metric]));

/** What the examples come to, worked out by hand. */
const byHand: Record<string, Record<string, number>> = {
	// (18 − 15) ÷ 15
	"objetivo-smart": { aumento: 20 },
	// 2 a week in 4 weeks, and as many rows.
	"calendario-de-contenidos": { total: 8 },
	// 153 of 180, and 18 of 30 urgent ones; 95 % of 180 are 171.
	"tabla-sla": { cumplido: 85, cumplido_urgentes: 60, faltan: 18 },
	// 640 ÷ 20,000; 36 ÷ 600; 36 ÷ 90
	"lista-landing": { ctr: 3.2, conversion: 6, finalizacion: 40 },
	// As the lesson has them: 2,210 in each version; 4,420 ÷ 200 is 22.1, so 23, and in whole weeks 28.
	"plan-prueba-ab": { muestra: 2210, dias: 23, completos: 28 },
};

/** Weighted means of the examples' options, by hand: those of the lesson, which tie; 47 ÷ 12, 49 ÷ 12 and 42 ÷ 12. */
const totalsByHand: Record<string, number[]> = {
	"comparar-crm": [3.7, 3.7, 3.65],
	"elegir-tablero": [47 / 12, 49 / 12, 42 / 12],
};

describe("the examples of the course's worksheets", () => {
	it("are nine", () => {
		expect([...courseWorksheets.keys()].sort()).toEqual([
			"buyer-persona",
			"calendario-de-contenidos",
			"comparar-crm",
			"elegir-tablero",
			"lista-landing",
			"objetivo-smart",
			"plan-prueba-ab",
			"plan-smm",
			"tabla-sla",
		]);
	});

	it.each([...courseWorksheets.values()])("come out in $id", (worksheet) => {
		const numbers = new Map(
			worksheet.parts.flatMap((part) => (part.kind === "number" ? [[part.id, part.example] as const] : [])),
		);
		const values = [...workResults(worksheet, numbers, metrics)].map(([id, result]) => [
			id,
			result.kind === "result" ? Number(result.value.toFixed(9)) : result.kind,
		]);
		expect(Object.fromEntries(values)).toEqual(byHand[worksheet.id] ?? {});

		const totals = worksheet.parts.flatMap((part) => {
			if (part.kind !== "comparison") return [];
			const weights = part.example.criteria.map(({ weight }) => weight);
			expect(sharesOf(weights)?.reduce((sum, share) => sum + share)).toBeCloseTo(1, 9);
			return standingsOf({ weights, scores: part.example.options.map(({ scores }) => scores) }) ?? [];
		});
		const wanted = totalsByHand[worksheet.id] ?? [];
		expect(totals).toHaveLength(wanted.length);
		for (const [index, { total }] of totals.entries()) expect(total).toBeCloseTo(wanted[index] ?? Number.NaN, 8);
	});

	it("agree with themselves: rows and dates with the numbers beside them", () => {
		const partOf = (worksheet: string, id: string) =>
			courseWorksheets.get(worksheet)?.parts.find((part) => part.id === id);
		const rows = partOf("calendario-de-contenidos", "piezas");
		expect(rows?.kind === "table" && rows.example).toHaveLength(8);
		const day = (id: string) => {
			const part = partOf("plan-prueba-ab", id);
			return part?.kind === "date" ? Date.parse(`${part.example}T00:00:00Z`) : Number.NaN;
		};
		expect((day("mira") - day("empieza")) / 86_400_000).toBe(28);
	});
});
