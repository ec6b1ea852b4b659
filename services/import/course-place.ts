import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Course } from "../../core/course/course-schema.ts";
import type { ReadCourse } from "../../core/course/read-course.ts";
import { numbersOf } from "../../core/course/text-html.ts";
import type { CourseFacts } from "../../core/import/course-facts.ts";
import { slugOf } from "../../core/import/slug.ts";
import type { CourseFolders } from "../library/course-files.ts";
import { inspectCourse } from "../library/open-library.ts";
import { ImportError } from "./import-error.ts";

/** A course that something is imported into, as far as that needs to know it. */
export interface CoursePlace {
	folders: CourseFolders;
	course: Course;
	read: ReadCourse;
	facts: CourseFacts;
}

/** Reads the course. One with mistakes will do, as long as its own file can be read whole. */
export async function coursePlace(folders: CourseFolders): Promise<CoursePlace> {
	const { read } = await inspectCourse(folders, "open");
	const path = join(folders.content, "course.yaml");
	if (read.course === undefined) throw new ImportError({ code: "no-course", path });
	const course = read.course.value;
	if (course === undefined || !read.course.whole) throw new ImportError({ code: "course-broken", path });
	const entries = course.phases.flatMap(({ lessons }) => lessons.map(({ id }) => id));
	const terms = read.glossary?.value?.terms ?? [];
	const unread = [...read.unread].map((name) => name.replace(/^.*\/|\.[a-z]+$/g, ""));
	const facts: CourseFacts = {
		locale: numbersOf(course),
		lessonIds: new Set([...entries, ...read.lessons.keys(), ...read.banks.keys(), ...unread]),
		terms: new Set([...(read.glossary?.ids ?? []), ...terms.map(({ term }) => slugOf(term))]),
		sourceIds: new Set(course.sources.map(({ id }) => id)),
		media: read.media,
	};
	return { folders, course, read, facts };
}

/** The text of a file of the course that is to be changed; `undefined` where there is none. */
export async function textOfFile(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
		throw new ImportError({ code: "unreadable", path });
	}
}
