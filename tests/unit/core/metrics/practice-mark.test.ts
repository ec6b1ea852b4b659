import { describe, expect, it } from "vitest";
import { markCase } from "../../../../core/metrics/practice-mark.ts";
import type { MetricCase } from "../../../../core/metrics/practice-model.ts";
import { caseSteps, expectedText } from "../../../../core/metrics/practice-steps.ts";
import type { CompiledMetric } from "../../../../core/metrics/work.ts";
import { courseMetrics } from "./course-metrics.ts";
import { compiled } from "./sample-metrics.ts";

function courseMetric(id: string): CompiledMetric {
	const metric = courseMetrics.find((one) => one.id === id);
	if (metric === undefined) throw new Error(`The course has no ${id}.`);
	return compiled(metric);
}

const plain = { reading: undefined, input: undefined, situation: undefined, target: undefined };
const openings: MetricCase = { ...plain, told: { abiertos: 200, entregados: 900 }, expected: 200 / 9 };
/** With the sent ones told as well: 200 opens of 900 delivered, of 1,000 sent. */
const campaign: MetricCase = { ...openings, told: { ...openings.told, enviados: 1000 } };
const sent: MetricCase = { ...campaign, reading: "sobre-enviados", expected: 20 };
const neededOpens: MetricCase = {
	...plain,
	input: "abiertos",
	told: { entregados: 4000 },
	target: 17.5,
	expected: 700,
};
const fewer: MetricCase = { ...plain, told: { abiertos: 31, entregados: 140 }, expected: 22.142857143 };
const cut: MetricCase = { ...plain, told: { abiertos: 167, entregados: 750 }, expected: 22.266666667 };
const half: MetricCase = { ...plain, told: { abiertos: 49, entregados: 400 }, expected: 12.25 };
const told: MetricCase = { ...neededOpens, told: { entregados: 10_000 }, target: 26.42, expected: 2642 };
const odd: MetricCase = { ...neededOpens, told: { entregados: 9999 }, target: 26.42, expected: 2641.7358 };
const costs = (costo_marketing: number, costo_ventas: number, clientes_nuevos: number) => ({
	...{ costo_marketing, costo_ventas, clientes_nuevos },
});
const acquired: MetricCase = { ...plain, told: costs(8000, 8000, 160), expected: 100 };
const cheaper: MetricCase = { ...plain, told: costs(1000, 500, 40), expected: 37.5 };
const income: MetricCase = { ...plain, told: { costos_fijos: 7000, margen: 50 }, expected: 14_000 };
const dear: MetricCase = { ...plain, told: { inversion: 24_691.356, leads: 2 }, expected: 12_345.678 };
const leads: MetricCase = { ...plain, told: { inversion: 8000, leads: 160 }, expected: 50 };
const closing: MetricCase = { ...plain, told: { ventas_objetivo: 30, tasa_cierre: 4 }, expected: 750 };
const campaignReturn: MetricCase = { ...plain, told: { beneficio_bruto: 7000, inversion: 5000 }, expected: 40 };
const breakEven: MetricCase = {
	...plain,
	// 1,000 € of fixed costs, 12 € left of each: 83.33, so 84.
	told: { costos_fijos: 1000, precio: 20, costo_variable: 8 },
	expected: 84,
};
const many: MetricCase = { ...plain, told: { costos_fijos: 4000, precio: 20, costo_variable: 15 }, expected: 800 };
/** The sample for 5 % of error, p = 50, of 5,000 people, by hand: 384.16 / (1 + 383.16 / 5000) = 356.8. */
const survey: MetricCase = { ...plain, told: { poblacion: 5000, error: 5, p: 50, z: 1.96 }, expected: 357 };
const balance: MetricCase = { ...plain, told: { backlinks_nuevos: 900, backlinks_perdidos: 100 }, expected: 800 };

