import { describe, expect, it } from "vitest";
import { parseFormula } from "../../../../core/metrics/formula.ts";
import type { MetricInput, OutputUnit } from "../../../../core/metrics/schema.ts";
import { checkUnits } from "../../../../core/metrics/units.ts";
import { quantityInWords } from "../../../../core/metrics/units-words.ts";

type Kind = Pick<MetricInput, "kind" | "time" | "per">;
const kinds: Record<string, Kind> = {
	clics: { kind: "count" },
	correos: { kind: "count" },
	clientes: { kind: "count" },
	tasa: { kind: "ratio" },
	margen: { kind: "ratio" },
	coste: { kind: "money" },
	ingreso: { kind: "money" },
	cuota: { kind: "money", per: "months" },
	compras_ano: { kind: "ratio", per: "years" },
	baja_ano: { kind: "ratio", per: "years" },
	visitas_dia: { kind: "count", per: "days" },
	minutos: { kind: "duration", time: "minutes" },
	horas: { kind: "duration", time: "hours" },
	anos: { kind: "duration", time: "years" },
	meses: { kind: "duration", time: "months" },
};
const inputs = Object.entries(kinds).map(([id, kind]) => ({ id, ...kind }));

function problemsOf(formula: string, output?: OutputUnit) {
	const read = parseFormula(formula);
	if (!read.ok) throw new Error(`${formula}: ${read.problem.code}`);
	return checkUnits(read.tree, inputs, output);
}

/** What a formula measures comes to the unit of the result. */
const right: [string, OutputUnit][] = [
	["clics / correos * 100", "%"],
	["clics - correos", "count"],
	["clics + correos + 5", "count"],
	["(clics - correos) / correos * 100", "%"],
	["tasa - margen", "points"],
	["100 - tasa", "%"],
	["1 - clics / correos", "ratio"],
	["coste / clics", "€"],
	["coste / correos * 1000", "€"],
	["(ingreso - coste) / coste * 100", "%"],
	["(coste + ingreso) / clientes", "€"],
	["ingreso / coste", "ratio"],
	["ingreso * compras_ano * anos", "€"],
	["ingreso * compras_ano * anos * margen / 100", "€"],
	["1 / (baja_ano / 100)", "years"],
	["coste / (cuota * margen / 100)", "months"],
	["coste + clientes * ingreso", "€"],
	["coste + clientes * 3 * ingreso", "€"],
	["ceil(coste / (ingreso - coste))", "count"],
	["coste / (margen / 100)", "€"],
	["ingreso * tasa / 100", "€"],
	["cuota * meses", "€"],
	["cuota * meses - coste", "€"],
	["minutos / clics", "minutes"],
	["horas / clics", "hours"],
	["ceil(clics * 2 / visitas_dia)", "days"],
	["clics / visitas_dia", "days"],
	["ceil(clics / (tasa / 100))", "count"],
	["floor(clics * tasa / 100)", "count"],
	["sqrt(clics * correos)", "count"],
	["sqrt(coste ^ 2)", "€"],
	["sqrt(coste * ingreso)", "€"],
	["coste ^ 2 / ingreso", "€"],
	["coste ^ -1 * ingreso ^ 2", "€"],
	["abs(coste - ingreso)", "€"],
	["round(coste)", "€"],
	["max(0, ingreso - coste)", "€"],
	["min(coste, ingreso, 0)", "€"],
	["max(clics, correos, 1)", "count"],
	["max(minutos, 0) / 1", "minutes"],
	["exp(tasa / 100)", "ratio"],
	["ln(ingreso / coste)", "ratio"],
	["normal_cdf(tasa / sqrt(1 / clics + 1 / correos))", "ratio"],
	["(1 + tasa / 100) ^ clics - 1", "ratio"],
	["coste * (1 + tasa / 100) ^ 3", "€"],
	["tasa ^ 2 * (1 - tasa) / (margen / 100) ^ 2", "count"],
	["-coste + ingreso", "€"],
	["0 - coste", "€"],
	["coste - 0", "€"],
	["0", "€"],
	["(coste > ingreso) * coste", "€"],
	["(tasa >= 50 && clics > 30) * 100", "%"],
	["anos * compras_ano * 100", "%"],
	["minutos / horas * horas", "minutes"],
	["visitas_dia / visitas_dia", "ratio"],
];

