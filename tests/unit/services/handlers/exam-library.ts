import { courseSchema } from "../../../../core/course/course-schema.ts";
import { type Bank, bankSchema } from "../../../../core/quiz/schema.ts";
import type { Library } from "../../../../services/library/index.ts";
import { courseLibrary } from "./course.ts";

/** A course with exams, made for these tests: two phases, four lessons of which "cuatro" is not written. */

const sections = [
	{ id: "tema-a", title: "Tema A", level: 2 as const },
	{ id: "parte-de-a", title: "Parte de A", level: 3 as const },
	{ id: "tema-b", title: "Tema B", level: 2 as const },
];

/** Two questions of each difficulty, "dos-1" and "dos-2" and so on. Of each the option b is right. */
function bankFor(lesson: string, without: readonly string[], options: readonly string[]): Bank {
	const questions = ["uno", "dos", "tres"].flatMap((name, index) =>
		["tema-b", "parte-de-a"].map((section, place) => ({
			id: `${name}-${place + 1}`,
			kind: "one-choice",
			difficulty: index + 1,
			section,
			prompt: `Pregunta ${name}`,
			explanation: "secreto explicación",
			hints: [{ text: "secreto consejo" }],
			options: options.map((id) => ({ id, text: id, correct: id === "b", feedback: `secreto ${id}` })),
		})),
	);
	return bankSchema.parse({ lesson, questions: questions.filter(({ id }) => !without.includes(id)) });
}

const names = [
	{ id: "una", number: "1.1", title: "Una" },
	{ id: "otra", number: "1.2", title: "Otra" },
	{ id: "tercera", number: "2.1", title: "Tercera" },
];

export interface ExamLibraryOptions {
	version?: string;
	/** Questions that the banks no longer have. */
	without?: readonly string[];
	/** Of every question. */
	options?: readonly string[];
}

export function examLibrary({
	version = "1.0.0",
	without = [],
	options = ["a", "b", "c"],
}: ExamLibraryOptions = {}): Library {
	const entry = ({ id, title }: { id: string; title: string }) => ({ id, short: title });
	const course = courseSchema.parse({
		id: "curso",
		version,
		language: "es",
		title: "Curso",
		summary: "Resumen",
		authors: ["Alguien"],
		licence: "CC BY-SA 4.0",
		phases: [
			{ id: "primera", title: "Primera", motto: "Lema", lessons: names.slice(0, 2).map(entry) },
			{
				id: "segunda",
				title: "Segunda",
				motto: "Lema",
				lessons: [...names.slice(2).map(entry), { id: "cuatro", short: "Cuatro", planned: "Cuatro" }],
			},
		],
		exams: [
			{
				id: "fase-1",
				kind: "phase",
				phase: "primera",
				title: "Fase 1",
				minutes: 30,
				size: 6,
				quotas: { difficulty: { 1: 1, 2: 1, 3: 1 } },
			},
			{ id: "final", kind: "final", title: "Final", size: 30, pass: 0.5 },
			{ id: "nivel", kind: "placement", title: "Nivel" },
		],
	});
	const base = courseLibrary();
	const template = base.lesson("leccion");
	const stop = base.outline.phases[0]?.lessons[0];
	if (template === undefined || stop === undefined) throw new Error("There is no lesson to make others of.");
	const placed = names.map((name) => ({ ...name, phase: name.number.startsWith("1") ? 1 : 2 }));
	return {
		...base,
		course,
		outline: {
			...base.outline,
			version,
			phases: course.phases.map(({ id, title, motto, lessons }, index) => ({
				id,
				title,
				motto,
				number: index + 1,
				lessons: lessons.map((lesson, place) => ({
					...stop,
					id: lesson.id,
					number: `${index + 1}.${place + 1}`,
					title: lesson.short,
					short: lesson.short,
					available: lesson.planned === undefined,
				})),
			})),
		},
		lesson: (id) => {
			const name = placed.find((one) => one.id === id);
			return name === undefined ? undefined : { ...template, ...name, phase: template.phase, sections };
		},
		bank: (id) => (placed.some((one) => one.id === id) ? bankFor(id, without, options) : undefined),
		sectionTitle: (_lesson, section) => sections.find(({ id }) => id === section)?.title,
	};
}
