import { syllablesOf } from "./syllables.ts";

/** How easy a Spanish text is to read. Both scores are higher for easier texts, mostly between 0 and 100. */
export interface Readability {
	sentences: number;
	/** Numbers and words with digits are left out, here and everywhere. */
	words: number;
	syllables: number;
	/** With one decimal. */
	fernandezHuerta: number;
	/** Szigriszt-Pazos, read on the INFLESZ scale. With one decimal. */
	inflesz: number;
	grade: InfleszGrade;
}

/** The INFLESZ scale (Barrio-Cantalejo and others, 2008): up to 40, 55, 65, 80, and beyond. */
export const infleszGrades = ["very-hard", "fairly-hard", "normal", "fairly-easy", "very-easy"] as const;
export type InfleszGrade = (typeof infleszGrades)[number];

/** What ends with a point without ending a sentence. */
const abbreviations = new Set(
	"p ej etc sr sra srta dr dra d ud uds ee uu pág págs art cap vol núm n fig aprox máx mín tel av vs cf op cit s a inc ltd jr mr mrs".split(
		" ",
	),
);

/** Cuts a paragraph into its sentences: at . ! ? … before a capital, a digit or an opening sign. */
export function sentencesOf(paragraph: string): string[] {
	const sentences: string[] = [];
	let from = 0;
	for (const found of paragraph.matchAll(/[.!?…]+[»”"')\]]*\s+(?=[«“"'(¿¡[—]*[\p{Lu}\d])/gu)) {
		const before = /([\p{L}]+)$/u.exec(paragraph.slice(from, found.index))?.[1] ?? "";
		if (/^\./.test(found[0]) && abbreviations.has(before.toLowerCase())) continue;
		const end = found.index + found[0].length;
		sentences.push(paragraph.slice(from, end).trim());
		from = end;
	}
	sentences.push(paragraph.slice(from).trim());
	return sentences.filter((sentence) => sentence !== "");
}

/** The words of a text that are read as words: no numbers, no codes with digits. */
export function readWords(text: string): string[] {
	return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? []).filter((word) => !/\p{N}/u.test(word));
}

function gradeOf(inflesz: number): InfleszGrade {
	if (inflesz <= 40) return "very-hard";
	if (inflesz <= 55) return "fairly-hard";
	if (inflesz <= 65) return "normal";
	return inflesz <= 80 ? "fairly-easy" : "very-easy";
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** The scores of counts. `words` and `sentences` are above zero. */
export function readabilityOf(sentences: number, words: number, syllables: number): Readability {
	const [perWord, perSentence] = [syllables / words, words / sentences];
	const inflesz = 206.835 - 62.3 * perWord - perSentence;
	return {
		sentences,
		words,
		syllables,
		fernandezHuerta: rounded(206.84 - 60 * perWord - 1.02 * perSentence),
		inflesz: rounded(inflesz),
		grade: gradeOf(inflesz),
	};
}

/**
 * How easy a Spanish text is to read, from its paragraphs and list items as a reader has them, without mark-up; nothing
 * where it has no words. With S syllables, W words and F sentences:
 *
 * - Fernández-Huerta: 206.84 − 60 · S/W − 1.02 · W/F. J. Fernández Huerta, «Medidas sencillas de lecturabilidad»,
 *   Consigna 214 (1959), as corrected by G. Law (2011): the last term takes words per sentence.
 * - Szigriszt-Pazos (perspicuity): 206.835 − 62.3 · S/W − W/F. F. Szigriszt Pazos, «Sistemas predictivos de legibilidad
 *   del mensaje escrito», thesis, Universidad Complutense de Madrid (1993). Its scale is INFLESZ: I. M. Barrio-Cantalejo and
 *   others, «Validación de la Escala INFLESZ», Anales del Sistema Sanitario de Navarra 31(2), 2008.
 */
export function measureReadability(paragraphs: readonly string[]): Readability | undefined {
	const sentences = paragraphs.flatMap(sentencesOf).map(readWords);
	const told = sentences.filter((words) => words.length > 0);
	const words = told.flat();
	if (words.length === 0) return undefined;
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	return readabilityOf(told.length, words.length, syllables);
}
