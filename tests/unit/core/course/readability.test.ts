import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureReadability, readabilityOf, readWords, sentencesOf } from "../../../../core/course/readability.ts";
import { syllablesOf } from "../../../../core/course/syllables.ts";

/** Parted by hand. */
const parted = [
	"a-gua",
	"a-é-re-o",
	"a-hí",
	"a-ho-ra",
	"ac-ción",
	"au-to-má-ti-co",
	"bú-ho",
	"buey",
	"ca-í-da",
	"chi-i-ta",
	"cam-pa-ña",
	"cien-cia",
	"ciu-dad",
	"clien-te",
	"cons-truí",
	"cons-trui-do",
	"con-ver-sión",
	"cre-er",
	"cuí-da-te",
	"cuo-ta",
	"de-sahu-cio",
	"Es-pa-ña",
	"es-tra-te-gia",
	"ex-pe-rien-cia",
	"fi-de-li-za-ción",
	"fuis-te",
	"gui-ta-rra",
	"gue-rra",
	"ha-cí-ais",
	"hé-ro-e",
	"hue-vo",
	"huí-a",
	"í-bais",
	"in-ge-nuo",
	"je-suí-ta",
	"le-al-tad",
	"le-í-a",
	"lin-güís-ti-ca",
	"ma-íz",
	"mar-ke-ting",
	"muy",
	"o-í-a",
	"o-es-te",
	"pa-ís",
	"pa-ra-no-ia",
	"pin-güi-no",
	"po-e-ta",
	"prohi-bir",
	"psi-co-lo-gí-a",
	"que",
	"quien",
	"quie-ro",
	"ra-íz",
	"re-ú-ne",
	"re-hú-sa",
	"rey",
	"rít-mi-co",
	"se-o",
	"si-guien-te",
	"sue-ño",
	"te-a-tro",
	"tran-se-ún-te",
	"U-ru-guay",
	"va-cí-o",
	"ve-hí-cu-lo",
	"ver-güen-za",
	"viu-da",
	"y",
	"ya",
	"yo-yo",
	"a-pa-ci-guáis",
];

describe("syllablesOf", () => {
	it.each(parted)("counts %s", (word) => {
		expect(syllablesOf(word.replaceAll("-", ""))).toBe(word.split("-").length);
	});

	it("spells capitals that nobody can say", () => {
		expect(syllablesOf("CRM")).toBe(5);
		expect(syllablesOf("CTR")).toBe(4);
		expect(syllablesOf("SEO")).toBe(2);
	});

	it("finds a syllable in anything", () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(syllablesOf(text)).toBeGreaterThanOrEqual(1);
			}),
		);
	});
});

describe("sentencesOf", () => {
	it("cuts at the end of sentences and nowhere else", () => {
		expect(sentencesOf("Mide 3.5 veces. Luego, p. ej., compara. ¿Sube? Celebra… y repite. «Bien.» 12 más.")).toEqual([
			"Mide 3.5 veces.",
			"Luego, p. ej., compara.",
			"¿Sube?",
			"Celebra… y repite.",
			"«Bien.»",
			"12 más.",
		]);
		expect(sentencesOf("El Sr. Pérez llamó a las 9.30 h. Nadie respondió")).toHaveLength(2);
	});
});

describe("measureReadability", () => {
	it("leaves numbers and codes out", () => {
		expect(readWords("En B2C, 1.480 ÷ 8.000 × 100 = 18,5 % de clientes")).toEqual(["En", "de", "clientes"]);
	});

	it("works the published formulas out", () => {
		// 200 syllables, 100 words, 5 sentences: 206.84 − 120 − 20.4 and 206.835 − 124.6 − 20.
		expect(readabilityOf(5, 100, 200)).toMatchObject({ fernandezHuerta: 66.4, inflesz: 62.2, grade: "normal" });
	});

	it("measures a text counted by hand", () => {
		// El-lead-de-ja-sus-da-tos: el 1, lead 2, deja 2, sus 1, datos 2 = 8 in 5 words. Tú-mi-des: 1 + 2 = 3 in 2 words.
		const measured = measureReadability(["El lead deja sus datos. Tú mides.", "120 ÷ 3.000"]);
		// 206.84 − 60 × 11/7 − 1.02 × 3.5 = 108.98; 206.835 − 62.3 × 11/7 − 3.5 = 105.43.
		expect(measured).toEqual({
			sentences: 2,
			words: 7,
			syllables: 11,
			fernandezHuerta: 109,
			inflesz: 105.4,
			grade: "very-easy",
		});
	});

	it("tells the grades apart at their limits", () => {
		const grades = [200, 240, 260, 268, 300].map((syllables) => readabilityOf(10, 100, syllables).grade);
		// 72.2, 47.3, 34.9, 29.9, 9.9
		expect(grades).toEqual(["fairly-easy", "fairly-hard", "very-hard", "very-hard", "very-hard"]);
	});

	it("has nothing to say of a text without words", () => {
		expect(measureReadability(["120 ÷ 3.000"])).toBeUndefined();
	});
});
