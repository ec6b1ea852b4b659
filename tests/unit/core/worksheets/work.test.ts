import { describe, expect, it } from "vitest";
import { sheetSchema } from "../../../../core/learning/sheet.ts";
import { sheetPlace } from "../../../../core/learning/sheet-place.ts";
import { worksheetWorkSchema } from "../../../../core/worksheets/work.ts";

const around = { name: "", locale: "es", createdAt: "2026-11-22T10:00:00.000Z", at: "2026-11-22T10:00:00.000Z" };

describe("what a sheet holds", () => {
	it("is what a laboratory's held before there were worksheets", () => {
		const funnel = { laboratory: "funnel", typed: { enviados: "1.000" } };
		const survey = { laboratory: "nps-survey", now: Array(11).fill("1"), before: Array(11).fill("") };
		for (const work of [funnel, survey]) expect(sheetSchema.parse({ ...around, work })).toEqual({ ...around, work });
	});

	it("is what was filled in into a worksheet, part by part", () => {
		const work = {
			worksheet: "objetivo-smart",
			values: {
				meta: "1.500",
				lista: { checks: { una: { answer: "na", note: "" }, otra: { note: "a medias" } } },
				filas: { rows: [{ id: "row-1", cells: { tema: "Café" } }] },
				comparacion: {
					criteria: [{ id: "c", name: "Costo", weight: "2" }],
					options: [{ id: "o", name: "", scores: { c: "5" } }],
				},
			},
		};
		expect(sheetSchema.parse({ ...around, work }).work).toEqual(work);
	});

	it.each([
		["another field", { worksheet: "a", values: {}, laboratory: "funnel" }],
		["a number in place of what was typed", { worksheet: "a", values: { meta: 5 } }],
		[
			"an answer that there is not",
			{ worksheet: "a", values: { x: { checks: { una: { answer: "quizá", note: "" } } } } },
		],
		["a text without end", { worksheet: "a", values: { x: "x".repeat(4001) } }],
		["rows without end", { worksheet: "a", values: { x: { rows: Array(101).fill({ id: "r", cells: {} }) } } }],
		["no id", { worksheet: "A b", values: {} }],
	])("is not %s", (_what, work) => {
		expect(worksheetWorkSchema.safeParse(work).success).toBe(false);
		expect(sheetSchema.safeParse({ ...around, work }).success).toBe(false);
	});

	it("belongs to its laboratory or its worksheet", () => {
		expect(sheetPlace({ laboratory: "funnel", typed: {} })).toBe("funnel");
		expect(sheetPlace({ worksheet: "plan-smm", values: {} })).toBe("worksheet:plan-smm");
	});
});
