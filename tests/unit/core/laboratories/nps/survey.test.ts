import { describe, expect, it } from "vitest";
import { groupsOf, meanScore, npsOf } from "../../../../../core/laboratories/nps/survey.ts";
import { compileMetric } from "../../../../../core/metrics/compile.ts";
import { workMetric } from "../../../../../core/metrics/work.ts";
import { courseMetrics } from "../../metrics/course-metrics.ts";

const counts = [1, 0, 2, 0, 3, 4, 5, 6, 7, 8, 9];

describe("a survey", () => {
	it("counts 0 to 6, 7 and 8, 9 and 10", () => {
		expect(groupsOf(counts)).toEqual({ detractors: 15, passives: 13, promoters: 17 });
		for (const [score, group] of ["detractors", "detractors"].entries())
			expect(groupsOf(Array.from({ length: 11 }, (_, at) => (at === score ? 1 : 0)))).toMatchObject({ [group]: 1 });
	});
	it("draws the lines between 6 and 7, and between 8 and 9", () => {
		const one = (score: number) => groupsOf(Array.from({ length: 11 }, (_, at) => (at === score ? 1 : 0)));
		expect(one(6).detractors).toBe(1);
		expect(one(7).passives).toBe(1);
		expect(one(8).passives).toBe(1);
		expect(one(9).promoters).toBe(1);
	});
	it("has an NPS between -100 and 100 points, and a mean", () => {
		expect(npsOf({ promoters: 110, passives: 50, detractors: 40 })).toBe(35);
		expect(npsOf({ promoters: 0, passives: 0, detractors: 3 })).toBe(-100);
		// 0 + 4 + 12 + 20 + 30 + 42 + 56 + 72 + 90 = 326 of 45
		expect(meanScore(counts)).toBeCloseTo(326 / 45, 12);
	});

	it.each([
		{ promotores: 110, pasivos: 50, detractores: 40 },
		{ promotores: 24, pasivos: 26, detractores: 30 },
		{ promotores: 17, pasivos: 13, detractores: 15 },
		{ promotores: 0, pasivos: 1, detractores: 0 },
	])("has the NPS of the course's metrics: %j", (answers) => {
		const { promotores: promoters, pasivos: passives, detractores: detractors } = answers;
		const nps = npsOf({ promoters, passives, detractors });
		const all = promoters + passives + detractors;
		const shares = { pct_promotores: (promoters / all) * 100, pct_detractores: (detractors / all) * 100 };
		for (const [id, values] of [
			["nps-respuestas", answers],
			["nps", shares],
		] as const) {
			const compiled = compileMetric(courseMetrics.find((metric) => metric.id === id) ?? fail(id));
			const working = compiled.ok ? workMetric(compiled.metric, values) : fail(id);
			expect(working.kind === "result" && working.value.toFixed(2)).toBe(nps.toFixed(2));
		}
	});
});

function fail(what: string): never {
	throw new Error(what);
}
