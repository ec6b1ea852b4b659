import { checkArithmetic } from "./check-arithmetic.ts";
import { checkBank } from "./check-bank.ts";
import { checkExams } from "./check-exams.ts";
import { checkFigures } from "./check-figures.ts";
import { checkLesson } from "./check-lesson.ts";
import { checkMetrics } from "./check-metrics.ts";
import { checkText } from "./check-references.ts";
import { checkWorksheet } from "./check-worksheet.ts";
import { CourseNames, duplicates } from "./course-names.ts";
import type { Position, Report } from "./finding.ts";
import { meantOf, nearest } from "./nearest.ts";
import type { Care } from "./question-finding.ts";
import type { ReadCourse } from "./read-course.ts";
import { makeAnew, type Recall } from "./recall.ts";
import { isStub } from "./stub.ts";
import { placeName } from "./yaml.ts";

/** The map of lessons: nothing twice, a file for every lesson that is not just planned, a place for every file. */
function checkMap(read: ReadCourse, report: Report): void {
	const { course, coursePath } = read;
	if (course === undefined) {
		if (read.unread.has("course.yaml")) return;
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
	const listed = new Set(lessons.map(({ entry }) => entry.id));
	const unlisted = new Set([...read.lessons.keys()].filter((id) => !listed.has(id)));
	for (const { entry, path } of lessons) {
		const { id } = entry;
		const exists = read.lessons.has(id) || read.unread.has(`lessons/${id}.md`);
		if (entry.planned === undefined && !exists) {
			const params = meantOf(id, unlisted);
			error("lesson-file-missing", { id, ...params }, locate(path));
			// That file is there for this entry: it is no other mistake that none names it.
			unlisted.delete(params.meant ?? "");
		}
		if (entry.planned !== undefined && exists) error("planned-lesson-has-file", { id: entry.id }, locate(path));
	}
	// An entry that could not be read may be the one that names the file.
	if (!course.whole) return;
	for (const [id, lesson] of read.lessons) {
		if (!unlisted.has(id)) continue;
		report({ severity: "error", code: "lesson-not-listed", params: { id }, file: lesson.path, line: 1, column: 1 });
	}
}

function checkGlossary(read: ReadCourse, names: CourseNames, report: Report): void {
	const { glossary } = read;
	if (glossary?.value === undefined) return;
	const { value, path: file, locate } = glossary;
	const ids = value.terms.map(({ id }) => id);
	const linked = [...read.lessons.values()].flatMap(({ text }) =>
		text.references.flatMap((reference) => (reference.kind === "term" ? [reference.id] : [])),
	);
	// A link that misspells a term is meant for it.
	const used = new Set(linked.flatMap((id) => (ids.includes(id) ? [id] : (nearest(id, ids) ?? []))));
	// A lesson that could not be read may be the one that links it.
	const allRead = [...read.lessons.values()].every(({ text }) => text.whole);
	for (const index of duplicates(ids)) {
		const place = locate(["terms", index, "id"]);
		report({ severity: "error", code: "duplicate-id", params: { id: ids[index] ?? "" }, file, ...place });
	}
	for (const [index, term] of value.terms.entries()) {
		const inside = (offset: number) => locate(["terms", index, "definition"], "value", offset);
		checkText({ file, text: term.definition, place: inside }, names, report);
		// A term that is not written yet is not to be linked yet.
		if (!allRead || used.has(term.id) || isStub(term.definition)) continue;
		const place = locate(["terms", index, "id"]);
		report({ severity: "warning", code: "unused-term", params: { id: term.id }, file, ...place });
	}
}

/** What is wrong where something is said already most likely comes from that, or is about what stands in for it. */
function unlessBlamed(read: ReadCourse, report: Report): Report {
	const files = [
		read.course,
		read.metrics,
		read.glossary,
		read.figures,
		...read.banks.values(),
		...read.worksheets.values(),
	];
	const blamed = new Map(files.flatMap((file) => (file === undefined ? [] : [[file.path, file.blamed] as const])));
	for (const { path, front } of read.lessons.values()) blamed.set(path, front.blamed);
	return (finding) => {
		if (blamed.get(finding.file)?.has(placeName(finding)) !== true) report(finding);
	};
}

/** Reports everything that is wrong between the files of a course, and in their numbers. */
export function checkCourse(read: ReadCourse, tell: Report, care: Care = "lint", recall: Recall = makeAnew): void {
	const names = new CourseNames(read);
	const report = unlessBlamed(read, tell);
	checkMap(read, report);
	for (const [id, lesson] of read.lessons) checkLesson(id, lesson, read, names, report);
	for (const [id, bank] of read.banks) checkBank(id, bank, names, report, care, recall);
	for (const [id, worksheet] of read.worksheets) checkWorksheet(id, worksheet, names, report);
	checkGlossary(read, names, report);
	checkFigures(read, names, report);
	recall("metrics", [read.metrics, read.course], (told) => checkMetrics(read, told), report);
	checkExams(read, names, report);
	// Whoever studies is not kept from a course by a slip in a sum.
	if (care === "lint") checkArithmetic(read, report, recall);
}
