import i18next from "i18next";
import { describe, expect, it } from "vitest";
import type { MetricInput } from "../../../../../../core/metrics/schema.ts";
import type { NoSolution } from "../../../../../../core/metrics/solve.ts";
import { influences } from "../../../../../../renderer/features/calculators/panels/influence.ts";
import { influenceSentence } from "../../../../../../renderer/features/calculators/panels/influence-text.ts";
import {
	differenceText,
	exactText,
	inputText,
	signedText,
} from "../../../../../../renderer/features/calculators/panels/output-words.ts";
import { extraInputs, extraTexts } from "../../../../../../renderer/features/calculators/panels/readings.ts";
import { noWayText, wayDetail } from "../../../../../../renderer/features/calculators/panels/way-text.ts";
import { addLaterSpanish } from "../../../../../../renderer/i18n/later-spanish.ts";
import { startI18n } from "../../../../../support/texts.ts";
import { courseMetrics } from "../../../../core/metrics/course-metrics.ts";
import { compiled, lettersMetric, openRate } from "../../../../core/metrics/sample-metrics.ts";

const course = (id: string) => {
	const metric = courseMetrics.find((one) => one.id === id);
	if (metric === undefined) throw new Error(`there is no metric ${id}`);
	return metric;
};
const texts = () => {
	startI18n("es");
	addLaterSpanish();
	return i18next.getFixedT("es", "panels");
};
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ").replace(/[\u2068\u2069]/gu, "");
const percent = { unit: "%", decimals: 1 } as const;
const euros = { unit: "€", decimals: 2 } as const;
const input = (unit: string, more: Partial<MetricInput> = {}): MetricInput => ({
	id: "a",
	label: "Emails",
	unit,
	kind: "ratio",
	example: 1,
	...more,
});

describe("differences and amounts in words", () => {
	it("percentages differ by points, money by money, each with its sign", () => {
		expect(plain(signedText(2.21, percent, "es"))).toBe("+2,2 puntos");
		expect(plain(signedText(-1, { unit: "%", decimals: 0 }, "es"))).toBe("−1 punto");
		expect(plain(signedText(-12, euros, "es"))).toBe("−12,00 €");
		expect(plain(signedText(0, percent, "es"))).toBe("0,0 puntos");
		expect(plain(signedText(3, { unit: "days", decimals: 0 }, "en"))).toBe("+3 days");
	});

	it("what is there is not told as nothing", () => {
		expect(plain(differenceText(0.004, percent, "es"))).toBe("0,004 puntos");
		expect(plain(differenceText(-0.0004, { unit: "ratio", decimals: 2 }, "en"))).toBe("0.0004");
	});

	it("numbers of an input carry their sign; what was cut says so", () => {
		expect(plain(inputText(10, input("€"), "es"))).toBe("10,00 €");
		expect(plain(inputText(4.5, input("%"), "es"))).toBe("4,5 %");
		expect(plain(inputText(1400, input("correos"), "es"))).toBe("1.400");
		expect(plain(exactText(3 / 7, input("€"), "es"))).toBe("0,4285… €");
		expect(plain(exactText(1393.5, input("correos"), "en"))).toBe("1,393.5");
	});
});

describe("why an input does not lead to a target", () => {
	const t = texts();
	const say = (reason: NoSolution, unit = "correos") =>
		plain(noWayText(t, input(unit), reason, [input(unit)], "25 %", "es"));

	it.each<[NoSolution, string]>([
		[{ code: "missing", inputs: ["a"] }, "Para saberlo falta completar: Emails."],
		[
			{ code: "limits", value: 120, problem: { code: "above-max", input: "a", limit: 100 } },
			"Tendría que valer 120, y el máximo es 100.",
		],
		[
			{ code: "limits", value: -3, problem: { code: "below-min", input: "a", limit: 0 } },
			"Tendría que valer −3, y el mínimo es 0.",
		],
		[
			{ code: "limits", problem: { code: "not-whole", input: "a" } },
			"Para saberlo, revisa primero el número de «Emails».",
		],
		[
			{ code: "stops", value: 6200, stop: { id: "s", message: "Hay más aperturas que correos." } },
			"Tendría que valer 6.200, y entonces no habría resultado. Hay más aperturas que correos.",
		],
		[{ code: "no-change" }, "Por mucho que cambie este dato, el resultado no llega a 25 %."],
		[{ code: "turns-back" }, "Cambiando solo este dato, ningún valor llega a 25 %."],
		[{ code: "jumps" }, "Cambiando este dato, el resultado va a saltos y nunca vale justo 25 %."],
	])("%j", (reason, text) => {
		expect(say(reason)).toBe(text);
	});

	it("tells from where to where, and the exact number beside the whole one", () => {
		const count = input("correos", { kind: "count" });
		const way = {
			input: count,
			kind: "to",
			to: 1400,
			change: 160,
			exact: 1399.75,
			result: 25.0045,
			landing: "over",
		} as const;
		expect(wayDetail(t, way, 1240, "25 %", "es")).toBe(
			"De 1.240 a 1.400. El valor exacto es 1.399,75; 1.400 es el primer número entero que llega.",
		);
		expect(
			wayDetail(t, { input: count, kind: "to", to: 1400, result: 25, landing: "reach" }, undefined, "25 %", "es"),
		).toBeUndefined();
	});
});

