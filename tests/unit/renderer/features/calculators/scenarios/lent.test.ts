import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber } from "../../../../../../core/metrics/number-read.ts";
import { metricSchema } from "../../../../../../core/metrics/schema.ts";
import { lentNumbers, numbersIn, typedNumber } from "../../../../../../renderer/features/calculators/scenarios/lent.ts";

const input = (id: string, unit: string) => ({ id, label: id.toUpperCase(), unit, kind: "count", example: 1 });
const metric = metricSchema.parse({
	id: "tasa",
	name: "Tasa",
	summary: "S",
	formula: "a / b * 100",
	inputs: [input("a", "correos"), input("b", "correos")],
	variants: [{ id: "v", reading: "Sobre c", formula: "a / c * 100", summary: "S", inputs: [input("c", "correos")] }],
	output: { unit: "%", decimals: 1 },
	direction: "none",
});

test("a number is written as its language writes it, and in full where that would round it", () => {
	expect(typedNumber(1240, "es")).toBe("1.240");
	expect(typedNumber(1240.5, "en")).toBe("1,240.5");
	expect(typedNumber(0.0000000001234, "es")).toBe("0,0000000001234");
	expect(typedNumber(-0.12345678901, "en")).toBe("-0.12345678901");
	expect(typedNumber(1e-12, "es")).toBe("0,000000000001");
});

test("what a field could hold is read back exactly", () => {
	const digits = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: -30, max: 6 }));
	fc.assert(
		fc.property(digits, fc.constantFrom("es" as const, "en" as const), ([figures, power], locale) => {
			const value = Number(`${figures}e${power}`) || 0;
			expect(readNumber(typedNumber(value, locale), locale)).toMatchObject({ ok: true, value });
		}),
	);
});

test("shared numbers fill the fields of all readings; an input without a number is empty", () => {
	const shared = { metric: "tasa", values: { a: 1200, c: 0.5, constructor: 3 }, segment: "B2B" };
	expect(lentNumbers(metric, shared, "es")).toEqual({ values: { a: "1.200", b: "", c: "0,5" }, segment: "B2B" });
	expect(lentNumbers(metric, { ...shared, segment: undefined }, "en").values).toEqual({ a: "1,200", b: "", c: "0.5" });
});

test("the numbers of the fields are shared, and a text that is none is named", () => {
	expect(numbersIn(metric, { a: "1.200 correos", b: "", c: "12,5" }, "es")).toEqual({
		values: { a: 1200, c: 12.5 },
		refused: [],
	});
	expect(numbersIn(metric, { a: "muchos", b: "3 %" }, "es")).toEqual({ values: {}, refused: ["A", "B"] });
});
