import { describe, expect, it } from "vitest";
import type { LearnerView, MetricView, Outline } from "../../../../../../core/api/views.ts";
import { emptyCourseRecord } from "../../../../../../core/learning/empty.ts";
import { metricSchema } from "../../../../../../core/metrics/schema.ts";
import { groupByArea, groupByPhase } from "../../../../../../renderer/features/calculators/list/metric-groups.ts";
import { recentMetrics } from "../../../../../../renderer/features/calculators/list/recent-metrics.ts";

function view(id: string, name: string, aka: string[], lesson?: string): MetricView {
	const metric = metricSchema.parse({
		id,
		name,
		aka,
		summary: "Qué mide.",
		formula: "a",
		inputs: [{ id: "a", label: "A", unit: "€", kind: "money", example: 1 }],
		output: { unit: "€", decimals: 2 },
		direction: "none",
	});
	return { metric, lessons: lesson === undefined ? [] : [{ id: lesson, number: "1.1", title: lesson }] };
}

const stop = (id: string, number: string) => ({
	id,
	number,
	title: id,
	short: id,
	available: true,
	sections: [],
	calculators: 1,
	quizSize: 0,
	passMark: 0.7,
});
const outline: Outline = {
	id: "c",
	version: "1.0.0",
	language: "es",
	title: "C",
	summary: "S",
	authors: ["A"],
	licence: "L",
	phases: [
		{ id: "p", number: 1, title: "P", motto: "M", lessons: [stop("leads", "1.1"), stop("email", "1.2")] },
		{ id: "q", number: 2, title: "Q", motto: "M", lessons: [] },
	],
};
const conversion = view("conversion", "Tasa de conversión", ["conversion rate"], "email");
const cost = view("cpl", "Coste por lead", ["CPL"], "leads");
const loose = view("roi", "Retorno", ["ROI"]);
const late = view("late", "Tarde", []);
conversion.metric.area = "web";
cost.metric.area = "money";
late.metric.area = "web";
late.metric.phase = "q";

const ids = (groups: ReturnType<typeof groupByArea>) =>
	groups.map(({ id, title, phase, metrics }) => [id, title, phase, metrics.map(({ metric }) => metric.id)]);

describe("grouping metrics", () => {
	it("by phase follows the course; a metric of no phase is where the lesson is that first uses it", () => {
		expect(ids(groupByPhase([loose, conversion, cost, late], outline))).toEqual([
			["p", "P", 1, ["conversion", "cpl"]],
			["q", "Q", 2, ["late"]],
			["rest", undefined, undefined, ["roi"]],
		]);
	});

	it("by area follows the areas; an area without a metric is left out", () => {
		const areas = [
			{ id: "money", name: "Dinero" },
			{ id: "none", name: "Vacía" },
			{ id: "web", name: "Web" },
		];
		expect(ids(groupByArea([loose, conversion, cost, late], areas))).toEqual([
			["money", "Dinero", undefined, ["cpl"]],
			["web", "Web", undefined, ["conversion", "late"]],
			["rest", undefined, undefined, ["roi"]],
		]);
		expect(ids(groupByArea([loose], []))).toEqual([["rest", undefined, undefined, ["roi"]]]);
	});
});

describe("the metrics worked with last", () => {
	const record = (works: [metric: string, at: string, lesson?: string][]): LearnerView["record"] => ({
		...emptyCourseRecord,
		calculators: works.map(([metric, at, lesson = null]) => ({
			...{ metric, at, lesson },
			values: {},
			locale: "es" as const,
		})),
	});

	it("are the newest first, each once, wherever it was worked", () => {
		const worked = record([
			["cpl", "2026-01-01T10:00:00.000Z"],
			["roi", "2026-01-03T10:00:00.000Z", "leads"],
			["conversion", "2026-01-02T10:00:00.000Z"],
			["cpl", "2026-01-04T10:00:00.000Z", "leads"],
			["gone", "2026-01-05T10:00:00.000Z"],
		]);
		expect(recentMetrics(worked, [loose, conversion, cost, late])).toEqual([cost, loose, conversion]);
		expect(recentMetrics(record([]), [loose])).toEqual([]);
	});
});
