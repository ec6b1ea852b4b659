import type { LessonView, MetricView, Outline } from "../../../../core/api/views.ts";
import { courseSchema } from "../../../../core/course/course-schema.ts";
import { metricSchema } from "../../../../core/metrics/schema.ts";
import { type Bank, bankSchema } from "../../../../core/quiz/schema.ts";
import type { Library } from "../../../../services/library/index.ts";

/** A course made for these tests. Every text that must stay behind until a question is answered says "secreto". */

const common = { explanation: "**secreto** explicación", section: "que-es" };

function options(right: string[]) {
	return ["a", "b", "c", "d"].map((id) => ({
		id,
		text: `texto *${id}*`,
		correct: right.includes(id),
		feedback: `**secreto** de ${id}`,
	}));
}

const one = (id: string, difficulty: number) => ({
	...common,
	id,
	difficulty,
	prompt: `Pregunta *${id}*`,
	kind: "one-choice",
	options: options(["b"]),
});

export const questions = [
	one("una", 1),
	{ ...common, id: "varias", difficulty: 2, prompt: "Varias", kind: "several-choices", options: options(["a", "c"]) },
	{
		...common,
		id: "numero",
		difficulty: 3,
		prompt: "Un número",
		kind: "number",
		answer: 77.25,
		unit: "%",
		decimals: 2,
		tolerance: { absolute: 0.01 },
		misconceptions: [{ value: 12.5, name: "**secreto** error", feedback: "**secreto** camino" }],
		feedback: { right: "**secreto** bien", wrong: "**secreto** mal" },
	},
	one("constructor", 1),
];

export const bank: Bank = bankSchema.parse({ lesson: "leccion", questions });

const outline: Outline = {
	id: "curso",
	version: "1.0.0",
	language: "es",
	title: "Curso",
	summary: "Resumen",
	authors: ["Alguien"],
	licence: "CC BY-SA 4.0",
	phases: [
		{
			id: "fase",
			number: 1,
			title: "Fase",
			motto: "Lema",
			lessons: [
				{
					id: "leccion",
					number: "1.1",
					title: "Lección",
					short: "Lec",
					available: true,
					sections: [{ id: "que-es", title: "Qué es" }],
					calculators: 1,
					quizSize: 4,
					passMark: 0.7,
				},
				{
					id: "futura",
					number: "1.2",
					title: "Futura",
					short: "Fut",
					available: false,
					sections: [],
					calculators: 0,
					quizSize: 0,
					passMark: 0.7,
				},
			],
		},
	],
};

const metric = metricSchema.parse({
	id: "tasa",
	name: "Tasa",
	summary: "Mide",
	formula: "abiertos / entregados * 100",
	inputs: [
		{ id: "abiertos", label: "Abiertos", unit: "correos", kind: "count", example: 1 },
		{ id: "entregados", label: "Entregados", unit: "correos", kind: "count", example: 2 },
	],
	output: { unit: "%", decimals: 1 },
	direction: "higher-better",
});

const metricView: MetricView = { metric, lessons: [{ id: "leccion", number: "1.1", title: "Lección" }] };

const lesson: LessonView = {
	id: "leccion",
	number: "1.1",
	phase: { id: "fase", number: 1, title: "Fase" },
	title: "Lección",
	summary: "Resumen",
	objectives: ["Saber"],
	minutes: 5,
	blocks: [{ kind: "question", question: "una" }],
	sections: [
		{ id: "que-es", title: "Qué es", level: 2 },
		{ id: "detalle", title: "Detalle", level: 3 },
	],
	terms: {},
	metrics: { tasa: metric },
	questions: {
		una: {
			kind: "one-choice",
			id: "una",
			prompt: "Pregunta",
			seed: 0,
			hints: [],
			options: ["d", "b", "a", "c"].map((id) => ({ id, text: id })),
		},
	},
	moreCalculators: [],
	sources: [],
	quizSize: 4,
};

/** The course as a library, with another bank or version where a test asks for it. HTML is marked by <i>. */
export function courseLibrary(change: { bank?: Bank; version?: string } = {}): Library {
	const course = courseSchema.parse({
		id: "curso",
		version: change.version ?? "1.0.0",
		language: "es",
		title: "Curso",
		summary: "Resumen",
		authors: ["Alguien"],
		licence: "CC BY-SA 4.0",
		phases: [{ id: "fase", title: "Fase", motto: "Lema", lessons: [{ id: "leccion", short: "Lec" }] }],
	});
	return {
		course,
		outline,
		lesson: (id) => (id === "leccion" ? lesson : undefined),
		metrics: () => [metricView],
		glossary: () => [],
		figures: () => [],
		worksheets: () => [],
		worksheet: () => undefined,
		areas: [{ id: "correo", name: "Correo" }],
		allMetrics: [metric],
		bank: (id) => (id === "leccion" ? (change.bank ?? bank) : undefined),
		inline: (markdown) => `<i>${markdown}</i>`,
		sectionTitle: (id, section) => (id === "leccion" && section === "que-es" ? "Qué es" : undefined),
		mediaFolder: "/nowhere",
	};
}
