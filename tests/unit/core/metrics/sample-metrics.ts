import type { Metric, MetricInput } from "../../../../core/metrics/schema.ts";
import { type CompiledMetric, compileMetric } from "../../../../core/metrics/work.ts";

const input = (id: string, label: string, unit: string, more: Partial<MetricInput> = {}): MetricInput => ({
	id,
	label,
	unit,
	kind: "count",
	min: 0,
	example: 10,
	...more,
});

/** A metric with the fields that a test does not care about filled in. */
export function metricOf(fields: Pick<Metric, "formula" | "inputs"> & Partial<Metric>): Metric {
	return {
		id: "muestra",
		name: "Muestra",
		aka: [],
		asks: [],
		variants: [],
		summary: "Una métrica de prueba.",
		output: { unit: "%", decimals: 2 },
		benchmarks: [],
		direction: "higher-better",
		advice: {},
		edgeCases: [],
		misconceptions: [],
		worked: [],
		...fields,
	};
}

export function compiled(metric: Metric): CompiledMetric {
	const result = compileMetric(metric);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.metric;
}

/** A metric over inputs named by letters, each a count from 0. */
export const lettersMetric = (formula: string, letters: string, more: Partial<Metric> = {}): Metric =>
	metricOf({ formula, inputs: letters.split("").map((id) => input(id, id.toUpperCase(), "cosas")), ...more });

export const openRate: Metric = metricOf({
	id: "tasa-apertura",
	name: "Tasa de apertura",
	formula: "abiertos / entregados * 100",
	inputs: [
		input("abiertos", "Correos abiertos", "correos", { noun: { one: "apertura", many: "aperturas" } }),
		input("entregados", "Correos entregados", "correos", { min: 1 }),
	],
	benchmarks: [
		{ segment: "B2B", source: "Guía", operator: "between", values: [20, 25] },
		{ segment: "B2C", source: "Guía", operator: "between", values: [15, 20] },
	],
	lever: "abiertos",
	edgeCases: [
		{ id: "sin-correos", when: "entregados == 0", action: "stop", message: "No consta ningún correo entregado." },
		{ id: "de-mas", when: "abiertos > entregados", action: "stop", message: "Hay más aperturas que correos." },
		{ id: "todos", when: "abiertos == entregados", action: "warn", message: "Los abrió todo el mundo." },
	],
});

export const clickRate: Metric = metricOf({
	id: "ctr-email",
	formula: "clics / entregados * 100",
	inputs: [input("clics", "Clics únicos", "clics"), input("entregados", "Correos entregados", "correos", { min: 1 })],
	benchmarks: [{ segment: "B2B", source: "Guía", operator: ">", value: 3 }],
	lever: "clics",
});

export const unsubscribeRate: Metric = metricOf({
	id: "tasa-cancelacion",
	formula: "cancelaciones / suscriptores * 100",
	inputs: [
		input("cancelaciones", "Cancelaciones", "cancelaciones"),
		input("suscriptores", "Suscriptores", "suscriptores", { min: 1 }),
	],
	benchmarks: [{ segment: "B2B", source: "Guía", operator: "<", value: 0.5 }],
	direction: "lower-better",
	lever: "cancelaciones",
});

export const costPerLead: Metric = metricOf({
	id: "costo-por-lead",
	formula: "inversion / leads",
	inputs: [
		input("inversion", "Inversión", "€", { kind: "money" }),
		input("leads", "Leads generados", "leads", { noun: { one: "lead", many: "leads" } }),
	],
	output: { unit: "€", decimals: 2 },
	benchmarks: [{ segment: "todos", source: "Guía", operator: "<=", value: 12 }],
	direction: "lower-better",
	lever: "leads",
});

export const salesNeeded: Metric = metricOf({
	id: "leads-necesarios",
	formula: "ceil(ventas_objetivo / (tasa_cierre / 100))",
	inputs: [
		input("ventas_objetivo", "Ventas objetivo", "ventas"),
		input("tasa_cierre", "Tasa de cierre", "%", { kind: "ratio", min: 0.01, max: 100 }),
	],
	output: { unit: "count", decimals: 0 },
	direction: "none",
});