/** Of a metric's case: what is typed, and what it is found to be; worked out by hand. */
const table: [string, MetricCase, string, string][] = [
	["tasa-apertura", openings, "22.2", "right"],
	["tasa-apertura", openings, "22.22", "right"],
	["tasa-apertura", openings, "22.2222", "right"],
	["tasa-apertura", openings, "22.3", "early"],
	["tasa-apertura", openings, "22.221", "early"],
	["tasa-apertura", openings, "22", "coarse"],
	["tasa-apertura", openings, "22.4", "wrong"],
	["tasa-apertura", fewer, "22.1", "right"],
	["tasa-apertura", fewer, "22", "coarse"],
	["tasa-apertura", fewer, "22.15", "early"],
	// What is cut off is not rounded: 22.2666…
	["tasa-apertura", cut, "22.3", "right"],
	["tasa-apertura", cut, "22.2", "early"],
	["tasa-apertura", cut, "22.26", "early"],
	// A half goes either way: 12.25.
	["tasa-apertura", half, "12.2", "right"],
	["tasa-apertura", half, "12.3", "right"],
	["tasa-apertura", half, "12", "coarse"],
	["cac", acquired, "100", "right"],
	["cac", acquired, "100.00", "right"],
	["cac", acquired, "100.45", "early"],
	["cac", cheaper, "37.5", "right"],
	["cac", cheaper, "37.67", "early"],
	["punto-equilibrio-ingresos", income, "14000", "right"],
	["punto-equilibrio-ingresos", income, "14063", "early"],
	["punto-equilibrio-ingresos", income, "3500", "Multiplicaste por el margen"],
	// 12,345.678 with fewer decimals than the cents that are shown, and more than enough figures.
	["costo-por-lead", dear, "12346", "right"],
	["costo-por-lead", dear, "12345.7", "right"],
	["costo-por-lead", dear, "12345.68", "right"],
	["costo-por-lead", dear, "12345", "early"],
	["costo-por-lead", dear, "12300", "early"],
	["costo-por-lead", dear, "12000", "wrong"],
	// 8,000 multiplied by 160 instead of divided.
	["costo-por-lead", leads, "1280000", "multiplied"],
	["costo-por-lead", leads, "50", "right"],
	["tasa-apertura", openings, "0.222", "Olvidaste × 100"],
	["tasa-apertura", openings, "0.22", "Olvidaste × 100"],
	["tasa-apertura", openings, "450", "Invertiste la fracción"],
	// 900 / 200, and the 100 forgotten.
	["tasa-apertura", openings, "4.5", "inverted"],
	["tasa-apertura", openings, "-22.2", "sign"],
	["tasa-apertura", openings, "0", "wrong"],
	["tasa-apertura", openings, "20", "wrong"],
	["tasa-apertura", campaign, "20", "reading sobre-enviados"],
	["tasa-apertura", campaign, "22.2", "right"],
	["tasa-apertura", sent, "20", "right"],
	["tasa-apertura", sent, "22.2", "reading undefined"],
	["tasa-apertura", sent, "0.2", "fraction"],
	["tasa-apertura", sent, "500", "inverted"],
	["tasa-apertura", neededOpens, "700", "right"],
	["tasa-apertura", neededOpens, "703", "early"],
	["tasa-apertura", neededOpens, "699", "early"],
	["tasa-apertura", told, "2642", "right"],
	["tasa-apertura", told, "2646", "early"],
	// 26.42 % of 9,999 is 2641.7358; 2,642 leads back to it, 2,641 to 26.41 %.
	["tasa-apertura", odd, "2642", "right"],
	["tasa-apertura", odd, "2641.74", "right"],
	["tasa-apertura", odd, "2641", "early"],
	["tasa-apertura", neededOpens, "710", "wrong"],
	["tasa-apertura", neededOpens, "70000", "hundredfold"],
	["tasa-apertura", neededOpens, "7", "hundredth"],
	// 17.5 / 4000 × 100
	["tasa-apertura", neededOpens, "0.4375", "forward"],
	["punto-equilibrio-unidades", breakEven, "84", "right"],
	["punto-equilibrio-unidades", breakEven, "83", "unrounded"],
	["punto-equilibrio-unidades", breakEven, "83.33", "unrounded"],
	["punto-equilibrio-unidades", many, "800", "right"],
	["punto-equilibrio-unidades", many, "799", "early"],
	["punto-equilibrio-unidades", many, "801", "early"],
	["muestra-encuesta", survey, "357", "right"],
	["muestra-encuesta", survey, "357.0", "right"],
	["muestra-encuesta", survey, "358", "early"],
	// 30 sales at 4 %: 30 / 0.04. Multiplied they are 1.2, which is 2 when rounded up.
	["leads-necesarios", closing, "750", "right"],
	["leads-necesarios", closing, "1.2", "Multiplicaste por la tasa"],
	["leads-necesarios", closing, "2", "Multiplicaste por la tasa"],
	["leads-necesarios", closing, "751", "early"],
	// 7,000 of margin for 5,000: 2,000 / 5,000.
	["roi", campaignReturn, "40", "right"],
	["roi", campaignReturn, "28.6", "Dividiste entre lo ganado"],
	["roi", campaignReturn, "-28.6", "Cambiaste una cosa por la otra"],
	["roi", campaignReturn, "71.4", "Dividiste la inversión entre lo ganado"],
	["roi", campaignReturn, "140", "No restaste la inversión"],
	["muestra-encuesta", survey, "356.8", "unrounded"],
	["muestra-encuesta", survey, "360", "wrong"],
	["backlinks-netos", balance, "800", "right"],
	// A difference has nothing to be rounded.
	["backlinks-netos", balance, "803", "wrong"],
	["backlinks-netos", balance, "1000", "a way"],
	["backlinks-netos", balance, "-800", "Restaste al revés"],
];

