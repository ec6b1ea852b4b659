import { expect, test } from "vitest";
import { emptyCourseRecord } from "../../../../../../core/learning/empty.ts";
import type { Scenario } from "../../../../../../core/learning/scenario.ts";
import { type Metric, metricSchema } from "../../../../../../core/metrics/schema.ts";
import {
	isSaved,
	savedScenarios,
	scenariosOf,
} from "../../../../../../renderer/features/calculators/scenarios/saved.ts";

const metric = (id: string): Metric =>
	metricSchema.parse({
		id,
		name: id,
		summary: id,
		formula: "a",
		inputs: [{ id: "a", label: "A", unit: "€", kind: "money", example: 1 }],
		output: { unit: "€", decimals: 2 },
		direction: "none",
	});
const scenario = (metric: string, createdAt: string, at = createdAt): Scenario => ({
	metric,
	name: "x",
	note: "",
	values: {},
	locale: "es",
	createdAt,
	at,
});
const record = {
	...emptyCourseRecord,
	scenarios: {
		c: scenario("roi", "2026-11-03"),
		a: scenario("roi", "2026-11-01", "2026-11-09"),
		b: scenario("roi", "2026-11-03"),
		d: scenario("cac", "2026-11-05"),
		e: scenario("quitada", "2026-11-08"),
	},
};

test("a metric's scenarios come in the order in which they were saved", () => {
	expect(scenariosOf(record, "roi").map(({ id }) => id)).toEqual(["a", "b", "c"]);
	expect(scenariosOf(emptyCourseRecord, "roi")).toEqual([]);
});

test("all saved ones come with their metric, the last changed first, without those of a metric that is gone", () => {
	const views = ["cac", "roi"].map((id) => ({ metric: metric(id), lessons: [] }));
	const saved = savedScenarios(record, views);
	expect(saved.map(({ scenario, metric }) => [scenario.id, metric.id])).toEqual([
		["a", "roi"],
		["d", "cac"],
		["b", "roi"],
		["c", "roi"],
	]);
});

test("numbers are saved where a scenario of their metric has the same texts, in any order, for the same segment", () => {
	const kept = { ...scenario("roi", "2026-11-01"), values: { a: "1.000", b: "2" }, segment: "B2B" };
	const saved = { ...emptyCourseRecord, scenarios: { kept } };
	const numbers = { metric: "roi", values: { b: "2", a: "1.000" }, locale: "es" as const, segment: "B2B" };
	expect(isSaved(saved, numbers)).toBe(true);
	expect(isSaved(saved, { ...numbers, metric: "cac" })).toBe(false);
	expect(isSaved(saved, { ...numbers, segment: undefined })).toBe(false);
	// "1.000" in English is one.
	expect(isSaved(saved, { ...numbers, locale: "en" })).toBe(false);
	expect(isSaved(saved, { ...numbers, values: { a: "1.000" } })).toBe(false);
});