describe("what influences a result", () => {
	it("is sorted, with where each input and the result would be", () => {
		const found = influences(compiled(openRate), { abiertos: 1240, entregados: 5600 });
		// 1,364 ÷ 5,600 and 1,240 ÷ 6,160
		expect(found.map(({ input: { id }, from, to }) => [id, from, to])).toEqual([
			["abiertos", 1240, 1364],
			["entregados", 5600, 6160],
		]);
		expect(found[0]?.result).toBeCloseTo(24.357142857, 8);
		expect(found[1]?.change).toBeCloseTo(-2.012987013, 8);
		expect(influences(compiled(openRate), { abiertos: 3, entregados: 2 })).toEqual([]);
	});

	it("says which one most, or that several do alike, or that nothing does", () => {
		const t = texts();
		const rate = { abiertos: 1240, entregados: 5600 };
		const value = (1240 / 5600) * 100;
		expect(plain(influenceSentence(t, influences(compiled(openRate), rate), value, percent, "es"))).toBe(
			"Lo que más mueve el resultado es «Correos abiertos»: con un 10 % más pasaría de 22,1 % a 24,4 % (+2,2 puntos).",
		);
		const product = compiled(lettersMetric("a * b", "ab"));
		expect(plain(influenceSentence(t, influences(product, { a: 5, b: 4 }), 20, euros, "es"))).toBe(
			"Lo mueven por igual «A» y «B»: con un 10 % más de uno solo pasaría de 20,00 € a 22,00 € (+2,00 €).",
		);
		expect(influenceSentence(t, [], 20, euros, "es")).toBe(
			"Con un poco más de cualquiera de los datos, el resultado no cambia.",
		);
	});

	it("does not call the strongest of all what is only the strongest of those that can grow", () => {
		// 209 of 200 customers cannot have stayed: only the first can grow by a tenth. (190 - 20) / 220 is 77.27 %.
		const its = compiled(course("tasa-retencion"));
		const [start = "", end = "", gained = ""] = its.metric.inputs.map(({ id }) => id);
		const values = { [start]: 200, [end]: 190, [gained]: 20 };
		const text = plain(influenceSentence(texts(), influences(its, values), 85, percent, "es"));
		expect(text).toContain(
			"De los datos que pueden crecer un 10 %, el que más mueve el resultado es «Clientes al inicio del período»",
		);
	});

	it("does not say of what is too small to be shown that it is not there", () => {
		const its = compiled({
			...lettersMetric("a / b", "ab"),
			inputs: ["a", "b"].map((id) => input("€", { id })),
		});
		const found = influences(its, { a: 0.0001, b: 1e12 });
		expect(found[0]?.change).toBeCloseTo(1e-17, 25);
		expect(influenceSentence(texts(), found, 1e-16, euros, "es")).toContain(
			"cambia menos de lo que aquí se puede mostrar",
		);
	});
});

describe("the fields that only other readings need", () => {
	const clicks = courseMetrics.find(({ id }) => id === "ctr-email");
	if (clicks === undefined) throw new Error("the course has no click rate");
	const its = compiled(clicks);

	it("are there once each", () => {
		expect(extraInputs(its).map(({ id }) => id)).toEqual(["abiertos", "enviados"]);
		expect(extraInputs(compiled(openRate))).toEqual([]);
	});

	it("have their example beside the metric's own examples, and are empty beside a learner's numbers", () => {
		expect(extraTexts(its, { clics_unicos: "196", entregados: "5.600" }, "es")).toEqual({
			abiertos: "1.240",
			enviados: "5.800",
		});
		expect(extraTexts(its, { clics_unicos: "20", entregados: "900", abiertos: "200" }, "es")).toEqual({
			abiertos: "200",
			enviados: "",
		});
	});
});