describe("an answer to a case", () => {
	it.each(table)("of %s, %o: %s is %s", (id, drawn, typed, wanted) => {
		const { correct, slip } = markCase(courseMetric(id), drawn, { value: Number(typed), typed });
		const found = () => {
			if (slip === undefined) return correct ? "right" : "wrong";
			if (slip.kind === "way") return wanted === "a way" ? "a way" : slip.name;
			return slip.kind === "reading" ? `reading ${slip.reading}` : slip.kind;
		};
		expect(found()).toBe(wanted);
	});

	it("is shown as the metric shows it, and in full where that is rounded", () => {
		const its = courseMetric("tasa-apertura");
		expect(expectedText(its, openings, openings.expected, "es")).toEqual({ shown: "22,2\u00a0%", exact: "22,2222…" });
		expect(expectedText(its, sent, 20, "es")).toEqual({ shown: "20,0\u00a0%" });
		expect(expectedText(its, neededOpens, 700, "en")).toEqual({ shown: "700\u00a0correos" });
		expect(expectedText(its, neededOpens, 700.25, "en")).toEqual({ shown: "700\u00a0correos", exact: "700.25" });
	});
});

describe("the steps of a case", () => {
	it("lead from the formula in words to the answer", () => {
		expect(caseSteps(courseMetric("tasa-apertura"), openings, "es")).toEqual([
			"Correos abiertos (únicos) ÷ Correos entregados × 100",
			"= 200 ÷ 900 × 100",
			"= 0,2222… × 100",
			"≈ 22,2\u00a0%",
		]);
	});

	it("undo one operation after the other where an input is asked for", () => {
		expect(caseSteps(courseMetric("tasa-apertura"), neededOpens, "en")).toEqual([
			"Correos abiertos (únicos) ÷ Correos entregados × 100 = Tasa de apertura",
			"Correos abiertos (únicos) ÷ 4,000 × 100 = 17.5",
			"Correos abiertos (únicos) ÷ 4,000 = 17.5 ÷ 100",
			"Correos abiertos (únicos) ÷ 4,000 = 0.175",
			"Correos abiertos (únicos) = 0.175 × 4,000",
			"Correos abiertos (únicos) = 700\u00a0correos",
		]);
		const cost: MetricCase = { ...plain, input: "leads", told: { inversion: 600 }, target: 12, expected: 50 };
		expect(caseSteps(courseMetric("costo-por-lead"), cost, "es").slice(1)).toEqual([
			"600 ÷ Leads generados = 12",
			"Leads generados = 600 ÷ 12",
			"Leads generados = 50\u00a0leads",
		]);
	});

	it("go to the answer at once where the input stands in the formula twice", () => {
		const told = { pasivos: 50, detractores: 50 };
		const promoters: MetricCase = { ...plain, input: "promotores", told, target: 25, expected: 100 };
		const steps = caseSteps(courseMetric("nps-respuestas"), promoters, "es");
		expect(steps.at(-1)).toMatch(/ = 100\u00a0respuestas$/);
		expect(steps.length).toBeGreaterThan(2);
	});
});
