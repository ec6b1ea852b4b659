import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	markTrueFalse,
	rightTrueFalseAnswer,
	showTrueFalse,
	strayReason,
	trueFalseSchema,
} from "../../../../core/quiz/true-false.ts";
import { common } from "./questions.ts";

const written = {
	...common,
	id: "q",
	difficulty: 1,
	kind: "true-false",
	answer: false,
	feedback: { right: "verdict right", wrong: "verdict wrong" },
	reasons: [
		{ id: "a", text: "A", correct: true, feedback: "why a" },
		{ id: "b", text: "B", feedback: "why b" },
		{ id: "c", text: "C", feedback: "why c" },
	],
};
const withReasons = trueFalseSchema.parse(written);
const { reasons: _, ...bare } = written;
const plain = trueFalseSchema.parse(bare);
const mostlyReason = trueFalseSchema.parse({ ...written, reasonWorth: 0.75 });

describe("a statement to call true or false", () => {
	it.each<[verdict: boolean, reason: string | undefined, score: number]>([
		[false, "a", 1],
		[false, "b", 0.5],
		[false, undefined, 0.5],
		[true, "a", 0],
		[true, "b", 0],
	])("said %s because of %s earns %s", (verdict, reason, score) => {
		const answer = { kind: "true-false" as const, verdict, ...(reason === undefined ? {} : { reason }) };
		const mark = markTrueFalse(withReasons, answer);
		expect(mark.score).toBe(score);
		expect(mark.correct).toBe(score === 1);
		expect(mark.verdict).toEqual({
			chosen: verdict,
			correct: !verdict,
			feedback: verdict ? "verdict wrong" : "verdict right",
		});
		expect(mark.reasons.map((one) => one.chosen)).toEqual(["a", "b", "c"].map((id) => id === reason));
		expect(mark.reasons.map((one) => one.feedback)).toEqual(["why a", "why b", "why c"]);
	});

	it("is all or nothing without reasons", () => {
		expect(markTrueFalse(plain, { kind: "true-false", verdict: false })).toMatchObject({ score: 1, correct: true });
		expect(markTrueFalse(plain, { kind: "true-false", verdict: true })).toMatchObject({ score: 0, correct: false });
	});

	it("weighs verdict and reason as its author says", () => {
		expect(markTrueFalse(mostlyReason, { kind: "true-false", verdict: false, reason: "b" }).score).toBe(0.25);
	});

	it("shows the reasons without their key, in an order from the seed", () => {
		const shown = showTrueFalse(withReasons, 3);
		expect(shown).toEqual(showTrueFalse(withReasons, 3));
		expect([...shown.reasons].sort((x, y) => x.id.localeCompare(y.id))).toEqual([
			{ id: "a", text: "A" },
			{ id: "b", text: "B" },
			{ id: "c", text: "C" },
		]);
		const orders = Array.from({ length: 40 }, (_one, seed) =>
			showTrueFalse(withReasons, seed)
				.reasons.map(({ id }) => id)
				.join(""),
		);
		expect(new Set(orders).size).toBe(6);
		expect(JSON.stringify(shown)).not.toMatch(/why|verdict|correct|answer/);
		expect(showTrueFalse(plain, 3).reasons).toEqual([]);
	});

	it("knows a reason that it does not have", () => {
		expect(strayReason(withReasons, { kind: "true-false", verdict: true, reason: "x" })).toBe("x");
		expect(strayReason(plain, { kind: "true-false", verdict: true, reason: "a" })).toBe("a");
		expect(strayReason(withReasons, { kind: "true-false", verdict: true, reason: "c" })).toBeUndefined();
		expect(strayReason(withReasons, { kind: "true-false", verdict: true })).toBeUndefined();
	});

	it("marks the same whatever the order of the reasons, and everything only for the whole answer", () => {
		const orders = fc.shuffledSubarray(withReasons.reasons ?? [], { minLength: 3 });
		const worths = fc.double({ min: 0.01, max: 0.99, noNaN: true });
		fc.assert(
			fc.property(
				orders,
				worths,
				fc.boolean(),
				fc.constantFrom("a", "b", "c"),
				(reasons, reasonWorth, verdict, reason) => {
					const answer = { kind: "true-false" as const, verdict, reason };
					const mark = markTrueFalse({ ...withReasons, reasons, reasonWorth }, answer);
					expect(mark.score).toBe(markTrueFalse({ ...withReasons, reasonWorth }, answer).score);
					expect(mark.score).toBeGreaterThanOrEqual(0);
					expect(mark.score).toBeLessThanOrEqual(1);
					expect(mark.score === 1).toBe(!verdict && reason === "a");
					expect(mark.correct).toBe(mark.score === 1);
				},
			),
		);
	});

	it("has a right answer that earns everything", () => {
		for (const question of [withReasons, plain]) {
			expect(markTrueFalse(question, rightTrueFalseAnswer(question)).score).toBe(1);
		}
	});

	it("is refused with two right reasons or none", () => {
		const reasons = (flags: boolean[]) =>
			flags.map((correct, i) => ({ id: `r${i}`, text: "T", feedback: "F", correct }));
		expect(trueFalseSchema.safeParse({ ...written, reasons: reasons([true, true]) }).success).toBe(false);
		expect(trueFalseSchema.safeParse({ ...written, reasons: reasons([false, false]) }).success).toBe(false);
	});
});
