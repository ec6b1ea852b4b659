import { describe, expect, it } from "vitest";
import { metricSchema } from "../../../../core/metrics/schema.ts";
import { countChecks } from "../../../../core/worksheets/checklist.ts";
import { workResults } from "../../../../core/worksheets/results.ts";
import { type Part, partSchema } from "../../../../core/worksheets/schema.ts";
import { piecesOf } from "../../../../core/worksheets/sentence.ts";

const number = (id: string) => ({ kind: "number", id, label: id, help: "h", example: 1 });
const formula = (id: string, text: string) => ({ kind: "formula", id, label: id, help: "h", formula: text });
const parts = (...written: object[]): { parts: Part[] } => ({
	parts: written.map((part) => partSchema.parse(part)),
});

const rate = metricSchema.parse({
	id: "tasa",
	name: "Tasa",
	summary: "Una parte.",
	formula: "parte / todo * factor",
	inputs: [
		{ id: "parte", label: "Parte", unit: "u", kind: "count", example: 1 },
		{ id: "todo", label: "Todo", unit: "u", kind: "count", example: 2 },
		{ id: "factor", label: "Factor", unit: "u", kind: "count", example: 100, default: 100 },
	],
	output: { unit: "%", decimals: 1 },
	direction: "none",
	edgeCases: [{ id: "cero", when: "todo == 0", action: "stop", message: "Sin nada no hay parte." }],
});
const metrics = new Map([["tasa", rate]]);
const metric = (inputs: object) => ({ kind: "metric", id: "r", label: "r", help: "h", metric: "tasa", inputs });

describe("results", () => {
	it("follow from numbers and from results above them", () => {
		const sheet = parts(number("a"), number("b"), formula("c", "a + b"), formula("d", "c * 2"));
		const results = workResults(
			sheet,
			new Map([
				["a", 2],
				["b", 3],
			]),
			metrics,
		);
		expect(results.get("d")).toEqual({ kind: "result", value: 10, warnings: [] });
	});

	it("name what they wait for, and wait for what waits", () => {
		const sheet = parts(number("a"), number("b"), formula("c", "a + b"), formula("d", "c * 2"));
		const results = workResults(sheet, new Map([["a", 2]]), metrics);
		expect([results.get("c"), results.get("d")]).toEqual([
			{ kind: "incomplete", missing: ["b"] },
			{ kind: "incomplete", missing: ["c"] },
		]);
	});

	it("take a metric's inputs from parts, from fixed numbers and from its defaults", () => {
		const sheet = parts(number("a"), metric({ parte: "a", todo: 8 }));
		expect(workResults(sheet, new Map([["a", 2]]), metrics).get("r")).toMatchObject({ kind: "result", value: 25 });
	});

	it("stop with the metric's own words, or without any", () => {
		const sheet = parts(number("a"), metric({ parte: 1, todo: "a" }), formula("d", "1 / a"));
		const results = workResults(sheet, new Map([["a", 0]]), metrics);
		expect(results.get("r")).toEqual({ kind: "stopped", message: "Sin nada no hay parte." });
		expect(results.get("d")).toEqual({ kind: "stopped" });
	});
});

describe("a composed sentence", () => {
	it("is cut into its words and the parts that it names, with their places", () => {
		expect(piecesOf("De {inicio} a {meta_1}.")).toEqual([
			{ kind: "words", text: "De " },
			{ kind: "part", id: "inicio", at: 4 },
			{ kind: "words", text: " a " },
			{ kind: "part", id: "meta_1", at: 15 },
			{ kind: "words", text: "." },
		]);
		expect(piecesOf("Sin { nada } dentro")).toEqual([{ kind: "words", text: "Sin { nada } dentro" }]);
	});
});

describe("a checklist", () => {
	it("counts what applies, and not what the list no longer has", () => {
		const items = ["a", "b", "c", "d"].map((id) => ({ id, text: id }));
		const checks = {
			a: { answer: "yes", note: "" },
			b: { answer: "na", note: "" },
			c: { note: "a medias" },
			gone: { answer: "yes", note: "" },
		} as const;
		expect(countChecks({ items }, { checks })).toEqual({ yes: 1, no: 0, notApplicable: 1, open: 2, applicable: 3 });
	});
});
