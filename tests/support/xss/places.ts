import { smallCourse } from "../packs/small-course.ts";
import type { Form } from "./accepted.ts";

/** Where texts can stand in a course, each on a line of its own of one file. */
export interface Place {
	name: string;
	/** How it is read there; "plain": as it is. */
	form: Form | "plain";
	file: string;
	before: string;
	line(text: string, id: string): string;
	after?: string;
	/** How many lines there may be. */
	lines?: number;
	/** What else the course has for it. */
	also?: Readonly<Record<string, string>>;
	/** The longest text that may stand there, in UTF-16 units. */
	most?: number;
}

const small = smallCourse();
const start = (path: string) => String(small.get(path));
const item = (value: object) => `  - ${JSON.stringify(value)}`;

const question = { difficulty: 1, section: "el-tema", prompt: "x", explanation: "x" };
const said = { right: "x", wrong: "x" };
const verdict = (id: string) => ({ ...question, id, kind: "true-false", answer: true, feedback: said });
const options = [
	{ id: "a", text: "x", correct: true, feedback: "x" },
	{ id: "b", text: "y", feedback: "x" },
];
const short = (id: string) => ({ ...question, id, kind: "short-text", accepted: [{ text: "x" }], feedback: said });

function inBank(name: string, form: Place["form"], make: (text: string, id: string) => object): Place {
	const before = "lesson: primera\nquestions:\n";
	return { name, form, file: "quizzes/primera.yaml", before, line: (text, id) => item(make(text, id)) };
}

function inGlossary(name: string, form: Place["form"], key: string): Place {
	const line = (text: string, id: string) => item({ id, term: "x", definition: "x", [key]: text });
	return { name, form, file: "content/glossary.yaml", before: start("content/glossary.yaml"), line };
}

const course = start("content/course.yaml");

function inCourse(name: string, list: string, make: (text: string, id: string) => object | string): Place {
	const line = (text: string, id: string) => `  - ${JSON.stringify(make(text, id))}`;
	return { name, form: "plain", file: "content/course.yaml", before: `${course}${list}:\n`, line };
}

function inLessons(name: string, key: string, most?: number): Place {
	const line = (text: string, id: string) => `      - ${JSON.stringify({ id, short: "x", planned: "x", [key]: text })}`;
	const file = "content/course.yaml";
	return { name, form: "plain", file, before: course, line, ...(most === undefined ? {} : { most }) };
}

const [front = "", body = ""] = start("content/lessons/primera.md").split("objectives:\n  - Saber qué es.\n");
const sheetHead = "id: hoja\nlesson: primera\ntitle: x\nsummary: x\nexampleName: x\n";

function inSheet(name: string, key: string): Place {
	const file = "content/worksheets/hoja.yaml";
	const rows = "parts:\n  - id: lista\n    kind: checklist\n    label: x\n    help: x\n    example: {}\n    items:\n";
	const line = (text: string, id: string) => `      - ${JSON.stringify({ id, text: "x", [key]: text })}`;
	return { name, form: "plain", file, before: `${sheetHead}${rows}`, line, lines: 40 };
}

const metric = {
	summary: "x",
	formula: "a",
	inputs: [{ id: "a", label: "x", unit: "x", kind: "count", example: 1 }],
	output: { unit: "count", decimals: 0 },
	direction: "none",
};

function inMetrics(name: string, make: (text: string) => object): Place {
	const line = (text: string, id: string) => item({ id, name: "x", ...metric, ...make(text) });
	return { name, form: "plain", file: "content/metrics.yaml", before: "metrics:\n", line };
}

const figure = { value: "x", says: "x", by: "x", source: "fuente", lessons: ["primera"], trust: "invented" };

/** The places of a course in which people read texts. */
export const places: readonly Place[] = [
	inBank("the question", "inline", (prompt, id) => ({ ...verdict(id), prompt })),
	inBank("an explanation", "inline", (explanation, id) => ({ ...verdict(id), explanation })),
	inBank("a hint", "inline", (text, id) => ({ ...verdict(id), hints: [{ text }] })),
	inBank("a step of the solution", "inline", (text, id) => ({ ...verdict(id), solution: [text] })),
	inBank("the feedback", "inline", (text, id) => ({ ...verdict(id), feedback: { right: text, wrong: "x" } })),
	inBank("an option", "inline", (text, id) => ({
		...question,
		id,
		kind: "one-choice",
		options: [{ ...options[0], text }, options[1]],
	})),
	inBank("the feedback of an option", "inline", (feedback, id) => ({
		...question,
		id,
		kind: "one-choice",
		options: [options[0], { ...options[1], feedback }],
	})),
	inBank("the name of a known mistake", "inline", (name, id) => ({
		...short(id),
		misconceptions: [{ text: "y", name, feedback: "x" }],
	})),
	inBank("the situation of a case", "blocks", (situation, id) => ({
		...question,
		id,
		kind: "case",
		situation,
		parts: [verdict("uno"), verdict("dos")],
	})),
	inGlossary("a definition", "inline", "definition"),
	inGlossary("a term", "plain", "term"),
	inGlossary("a term in English", "plain", "english"),
	inLessons("the title of a lesson", "planned"),
	inLessons("the name of a lesson on the map", "short", 40),
	inCourse("the title of a source", "sources", (title, id) => ({ id, title, by: "x" })),
	inCourse("the author of a source", "sources", (by, id) => ({ id, title: "x", by })),
	{
		name: "an objective",
		form: "plain",
		file: "content/lessons/primera.md",
		before: `${front}objectives:\n`,
		line: (text) => `  - ${JSON.stringify(text)}`,
		after: body,
	},
	{
		name: "an author",
		form: "plain",
		file: "content/course.yaml",
		before: `${course.replace("authors: [Ana Pérez]\n", "")}authors:\n`,
		line: (text) => `  - ${JSON.stringify(text)}`,
	},
	{
		name: "what is said of a figure",
		form: "plain",
		file: "content/figures.yaml",
		before: "figures:\n",
		line: (says, id) => item({ id, ...figure, says }),
		also: { "content/course.yaml": `${course}sources: [{id: fuente, title: x, by: x}]\n` },
	},
	inMetrics("the summary of a metric", (summary) => ({ summary })),
	inMetrics("the note of a metric", (note) => ({ note })),
	inSheet("an item of a worksheet", "text"),
];
