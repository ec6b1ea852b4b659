import type { Finding } from "../../../core/course/finding.ts";
import { manifestSchema } from "../../../core/pack/manifest.ts";
import { drawing, type PackFiles, pixel } from "../packs/small-course.ts";
import { type Door, type Form, findingsIn, isTaken } from "./accepted.ts";
import { xssDrawings, xssTricks } from "./index.ts";
import { chunks } from "./trick.ts";
import { xssMetrics } from "./xss-metrics.ts";
import { xssWorksheet } from "./xss-worksheet.ts";

/** What stands on a page for a test to see that the page is there. */
export const mark = (page: string) => `Marca de ${page}.`;

/** Texts one behind the other, in one line. */
export const inLine = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, " ")).join(" · ");

const line = manifestSchema.shape.course.shape.title;

/** Plain texts: a course takes every one of them. */
export const plainTexts: readonly string[] = xssTricks.map(({ text }) => text);

/** Those that a manifest takes too, which has no text over lines and none that turns the writing. */
export const manifestTexts: readonly string[] = plainTexts.filter((text) => line.safeParse(text).success);

const found: Readonly<Record<Form, readonly Finding[][]>> = {
	inline: plainTexts.map((text) => findingsIn(text, "inline")),
	blocks: plainTexts.map((text) => findingsIn(text, "blocks")),
	lesson: plainTexts.map((text) => findingsIn(text, "lesson")),
};

/** The tricks in Markdown with which a course is taken in at this door. */
export function takenTexts(form: Form, door: Door): string[] {
	return plainTexts.filter((_, index) => isTaken(found[form][index] ?? [], door));
}

/** All of them, several in a text, where there would be too much of them on a page. */
const some = chunks(plainTexts, 8).map(inLine);

/** An id that every object has is an id like any other. */
export const lessonId = "constructor";

const shortest = (most: number) => plainTexts.filter((text) => text.length <= most && text.trim() === text);

function course(id: string, version: string) {
	const title = [mark("curso")];
	for (const text of manifestTexts) if (inLine([...title, text]).length < 1000) title.push(text);
	return {
		id,
		version,
		language: "es",
		title: inLine(title),
		summary: inLine(plainTexts),
		authors: manifestTexts.slice(0, 100),
		licence: inLine(manifestTexts.slice(100, 112)),
		phases: [
			{
				id: "fase",
				title: inLine(plainTexts),
				motto: inLine(plainTexts),
				lessons: [
					{ id: lessonId, short: "<svg/onload=sprung(0)>" },
					...xssTricks.map(({ id, text }) => ({
						id: `prevista-${id}`,
						short: text.length <= 40 ? text : `Prevista ${id}`,
						planned: text,
					})),
				],
			},
		],
		sources: some.map((text, index) => ({ id: `fuente-${index}`, title: text, by: text, date: text, note: text })),
		exams: [
			{ id: "final", kind: "final", title: '"><img src=x onerror=sprung(0)>', size: 1 },
			...shortest(80)
				.slice(0, 20)
				.map((title, index) => ({ id: `examen-${index}`, kind: "final", title, size: 1 })),
		],
	};
}

/** A question with every trick in each of its texts, as far as it is taken. */
function question(id: string, inline: readonly string[], blocks: readonly string[]) {
	const all = inLine([mark("pregunta"), ...inline]);
	const options = (part: readonly string[]) =>
		part.map((text, index) => ({
			id: index === 0 ? "constructor" : `o-${index}`,
			text,
			correct: index === 0,
			feedback: text,
		}));
	return {
		id,
		kind: "case",
		difficulty: 1,
		section: "tema",
		prompt: all,
		explanation: all,
		hints: [{ text: all }],
		solution: [all],
		situation: blocks.join("\n\n"),
		parts: chunks(inline, 10)
			.filter((part) => part.length > 2)
			.map((part, index) => ({
				id: index === 0 ? "constructor" : `parte-${index}`,
				kind: "several-choices",
				prompt: inLine(part),
				explanation: inLine(part),
				solution: part,
				options: options(part),
			})),
	};
}

