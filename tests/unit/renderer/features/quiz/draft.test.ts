import { describe, expect, it } from "vitest";
import type { PublicQuestion } from "../../../../../core/quiz/schema.ts";
import { answerOf, choose, emptyDraft } from "../../../../../renderer/features/quiz/draft.ts";

const options = [
	{ id: "x", text: "X" },
	{ id: "y", text: "Y" },
];
const common = { id: "q", prompt: "?", seed: 0, hints: [] };
const one: PublicQuestion = { kind: "one-choice", ...common, options };
const several: PublicQuestion = { kind: "several-choices", ...common, options };
const number: PublicQuestion = { kind: "number", ...common, unit: "%" };

describe("choosing", () => {
	it("replaces the choice where one is asked for", () => {
		expect(choose("one-choice", choose("one-choice", emptyDraft, "x"), "y").options).toEqual(["y"]);
	});

	it("adds and takes back where several are", () => {
		const both = choose("several-choices", choose("several-choices", emptyDraft, "x"), "y");
		expect(both.options).toEqual(["x", "y"]);
		expect(choose("several-choices", both, "x").options).toEqual(["y"]);
	});
});

describe("a draft", () => {
	it("says what it lacks", () => {
		expect(answerOf(one, emptyDraft, "es")).toEqual({ ok: false, missing: "choice" });
		expect(answerOf(several, emptyDraft, "es")).toEqual({ ok: false, missing: "choices" });
		expect(answerOf(number, emptyDraft, "es")).toEqual({ ok: false, missing: "number" });
		expect(answerOf(number, { ...emptyDraft, typed: "doce" }, "es")).toEqual({ ok: false, missing: "refused" });
	});

	it("becomes an answer of the question's kind", () => {
		const draft = { ...emptyDraft, options: ["y"], typed: " 22,1 % " };
		expect(answerOf(one, draft, "es")).toEqual({ ok: true, answer: { kind: "one-choice", option: "y" } });
		expect(answerOf(several, draft, "es")).toEqual({ ok: true, answer: { kind: "several-choices", options: ["y"] } });
		expect(answerOf(number, draft, "es")).toEqual({
			ok: true,
			answer: { kind: "number", value: 22.1, typed: "22,1 %" },
		});
	});
});
