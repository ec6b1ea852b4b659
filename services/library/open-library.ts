import { join } from "node:path";
import type { LessonView, MetricView, Outline } from "../../core/api/views.ts";
import { checkCourse } from "../../core/course/check.ts";
import type { Course } from "../../core/course/course-schema.ts";
import { type Finding, sortFindings } from "../../core/course/finding.ts";
import type { Care } from "../../core/course/question-finding.ts";
import { type ReadCourse, readCourse } from "../../core/course/read-course.ts";
import { numbersOf, textHtml } from "../../core/course/text-html.ts";
import type { Inline } from "../../core/quiz/common.ts";
import type { Bank } from "../../core/quiz/schema.ts";
import { CourseError } from "./course-error.ts";
import { type CourseFolders, readCourseFiles } from "./course-files.ts";
import { createViews } from "./views.ts";

/** An open course, as pages see it. It stays as it was when it was opened. */
export interface Library {
	readonly course: Course;
	readonly outline: Outline;
	/** `undefined` where there is no such lesson, or it is not written yet. */
	lesson(id: string): LessonView | undefined;
	metrics(): MetricView[];
	/** The questions of a lesson with their key. They never leave the services as they are. */
	bank(lesson: string): Bank | undefined;
	/** HTML of a text of a question bank, with the numbers drawn for it in the course's way of writing. */
	inline: Inline;
	/** The title of a section as plain text. */
	sectionTitle(lesson: string, section: string): string | undefined;
	/** Where the course's pictures lie. */
	readonly mediaFolder: string;
}

/** Reads and checks a course. Findings come in the order of their places. */
export async function inspectCourse(
	folders: CourseFolders,
	care: Care = "lint",
): Promise<{ read: ReadCourse; findings: Finding[] }> {
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	const read = readCourse(await readCourseFiles(folders, report), report);
	checkCourse(read, report, care);
	return { read, findings: sortFindings(findings) };
}

/** Opens a course. Throws `CourseError` with all findings where there is an error among them; warnings do not matter. */
export async function openLibrary(folders: CourseFolders): Promise<Library> {
	const { read, findings } = await inspectCourse(folders, "open");
	const course = read.course?.value;
	if (course === undefined || findings.some(({ severity }) => severity === "error")) throw new CourseError(findings);

	const inline = remember(textHtml(numbersOf(course)));
	const views = createViews({
		course,
		inline,
		metrics: read.metrics?.value?.metrics ?? [],
		terms: read.glossary?.value?.terms ?? [],
		read,
	});
	return {
		course,
		outline: views.outline,
		lesson: views.lesson,
		metrics: views.metrics,
		bank: (lesson) => read.banks.get(lesson)?.value,
		inline,
		sectionTitle: (lesson, section) => read.lessons.get(lesson)?.text.sections.find(({ id }) => id === section)?.title,
		mediaFolder: join(folders.content, "media"),
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
