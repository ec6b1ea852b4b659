import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Metric, type MetricInput, metricsFileSchema } from "../../../../core/metrics/schema.ts";
import { metricOf } from "./sample-metrics.ts";

/** The metrics of the course that comes with the application. */
export const courseMetrics: readonly Metric[] = metricsFileSchema.parse(
	parse(readFileSync(new URL("../../../../content/metrics.yaml", import.meta.url), "utf8")),
).metrics;

const input = (id: string, example: number, more: Partial<MetricInput> = {}): MetricInput => ({
	id,
	label: id.toUpperCase(),
	unit: "u",
	kind: "ratio",
	min: 0,
	example,
	...more,
});

const percent = { min: 0.01, max: 99.99 };
const hard = (id: string, formula: string, inputs: MetricInput[], more: Partial<Metric> = {}): Metric =>
	metricOf({ id, formula, inputs, output: { unit: "ratio", decimals: 4 }, ...more });

const twoGroups = [
	input("conv_a", 120, { kind: "count", min: 1, range: { from: 10, to: 400, step: 1 } }),
	input("n_a", 2400, { kind: "count", min: 1, range: { from: 500, to: 9000, step: 1 } }),
	input("conv_b", 156, { kind: "count", min: 1, range: { from: 10, to: 400, step: 1 } }),
	input("n_b", 2400, { kind: "count", min: 1, range: { from: 500, to: 9000, step: 1 } }),
];
const pooled = "sqrt(((conv_a + conv_b) / (n_a + n_b)) * (1 - (conv_a + conv_b) / (n_a + n_b)) * (1 / n_a + 1 / n_b))";
const z = `((conv_b / n_b) - (conv_a / n_a)) / ${pooled}`;
const tooMany: Metric["edgeCases"] = [
	{ id: "demas-a", when: "conv_a > n_a", action: "stop", message: "De más en A." },
	{ id: "demas-b", when: "conv_b > n_b", action: "stop", message: "De más en B." },
];
const survey = "((z ^ 2 * (p / 100) * (1 - p / 100)) / (error / 100) ^ 2)";

/** Formulas harder than most of the course's, copied by hand from textbooks: what a solver must manage as well. */
export const hardMetrics: readonly Metric[] = [
	hard("redondeo", "ceil(a / (b / 100))", [input("a", 20), input("b", 5, percent)]),
	hard("cuadrado", "a ^ 2 + b", [input("a", 3), input("b", 4, { min: -1e6 })]),
	hard("cubo", "a ^ 3 - b", [input("a", 3, { min: -50 }), input("b", 4)]),
	hard("potencia-inversa", "100 * a ^ -2", [input("a", 3, { min: 0.1 })]),
	hard("raiz", "sqrt(a * b) + c", [input("a", 3, { min: 0.1 }), input("b", 12, { min: 0.1 }), input("c", 1)]),
	hard("parte", "a / (a + b) * 100", [input("a", 30, { min: 0.1 }), input("b", 70, { min: 0.1 })]),
	hard("crecimiento", "(a - b) / b * 100", [input("a", 130), input("b", 100, { min: 0.1 })]),
	hard("sumas", "(a + b) / (c + d)", [input("a", 1), input("b", 2), input("c", 3, { min: 0.1 }), input("d", 4)]),
	hard("inversa", "1 / (a / 100)", [input("a", 20, percent)]),
	hard("interes", "a * (1 + b / 100) ^ 3", [input("a", 1000, { min: 1 }), input("b", 5)]),
	hard("plazo", "(1 + b / 100) ^ a", [input("a", 6, { max: 60 }), input("b", 5, { min: 0.1, max: 50 })]),
	hard("parabola", "a * a - 30 * a + b", [input("a", 3, { max: 200 }), input("b", 4)]),
	hard("absoluto", "abs(a - b) * 3", [input("a", 3), input("b", 8)]),
	hard("suelo", "floor(a * 3) - b", [input("a", 3), input("b", 8, { min: -1e6 })]),
	hard("cercano", "round(a / 7)", [input("a", 30)]),
	hard("menor", "min(a, 500) * b", [input("a", 3), input("b", 8, { min: 1 })]),
	hard("mayor", "max(a - b, 0) + b * 2", [input("a", 30), input("b", 8)]),
	hard("logaritmo", "ln(a + 1) * exp(b / 100)", [input("a", 30), input("b", 8, { max: 300 })]),
	hard("campana", "normal_cdf((a - 50) / 10)", [input("a", 45, { max: 100 })]),
	hard("ab-mejora", "((conv_b / n_b) - (conv_a / n_a)) / (conv_a / n_a) * 100", twoGroups, { edgeCases: tooMany }),
	hard("ab-z", z, twoGroups, { edgeCases: tooMany }),
	hard("ab-valor-p", `2 * (1 - normal_cdf(abs(${z})))`, twoGroups, { edgeCases: tooMany }),
	hard(
		"ab-muestra",
		"ceil((z_confianza * sqrt(2 * ((p1 + p2) / 200) * (1 - (p1 + p2) / 200)) + z_potencia * sqrt((p1 / 100) * (1 - p1 / 100) + (p2 / 100) * (1 - p2 / 100))) ^ 2 / ((p2 - p1) / 100) ^ 2)",
		[
			input("p1", 4, percent),
			input("p2", 5, percent),
			input("z_confianza", 1.96, { min: 0.1, max: 5 }),
			input("z_potencia", 0.8416, { min: 0.1, max: 5 }),
		],
		{ edgeCases: [{ id: "iguales", when: "p1 == p2", action: "stop", message: "Son iguales." }] },
	),
	hard("encuesta", `ceil(${survey} / (1 + (${survey} - 1) / poblacion))`, [
		input("z", 1.96, { min: 0.1, max: 5 }),
		input("p", 50, percent),
		input("error", 5, { min: 0.5, max: 50 }),
		input("poblacion", 5000, { kind: "count", min: 1 }),
	]),
	hard("margen-de-error", "z * sqrt((p / 100) * (1 - p / 100) / respuestas) * 100", [
		input("z", 1.96, { min: 0.1, max: 5 }),
		input("p", 50, percent),
		input("respuestas", 400, { kind: "count", min: 1 }),
	]),
];

/** Plausible ends for a number drawn for an input: its range, else around its example, inside its limits. */
export function endsOf(one: MetricInput): { from: number; to: number } {
	const { range, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, example } = one;
	if (range !== undefined) return range;
	const size = Math.max(Math.abs(example), 1);
	return { from: Math.max(min, example - size * 0.9), to: Math.min(max, example + size * 4) };
}
