import { describe, expect, it } from "vitest";
import { compileMetric, type MetricProblem } from "../../../../core/metrics/compile.ts";
import { type Metric, type MetricInput, type Variant, variantSchema } from "../../../../core/metrics/schema.ts";
import { workedSteps } from "../../../../core/metrics/steps.ts";
import { workVariants } from "../../../../core/metrics/variants.ts";
import { clickRate, compiled, openRate } from "./sample-metrics.ts";

const count = (id: string): MetricInput => ({ id, label: id, unit: "correos", kind: "count", min: 1, example: 1000 });
const variantOf = (fields: Pick<Variant, "id" | "reading" | "formula"> & Partial<Variant>): Variant =>
	variantSchema.parse({ summary: "Otra forma de leerla.", ...fields });

const opens: Metric = {
	...openRate,
	reading: "Sobre entregados",
	variants: [
		variantOf({
			id: "sobre-enviados",
			reading: "Sobre enviados",
			formula: "abiertos / enviados * 100",
			inputs: [count("enviados")],
			edgeCases: [{ id: "mas-que-enviados", when: "abiertos > enviados", action: "stop", message: "De más." }],
			misconceptions: [{ name: "Olvidó × 100", formula: "abiertos / enviados", feedback: "Por 100." }],
		}),
	],
};
const clicks: Metric = {
	...clickRate,
	reading: "Sobre entregados",
	variants: [
		variantOf({
			id: "ctor",
			reading: "Sobre aperturas",
			name: "CTOR",
			formula: "clics / abiertos * 100",
			inputs: [count("abiertos")],
		}),
	],
};

const shown = (metric: Metric, values: Record<string, number>) =>
	workVariants(compiled(metric), values).map(({ reading, name, working }) => [reading, name, working]);

describe("workVariants", () => {
	// 1,000 sent, 900 delivered, 200 opens, 20 clicks: 200/900, 200/1000, 20/900, 20/200.
	const campaign = { enviados: 1000, entregados: 900, abiertos: 200, clics: 20 };

	it("shows both readings of open rate and of click rate with their names", () => {
		expect(shown(opens, campaign)).toEqual([
			[
				"Sobre entregados",
				"Tasa de apertura",
				{ kind: "result", value: expect.closeTo(22.222222222, 9), warnings: [] },
			],
			["Sobre enviados", "Tasa de apertura", { kind: "result", value: 20, warnings: [] }],
		]);
		expect(shown(clicks, campaign)).toEqual([
			["Sobre entregados", "Muestra", { kind: "result", value: expect.closeTo(2.222222222, 9), warnings: [] }],
			["Sobre aperturas", "CTOR", { kind: "result", value: 10, warnings: [] }],
		]);
	});

	it("asks each reading for what its own formula names", () => {
		const [own, other] = workVariants(compiled(opens), { abiertos: 200, enviados: 1000 });
		expect(own?.working).toEqual({ kind: "incomplete", missing: ["entregados"] });
		expect(other?.working).toMatchObject({ kind: "result", value: 20 });
		const [first, second] = workVariants(compiled(opens), { abiertos: 200, entregados: 900 });
		expect(first?.working.kind).toBe("result");
		expect(second?.working).toEqual({ kind: "incomplete", missing: ["enviados"] });
	});

	it("keeps the edge cases that speak of its inputs, and its own", () => {
		const values = { abiertos: 950, entregados: 900, enviados: 1000 };
		const [own, other] = workVariants(compiled(opens), values);
		expect(own?.working).toMatchObject({ kind: "stopped", reason: { id: "de-mas" } });
		expect(other?.working).toMatchObject({ kind: "result", value: 95 });
		const beyond = workVariants(compiled(opens), { ...values, abiertos: 1001 })[1];
		expect(beyond?.working).toMatchObject({ kind: "stopped", reason: { id: "mas-que-enviados" } });
		const none = workVariants(compiled(opens), { ...values, enviados: 0 })[1];
		expect(none?.working).toMatchObject({ kind: "stopped" });
	});

	it("works its steps like a metric's", () => {
		const other = workVariants(compiled(opens), campaign)[1];
		if (other === undefined) throw new Error("no variant");
		expect(workedSteps(other.compiled, campaign, "es").map(({ text }) => text)).toEqual([
			"Correos abiertos ÷ enviados × 100",
			"200 ÷ 1.000 × 100",
			"0,2 × 100",
			"20,00\u00a0%",
		]);
	});

	it("is the metric alone where there are no variants, and takes its recommendations from no other reading", () => {
		expect(workVariants(compiled(openRate), campaign)).toHaveLength(1);
		expect(compiled(opens).variants[0]?.compiled.metric).toMatchObject({
			benchmarks: [],
			lever: "abiertos",
			misconceptions: [{ name: "Olvidó × 100" }],
		});
		expect(compiled(clicks).variants[0]?.compiled.metric.inputs.map(({ id }) => id)).toEqual(["clics", "abiertos"]);
	});
});

describe("compileMetric: variants", () => {
	const problemsOf = (variants: Variant[]): MetricProblem[] => {
		const read = compileMetric({ ...openRate, variants });
		return read.ok ? [] : read.problems;
	};

	it.each<[string, Partial<Variant>, MetricProblem]>([
		[
			"a name that is no input",
			{ formula: "abiertos / nada * 100" },
			{ code: "unknown-name", path: ["variants", 0, "formula"], at: 11, length: 4, name: "nada" },
		],
		[
			"a formula that does not parse",
			{ formula: "abiertos / * 100" },
			{ code: "unexpected-token", path: ["variants", 0, "formula"], at: 11, length: 1, name: "*" },
		],
		[
			"an input that the metric has",
			{ inputs: [count("entregados")] },
			{ code: "duplicate-input", path: ["variants", 0, "inputs", 0, "id"], name: "entregados" },
		],
		[
			"an edge case about no input",
			{ edgeCases: [{ id: "x", when: "nada > 1", action: "warn", message: "M" }] },
			{ code: "unknown-name", path: ["variants", 0, "edgeCases", 0, "when"], at: 0, length: 4, name: "nada" },
		],
		[
			"a known wrong way about no input",
			{ misconceptions: [{ name: "N", formula: "1 + nada", feedback: "F" }] },
			{ code: "unknown-name", path: ["variants", 0, "misconceptions", 0, "formula"], at: 4, length: 4, name: "nada" },
		],
	])("finds %s", (_, fields, problem) => {
		const sound = variantOf({ id: "v", reading: "V", formula: "abiertos / entregados" });
		expect(problemsOf([{ ...sound, ...fields }])).toEqual([problem]);
	});

	it("finds two with one id", () => {
		const one = variantOf({ id: "v", reading: "V", formula: "abiertos / entregados" });
		expect(problemsOf([one, one])).toEqual([{ code: "duplicate-variant", path: ["variants", 1, "id"], name: "v" }]);
	});
});
