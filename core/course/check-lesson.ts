import { checkReferences } from "./check-references.ts";
import type { CourseNames } from "./course-names.ts";
import type { Finding, Position, Report } from "./finding.ts";
import type { ReadCourse, ReadLesson } from "./read-course.ts";

/** Checks a lesson against the rest of the course: its name, its sources, and all that its text and blocks name. */
export function checkLesson(
	id: string,
	lesson: ReadLesson,
	read: ReadCourse,
	names: CourseNames,
	report: Report,
): void {
	const { path: file, front, text } = lesson;
	const add = (severity: Finding["severity"], code: string, params: Finding["params"], position: Position) =>
		report({ severity, code, params, file, ...position });

	if (front.value !== undefined) {
		if (front.value.id !== id) {
			add("error", "id-not-file-name", { id: front.value.id, name: id }, front.locate(["id"]));
		}
		for (const [index, source] of front.value.sources.entries()) {
			if (names.knowsSource(source)) continue;
			add("error", "unknown-source", { id: source }, front.locate(["sources", index]));
		}
	}
	checkReferences(text.references, file, id, names, report);
	for (const { block, locate } of text.calculators) {
		if (!names.knowsMetric(block.metric)) add("error", "unknown-metric", { id: block.metric }, locate(["metric"]));
		const metric = names.metric(block.metric);
		if (metric === undefined) continue;
		for (const input of Object.keys(block.values ?? {})) {
			if (metric.inputs.some((known) => known.id === input)) continue;
			add("error", "unknown-input", { id: input, metric: metric.id }, locate(["values", input], "key"));
		}
		const { segment } = block;
		if (segment !== undefined && !metric.benchmarks.some((benchmark) => benchmark.segment === segment)) {
			add("error", "unknown-segment", { value: segment, metric: metric.id }, locate(["segment"]));
		}
	}
	for (const question of text.questions) {
		if (names.knowsQuestion(id, question.id)) continue;
		add("error", "unknown-question", { id: question.id, lesson: id }, question.locate(["question"]));
	}
	if (!read.banks.has(id)) add("warning", "lesson-without-quiz", { id }, front.locate(["id"]));
}
