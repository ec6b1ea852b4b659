import { describe, expect, it } from "vitest";
import { compareVersions } from "../../../../../core/laboratories/ab-test/ab-test.ts";
import { daysNeeded, visitorsNeeded } from "../../../../../core/laboratories/ab-test/power.ts";
import { compileMetric } from "../../../../../core/metrics/compile.ts";
import { workMetric } from "../../../../../core/metrics/work.ts";
import { courseMetrics } from "../../metrics/course-metrics.ts";

const version = (conversions: number, visitors: number) => ({ conversions, visitors });

/** What the course's metric gives, rounded as it is shown. */
function metricValue(id: string, values: Record<string, number>): number {
	const metric = courseMetrics.find((one) => one.id === id);
	if (metric === undefined) throw new Error(id);
	const compiled = compileMetric(metric);
	if (!compiled.ok) throw new Error(id);
	const working = workMetric(compiled.metric, values);
	if (working.kind !== "result") throw new Error(`${id}: ${working.kind}`);
	return Number(working.value.toFixed(metric.output.decimals));
}
const asShown = (id: string, value: number): number =>
	Number(value.toFixed(courseMetrics.find((one) => one.id === id)?.output.decimals));

describe("comparing two versions", () => {
	it("finds the difference of the course's example", () => {
		const result = compareVersions(version(100, 2000), version(130, 2000), 95);
		expect(result.a.rate).toBe(0.05);
		expect(result.b.rate).toBe(0.065);
		expect(result.difference.value).toBeCloseTo(0.015, 12);
		expect(result.lift).toBeCloseTo(0.3, 12);
		expect(result.test.kind).toBe("z");
		expect(result.test.p).toBeCloseTo(0.041591, 6);
		expect(result.outcome).toBe("difference");
		expect(result.intervalAgrees).toBe(true);
		expect(compareVersions(version(100, 2000), version(130, 2000), 99).outcome).toBe("not-shown");
	});
	it("uses the exact test for few, and tells what the approximation would have said", () => {
		const result = compareVersions(version(1, 5), version(4, 5), 90);
		// By hand: 1, 25, 100, 100, 25 and 1 of the 252 ways to choose five of ten; those of 25 and less are 52.
		expect(result.test).toMatchObject({ kind: "exact" });
		expect(result.test.p).toBeCloseTo(52 / 252, 12);
		expect(result.test.approximate).toBeCloseTo(0.05778, 5);
		expect(result.outcome).toBe("not-shown");
	});
	it("says that there is nothing to tell apart where nobody or everybody converted", () => {
		for (const result of [
			compareVersions(version(0, 10), version(0, 1), 95),
			compareVersions(version(1e9, 1e9), version(3, 3), 95),
		]) {
			expect(result.outcome).toBe("nothing");
			expect(result.test).toEqual({ kind: "exact", p: 1, approximate: undefined });
		}
		expect(compareVersions(version(0, 10), version(2, 10), 95).lift).toBeUndefined();
	});
	it("takes the same twice for no difference, and a thousand million for what they are", () => {
		const same = compareVersions(version(50, 1000), version(50, 1000), 95);
		expect(same.difference.value).toBe(0);
		expect(same.test.p).toBe(1);
		expect(same.outcome).toBe("not-shown");
		const many = compareVersions(version(500_000_000, 1e9), version(500_100_000, 1e9), 95);
		// z by hand: 0.0001 / √(0.25 · 2e-9) = 4.4721
		expect(many.test).toMatchObject({ kind: "z" });
		expect(many.test.p).toBeCloseTo(7.744e-6, 9);
	});
	it("works one visitor against one", () => {
		const result = compareVersions(version(0, 1), version(1, 1), 95);
		expect(result.test).toMatchObject({ kind: "exact", p: 1 });
		expect(result.outcome).toBe("not-shown");
	});
	it("gives the rates of few the exact intervals, and those of many Wilson's", () => {
		// Clopper and Pearson: 1/10 from 0.0025 to 0.4450, 5/10 from 0.1871 to 0.8129.
		const few = compareVersions(version(1, 10), version(5, 10), 95);
		expect(few.test.kind).toBe("exact");
		expect([few.a.interval.low, few.a.interval.high].map((end) => end.toFixed(4))).toEqual(["0.0025", "0.4450"]);
		expect([few.b.interval.low, few.b.interval.high].map((end) => end.toFixed(4))).toEqual(["0.1871", "0.8129"]);
		// Newcombe 1998, table I, method 3.
		const many = compareVersions(version(81, 263), version(81, 263), 95);
		expect([many.a.interval.low, many.a.interval.high].map((end) => end.toFixed(4))).toEqual(["0.2553", "0.3662"]);
	});
	it("tells where the interval and the test do not say the same", () => {
		const apart = compareVersions(version(0, 4), version(3, 4), 95);
		expect(apart.outcome).toBe("not-shown");
		expect(apart.difference.interval.low).toBeGreaterThan(0);
		expect(apart.intervalAgrees).toBe(false);
	});
});

describe("the course's metrics", () => {
	const tests: [number, number, number, number][] = [
		[100, 2000, 130, 2000],
		[40, 1000, 46, 1000],
		[250, 5000, 310, 4800],
		[90, 1100, 60, 1200],
	];
	it.each(tests)("say of %d of %d and %d of %d what the laboratory says", (conv_a, n_a, conv_b, n_b) => {
		const values = { conv_a, n_a, conv_b, n_b };
		const { test, lift } = compareVersions(version(conv_a, n_a), version(conv_b, n_b), 95);
		expect(asShown("ab-mejora-relativa", (lift ?? 0) * 100)).toBe(metricValue("ab-mejora-relativa", values));
		expect(asShown("ab-valor-p", test.p)).toBe(metricValue("ab-valor-p", values));
		expect(test.kind === "z" && asShown("ab-z", test.z)).toBe(metricValue("ab-z", values));
	});
	it("ask for as many visitors and days, with the same z", () => {
		for (const [p1, p2] of [
			[3, 4],
			[5, 6.5],
			[1, 1.2],
			[10, 15],
			[8, 7],
		] as const) {
			const needed = visitorsNeeded({ baseline: p1 / 100, target: p2 / 100 }, 1.96, 0.84);
			expect(needed).toBe(metricValue("ab-tamano-muestra", { p1, p2, z_confianza: 1.96, z_potencia: 0.84 }));
			expect(daysNeeded(needed, 700)).toBe(
				metricValue("ab-duracion", { muestra_por_variante: needed, variantes: 2, visitantes_dia: 700 }),
			);
		}
	});
});
