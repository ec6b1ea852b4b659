import { describe, expect, it } from "vitest";
import type { Answer, PublicQuestion } from "../../../../../core/quiz/schema.ts";
import { answerOf } from "../../../../../renderer/features/quiz/draft.ts";
import { draftOf } from "../../../../../renderer/features/quiz/draft-of.ts";

const common = { id: "q", prompt: "?", seed: 0, hints: [] };
const options = ["a", "b", "c"].map((id) => ({ id, text: id }));
const number: PublicQuestion = { ...common, kind: "number", unit: "%" };
const calculation: PublicQuestion = {
	...common,
	kind: "calculation",
	steps: [{ id: "tasa", prompt: "?", unit: "%" }],
};

/** Questions with an answer to each. */
const pairs: [PublicQuestion, Answer][] = [
	[
		{ ...common, kind: "one-choice", options },
		{ kind: "one-choice", option: "b" },
	],
	[
		{ ...common, kind: "several-choices", options },
		{ kind: "several-choices", options: ["c", "a"] },
	],
	[
		{ ...common, kind: "true-false", reasons: options },
		{ kind: "true-false", verdict: false, reason: "c" },
	],
	[
		{ ...common, kind: "short-text" },
		{ kind: "short-text", text: "Conversión" },
	],
	[number, { kind: "number", value: 22.1, typed: "22,10 %" }],
	[calculation, { kind: "calculation", steps: { tasa: { value: 1234.5, typed: "1.234,5" } } }],
];

describe("the draft of an answer", () => {
	it.each(pairs)("is what the answer was made of: %j", (question, answer) => {
		expect(answerOf(question, draftOf(answer, "es"), "es")).toEqual({ ok: true, answer });
	});

	it("says the same number in another language", () => {
		const answer: Answer = { kind: "number", value: 1234, typed: "1.234" };
		const again = answerOf(number, draftOf(answer, "en"), "en");
		expect(again.ok && again.answer).toMatchObject({ value: 1234 });
		expect(draftOf(answer, "en").typed).not.toBe("1.234");
		expect(draftOf(answer, "es").typed).toBe("1.234");
	});

	it("holds the drafts of a case's parts", () => {
		const part: Answer = { kind: "one-choice", option: "a" };
		expect(draftOf({ kind: "case", parts: { uno: part } }, "es").parts).toEqual({ uno: draftOf(part, "es") });
	});

	it("holds what was placed and put in order", () => {
		expect(draftOf({ kind: "matching", placed: { a: "x" } }, "es").fields).toEqual({ a: "x" });
		expect(draftOf({ kind: "ordering", order: ["c", "a"] }, "es").options).toEqual(["c", "a"]);
		expect(draftOf({ kind: "cloze", gaps: { g: { option: "x" }, h: { text: "y" } } }, "es").fields).toEqual({
			g: "x",
			h: "y",
		});
	});
});
