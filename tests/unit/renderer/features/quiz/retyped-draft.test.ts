import { expect, test } from "vitest";
import type { PublicQuestion } from "../../../../../core/quiz/schema.ts";
import { emptyDraft } from "../../../../../renderer/features/quiz/draft.ts";
import { retypedDraft, retypedNumber } from "../../../../../renderer/features/quiz/retyped-draft.ts";

test.each([
	["1.400", "1,400"],
	["1,400", "1.400"],
	["12,50", "12,50"],
	["0,125", "0,125"],
	["-1.400", "−1,400"],
	["1.400 €", "1,400 €"],
	["1.400 %", "1,400 %"],
	["1.234.567,5", "1.234.567,5"],
	["1400", "1400"],
	["mil", "mil"],
	["", ""],
	["1.", "1."],
])("%j typed in Spanish is %j in English", (spanish, english) => {
	expect(retypedNumber(spanish, "es", "en")).toBe(english);
});

test("there and back it is the same number with as many decimals", () => {
	for (const text of ["1,400", "1.400", "0,125", "99,990", "12,5"]) {
		expect(retypedNumber(retypedNumber(text, "es", "en"), "en", "es")).toBe(text);
	}
});

const common = { id: "q", prompt: "?", seed: 0, hints: [] };
const fields = (values: Record<string, string>) => ({ ...emptyDraft, fields: values });

test("only numbers are written anew, in every kind of question", () => {
	const number: PublicQuestion = { ...common, kind: "number", units: ["h", "min"] };
	expect(retypedDraft(number, { ...emptyDraft, typed: "1.400 min" }, "es", "en").typed).toBe("1,400 min");
	const text: PublicQuestion = { ...common, kind: "short-text" };
	expect(retypedDraft(text, { ...emptyDraft, typed: "1.400" }, "es", "en").typed).toBe("1.400");
	const cloze: PublicQuestion = {
		...common,
		kind: "cloze",
		text: "",
		gaps: [
			{ id: "a", kind: "number" },
			{ id: "b", kind: "text" },
		],
	};
	const gaps = retypedDraft(cloze, fields({ a: "1.400", b: "1.400" }), "es", "en");
	expect(gaps.fields).toEqual({ a: "1,400", b: "1.400" });
	const whole: PublicQuestion = { ...common, kind: "case", situation: "", parts: [{ ...number, id: "uno" }] };
	const parts = { uno: { ...emptyDraft, typed: "2.500" } };
	expect(retypedDraft(whole, { ...emptyDraft, parts }, "es", "en").parts?.["uno"]?.typed).toBe("2,500");
});
