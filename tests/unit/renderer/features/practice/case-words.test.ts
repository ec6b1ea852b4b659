import { describe, expect, it } from "vitest";
import type { CaseFeedback, CaseView } from "../../../../../core/api/case-views.ts";
import type { Locale } from "../../../../../core/locale.ts";
import { decodeNumbers } from "../../../../../core/metrics/share-code.ts";
import {
	calculatorAddress,
	caseOf,
	fieldText,
	levelChange,
	outcomeOf,
	questionText,
	roundingText,
	shownUnit,
	spokenResult,
	unitOf,
} from "../../../../../renderer/features/practice/case-words.ts";
import { addLaterSpanish } from "../../../../../renderer/i18n/later-spanish.ts";
import { startI18n } from "../../../../support/texts.ts";
import { courseMetrics } from "../../../core/metrics/course-metrics.ts";
import { compiled } from "../../../core/metrics/sample-metrics.ts";

function texts(locale: Locale) {
	const i18n = startI18n(locale);
	addLaterSpanish();
	return i18n.getFixedT(locale, "practice");
}
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "");

function metricOf(id: string) {
	const metric = courseMetrics.find((one) => one.id === id);
	if (metric === undefined) throw new Error(`The course has no ${id}.`);
	return metric;
}

const openRate = metricOf("tasa-apertura");
const model = compiled(openRate);
const forward: CaseView = {
	metric: openRate,
	seed: 0,
	level: 2,
	listed: ["abiertos", "entregados", "enviados"],
	told: { abiertos: 200, entregados: 900, enviados: 1000 },
	reading: "sobre-enviados",
};
const backward: CaseView = {
	metric: openRate,
	seed: 0,
	level: 3,
	listed: ["entregados"],
	told: { entregados: 4000 },
	input: "abiertos",
	target: 17.55,
};
const practice = (level: number, streak: number): CaseFeedback["practice"] => ({
	...{ level, streak, worked: 4, right: 2, correct: true, at: "2026-01-02T03:04:05.000Z" },
	last: { seed: 3, level, answer: "1" },
});
const feedback = (correct: boolean, level: number, streak: number): CaseFeedback => ({
	...{ correct, expected: 20, practice: practice(level, streak), at: "2026-01-02T03:04:05.000Z", saved: true },
});
const given = { value: 22.2, typed: "22,2", steps: 0 };

describe("what a case asks", () => {
	it("names the metric with the reading asked for, and its unit", () => {
		const t = texts("es");
		expect(plain(questionText(t, model, forward, "es"))).toBe(
			"Calcula con estos datos: Tasa de apertura, sobre enviados",
		);
		const { reading: _, ...own } = forward;
		expect(plain(fieldText(t, own))).toBe("Tasa de apertura, sobre entregados");
		expect(unitOf(t, own)).toBe("%");
	});

	it("names the input that is missing and the result that is told", () => {
		const asked = questionText(texts("es"), model, backward, "es");
		expect(plain(asked)).toBe(
			"¿Qué valor de «Correos abiertos (únicos)» da este resultado? Tasa de apertura: 17,55\u00a0%",
		);
		expect(plain(fieldText(texts("en"), backward))).toBe("Correos abiertos (únicos)");
		// As a field reads it, so that "702 correos" is understood.
		expect(unitOf(texts("en"), backward)).toBe("correos");
		expect(shownUnit(texts("en"), backward)).toBe("\u2068correos\u2069");
	});

	it("has no unit for a ratio or a count, and names that of a time in the reader's language", () => {
		const of = (id: string): CaseView => ({ metric: metricOf(id), seed: 0, level: 1, listed: [], told: {} });
		expect(unitOf(texts("es"), of("frecuencia-compra"))).toBeUndefined();
		expect(unitOf(texts("es"), of("numero-leads"))).toBeUndefined();
		expect(unitOf(texts("en"), of("tiempo-resolucion"))).toBe("hours");
		expect(plain(fieldText(texts("es"), of("numero-leads")))).toBe(metricOf("numero-leads").name);
	});

	it("tells how to round: as the metric or the input is shown, or not where the formula does", () => {
		expect(roundingText(texts("es"), model, forward)).toBe(
			"Redondea solo al final, con 1 decimal o con tres cifras como mínimo.",
		);
		expect(roundingText(texts("es"), model, backward)).toBe("Redondea solo al final, sin decimales.");
		const of = (id: string): CaseView => ({ metric: metricOf(id), seed: 0, level: 1, listed: [], told: {} });
		const said = (id: string) => roundingText(texts("es"), compiled(metricOf(id)), of(id));
		expect(said("cac")).toBe("Redondea solo al final, con 2 decimales o con tres cifras como mínimo.");
		expect(said("leads-necesarios")).toBe("La respuesta es un número entero: la fórmula ya redondea.");
	});

	it("is worked from the numbers that the page has", () => {
		expect(caseOf(model, forward).expected).toBe(20);
		expect(caseOf(model, backward).expected).toBe(702);
	});
});

describe("what follows a case", () => {
	it("is right only alone", () => {
		expect(outcomeOf(feedback(true, 2, 1), given)).toBe("right");
		expect(outcomeOf(feedback(true, 2, 1), { ...given, steps: 2 })).toBe("helped");
		expect(outcomeOf(feedback(false, 2, 1), given)).toBe("wrong");
	});

	it("tells why the next one is harder or easier", () => {
		const change = (level: number, next: number, streak: number) =>
			levelChange(texts("es"), level, feedback(true, next, streak));
		expect(change(1, 2, 0)).toBe("Dos seguidas bien: ahora sin números redondos.");
		expect(change(2, 3, 0)).toBe(
			"Dos seguidas bien: último nivel. Donde se puede, te daremos el resultado y faltará un dato.",
		);
		expect(change(3, 2, 0)).toContain("volvemos a preguntar solo por el resultado");
		expect(change(2, 1, 0)).toContain("volvemos a los números redondos");
		expect(change(1, 1, 1)).toBe("Otra bien sin ayuda y sube el nivel.");
		expect(change(3, 3, 5)).toBe("Estás en el nivel más alto.");
		expect(change(1, 1, -1)).toBeUndefined();
	});

	it("is said in one go to who listens", () => {
		const about = { given, asked: forward, compiled: model, locale: "es" as const };
		const wrong = { ...feedback(false, 2, -1), slip: { kind: "reading" as const, name: "Sobre entregados" } };
		expect(plain(spokenResult(texts("es"), { ...about, feedback: wrong }))).toBe(
			"Incorrecto. Es otra lectura: Sobre entregados. Respuesta correcta: 20,0\u00a0%.",
		);
		expect(spokenResult(texts("es"), { ...about, feedback: feedback(true, 3, 0) })).toBe(
			"Correcto. Dos seguidas bien: último nivel. Donde se puede, te daremos el resultado y faltará un dato.",
		);
	});

	it("goes along into the calculator with its numbers, the one asked for as well", () => {
		const code = (asked: CaseView) => decodeURIComponent(calculatorAddress(model, asked).split("/")[3] ?? "");
		expect(decodeNumbers(courseMetrics, code(forward))).toMatchObject({ ok: true, values: forward.told });
		expect(decodeNumbers(courseMetrics, code(backward))).toMatchObject({
			ok: true,
			metric: "tasa-apertura",
			values: { entregados: 4000, abiertos: 702 },
		});
	});
});
