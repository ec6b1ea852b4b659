import type { z } from "zod";
import { type MetricsFile, metricsFileSchema } from "../metrics/schema.ts";
import { type Bank, bankSchema } from "../quiz/schema.ts";
import { type Worksheet, worksheetSchema } from "../worksheets/schema.ts";
import {
	type Course,
	courseSchema,
	type Figures,
	type FrontMatter,
	figuresSchema,
	frontMatterSchema,
	type Glossary,
	glossarySchema,
} from "./course-schema.ts";
import type { Report } from "./finding.ts";
import { inheritWays } from "./inherit-ways.ts";
import { normalizeText, splitLessonFile } from "./lesson-file.ts";
import { type LessonText, readLessonText } from "./markdown.ts";
import { makeAnew, type Recall } from "./recall.ts";
import { stubsIn } from "./stub.ts";
import type { PictureSize } from "./vet-tokens.ts";
import { noData, readYaml, type YamlData } from "./yaml.ts";

/** A file of a course: its path as findings shall name it, and its text. */
export interface CourseFile {
	path: string;
	text: string;
}

/** A course folder, read but not looked into. A file that is missing is `undefined`. */
export interface CourseFiles {
	/** The path of `course.yaml`, also where it is missing. */
	coursePath: string;
	course: CourseFile | undefined;
	metrics: CourseFile | undefined;
	glossary: CourseFile | undefined;
	figures?: CourseFile | undefined;
	/** By the file's name without its extension. */
	lessons: ReadonlyMap<string, CourseFile>;
	/** By the file's name without its extension. */
	banks: ReadonlyMap<string, CourseFile>;
	/** By the file's name without its extension. */
	worksheets?: ReadonlyMap<string, CourseFile>;
	/** Paths under the course's folder: `media/embudo.png`. */
	media: readonly string[];
	/** How large pictures want to be drawn, by their paths, where they say it themselves. */
	sizes?: ReadonlyMap<string, PictureSize>;
	/** Files that are there and could not be read, by their paths in a course: "lessons/primera.md". */
	unread?: readonly string[];
}

/** A YAML file of a course, as far as it could be read. */
export interface ReadFile<T> extends YamlData<T> {
	path: string;
	/** The ids that its list names, also of items that are not right yet: referring to one of them is no second mistake. */
	ids: ReadonlySet<string>;
	/** Whether those are all: an item that cannot be read may be the one that is missing. */
	allIds: boolean;
}

export interface ReadLesson {
	path: string;
	front: YamlData<FrontMatter>;
	text: LessonText;
}

/** A course as far as its files could be read. Nothing in it has been checked against anything else. */
export interface ReadCourse {
	coursePath: string;
	course: ReadFile<Course> | undefined;
	metrics: ReadFile<MetricsFile> | undefined;
	glossary: ReadFile<Glossary> | undefined;
	figures: ReadFile<Figures> | undefined;
	lessons: ReadonlyMap<string, ReadLesson>;
	banks: ReadonlyMap<string, ReadFile<Bank>>;
	worksheets: ReadonlyMap<string, ReadFile<Worksheet>>;
	media: ReadonlySet<string>;
	/** Files that are there and could not be read: what they may say is not missing. */
	unread: ReadonlySet<string>;
}

function idsIn(raw: unknown, list: string): Set<string> {
	const items: unknown = typeof raw === "object" && raw !== null ? Reflect.get(raw, list) : undefined;
	if (!Array.isArray(items)) return new Set();
	const ids = items.map((item: unknown) =>
		typeof item === "object" && item !== null ? Reflect.get(item, "id") : undefined,
	);
	return new Set(ids.filter((id) => typeof id === "string"));
}

function readFile<S extends z.ZodType>(
	schema: S,
	file: CourseFile,
	list: string,
	report: Report,
	spare: Readonly<Record<string, unknown>>,
): ReadFile<z.output<S>> {
	const data = readYaml(schema, { file: file.path, text: normalizeText(file.text) }, report, spare);
	const lost = data.lost.filter((id) => id !== undefined);
	const ids = new Set([...idsIn(data.raw, list), ...lost]);
	return { ...data, path: file.path, ids, allIds: data.raw !== undefined && lost.length === data.lost.length };
}

