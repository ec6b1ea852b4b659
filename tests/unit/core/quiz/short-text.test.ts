import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rightShortTextAnswer, shortTextSchema } from "../../../../core/quiz/short-text.ts";
import { markShortText } from "../../../../core/quiz/short-text-mark.ts";
import { common } from "./questions.ts";

const question = shortTextSchema.parse({
	...common,
	id: "q",
	difficulty: 1,
	kind: "short-text",
	accepted: [
		{ text: "tasa de conversión", also: ["conversion rate", "conversión"] },
		{ text: "ratio de conversión", score: 0.5, feedback: "half" },
	],
	misconceptions: [{ text: "inversión", also: ["tasa de inversión"], name: "Investment", feedback: "other thing" }],
	feedback: { right: "right", wrong: "wrong" },
});
const marked = (text: string, over: Partial<typeof question> = {}) => markShortText({ ...question, ...over }, { text });

describe("a short text", () => {
	it.each<[text: string, score: number, typo: string | undefined, misconception: string | undefined, said: string]>([
		["tasa de conversión", 1, undefined, undefined, "right"],
		["Tasa de Conversion.", 1, undefined, undefined, "right"],
		["Conversion rate", 1, undefined, undefined, "right"],
		["CONVERSIÓN", 1, undefined, undefined, "right"],
		["convresión", 1, "conversión", undefined, "right"],
		["tasa de combersion", 1, "tasa de conversión", undefined, "right"],
		["ratio de conversión", 0.5, undefined, undefined, "half"],
		["ratio de conversin", 0.5, "ratio de conversión", undefined, "half"],
		["inversión", 0, undefined, "Investment", "other thing"],
		["inversion", 0, undefined, "Investment", "other thing"],
		["inversin", 0, undefined, "Investment", "other thing"],
		// One letter from the known mistake and one from what is right would be a guess; here it is one against two.
		["convsión", 1, "conversión", undefined, "right"],
		["tasa", 0, undefined, undefined, "wrong"],
		["no lo sé", 0, undefined, undefined, "wrong"],
	])("%s earns %s", (text, score, typo, misconception, said) => {
		const mark = marked(text);
		expect([mark.score, mark.typo, mark.misconception, mark.feedback]).toEqual([score, typo, misconception, said]);
		expect(mark.correct).toBe(score === 1);
		expect(mark.expected).toEqual(["tasa de conversión"]);
	});

	it("says how it is written where accents or capitals are asked for and missing", () => {
		expect(marked("conversion", { accents: "required" })).toMatchObject({ score: 0, spelling: "conversión" });
		expect(marked("conversión", { accents: "required" })).toMatchObject({ score: 1 });
		expect(marked("Conversión", { case: "required" })).toMatchObject({ score: 0, spelling: "conversión" });
	});

	it("does not guess between what is right and a known mistake as near", () => {
		const near = { ...question.misconceptions[0], text: "carta", also: [], name: "N", feedback: "F" };
		const accepted = [{ text: "marta", also: [], score: 1 }];
		expect(marked("parta", { accepted, misconceptions: [near] })).toMatchObject({ score: 0, feedback: "wrong" });
		expect(marked("carta", { accepted, misconceptions: [near] })).toMatchObject({ misconception: "N" });
	});

	it("stays within bounds, is the same for the same answer, and blames nothing that is right", () => {
		const letters = fc.string({ unit: fc.constantFrom(..."conversióinvta de"), maxLength: 20 });
		fc.assert(
			fc.property(letters, (text) => {
				const mark = marked(text);
				expect(mark).toEqual(marked(text));
				expect(mark.score).toBeGreaterThanOrEqual(0);
				expect(mark.score).toBeLessThanOrEqual(1);
				expect(mark.correct).toBe(mark.score === 1);
				if (mark.score > 0) expect(mark.misconception).toBeUndefined();
			}),
		);
	});

	it("marks the same whatever the order of what is accepted and known", () => {
		const shuffled = fc.shuffledSubarray(question.accepted, { minLength: question.accepted.length });
		const texts = fc.constantFrom("conversión", "inversion", "ratio de conversin", "conversion rat", "x");
		fc.assert(
			fc.property(shuffled, texts, (accepted, text) => {
				expect(marked(text, { accepted })).toEqual(marked(text));
			}),
		);
	});

	it("has a right answer that earns everything", () => {
		expect(markShortText(question, rightShortTextAnswer(question))).toMatchObject({ score: 1, correct: true });
	});

	it.each([
		["nothing that earns everything", { accepted: [{ text: "a", score: 0.5, feedback: "x" }] }],
		["a part without saying why", { accepted: [{ text: "a" }, { text: "b", score: 0.5 }] }],
	])("is refused with %s", (_what, over) => {
		expect(shortTextSchema.safeParse({ ...question, ...over }).success).toBe(false);
	});
});
