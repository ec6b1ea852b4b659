import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberSchema, showNumber, strayUnit } from "../../../../core/quiz/number.ts";
import { markNumber, rightNumberAnswer } from "../../../../core/quiz/number-mark.ts";
import { common } from "./questions.ts";

const base = {
	...common,
	id: "q",
	difficulty: 2,
	kind: "number",
	feedback: { right: "right", wrong: "wrong" },
};

const rate = numberSchema.parse({
	...base,
	given: { sent: 2100, delivered: 2000, opened: 460 },
	formula: "opened / delivered * 100",
	unit: "%",
	decimals: 1,
	tolerance: { absolute: 0.05 },
	misconceptions: [
		{ formula: "opened / sent * 100", name: "by sent", feedback: "f" },
		{ formula: "opened / delivered", name: "forgot × 100", feedback: "f" },
		{ formula: "delivered / opened * 100", name: "swapped", feedback: "f" },
		{ value: 460, name: "the count", feedback: "f" },
	],
});
/** 351 ÷ 1.600 × 100 = 21.9375 */
const oneDecimal = numberSchema.parse({
	...base,
	answer: 21.9375,
	unit: "%",
	tolerance: { absolute: 0.1 },
	require: { decimals: 1 },
	misconceptions: [{ value: 0.219375, name: "forgot × 100", feedback: "f" }],
});
const threeFigures = numberSchema.parse({
	...base,
	answer: 1234.5,
	unit: "€",
	tolerance: { relative: 0.01 },
	require: { figures: 3, cost: 0.4 },
});
const range = numberSchema.parse({ ...base, range: { from: 20, to: 25 }, unit: "%", decimals: 1 });
const duration = numberSchema.parse({
	...base,
	answer: 90,
	tolerance: { absolute: 1 },
	units: [
		{ unit: "min", factor: 1 },
		{ unit: "h", factor: 60 },
		{ unit: "%", feedback: "a share is no time" },
	],
	misconceptions: [{ value: 30, name: "the rest", feedback: "f" }],
});

type Case = [typed: string, value: number, unit: string | undefined, score: number, named: string | undefined];
const tables: [string, typeof rate, Case[]][] = [
	[
		"a formula with known wrong ways",
		rate,
		[
			["23", 23, undefined, 1, undefined],
			["23,05", 23.05, undefined, 1, undefined],
			["23,06", 23.06, undefined, 0, undefined],
			["21,905", 21.905, undefined, 0, "by sent"],
			["21,9", 21.9, undefined, 0, "by sent"],
			["22", 22, undefined, 0, "by sent"],
			["0,23", 0.23, undefined, 0, "forgot × 100"],
			["434,8", 434.8, undefined, 0, "swapped"],
			["435", 435, undefined, 0, "swapped"],
			["460", 460, undefined, 0, "the count"],
			["50", 50, undefined, 0, undefined],
		],
	],
	[
		"decimals asked for",
		oneDecimal,
		[
			["21,9", 21.9, undefined, 1, undefined],
			["21.9 %", 21.9, undefined, 1, undefined],
			["21,94", 21.94, undefined, 0.75, undefined],
			["21,90", 21.9, undefined, 0.75, undefined],
			["22", 22, undefined, 0.75, undefined],
			["22,0", 22, undefined, 0.75, undefined],
			["22,1", 22.1, undefined, 0, undefined],
			["0,22", 0.22, undefined, 0, "forgot × 100"],
		],
	],
	[
		"figures asked for",
		threeFigures,
		[
			["1230", 1230, undefined, 1, undefined],
			["1.230", 1230, undefined, 1, undefined],
			["1.234,5", 1234.5, undefined, 0.6, undefined],
			["1240", 1240, undefined, 0.6, undefined],
			["1200", 1200, undefined, 0, undefined],
		],
	],
	[
		"a range",
		range,
		[
			["20", 20, undefined, 1, undefined],
			["22,5", 22.5, undefined, 1, undefined],
			["25", 25, undefined, 1, undefined],
			["25,1", 25.1, undefined, 0, undefined],
			["19,9", 19.9, undefined, 0, undefined],
		],
	],
	[
		"a unit asked for",
		duration,
		[
			["90", 90, "min", 1, undefined],
			["1,5", 1.5, "h", 1, undefined],
			["1,6", 1.6, "h", 0, undefined],
			["90", 90, undefined, 0.5, undefined],
			["90", 90, "h", 0.5, undefined],
			["90", 90, "%", 0.5, undefined],
			["30", 30, "min", 0, "the rest"],
			["0,5", 0.5, "h", 0, "the rest"],
			["30", 30, undefined, 0, "the rest"],
		],
	],
];

