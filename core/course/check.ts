import { checkBank } from "./check-bank.ts";
import { checkExams } from "./check-exams.ts";
import { checkLesson } from "./check-lesson.ts";
import { checkMetrics } from "./check-metrics.ts";
import { checkText } from "./check-references.ts";
import { CourseNames, duplicates } from "./course-names.ts";
import type { Position, Report } from "./finding.ts";
import type { Care } from "./question-finding.ts";
import type { ReadCourse } from "./read-course.ts";

/** The map of lessons: nothing twice, a file for every lesson that is not just planned, a place for every file. */
function checkMap(read: ReadCourse, report: Report): void {
	const { course, coursePath } = read;
	if (course === undefined) {
		report({ severity: "error", code: "course-missing", params: {}, file: coursePath, line: 1, column: 1 });
		return;
	}
	if (course.value === undefined) return;
	const { locate } = course;
	const error = (code: string, params: Record<string, string>, position: Position) =>
		report({ severity: "error", code, params, file: coursePath, ...position });
	const { phases, sources } = course.value;

	const lessons = phases.flatMap((phase, p) =>
		phase.lessons.map((entry, l) => ({ entry, path: ["phases", p, "lessons", l, "id"] })),
	);
	const lists = [
		{ ids: phases.map(({ id }) => id), path: (index: number) => ["phases", index, "id"] },
		{ ids: sources.map(({ id }) => id), path: (index: number) => ["sources", index, "id"] },
		{ ids: lessons.map(({ entry }) => entry.id), path: (index: number) => lessons[index]?.path ?? [] },
	];
	for (const { ids, path } of lists) {
		for (const index of duplicates(ids)) error("duplicate-id", { id: ids[index] ?? "" }, locate(path(index)));
	}
	for (const { entry, path } of lessons) {
		const exists = read.lessons.has(entry.id);
		if (entry.planned === undefined && !exists) error("lesson-file-missing", { id: entry.id }, locate(path));
		if (entry.planned !== undefined && exists) error("planned-lesson-has-file", { id: entry.id }, locate(path));
	}
	// An entry that could not be read may be the one that names the file.
	if (!course.whole) return;
	const listed = new Set(lessons.map(({ entry }) => entry.id));
	for (const [id, lesson] of read.lessons) {
		if (listed.has(id)) continue;
		report({ severity: "error", code: "lesson-not-listed", params: { id }, file: lesson.path, line: 1, column: 1 });
	}
}

function checkGlossary(read: ReadCourse, names: CourseNames, report: Report): void {
	const { glossary } = read;
	if (glossary?.value === undefined) return;
	const { value, path: file, locate } = glossary;
	const ids = value.terms.map(({ id }) => id);
	const used = new Set(
		[...read.lessons.values()].flatMap(({ text }) =>
			text.references.flatMap((reference) => (reference.kind === "term" ? [reference.id] : [])),
		),
	);
	// A lesson that could not be read may be the one that links it.
	const allRead = [...read.lessons.values()].every(({ text }) => text.whole);
	for (const index of duplicates(ids)) {
		const place = locate(["terms", index, "id"]);
		report({ severity: "error", code: "duplicate-id", params: { id: ids[index] ?? "" }, file, ...place });
	}
	for (const [index, term] of value.terms.entries()) {
		const inside = (offset: number) => locate(["terms", index, "definition"], "value", offset);
		checkText({ file, text: term.definition, place: inside }, names, report);
		if (!allRead || used.has(term.id)) continue;
		const place = locate(["terms", index, "id"]);
		report({ severity: "warning", code: "unused-term", params: { id: term.id }, file, ...place });
	}
}

/** Reports everything that is wrong between the files of a course, and in their numbers. */
export function checkCourse(read: ReadCourse, report: Report, care: Care = "lint"): void {
	const names = new CourseNames(read);
	checkMap(read, report);
	for (const [id, lesson] of read.lessons) checkLesson(id, lesson, read, names, report);
	for (const [id, bank] of read.banks) checkBank(id, bank, names, report, care);
	checkGlossary(read, names, report);
	checkMetrics(read, report);
	checkExams(read, names, report);
}
