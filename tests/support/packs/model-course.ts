import { stringify } from "yaml";

/** A course as its author thinks of it; `says` is what an item says, one text for each thing that can be said. */
export interface ModelCourse {
	id: string;
	version: string;
	phases: ModelPhase[];
	terms: ModelItem[];
	metrics: ModelItem[];
	exams: ModelItem[];
}

export interface ModelItem {
	id: string;
	says: string;
}

export interface ModelPhase {
	id: string;
	lessons: ModelLesson[];
}

export interface ModelLesson extends ModelItem {
	questions: ModelItem[];
	worksheets: ModelItem[];
}

/** How a course is written down: what must change nothing of what it is. */
export interface Writing {
	/** Flow or block collections in YAML, and where its lines end. */
	flow: boolean;
	width: number;
	/** Whether keys and files come in the other order. */
	turned: boolean;
}

export const plainWriting: Writing = { flow: false, width: 80, turned: false };

function turn(value: unknown, turned: boolean): unknown {
	if (Array.isArray(value)) return value.map((item) => turn(item, turned));
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).map(([key, inner]) => [key, turn(inner, turned)]);
	return Object.fromEntries(turned ? entries.reverse() : entries);
}

function yaml(value: object, { flow, width, turned }: Writing): string {
	return stringify(turn(value, turned), { lineWidth: width, collectionStyle: flow ? "flow" : "block" });
}

function question({ id, says }: ModelItem) {
	return {
		id,
		kind: "true-false",
		difficulty: 1,
		section: "el-tema",
		prompt: `¿Es verdad que ${says}?`,
		explanation: `Lo es: ${says}.`,
		answer: true,
		feedback: { right: "Eso es.", wrong: "Mira otra vez el tema." },
	};
}

function lessonText({ id, says }: ModelLesson, writing: Writing): string {
	const front = yaml({ id, title: `Sobre ${says}`, summary: "De qué va.", objectives: ["Saber qué es."] }, writing);
	const words = ["Aquí se dice", says, "y se dice con calma,", "para que se pueda leer despacio."];
	return `---\n${front}---\n\n## El tema {#el-tema}\n\n${words.join(writing.turned ? "\n" : " ")}\n`;
}

function worksheet(lesson: string, { id, says }: ModelItem) {
	const parts = [
		{ id: "nota", kind: "text", label: `Qué piensas de ${says}`, help: "Con calma.", example: "Que es así" },
	];
	return { id, lesson, title: `Hoja de ${says}`, summary: "Para pensarlo.", exampleName: "Café Lindero", parts };
}

function metric({ id, says }: ModelItem) {
	const input = (name: string) => ({ id: name, label: name, unit: "correos", kind: "count", min: 1, example: 10 });
	return {
		...{ id, name: `Tasa de ${says}`, summary: "Qué parte llega.", formula: "unos / otros * 100" },
		inputs: [input("unos"), input("otros")],
		...{ output: { unit: "%", decimals: 1 }, direction: "none" },
	};
}

/** The files of a course, by their paths in a pack. */
export function writtenCourse(model: ModelCourse, writing: Writing = plainWriting): Map<string, Buffer> {
	const lessons = model.phases.flatMap((phase) => phase.lessons);
	const course = {
		...{ id: model.id, version: model.version, language: "es", title: "Un curso", summary: "Para probar." },
		...{ authors: ["Ana Pérez"], licence: "CC BY-SA 4.0" },
		phases: model.phases.map((phase) => ({
			...{ id: phase.id, title: phase.id, motto: "Empezar" },
			lessons: phase.lessons.map(({ id }) => ({ id, short: "Corta" })),
		})),
		exams: model.exams.map(({ id, says }) => ({ id, kind: "placement", title: says })),
	};
	const listed = <T>(items: readonly T[]): T[] => (writing.turned ? [...items].reverse() : [...items]);
	const files: [string, string][] = [["content/course.yaml", yaml(course, writing)]];
	if (model.terms.length > 0) {
		const terms = model.terms.map(({ id, says }) => ({ id, term: id, definition: `Es ${says}.` }));
		files.push(["content/glossary.yaml", yaml({ terms: listed(terms) }, writing)]);
	}
	if (model.metrics.length > 0)
		files.push(["content/metrics.yaml", yaml({ metrics: listed(model.metrics).map(metric) }, writing)]);
	for (const lesson of lessons) {
		files.push([`content/lessons/${lesson.id}.md`, lessonText(lesson, writing)]);
		for (const sheet of lesson.worksheets)
			files.push([`content/worksheets/${sheet.id}.yaml`, yaml(worksheet(lesson.id, sheet), writing)]);
		if (lesson.questions.length === 0) continue;
		const bank = { lesson: lesson.id, questions: listed(lesson.questions).map(question) };
		files.push([`quizzes/${lesson.id}.yaml`, yaml(bank, writing)]);
	}
	return new Map(listed(files).map(([path, text]) => [path, Buffer.from(text)]));
}
