import { join } from "node:path";
import type { FigureView, GlossaryEntry, LessonView, MetricView, Outline } from "../../core/api/views.ts";
import type { WorksheetEntry, WorksheetView } from "../../core/api/worksheet-views.ts";
import { checkCourse } from "../../core/course/check.ts";
import type { Course } from "../../core/course/course-schema.ts";
import { type Finding, sortFindings } from "../../core/course/finding.ts";
import type { Care } from "../../core/course/question-finding.ts";
import { type CourseFiles, type ReadCourse, readCourse } from "../../core/course/read-course.ts";
import type { Recall } from "../../core/course/recall.ts";
import { numbersOf, textHtml } from "../../core/course/text-html.ts";
import type { Metric, MetricArea } from "../../core/metrics/schema.ts";
import type { PackContents } from "../../core/pack/manifest.ts";
import type { Inline } from "../../core/quiz/common.ts";
import type { Bank } from "../../core/quiz/schema.ts";
import { CourseError } from "./course-error.ts";
import { type CourseFolders, readCourseFiles } from "./course-files.ts";
import { keyOf, type PreparedCopies, preparedCourse, writePrepared } from "./prepared-course.ts";
import { contentsOf, type SoundCourse, soundCourse } from "./sound-course.ts";
import { createViews } from "./views.ts";

/** An open course, as pages see it. It stays as it was when it was opened. */
export interface Library {
	readonly course: Course;
	readonly outline: Outline;
	/** `undefined` where there is no such lesson, or it is not written yet. */
	lesson(id: string): LessonView | undefined;
	metrics(): MetricView[];
	/** Every term, in the order of the alphabet of the course's language. */
	glossary(): GlossaryEntry[];
	/** Every figure that the course takes from others, as its list has them. */
	figures(): FigureView[];
	/** Every worksheet, in the order of their lessons. */
	worksheets(): WorksheetEntry[];
	worksheet(id: string): WorksheetView | undefined;
	/** What metrics are grouped by, in order. */
	readonly areas: readonly MetricArea[];
	/** The metrics as they are written, with the known wrong ways and the situations of practice: not for a page. */
	readonly allMetrics: readonly Metric[];
	/** The questions of a lesson with their key. They never leave the services as they are. */
	bank(lesson: string): Bank | undefined;
	/** HTML of a text of a question bank, with the numbers drawn for it in the course's way of writing. */
	inline: Inline;
	/** The title of a section as plain text. */
	sectionTitle(lesson: string, section: string): string | undefined;
	/** Where the course's pictures lie. */
	readonly mediaFolder: string;
}

export interface OpenedLibrary extends Library {
	/** How much there is in it, as a pack's manifest says it. */
	readonly contents: PackContents;
	/** Writes what opens the course faster the next time, if that is not there yet. Never rejects. */
	prepare(): Promise<void>;
}

/** Checks the files of a course. Findings come in the order of their places, with those of reading them. */
export function inspectFiles(
	files: CourseFiles,
	unreadable: readonly Finding[],
	care: Care,
	recall?: Recall,
): { read: ReadCourse; findings: Finding[] } {
	const findings = [...unreadable];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	const read = readCourse(files, report, recall);
	checkCourse(read, report, care, recall);
	return { read, findings: sortFindings(findings) };
}

async function readFiles(folders: CourseFolders): Promise<{ files: CourseFiles; unreadable: Finding[] }> {
	const unreadable: Finding[] = [];
	const files = await readCourseFiles(folders, (finding) => {
		unreadable.push(finding);
	});
	return { files, unreadable };
}

/**
 * Reads and checks a course. Findings come in the order of their places.
 *
 * @param recall what is known of its files from the last time
 */
export async function inspectCourse(
	folders: CourseFolders,
	care: Care = "lint",
	recall?: Recall,
): Promise<{ read: ReadCourse; findings: Finding[] }> {
	const { files, unreadable } = await readFiles(folders);
	return inspectFiles(files, unreadable, care, recall);
}

