import type { InfleszGrade } from "../core/course/readability.ts";
import type { CourseStats } from "../core/course/stats.ts";
import type { Locale } from "../core/locale.ts";

type Kind = keyof CourseStats["questions"]["kinds"];

const es = {
	columns: ["Lección", "Pal.", "Min", "Img", "Ctas", "INFLESZ", "F-H", "Preg", "1/2/3", "Par", "Hech", "Térm"],
	legend: [
		"Pal.: palabras. Ctas: cuentas rehechas en su texto. F-H: Fernández-Huerta. 1/2/3: preguntas de recordar, aplicar y decidir.",
		"Par: con números que cambian. Hech: hechos que cubre. Térm: términos que enlaza.",
	],
	planned: "prevista",
	totals: "En total",
	questions: "Preguntas",
	aboveRecall: "por encima de recordar",
	parameterised: "con números que cambian",
	equations: "Cuentas rehechas",
	equationsIn: (lessons: string, questions: string) => `${lessons} en las lecciones, ${questions} en las preguntas`,
	metrics: "Métricas",
	metricsListed: "al final",
	metricsUnused: "Métricas sin usar",
	terms: "Términos",
	termsUnlinked: "Términos sin enlazar",
	worksheets: "Talleres",
	pictures: "Imágenes",
	picturesUnused: "Imágenes sin usar",
	facts: "Hechos cubiertos",
	exams: "Exámenes",
	hardest: "Lo más difícil de leer",
	of: (used: string, total: string) => `${used} de ${total}`,
	grades: {
		"very-hard": "muy difícil",
		"fairly-hard": "algo difícil",
		normal: "normal",
		"fairly-easy": "bastante fácil",
		"very-easy": "muy fácil",
	} satisfies Record<InfleszGrade, string>,
	kinds: {
		"one-choice": "una opción",
		"several-choices": "varias opciones",
		"true-false": "verdadero o falso",
		"short-text": "texto corto",
		number: "número",
		cloze: "huecos",
		calculation: "cálculo",
		matching: "emparejar",
		ordering: "ordenar",
		sorting: "clasificar",
		case: "caso",
	} satisfies Record<Kind, string>,
};

export type StatsWords = typeof es;

const en: StatsWords = {
	columns: ["Lesson", "Words", "Min", "Img", "Sums", "INFLESZ", "F-H", "Ques", "1/2/3", "Par", "Fact", "Term"],
	legend: [
		"Sums: done again in its text. F-H: Fernández-Huerta. 1/2/3: questions to recall, apply and decide.",
		"Par: with numbers that change. Fact: facts that it covers. Term: terms that it links.",
	],
	planned: "planned",
	totals: "In all",
	questions: "Questions",
	aboveRecall: "above recall",
	parameterised: "with numbers that change",
	equations: "Sums done again",
	equationsIn: (lessons, questions) => `${lessons} in lessons, ${questions} in questions`,
	metrics: "Metrics",
	metricsListed: "at its end",
	metricsUnused: "Unused metrics",
	terms: "Terms",
	termsUnlinked: "Unlinked terms",
	worksheets: "Worksheets",
	pictures: "Pictures",
	picturesUnused: "Unused pictures",
	facts: "Facts covered",
	exams: "Exams",
	hardest: "Hardest to read",
	of: (used, total) => `${used} of ${total}`,
	grades: {
		"very-hard": "very hard",
		"fairly-hard": "fairly hard",
		normal: "normal",
		"fairly-easy": "fairly easy",
		"very-easy": "very easy",
	},
	kinds: {
		"one-choice": "one choice",
		"several-choices": "several choices",
		"true-false": "true or false",
		"short-text": "short text",
		number: "number",
		cloze: "gaps",
		calculation: "calculation",
		matching: "matching",
		ordering: "ordering",
		sorting: "sorting",
		case: "case",
	},
};

export const statsWords: Readonly<Record<Locale, StatsWords>> = { es, en };
