import { describe, expect, test } from "vitest";
import type { Locale } from "../../../../../../core/locale.ts";
import { type Metric, metricSchema } from "../../../../../../core/metrics/schema.ts";
import { type CompiledMetric, compileMetric } from "../../../../../../core/metrics/work.ts";
import {
	type Column,
	columnOf,
	differenceTo,
	differsFrom,
	savedColumn,
} from "../../../../../../renderer/features/calculators/scenarios/column.ts";
import { resultAsText } from "../../../../../../renderer/features/calculators/scenarios/plain-text.ts";
import { scenariosCsv } from "../../../../../../renderer/features/calculators/scenarios/scenarios-csv.ts";
import { comparisonText, differenceText } from "../../../../../../renderer/features/calculators/scenarios/words.ts";
import { addLaterSpanish } from "../../../../../../renderer/i18n/later-spanish.ts";
import { startI18n } from "../../../../../support/texts.ts";

function textsOf(locale: Locale) {
	const i18n = startI18n(locale);
	addLaterSpanish();
	return { t: i18n.getFixedT(locale, "scenarios"), say: i18n.getFixedT(locale, "calculators") };
}

const input = (id: string, label: string) => ({ id, label, unit: "correos", kind: "count", example: 1 });
function compiledAs(change: object = {}): CompiledMetric {
	const metric: Metric = metricSchema.parse({
		id: "apertura",
		name: "Tasa de apertura",
		summary: "S",
		formula: "abiertos / entregados * 100",
		inputs: [input("abiertos", "Abiertos"), input("entregados", "Entregados")],
		output: { unit: "%", decimals: 1 },
		direction: "higher-better",
		benchmarks: [
			{ segment: "B2B", source: "una guía", operator: "between", values: [20, 25] },
			{ segment: "B2C", source: "otra guía", operator: ">=", value: 30 },
		],
		...change,
	});
	const compiled = compileMetric(metric);
	if (!compiled.ok) throw new Error("the metric of this test is wrong");
	return compiled.metric;
}
const compiled = compiledAs();

function column(name: string, abiertos: string, entregados: string, segment?: string, of = compiled): Column {
	return columnOf(of, { id: name, name, note: "", typed: { abiertos, entregados }, segment }, "es");
}

describe("the numbers of a column", () => {
	test("are worked, judged for their segment, and without one for the first", () => {
		expect(column("x", "200", "900")).toMatchObject({ value: 200 / 9, benchmark: { segment: "B2B" } });
		expect(column("x", "200", "900").verdict?.headline).toEqual({ key: "side.within" });
		expect(column("x", "200", "900", "B2C").verdict?.headline).toEqual({ key: "threshold.misses" });
	});

	test("that give nothing have neither result nor verdict", () => {
		expect(column("x", "", "900")).toMatchObject({ value: undefined, verdict: undefined });
		expect(column("x", "2", "0")).toMatchObject({ value: undefined, verdict: undefined });
	});

	test("saved in another language are the same numbers", () => {
		const at = "2026-11-22T10:00:00.000Z";
		const values = { abiertos: "1,240", entregados: "5,600" };
		const saved = { id: "a", metric: "apertura", name: "A", note: "n", values, createdAt: at, at };
		expect(savedColumn(compiled, { ...saved, locale: "en" }, "es")).toMatchObject({
			typed: { abiertos: "1.240", entregados: "5.600" },
			worked: { values: { abiertos: 1240, entregados: 5600 } },
		});
	});
});