function bank(door: Door) {
	const inline = takenTexts("inline", door);
	const blocks = takenTexts("blocks", door).filter((text) => text.trim() === text);
	const questions = chunks(inline, 80).map((part, index) => {
		const some = chunks(blocks, Math.ceil(blocks.length / Math.ceil(inline.length / 80)))[index] ?? ["x"];
		return question(`caso-${index}`, part, some);
	});
	return { lesson: lessonId, questions };
}

/** Pictures that are not what they say, where somebody lets them in; a pack does not. */
const pictures = new Map<string, Buffer>([
	...xssDrawings.map(({ id, text }): [string, Buffer] => [`content/media/dibujo-${id}.svg`, Buffer.from(text)]),
	["content/media/pagina.png", Buffer.from("<html><script>sprung(0)</script></html>")],
]);

function lesson(door: Door) {
	const inline = takenTexts("inline", door);
	const alone = (make: (text: string) => string) =>
		inline.map(make).filter((text) => isTaken(findingsIn(text, "lesson"), door));
	const media = door === "folder" ? [...pictures.keys()] : [];
	const front = {
		id: lessonId,
		title: inLine([mark("lección"), ...plainTexts]),
		summary: inLine(plainTexts),
		objectives: plainTexts,
		sources: some.map((_, index) => `fuente-${index}`),
		calculators: ["metrica-1"],
	};
	const body = [
		"## Un tema {#tema}",
		"## Otro {#a}",
		"[Un término](term:todo)",
		...alone((text) => `### ${text} {#t-${inline.indexOf(text)}}`),
		...takenTexts("lesson", door),
		...alone((text) => `![${text}](media/mapa.svg "${text.replaceAll('"', '\\"')}")`),
		...alone((text) => `::: note ${inLine([text])}\n${inLine([text])}\n:::`),
		...alone((text) => `| ${text} |\n|---|\n| ${text} |`),
		...media.map((path) => `![Un dibujo](${path.replace("content/", "")})`),
		"```calculator\nmetric: metrica-0\n```",
		"```question\nquestion: caso-0\n```",
		"```worksheet\nworksheet: taller\n```",
	];
	return `---\n${JSON.stringify(front)}\n---\n${body.join("\n\n")}\n`;
}

function glossary(door: Door) {
	const definitions = new Set(takenTexts("inline", door));
	const all = {
		id: "todo",
		term: inLine([mark("glosario"), ...plainTexts]),
		definition: inLine([...definitions]),
	};
	return {
		terms: [
			all,
			...xssTricks.map(({ id, text }) => {
				const definition = definitions.has(text) ? text : "No se admite.";
				return { id: `termino-${id}`, term: text, english: text, definition };
			}),
		],
	};
}

const figures = {
	figures: some.map((text, index) => ({
		id: `cifra-${index}`,
		value: text,
		says: text,
		by: index === 0 ? mark("cifras") : text,
		source: `fuente-${index}`,
		lessons: [lessonId],
		trust: "invented",
		note: text,
	})),
};

/** A course in which every trick stands wherever it is taken in at this door. JSON is YAML. */
export function xssCourse(id: string, door: Door, version = "1.0.0"): PackFiles {
	const json = (value: unknown) => Buffer.from(JSON.stringify(value, null, 1));
	return new Map<string, Buffer>([
		["content/course.yaml", json(course(id, version))],
		["content/figures.yaml", json(figures)],
		["content/glossary.yaml", json(glossary(door))],
		[`content/lessons/${lessonId}.md`, Buffer.from(lesson(door))],
		["content/media/mapa.svg", Buffer.from(drawing)],
		["content/media/punto.png", pixel],
		...(door === "folder" ? pictures : []),
		["content/metrics.yaml", json(xssMetrics())],
		["content/worksheets/taller.yaml", json(xssWorksheet())],
		[`quizzes/${lessonId}.yaml`, json(bank(door))],
	]);
}
