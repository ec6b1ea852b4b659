import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileMetric, workMetric } from "../../../../core/metrics/work.ts";
import { runs } from "../../../support/runs.ts";
import { clickRate, compiled, lettersMetric, metricOf, openRate, salesNeeded } from "./sample-metrics.ts";

const openings = compiled(openRate);

describe("workMetric", () => {
	it("names what is missing, in the metric's order", () => {
		expect(workMetric(openings, {})).toEqual({ kind: "incomplete", missing: ["abiertos", "entregados"] });
		expect(workMetric(openings, { entregados: undefined, abiertos: 3 })).toEqual({
			kind: "incomplete",
			missing: ["entregados"],
		});
		expect(workMetric(openings, { abiertos: Number.NaN, entregados: 10 })).toMatchObject({ missing: ["abiertos"] });
	});

	it("takes own properties only", () => {
		expect(workMetric(openings, Object.create({ abiertos: 1, entregados: 2 }))).toMatchObject({ kind: "incomplete" });
		const metric = compiled(
			metricOf({
				formula: "constructor",
				inputs: [{ id: "constructor", label: "C", unit: "x", kind: "count", example: 1 }],
			}),
		);
		expect(workMetric(metric, {})).toEqual({ kind: "incomplete", missing: ["constructor"] });
		expect(workMetric(metric, { constructor: 4 } as Record<string, number>)).toMatchObject({ value: 4 });
	});

	it("lets an edge case that stops speak before the limit of an input", () => {
		expect(workMetric(openings, { abiertos: 0, entregados: 0 })).toEqual({
			kind: "stopped",
			reason: { code: "edge-case", id: "sin-correos", message: "No consta ningún correo entregado." },
		});
		expect(workMetric(openings, { abiertos: 11, entregados: 10 })).toMatchObject({ reason: { id: "de-mas" } });
	});

	it("holds the inputs to their limits", () => {
		expect(workMetric(openings, { abiertos: -1, entregados: 10 })).toEqual({
			kind: "stopped",
			reason: { code: "below-min", input: "abiertos", limit: 0 },
		});
		expect(workMetric(openings, { abiertos: 1.5, entregados: 10 })).toEqual({
			kind: "stopped",
			reason: { code: "not-whole", input: "abiertos" },
		});
		expect(workMetric(compiled(salesNeeded), { ventas_objetivo: 3, tasa_cierre: 101 })).toEqual({
			kind: "stopped",
			reason: { code: "above-max", input: "tasa_cierre", limit: 100 },
		});
		expect(workMetric(compiled(salesNeeded), { ventas_objetivo: 30, tasa_cierre: 2.5 })).toMatchObject({ value: 1200 });
	});

	it("says so where the formula has no finite result", () => {
		const metric = compiled(lettersMetric("a / b", "ab"));
		expect(workMetric(metric, { a: 1, b: 0 })).toEqual({ kind: "stopped", reason: { code: "not-finite" } });
		expect(workMetric(metric, { a: 0, b: 0 })).toEqual({ kind: "stopped", reason: { code: "not-finite" } });
	});

	it("shows a result with its warnings", () => {
		expect(workMetric(openings, { abiertos: 460, entregados: 2000 })).toEqual({
			kind: "result",
			value: 23,
			warnings: [],
		});
		expect(workMetric(openings, { abiertos: 5, entregados: 5 })).toEqual({
			kind: "result",
			value: 100,
			warnings: [{ id: "todos", message: "Los abrió todo el mundo." }],
		});
	});

	it("tells apart what puts a result in doubt from what only says what it means", () => {
		const lists = compiled({
			...lettersMetric("a - b", "ab"),
			edgeCases: [{ id: "se-encoge", when: "a < b", action: "note", message: "La lista se encoge." }],
		});
		expect(workMetric(lists, { a: 3, b: 5 })).toEqual({
			kind: "result",
			value: -2,
			warnings: [],
			notes: [{ id: "se-encoge", message: "La lista se encoge." }],
		});
		expect(workMetric(lists, { a: 5, b: 3 })).toEqual({ kind: "result", value: 2, warnings: [] });
	});

	it("never throws and never shows what is not a finite number", () => {
		const any = fc.oneof(fc.double(), fc.integer(), fc.constant(undefined));
		fc.assert(
			fc.property(any, any, (abiertos, entregados) => {
				const working = workMetric(openings, { abiertos, entregados });
				if (working.kind === "result") expect(Number.isFinite(working.value)).toBe(true);
			}),
			{ numRuns: runs(200) },
		);
	});
});