/** The place, as a piece of the text, and both sides in Spanish and English words. */
const wrong: [string, OutputUnit | undefined, string, string, string, string][] = [
	["coste + tasa", undefined, "unit-sum", "coste + tasa", "dinero", "un porcentaje o una proporción"],
	["clics * (coste - margen)", undefined, "unit-sum", "(coste - margen)", "dinero", "un porcentaje o una proporción"],
	["coste + clics", undefined, "unit-sum", "coste + clics", "dinero", "una cantidad"],
	["coste + 5", undefined, "unit-sum", "coste + 5", "dinero", "un número sin unidad"],
	["5 - coste", undefined, "unit-sum", "5 - coste", "un número sin unidad", "dinero"],
	["tasa + clics", undefined, "unit-sum", "tasa + clics", "un porcentaje o una proporción", "una cantidad"],
	[
		"clics / correos + clics",
		undefined,
		"unit-sum",
		"clics / correos + clics",
		"un porcentaje o una proporción",
		"una cantidad",
	],
	["minutos + horas", undefined, "unit-sum", "minutos + horas", "minutos", "horas"],
	["anos - meses", undefined, "unit-sum", "anos - meses", "años", "meses"],
	["1 + minutos", undefined, "unit-sum", "1 + minutos", "un número sin unidad", "minutos"],
	["coste + cuota", undefined, "unit-sum", "coste + cuota", "dinero", "dinero por mes"],
	["cuota + compras_ano", undefined, "unit-sum", "cuota + compras_ano", "dinero por mes", "veces por año"],
	["coste ^ 2 + ingreso", undefined, "unit-sum", "coste ^ 2 + ingreso", "dinero al cuadrado", "dinero"],
	["1 / coste - coste", undefined, "unit-sum", "1 / coste - coste", "veces por unidad de dinero", "dinero"],
	["coste * minutos - coste", undefined, "unit-sum", "coste * minutos - coste", "dinero por minutos", "dinero"],
	["sqrt(coste) - coste", undefined, "unit-sum", "sqrt(coste) - coste", "dinero elevado a 0,5", "dinero"],
	[
		"clics * correos + tasa",
		undefined,
		"unit-sum",
		"clics * correos + tasa",
		"un producto de cantidades",
		"un porcentaje o una proporción",
	],
	["coste > clics", undefined, "unit-comparison", "coste > clics", "dinero", "una cantidad"],
	["coste == 10", undefined, "unit-comparison", "coste == 10", "dinero", "un número sin unidad"],
	["minutos < horas", undefined, "unit-comparison", "minutos < horas", "minutos", "horas"],
	["tasa > clics", undefined, "unit-comparison", "tasa > clics", "un porcentaje o una proporción", "una cantidad"],
	[
		"coste == 0 || coste < tasa",
		undefined,
		"unit-comparison",
		"coste < tasa",
		"dinero",
		"un porcentaje o una proporción",
	],
	["min(coste, clics)", undefined, "unit-comparison", "min(coste, clics)", "dinero", "una cantidad"],
	["max(minutos, 0, horas)", undefined, "unit-comparison", "max(minutos, 0, horas)", "minutos", "horas"],
	["coste ^ 0.5", undefined, "unit-power", "coste ^ 0.5", "dinero", ""],
	["coste ^ clics", undefined, "unit-power", "coste ^ clics", "dinero", ""],
	["2 ^ anos", undefined, "unit-power", "2 ^ anos", "años", ""],
	["exp(coste)", undefined, "unit-function", "exp(coste)", "dinero", ""],
	["1 + ln(minutos)", undefined, "unit-function", "ln(minutos)", "minutos", ""],
	["normal_cdf(compras_ano)", undefined, "unit-function", "normal_cdf(compras_ano)", "veces por año", ""],
	["coste / clics", "%", "unit-result", "coste / clics", "dinero", "un porcentaje o una proporción"],
	["clics / correos * 100", "€", "unit-result", "clics / correos * 100", "un porcentaje o una proporción", "dinero"],
	["clics * 3", "€", "unit-result", "clics * 3", "una cantidad", "dinero"],
	["minutos / clics", "hours", "unit-result", "minutos / clics", "minutos", "horas"],
	["minutos / 60", "hours", "unit-result", "minutos / 60", "minutos", "horas"],
	["minutos / horas", "ratio", "unit-result", "minutos / horas", "minutos por hora", "un porcentaje o una proporción"],
	["baja_ano / 100", "years", "unit-result", "baja_ano / 100", "veces por año", "años"],
	["ingreso * compras_ano", "€", "unit-result", "ingreso * compras_ano", "dinero por año", "dinero"],
	["coste / cuota", "years", "unit-result", "coste / cuota", "meses", "años"],
	["100", "€", "unit-result", "100", "un número sin unidad", "dinero"],
	["coste * ingreso", "€", "unit-result", "coste * ingreso", "dinero al cuadrado", "dinero"],
	["clics / visitas_dia", "count", "unit-result", "clics / visitas_dia", "días", "una cantidad"],
];

describe("checkUnits", () => {
	it.each(right)("%s comes to %s", (formula, output) => {
		expect(problemsOf(formula, output)).toEqual([]);
	});

	it.each(wrong)("%s as %s: %s", (formula, output, code, place, left, other) => {
		const found = problemsOf(formula, output);
		expect(found).toHaveLength(1);
		const [problem] = found;
		if (problem === undefined) throw new Error("no problem");
		expect(problem.code).toBe(code);
		expect(formula.slice(problem.at, problem.at + problem.length)).toBe(place);
		expect(quantityInWords(problem.left, "es")).toBe(left);
		if (other === "") expect(problem.right).toBe("");
		else expect(quantityInWords(problem.right, "es")).toBe(other);
	});

	it("finds every mistake of its own, and none that only follows from another", () => {
		const formula = "(coste + tasa) * (minutos - horas) + clics";
		const found = problemsOf(formula, "€").map(({ code, at, length }) => [code, formula.slice(at, at + length)]);
		expect(found).toEqual([
			["unit-sum", "(coste + tasa)"],
			["unit-sum", "(minutos - horas)"],
		]);
	});

	it("passes over names that are no input", () => {
		expect(problemsOf("nada + coste", "€")).toEqual([]);
	});
});

describe("quantityInWords", () => {
	it.each([
		["money:1 months:-1", "dinero por mes", "money per month"],
		["money:1 days:1", "dinero por días", "money times days"],
		["days:-1", "veces por día", "times per day"],
		["years:2", "años al cuadrado", "years squared"],
		["hours:3 money:-1", "horas elevado a 3 por unidad de dinero", "hours to the power of 3 per unit of money"],
		["money:-2", "veces por unidad de dinero al cuadrado", "times per unit of money squared"],
		["ratio", "un porcentaje o una proporción", "a percentage or a proportion"],
		["count", "una cantidad", "a number of things"],
		["counts:2", "un producto de cantidades", "a product of numbers of things"],
		["number", "un número sin unidad", "a number without a unit"],
	])("%s", (code, es, en) => {
		expect(quantityInWords(code, "es")).toBe(es);
		expect(quantityInWords(code, "en")).toBe(en);
	});
});
