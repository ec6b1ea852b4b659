import { describe, expect, it } from "vitest";
import type { PublicQuestion } from "../../../../../core/quiz/schema.ts";
import { answerOf, type Draft, emptyDraft } from "../../../../../renderer/features/quiz/draft.ts";
import { readNumberDraft, withUnit } from "../../../../../renderer/features/quiz/number-draft.ts";
import { sameAnswer } from "../../../../../renderer/features/quiz/run-progress.ts";
import { typedUnit } from "../../../../../renderer/features/quiz/typed-unit.ts";

const common = { id: "q", prompt: "?", seed: 0, hints: [] };
const statement: PublicQuestion = {
	kind: "true-false",
	...common,
	reasons: [
		{ id: "x", text: "X" },
		{ id: "y", text: "Y" },
	],
};
const bare: PublicQuestion = { ...statement, reasons: [] };
const text: PublicQuestion = { kind: "short-text", ...common };
const timed = { kind: "number" as const, ...common, units: ["min", "h", "m", "%"] };
const draft = (over: Partial<Draft>): Draft => ({ ...emptyDraft, ...over });

describe("the draft of a statement", () => {
	it("asks for the verdict first and for the reason then", () => {
		expect(answerOf(statement, emptyDraft, "es")).toEqual({ ok: false, missing: "verdict", field: "verdict" });
		const said = draft({ fields: { verdict: "false" } });
		const soFar = { kind: "true-false", verdict: false };
		expect(answerOf(statement, said, "es")).toEqual({ ok: false, missing: "reason", field: "reason", soFar });
		const why = draft({ fields: { reason: "y" } });
		expect(answerOf(statement, why, "es")).toEqual({ ok: false, missing: "verdict", field: "verdict" });
		expect(answerOf(bare, said, "es")).toEqual({ ok: true, answer: { kind: "true-false", verdict: false } });
	});

	it("becomes an answer", () => {
		const whole = draft({ fields: { verdict: "true", reason: "y" } });
		expect(answerOf(statement, whole, "es")).toEqual({
			ok: true,
			answer: { kind: "true-false", verdict: true, reason: "y" },
		});
	});
});

describe("the draft of a short text", () => {
	it("lacks a text while there are only spaces", () => {
		expect(answerOf(text, draft({ typed: "  " }), "es")).toEqual({ ok: false, missing: "text" });
		const answer = { kind: "short-text", text: "rebote" };
		expect(answerOf(text, draft({ typed: " rebote " }), "es")).toEqual({ ok: true, answer });
	});
});

describe("a number with its unit", () => {
	it.each([
		["1,5 h", "1,5", "h"],
		["90min", "90", "min"],
		["90 MIN", "90", "min"],
		["23 %", "23", "%"],
		["20 km", "20 km", undefined],
		["h", "h", undefined],
		["90", "90", undefined],
	])("%s is %s and %s", (typed, number, unit) => {
		expect(typedUnit(typed, timed.units)).toEqual(unit === undefined ? { number } : { number, unit });
	});

	it("is read with the unit that was typed, or else chosen", () => {
		expect(readNumberDraft(timed, draft({ typed: "1,5 h", fields: { unit: "min" } }), "es")).toMatchObject({
			reading: { kind: "number", value: 1.5 },
			unit: "h",
		});
		expect(readNumberDraft(timed, draft({ typed: "90", fields: { unit: "min" } }), "es").unit).toBe("min");
		expect(readNumberDraft(timed, draft({ typed: "90", fields: { unit: "" } }), "es").unit).toBeUndefined();
		expect(readNumberDraft(timed, draft({ typed: "90 kg" }), "es").reading.kind).toBe("refused");
	});

	it.each([
		["7,5 kilos", "7,5", "kg"],
		["7500 gramos", "7500", "g"],
		["7,5 Kilogramos.", "7,5", "kg"],
		["7 km", "7 km", undefined],
		["7,5 kilos netos", "7,5 kilos netos", undefined],
		["siete kilos", "siete kilos", undefined],
		["kilos", "kilos", undefined],
		["20 euros", "20", "€"],
		["20 por ciento", "20", "%"],
		["1 correo", "1", "correos"],
		["3 días", "3", "días"],
		["3 DIAS", "3", "días"],
	])("that is called by another name, %s, is %s and %s", (typed, number, unit) => {
		const units = ["kg", "g", "€", "%", "correos", "días"];
		expect(typedUnit(typed, units)).toEqual(unit === undefined ? { number } : { number, unit });
		// Of two that are called the same, none is taken.
		expect(typedUnit("7,5 kilos", ["kg", "kilogramos"])).toEqual({ number: "7,5 kilos" });
	});

	it("that is none of the list is told from what is no number", () => {
		const other = (typed: string) => readNumberDraft(timed, draft({ typed }), "es").otherUnit === true;
		expect(["90 kg", "7,5 kilos", "90 €", "1.200 clics"].map(other)).toEqual([true, true, true, true]);
		expect(["90", "1,5 horas", "doce kilos", "kilos", "1e3", "12..5 kg", ""].map(other)).toEqual(
			["90", "1,5 horas", "doce kilos", "kilos", "1e3", "12..5 kg", ""].map(() => false),
		);
	});

	it("gives way to a unit that is chosen after it", () => {
		expect(withUnit(timed, draft({ typed: "1,5 h" }), "min")).toMatchObject({ typed: "1,5", fields: { unit: "min" } });
	});

	it("becomes an answer with what was typed, and without a unit where none was given", () => {
		expect(answerOf(timed, draft({ typed: "1,50 h" }), "es")).toEqual({
			ok: true,
			answer: { kind: "number", value: 1.5, typed: "1,50 h", unit: "h" },
		});
		expect(answerOf(timed, draft({ typed: "90" }), "es")).toEqual({
			ok: true,
			answer: { kind: "number", value: 90, typed: "90" },
		});
	});
});

describe("the same answer", () => {
	it("is told from another unit, verdict, reason or text", () => {
		const number = { kind: "number" as const, value: 1, typed: "1" };
		expect(sameAnswer(number, { ...number, typed: "1,0" })).toBe(true);
		expect(sameAnswer(number, { ...number, unit: "h" })).toBe(false);
		const verdict = { kind: "true-false" as const, verdict: true, reason: "x" };
		expect(sameAnswer(verdict, { ...verdict })).toBe(true);
		expect(sameAnswer(verdict, { ...verdict, reason: "y" })).toBe(false);
		expect(sameAnswer(verdict, { ...verdict, verdict: false })).toBe(false);
		expect(sameAnswer({ kind: "short-text", text: "a" }, { kind: "short-text", text: "b" })).toBe(false);
	});
});