describe.each(tables)("a number: %s", (_name, question, cases) => {
	it.each(cases)("%s (%s %s) earns %s, named %s", (typed, value, unit, score, named) => {
		const mark = markNumber(question, { kind: "number", value, typed, ...(unit === undefined ? {} : { unit }) });
		expect([mark.score, mark.misconception]).toEqual([score, named]);
		expect(mark.correct).toBe(score === 1);
	});

	it("has a right answer that earns everything", () => {
		expect(markNumber(question, rightNumberAnswer(question))).toMatchObject({ score: 1, correct: true });
	});

	it("stays within bounds, is the same for the same answer, and blames nothing that is right", () => {
		const values = fc.oneof(fc.double({ noNaN: true, min: -2000, max: 2000 }), fc.integer({ min: -10, max: 1300 }));
		fc.assert(
			fc.property(values, fc.constantFrom(undefined, "min", "h", "%"), (value, unit) => {
				const answer = {
					kind: "number" as const,
					value,
					typed: String(value),
					...(unit === undefined ? {} : { unit }),
				};
				const mark = markNumber(question, answer);
				expect(mark).toEqual(markNumber(question, answer));
				expect(mark.score).toBeGreaterThanOrEqual(0);
				expect(mark.score).toBeLessThanOrEqual(1);
				expect(mark.correct).toBe(mark.score === 1);
				expect(mark.correct).toBe(mark.score > 0 && mark.rounding === undefined && mark.unitFault === undefined);
				if (mark.score > 0) expect(mark.misconception).toBeUndefined();
			}),
		);
	});
});

describe("a number", () => {
	it("says what is missing in a right one", () => {
		expect(markNumber(oneDecimal, { kind: "number", value: 21.94, typed: "21,94" })).toMatchObject({
			rounding: { decimals: 1 },
			decimals: 1,
			feedback: "",
		});
		expect(markNumber(duration, { kind: "number", value: 90, typed: "90" })).toMatchObject({ unitFault: "missing" });
		expect(markNumber(duration, { kind: "number", value: 90, typed: "90", unit: "%" })).toMatchObject({
			unitFault: "wrong",
			feedback: "a share is no time",
			unit: "min",
		});
	});

	it("counts the zeros at the end: fewer decimals than were asked for are not enough", () => {
		const whole = numberSchema.parse({ ...oneDecimal, answer: 22, misconceptions: [] });
		expect(markNumber(whole, { kind: "number", value: 22, typed: "22,0" })).toMatchObject({ score: 1 });
		expect(markNumber(whole, { kind: "number", value: 22, typed: "22" })).toMatchObject({ score: 0.75 });
		expect(markNumber(whole, { kind: "number", value: 22, typed: "22,00" })).toMatchObject({ score: 0.75 });
	});

	it("names no known way where what is right lies as near", () => {
		const near = numberSchema.parse({
			...base,
			answer: 10,
			unit: "%",
			tolerance: { absolute: 1 },
			misconceptions: [{ value: 11.5, name: "near", feedback: "f" }],
		});
		expect(markNumber(near, { kind: "number", value: 10.9, typed: "10,9" })).toMatchObject({ score: 1 });
		expect(markNumber(near, { kind: "number", value: 11.2, typed: "11,2" })).toMatchObject({ misconception: "near" });
	});

	it("shows its units and how exactly to write it, and no key", () => {
		expect(showNumber(rate, 1)).toEqual({ kind: "number", id: "q", seed: 1, prompt: "¿Qué es?", hints: [], unit: "%" });
		expect(showNumber(threeFigures, 1).require).toEqual({ figures: 3 });
		const shown = showNumber(duration, 1);
		expect([...(shown.units ?? [])].sort()).toEqual(["%", "h", "min"]);
		expect(shown).not.toHaveProperty("unit");
		const first = Array.from({ length: 30 }, (_, seed) => showNumber(duration, seed).units?.[0]);
		expect(new Set(first).size).toBe(3);
	});

	it("knows a unit that it does not offer", () => {
		const answer = { kind: "number" as const, value: 1, typed: "1" };
		expect(strayUnit(duration, { ...answer, unit: "s" })).toBe("s");
		expect(strayUnit(duration, { ...answer, unit: "h" })).toBeUndefined();
		expect(strayUnit(duration, answer)).toBeUndefined();
		expect(strayUnit(rate, { ...answer, unit: "%" })).toBe("%");
	});

	it.each([
		["two answers", { answer: 1, formula: "2" }],
		["no answer", { answer: undefined }],
		["no tolerance", { tolerance: undefined }],
		["a range and a tolerance", { answer: undefined, range: { from: 1, to: 2 } }],
		["a falling range", { answer: undefined, tolerance: undefined, range: { from: 2, to: 1 } }],
		["no unit", { unit: undefined }],
		["both units", { units: [{ unit: "a", factor: 1 }, { unit: "b" }] }],
		["no unit of the answer", { unit: undefined, units: [{ unit: "a", factor: 2 }, { unit: "b" }] }],
		["a misconception with two values", { misconceptions: [{ value: 1, formula: "2", name: "n", feedback: "f" }] }],
		["a misconception without one", { misconceptions: [{ name: "n", feedback: "f" }] }],
	])("is refused with %s", (_what, over) => {
		const written = { ...base, answer: 1, unit: "u", tolerance: { absolute: 0.5 } };
		expect(numberSchema.safeParse(written).success).toBe(true);
		expect(numberSchema.safeParse({ ...written, ...over }).success).toBe(false);
	});
});
