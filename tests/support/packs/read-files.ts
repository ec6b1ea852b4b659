import type { CourseFile, CourseFiles } from "../../../core/course/read-course.ts";
import { inspectFiles } from "../../../services/library/open-library.ts";
import { type SoundCourse, soundCourse } from "../../../services/library/sound-course.ts";
import type { PackFiles } from "./small-course.ts";

/** Reads a course from files that lie nowhere. Throws where there is an error in it. */
export function courseOf(packed: PackFiles): SoundCourse {
	const all = new Map<string, CourseFile>();
	for (const [path, bytes] of packed) all.set(path, { path, text: bytes.toString("utf8") });
	const within = (folder: string, ending: string) =>
		new Map(
			[...all].flatMap(([path, file]): [string, CourseFile][] =>
				path.startsWith(folder) && path.endsWith(ending) ? [[path.slice(folder.length, -ending.length), file]] : [],
			),
		);
	const files: CourseFiles = {
		coursePath: "content/course.yaml",
		course: all.get("content/course.yaml"),
		metrics: all.get("content/metrics.yaml"),
		glossary: all.get("content/glossary.yaml"),
		lessons: within("content/lessons/", ".md"),
		banks: within("quizzes/", ".yaml"),
		worksheets: within("content/worksheets/", ".yaml"),
		media: [],
	};
	const { read, findings } = inspectFiles(files, [], "open");
	const errors = findings.filter(({ severity }) => severity === "error");
	if (errors.length > 0) throw new Error(JSON.stringify(errors));
	const course = soundCourse(read);
	if (course === undefined) throw new Error("No course.yaml");
	return course;
}