/** What a course is checked with where its own file does not say it. */
const spareCourse = {
	id: "course",
	version: "1.0.0",
	language: "es",
	title: "…",
	summary: "…",
	authors: ["…"],
	licence: "…",
};

/** The same for a worksheet. */
const spareWorksheet = (id: string) => ({ id, title: "…", summary: "…", exampleName: "…" });

function readLesson(id: string, file: CourseFile, sizes: CourseFiles["sizes"], report: Report): ReadLesson {
	const { frontMatter, body, bodyLine } = splitLessonFile(file.path, normalizeText(file.text), report);
	const origin = { line: frontMatter?.line ?? 1, column: 1 };
	const front: YamlData<FrontMatter> =
		frontMatter === undefined
			? noData(origin)
			: readYaml(frontMatterSchema, { file: file.path, text: frontMatter.text, origin }, report);
	const sizeOf = (path: string) => sizes?.get(path);
	const text = readLessonText({ file: file.path, lesson: id, body, bodyLine, sizeOf }, report);
	// Where the front matter has no end, nothing is known of the text.
	const open = frontMatter === undefined && body === "";
	return { path: file.path, front, text: open ? { ...text, whole: false } : text };
}

/** Every file of a course in which somebody may have left something to complete. */
function allFiles(files: CourseFiles): CourseFile[] {
	const single = [files.course, files.metrics, files.glossary, files.figures].filter((file) => file !== undefined);
	return [...single, ...files.lessons.values(), ...files.banks.values(), ...(files.worksheets?.values() ?? [])];
}

/** Reads every file of a course and reports what is wrong within each; see `checkCourse` for what holds between them. */
export function readCourse(files: CourseFiles, report: Report, recall: Recall = makeAnew): ReadCourse {
	for (const file of allFiles(files)) {
		for (const finding of stubsIn({ path: file.path, text: normalizeText(file.text) })) report(finding);
	}
	/** One file of YAML, from wherever it is known. */
	function read<S extends z.ZodType>(schema: S, file: CourseFile, list: string, spare: Record<string, unknown> = {}) {
		const make = (told: Report) => readFile(schema, file, list, told, spare);
		return recall(`read ${file.path}`, [file.text], make, report);
	}
	const metrics = files.metrics && read(metricsFileSchema, files.metrics, "metrics");
	const banks = new Map<string, ReadFile<Bank>>();
	for (const [id, file] of files.banks) {
		const bank = read(bankSchema, file, "questions", { lesson: id });
		const withWays = () => ({ ...bank, value: bank.value && inheritWays(bank.value, metrics?.value?.metrics ?? []) });
		banks.set(id, recall(`ways ${file.path}`, [bank, metrics], withWays, report));
	}
	const worksheets = new Map<string, ReadFile<Worksheet>>();
	for (const [id, file] of files.worksheets ?? []) {
		worksheets.set(id, read(worksheetSchema, file, "parts", spareWorksheet(id)));
	}
	const sizes = JSON.stringify([...(files.sizes ?? [])]);
	const lessons = new Map<string, ReadLesson>();
	for (const [id, file] of files.lessons) {
		const make = (told: Report) => readLesson(id, file, files.sizes, told);
		lessons.set(id, recall(`read ${file.path}`, [file.text, sizes], make, report));
	}
	return {
		coursePath: files.coursePath,
		course: files.course && read(courseSchema, files.course, "phases", spareCourse),
		metrics,
		glossary: files.glossary && read(glossarySchema, files.glossary, "terms"),
		figures: files.figures && read(figuresSchema, files.figures, "figures"),
		lessons,
		banks,
		worksheets,
		media: new Set(files.media),
		unread: new Set(files.unread),
	};
}
