import { join } from "node:path";
import type { LessonView, MetricView, Outline } from "../../core/api/views.ts";
import { checkCourse } from "../../core/course/check.ts";
import type { Course } from "../../core/course/course-schema.ts";
import { type Finding, sortFindings } from "../../core/course/finding.ts";
import { inlineHtml } from "../../core/course/inline-text.ts";
import { type ReadCourse, readCourse } from "../../core/course/read-course.ts";
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
	/** HTML of a text of a question bank. */
	inline(markdown: string): string;
	/** The title of a section as plain text. */
	sectionTitle(lesson: string, section: string): string | undefined;
	/** Where the course's pictures lie. */
	readonly mediaFolder: string;
}

/** Reads and checks a course. Findings come in the order of their places. */
export async function inspectCourse(folders: CourseFolders): Promise<{ read: ReadCourse; findings: Finding[] }> {
	const findings: Finding[] = [];
	const report = (finding: Finding) => {
		findings.push(finding);
	};
	const read = readCourse(await readCourseFiles(folders, report), report);
	checkCourse(read, report);
	return { read, findings: sortFindings(findings) };
}

/** Opens a course. Throws `CourseError` with all findings where there is an error among them; warnings do not matter. */
export async function openLibrary(folders: CourseFolders): Promise<Library> {
	const { read, findings } = await inspectCourse(folders);
	const course = read.course?.value;
	if (course === undefined || findings.some(({ severity }) => severity === "error")) throw new CourseError(findings);

	const views = createViews({
		course,
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
		inline: remember(inlineHtml),
		sectionTitle: (lesson, section) => read.lessons.get(lesson)?.text.sections.find(({ id }) => id === section)?.title,
		mediaFolder: join(folders.content, "media"),
	};
}

/** The texts of a course are few and asked for again and again. */
function remember(make: (text: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		const html = known.get(text) ?? make(text);
		known.set(text, html);
		return html;
	};
}