describe("workMetric: results known beforehand", () => {
	const zTest = "((d / c) - (b / a)) / sqrt(((b + d) / (a + c)) * (1 - (b + d) / (a + c)) * (1 / a + 1 / c))";
	it.each<[string, Record<string, number>, number]>([
		["(a - b) / c * 100", { a: 350, b: 110, c: 4000 }, 6],
		["a * b / 100", { a: 4, b: 15 }, 0.6],
		["(a + b) / c", { a: 6000, b: 3000, c: 75 }, 120],
		["1 / (a / 100)", { a: 20 }, 5],
		["a / (b * c / 100)", { a: 120, b: 50, c: 40 }, 6],
		["ceil(a / (b - c))", { a: 3000, b: 50, c: 30 }, 150],
		["(a - c) / (a + b + c) * 100", { a: 110, b: 50, c: 40 }, 35],
		[zTest, { a: 2000, b: 100, c: 2000, d: 130 }, 2.037589],
		[zTest, { a: 1000, b: 40, c: 1000, d: 46 }, 0.661372],
		[`2 * (1 - normal_cdf(abs(${zTest})))`, { a: 2000, b: 100, c: 2000, d: 130 }, 0.041591],
		[`2 * (1 - normal_cdf(abs(${zTest})))`, { a: 1000, b: 40, c: 1000, d: 46 }, 0.508374],
		[
			"ceil((1.96 * sqrt(2 * ((a + b) / 200) * (1 - (a + b) / 200)) + 0.84 * sqrt((a / 100) * (1 - a / 100) + (b / 100) * (1 - b / 100))) ^ 2 / ((b - a) / 100) ^ 2)",
			{ a: 3, b: 4 },
			5295,
		],
		[
			"ceil(((c ^ 2 * (b / 100) * (1 - b / 100)) / (d / 100) ^ 2) / (1 + ((c ^ 2 * (b / 100) * (1 - b / 100)) / (d / 100) ^ 2 - 1) / a))",
			{ a: 2000, b: 50, c: 2, d: 5 },
			334,
		],
	])("%s", (formula, values, expected) => {
		const working = workMetric(compiled(lettersMetric(formula, Object.keys(values).join(""))), values);
		expect(working.kind === "result" && Math.abs(working.value - expected)).toBeLessThan(5.1e-7);
	});
});

describe("compileMetric", () => {
	it("finds every problem, each with its field and place", () => {
		const bad = metricOf({
			...openRate,
			formula: "abiertos / enviados",
			lever: "bajas",
			inputs: [...openRate.inputs, ...openRate.inputs.slice(0, 1)],
			edgeCases: [
				{ id: "uno", when: "entregados =", action: "stop", message: "m" },
				{ id: "dos", when: "clics > abiertos && clics > 1", action: "warn", message: "m" },
			],
		});
		expect(compileMetric(bad)).toEqual({
			ok: false,
			problems: [
				{ code: "unknown-name", path: ["formula"], at: 11, length: 8, name: "enviados" },
				{ code: "duplicate-input", path: ["inputs", 2, "id"], name: "abiertos" },
				{ code: "unknown-lever", path: ["lever"], name: "bajas" },
				{ code: "unexpected-character", path: ["edgeCases", 0, "when"], at: 11, length: 1, name: "=" },
				{ code: "unknown-name", path: ["edgeCases", 1, "when"], at: 0, length: 5, name: "clics" },
			],
		});
	});

	it("reports a formula that does not parse at its place", () => {
		expect(compileMetric({ ...clickRate, formula: "clics / (entregados" })).toEqual({
			ok: false,
			problems: [{ code: "unclosed-parenthesis", path: ["formula"], at: 8, length: 1 }],
		});
	});

	it("refuses benchmarks that ask for more and for less", () => {
		const source = "Guía";
		const benchmarks = [
			{ segment: "A", source, operator: ">" as const, value: 3 },
			{ segment: "B", source, operator: "between" as const, values: [1, 2] as [number, number] },
			{ segment: "C", source, operator: "<" as const, value: 5 },
		];
		const problem = { code: "mixed-benchmarks", path: ["benchmarks", 2, "operator"], name: "<" };
		expect(compileMetric({ ...clickRate, benchmarks })).toEqual({ ok: false, problems: [problem] });
		expect(compileMetric({ ...clickRate, direction: "none", benchmarks })).toEqual({ ok: false, problems: [problem] });
		expect(compileMetric({ ...clickRate, direction: "lower-better", benchmarks })).toMatchObject({
			problems: [{ path: ["benchmarks", 0, "operator"] }],
		});
		expect(compileMetric({ ...clickRate, benchmarks: benchmarks.slice(0, 2) }).ok).toBe(true);
	});
});
