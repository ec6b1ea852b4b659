import { describe, expect, it } from "vitest";
import type { MetricView, Outline } from "../../../../../core/api/views.ts";
import { metricSchema } from "../../../../../core/metrics/schema.ts";
import { findMetrics, groupMetrics } from "../../../../../renderer/features/calculators/metric-groups.ts";

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
	phases: [{ id: "p", number: 1, title: "P", motto: "M", lessons: [stop("leads", "1.1"), stop("email", "1.2")] }],
};
const conversion = view("conversion", "Tasa de conversión", ["conversion rate"], "email");
const cost = view("cpl", "Coste por lead", ["CPL"], "leads");
const loose = view("roi", "Retorno", ["ROI"]);

describe("finding metrics", () => {
	it("looks at name and other names, whatever the accents and capitals", () => {
		expect(findMetrics([conversion, cost], "CONVERSION")).toEqual([conversion]);
		expect(findMetrics([conversion, cost], "cpl")).toEqual([cost]);
	});

	it("wants every word", () => {
		expect(findMetrics([conversion, cost], "lead coste")).toEqual([cost]);
		expect(findMetrics([conversion, cost], "lead conversión")).toEqual([]);
	});

	it("finds all with nothing to look for", () => {
		expect(findMetrics([conversion, cost], "  ")).toEqual([conversion, cost]);
	});
});

describe("grouping metrics", () => {
	it("follows the order of the course, those without a lesson last", () => {
		const groups = groupMetrics([loose, conversion, cost], outline);
		expect(groups.map((group) => [group.lesson?.id, group.metrics])).toEqual([
			["leads", [cost]],
			["email", [conversion]],
			[undefined, [loose]],
		]);
	});
});