describe("the difference to the first", () => {
	const first = column("A", "200", "1.000");
	test("is its size and its share of the first result", () => {
		expect(differenceTo(first, column("B", "250", "1.000"), 1)).toEqual({ kind: "more", amount: 5, share: 25 });
		expect(differenceTo(first, column("B", "150", "1.000"), 1)).toEqual({ kind: "less", amount: 5, share: 25 });
	});

	test("has no share where the first is nothing, and is the same where it does not show", () => {
		expect(differenceTo(column("A", "0", "10"), first, 1)).toEqual({ kind: "more", amount: 20, share: undefined });
		expect(differenceTo(first, column("B", "200,4", "1.000"), 1)).toEqual({ kind: "none" });
		expect(differenceTo(first, column("B", "20.001", "100.000"), 1)).toEqual({ kind: "same" });
		expect(differenceTo(first, column("B", "", "1"), 1)).toEqual({ kind: "none" });
	});

	test("is told with what it counts, in words and with a sign", () => {
		const { t } = textsOf("es");
		const say = (other: Column, of = compiled) =>
			differenceText(t, differenceTo(first, other, of.metric.output.decimals), of.metric.output, "es");
		expect(say(column("B", "250", "1.000"))).toBe("5,0 puntos porcentuales más (+25\u00a0%)");
		expect(say(column("B", "150", "1.000"))).toBe("5,0 puntos porcentuales menos (−25\u00a0%)");
		expect(say(first)).toBe("igual");
		const inEuros = compiledAs({ output: { unit: "€", decimals: 2 }, benchmarks: [] });
		expect(say(column("B", "250", "1.000", undefined, inEuros), inEuros)).toBe("5,00\u00a0€ más (+25\u00a0%)");
	});

	test("of an input is one of numbers, not of how they are written", () => {
		expect(differsFrom(first, column("B", "200 correos", "1000"), "abiertos")).toBe(false);
		expect(differsFrom(first, column("B", "201", "1000"), "abiertos")).toBe(true);
		expect(differsFrom(column("A", "x", "1"), column("B", "y", "1"), "abiertos")).toBe(true);
		expect(differsFrom(column("A", "", "1"), column("B", "3", "1"), "abiertos")).toBe(true);
	});
});

test("a comparison says which is the greatest and which the least, or that there is nothing to tell apart", () => {
	const { t } = textsOf("es");
	const columns = [column("", "200", "1.000"), column("B", "250", "1.000"), column("C", "", "1")];
	expect(comparisonText(t, columns, compiled.metric, "es")).toBe(
		"El resultado más alto es el de «B», 25,0\u00a0%: 5,0 puntos porcentuales más (+25\u00a0%) que el más bajo, el de «Los de ahora», 20,0\u00a0%.",
	);
	expect(comparisonText(t, columns.slice(1), compiled.metric, "es")).toBe(
		"Cuando al menos dos tengan resultado, aquí se verán juntos.",
	);
	const [one] = columns;
	expect(comparisonText(t, one === undefined ? [] : [one, one], compiled.metric, "es")).toBe(
		"Todos dan lo mismo: 20,0\u00a0%.",
	);
});

test("a result is copied with its inputs, its formula and the recommendation, as plain text", () => {
	const { t, say } = textsOf("es");
	const text = resultAsText(t, say, compiled, column("", "200", "1.000"), "es");
	expect(text.split("\n")).toEqual([
		"Tasa de apertura: 20,0\u00a0%",
		"Abiertos: 200\u00a0correos",
		"Entregados: 1.000\u00a0correos",
		"Fórmula: Abiertos ÷ Entregados × 100",
		"Dentro del rango.",
		"Recomendado para B2B: 20 – 25\u00a0%. Fuente: una guía.",
	]);
	const bare = compiledAs({ benchmarks: [] });
	const nothing = resultAsText(t, say, bare, column("", "muchos", "", undefined, bare), "es");
	expect(nothing).toBe("Tasa de apertura: —\nAbiertos: muchos\nEntregados: —\nFórmula: Abiertos ÷ Entregados × 100");
});

test("the table has a row for each set of numbers, the result in full, and what is no number as it was typed", () => {
	const { t, say } = textsOf("es");
	const columns = [column("", "200", "900"), column("B", "muchos", "900", "B2C")];
	expect(scenariosCsv(t, say, "Ana", compiled.metric, columns)).toEqual({
		headings: [
			"Persona",
			"Métrica",
			"Id de la métrica",
			"Escenario",
			"Nota",
			"Abiertos (correos)",
			"Entregados (correos)",
			"Resultado (%)",
			"Segmento",
			"Frente a lo recomendado",
		],
		rows: [
			["Ana", "Tasa de apertura", "apertura", "Los de ahora", undefined, 200, 900, 200 / 9, "B2B", "Dentro del rango"],
			["Ana", "Tasa de apertura", "apertura", "B", undefined, "muchos", 900, undefined, "B2C", undefined],
		],
	});
});
