import { describe, expect, it } from "vitest";
import type { PublicPart, PublicQuestion } from "../../../../../core/quiz/schema.ts";
import { typeIn } from "../../../../../renderer/features/quiz/composed-draft.ts";
import { answerOf, type Draft, emptyDraft } from "../../../../../renderer/features/quiz/draft.ts";
import { sameAnswer } from "../../../../../renderer/features/quiz/run-progress.ts";

const common = { id: "q", prompt: "?", seed: 0, hints: [] };
const cloze: PublicPart = {
	kind: "cloze",
	...common,
	text: "",
	gaps: [
		{ id: "base", kind: "text" },
		{ id: "tasa", kind: "number" },
		{ id: "juicio", kind: "choice", options: [{ id: "dentro", text: "dentro" }] },
	],
};
const calculation: PublicPart = {
	kind: "calculation",
	...common,
	id: "c",
	steps: [
		{ id: "uno", prompt: "?", unit: "correos" },
		{ id: "dos", prompt: "?", unit: "%" },
	],
};
const both: PublicQuestion = { kind: "case", ...common, situation: "", parts: [cloze, calculation] };

const typed = (fields: Record<string, string>): Draft =>
	Object.entries(fields).reduce((draft, [field, text]) => typeIn(draft, field, text), emptyDraft);

const gaps = typed({ base: " entregados ", tasa: "22,1 %", juicio: "dentro" });
const steps = typed({ uno: "2.000", dos: "23" });

describe("a draft with several fields", () => {
	it("says which field lacks something, and what it is so far", () => {
		const begun = { kind: "cloze", gaps: { base: { text: "x" } } };
		expect(answerOf(cloze, emptyDraft, "es")).toEqual({ ok: false, missing: "gaps", field: "base" });
		const one = answerOf(cloze, typed({ base: "x" }), "es");
		expect(one).toEqual({ ok: false, missing: "gaps", field: "tasa", soFar: begun });
		expect(answerOf(cloze, typed({ base: "x", tasa: "doce" }), "es")).toEqual({
			ok: false,
			missing: "refused",
			field: "tasa",
			soFar: begun,
		});
		expect(answerOf(calculation, typed({ uno: "3" }), "es")).toEqual({
			ok: false,
			missing: "number",
			field: "dos",
			soFar: { kind: "calculation", steps: { uno: { value: 3, typed: "3" } } },
		});
		expect(answerOf(calculation, typed({ uno: "3 %", dos: "1" }), "es")).toEqual({
			ok: false,
			missing: "refused",
			field: "uno",
			soFar: { kind: "calculation", steps: { dos: { value: 1, typed: "1" } } },
		});
	});

	it("becomes an answer, its numbers read as the language writes them", () => {
		expect(answerOf(cloze, gaps, "es")).toEqual({
			ok: true,
			answer: {
				kind: "cloze",
				gaps: { base: { text: "entregados" }, tasa: { value: 22.1, typed: "22,1 %" }, juicio: { option: "dentro" } },
			},
		});
		expect(answerOf(calculation, steps, "es")).toEqual({
			ok: true,
			answer: { kind: "calculation", steps: { uno: { value: 2000, typed: "2.000" }, dos: { value: 23, typed: "23" } } },
		});
	});

	it("of a case lacks what its first unanswered part lacks", () => {
		const half: Draft = { ...emptyDraft, parts: { q: gaps } };
		const first = {
			base: { text: "entregados" },
			tasa: { value: 22.1, typed: "22,1 %" },
			juicio: { option: "dentro" },
		};
		const soFar = (parts: object) => ({ kind: "case", parts: { q: { kind: "cloze", gaps: first }, ...parts } });
		expect(answerOf(both, half, "es")).toEqual({ ok: false, missing: "parts", field: "c", soFar: soFar({}) });
		const begun = { kind: "calculation", steps: { uno: { value: 3, typed: "3" } } };
		const more = answerOf(both, { ...half, parts: { q: gaps, c: typed({ uno: "3" }) } }, "es");
		expect(more).toEqual({ ok: false, missing: "parts", field: "c", soFar: soFar({ c: begun }) });
		const whole = answerOf(both, { ...half, parts: { q: gaps, c: steps } }, "es");
		expect(whole.ok && whole.answer.kind === "case" && Object.keys(whole.answer.parts)).toEqual(["q", "c"]);
	});
});

describe("the same answer", () => {
	const made = (draft: Draft) => {
		const drafted = answerOf(both, { ...emptyDraft, parts: { q: gaps, c: draft } }, "es");
		if (!drafted.ok) throw new Error("The draft is whole.");
		return drafted.answer;
	};

	it("has the same numbers, however they were typed", () => {
		expect(sameAnswer(made(steps), made(typed({ uno: "2000", dos: "23,0" })))).toBe(true);
		expect(sameAnswer(made(steps), made(typed({ uno: "2000", dos: "24" })))).toBe(false);
	});

	it("has the same texts and choices in its gaps", () => {
		const given = (gap: string) => ({ kind: "cloze" as const, gaps: { a: { text: gap }, b: { option: "x" } } });
		expect(sameAnswer(given("uno"), given("uno"))).toBe(true);
		expect(sameAnswer(given("uno"), given("dos"))).toBe(false);
		expect(sameAnswer(given("uno"), { kind: "cloze", gaps: { a: { text: "uno" } } })).toBe(false);
	});
});
