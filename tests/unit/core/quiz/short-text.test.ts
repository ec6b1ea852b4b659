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

describe("an article before a short text", () => {
	const surcharge = shortTextSchema.parse({
		...question,
		accepted: [
			{ text: "recargo", also: ["núcleo de coste"] },
			{ text: "margen", score: 0.5, feedback: "half" },
		],
		misconceptions: [
			{ text: "beneficio neto", also: ["profit"], name: "Profit", feedback: "other thing" },
			{ text: "la comisión", name: "Fee", feedback: "other thing" },
		],
	});
	const said = (text: string, over: object = {}, language?: string) => {
		const key = shortTextSchema.parse({ ...surcharge, ...over });
		const { score, misconception, typo, spelling, expected } = markShortText(key, { text }, language);
		expect(expected).toEqual(key.accepted.filter((one) => one.score === 1).map((one) => one.text));
		return [score, misconception ?? typo ?? spelling ?? null];
	};

	it.each<[typed: string, score: number, said: string | null]>([
		["recargo", 1, null],
		["El recargo", 1, null],
		["¡Un recargo!", 1, null],
		["«el recargo»", 1, null],
		["LOS recargo", 1, null],
		["el recarga", 1, "recargo"],
		["el núcleo de coste", 1, null],
		["lo nucleo de coste", 1, null],
		["el margen", 0.5, null],
		["el beneficio neto", 0, "Profit"],
		["un beneficio netto", 0, null],
		["la comisión", 0, "Fee"],
		["comisión", 0, null],
		["el el recargo", 0, null],
		["de recargo", 0, null],
		["the recargo", 0, null],
		["él", 0, null],
		["el", 0, null],
		["la …", 0, null],
		["elrecargo", 0, null],
	])("%s earns %s", (typed, score, named) => {
		expect(said(typed)).toEqual([score, named]);
	});

	it("is one of the course's language", () => {
		expect(said("the profit", {}, "en")).toEqual([0, "Profit"]);
		expect(said("a recargo", {}, "en-GB")).toEqual([1, null]);
		expect(said("el recargo", {}, "en")).toEqual([0, null]);
		expect(said("el recargo", {}, "es-MX")).toEqual([1, null]);
		expect(said("le recargo", {}, "fr")).toEqual([0, null]);
	});

	it("counts where answers are told apart by it", () => {
		const [right, wrong] = [{ text: "la orden" }, { text: "el orden", name: "Sequence", feedback: "f" }];
		const order = { accepted: [right], misconceptions: [wrong] };
		expect(said("la orden", order)).toEqual([1, null]);
		expect(said("el orden", order)).toEqual([0, "Sequence"]);
		expect(said("una orden", order)).toEqual([0, null]);
		const bare = { accepted: [{ text: "capital" }], misconceptions: [{ ...wrong, text: "la capital" }] };
		expect(said("capital", bare)).toEqual([1, null]);
		expect(said("la capital", bare)).toEqual([0, "Sequence"]);
		expect(said("el capital", bare)).toEqual([0, null]);
	});

	it("is no part of a spelling that is asked for, nor of a slip", () => {
		expect(said("El nucleo de coste", { accents: "required" })).toEqual([0, "núcleo de coste"]);
		expect(said("El recargo", { case: "required" })).toEqual([1, null]);
		const near = { misconceptions: [{ text: "la recarga", name: "Refill", feedback: "f" }] };
		expect(said("la recarga", near)).toEqual([0, "Refill"]);
		expect(said("la recargo", near)).toEqual([1, null]);
	});

	it("never takes anything from an answer that is right as it stands", () => {
		const words = fc.constantFrom("el", "las", "carga", "cargas", "recargo", "la", "un", "o");
		const entries = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
		const phrase = fc.array(words, { minLength: 1, maxLength: 3 });
		fc.assert(
			fc.property(entries, entries, phrase, (right, known, typed) => {
				const key = {
					...surcharge,
					accepted: right.map((all) => ({ text: all.join(" "), also: [], score: 1 })),
					misconceptions: known.map((all) => ({ text: all.join(" "), also: [], name: "N", feedback: "F" })),
				};
				const marks = ["fr", "es"].map((language) => markShortText(key, { text: typed.join(" ") }, language).score);
				expect(marks[1]).toBeGreaterThanOrEqual(marks[0] ?? 0);
			}),
		);
	});
});
