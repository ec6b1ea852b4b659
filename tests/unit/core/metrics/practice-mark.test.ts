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
	["tasa-apertura", openings, "22.3", "right"],
	["tasa-apertura", openings, "22", "coarse"],
	["tasa-apertura", openings, "22.4", "wrong"],
	["tasa-apertura", openings, "0.222", "Olvidó × 100"],
	["tasa-apertura", openings, "0.22", "Olvidó × 100"],
	["tasa-apertura", openings, "450", "Invirtió la fracción"],
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
	["tasa-apertura", neededOpens, "703", "right"],
	["tasa-apertura", neededOpens, "710", "wrong"],
	["tasa-apertura", neededOpens, "70000", "hundredfold"],
	["tasa-apertura", neededOpens, "7", "hundredth"],
	// 17.5 / 4000 × 100
	["tasa-apertura", neededOpens, "0.4375", "forward"],
	["punto-equilibrio-unidades", breakEven, "84", "right"],
	["punto-equilibrio-unidades", breakEven, "83", "unrounded"],
	["punto-equilibrio-unidades", breakEven, "83.33", "unrounded"],
	["punto-equilibrio-unidades", many, "800", "right"],
	["punto-equilibrio-unidades", many, "799", "wrong"],
	["punto-equilibrio-unidades", many, "801", "wrong"],
	// Whoever rounds on a long way ends beside it.
	["muestra-encuesta", survey, "357", "right"],
	["muestra-encuesta", survey, "358", "right"],
	["muestra-encuesta", survey, "356.8", "unrounded"],
	["muestra-encuesta", survey, "360", "wrong"],
	["backlinks-netos", balance, "800", "right"],
	// A difference has nothing to be rounded.
	["backlinks-netos", balance, "803", "wrong"],
	["backlinks-netos", balance, "1000", "a way"],
	["backlinks-netos", balance, "-800", "Restó al revés"],
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
			"= 22,2\u00a0%",
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