/** Opens a course as it was inspected. `undefined` where there is an error among its findings. */
export function openInspected(
	folders: CourseFolders,
	{ read, findings }: { read: ReadCourse; findings: readonly Finding[] },
): OpenedLibrary | undefined {
	const sound = soundCourse(read);
	if (sound === undefined || findings.some(({ severity }) => severity === "error")) return undefined;
	return libraryOf({ sound, pictures: read.media.size }, folders, undefined);
}

/** What `readSound` has made of a course. */
interface Sound {
	sound: SoundCourse;
	/** How many there are in its folder, used or not. */
	pictures: number;
	/** Resolves to whether a copy is where it belongs. Only where the course was not read from one. */
	keep?: (path: string) => Promise<boolean>;
}

async function readSound(folders: CourseFolders, copies: PreparedCopies | undefined): Promise<Sound> {
	const { files, unreadable } = await readFiles(folders);
	const pictures = files.media.length;
	// Of what could not be read nobody knows whether it is the same.
	const key = copies === undefined || unreadable.length > 0 ? undefined : keyOf(files, copies.maker);
	const prepared = key === undefined ? undefined : await preparedCourse(copies?.read ?? [], key);
	if (prepared !== undefined) return { sound: prepared, pictures };

	const { read, findings } = inspectFiles(files, unreadable, "open");
	const sound = soundCourse(read);
	if (sound === undefined || findings.some(({ severity }) => severity === "error")) throw new CourseError(findings);
	return key === undefined ? { sound, pictures } : { sound, pictures, keep: (path) => writePrepared(path, key, sound) };
}

/**
 * Prepares a course for all who open it later: reads and checks it, and writes what came out to `path`.
 *
 * @param maker as `PreparedCopies` has it
 * @returns whether there is such a copy now; a course with errors has none
 */
export async function prepareCourse(folders: CourseFolders, path: string, maker: string): Promise<boolean> {
	try {
		const { keep } = await readSound(folders, { maker, read: [path] });
		return keep === undefined || (await keep(path));
	} catch (error) {
		if (error instanceof CourseError) return false;
		throw error;
	}
}

/**
 * Opens a course. Throws `CourseError` with all findings where there is an error among them; warnings do not matter.
 *
 * @param copies where a course that was checked before may lie, so that it need not be checked again
 */
export async function openLibrary(folders: CourseFolders, copies?: PreparedCopies): Promise<OpenedLibrary> {
	return libraryOf(await readSound(folders, copies), folders, copies?.write);
}

/** @param path where a copy of the course as it was checked belongs */
function libraryOf({ sound, pictures, keep }: Sound, folders: CourseFolders, path: string | undefined): OpenedLibrary {
	const { course } = sound;
	const inline = remember(textHtml(numbersOf(course)));
	const views = createViews(sound, inline);
	const banks = new Map(sound.banks);
	const lessons = new Map(sound.lessons);
	return {
		course,
		outline: views.outline,
		lesson: views.lesson,
		metrics: views.metrics,
		glossary: views.glossary,
		figures: views.figures,
		worksheets: views.worksheets,
		worksheet: views.worksheet,
		areas: sound.areas,
		allMetrics: sound.metrics,
		bank: (lesson) => banks.get(lesson),
		inline,
		sectionTitle: (lesson, section) => lessons.get(lesson)?.sections.find(({ id }) => id === section)?.title,
		mediaFolder: join(folders.content, "media"),
		contents: contentsOf(sound, pictures),
		prepare: async () => {
			if (keep !== undefined && path !== undefined) await keep(path);
		},
	};
}

/** How many texts with drawn numbers, of which there is no end, are kept beside those of the course. */
const mostKept = 5000;

/** The texts of a course are few and asked for again and again. */
function remember(make: Inline): Inline {
	const known = new Map<string, string>();
	return (text, form) => {
		const key = `${form ?? ""} ${text}`;
		const html = known.get(key) ?? make(text, form);
		if (known.size >= mostKept) known.clear();
		known.set(key, html);
		return html;
	};
}
