import { checkReferences } from "./check-references.ts";
import { type CourseNames, duplicates } from "./course-names.ts";
import type { Finding, Position, Report } from "./finding.ts";
import { meantOf } from "./nearest.ts";
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
	const wrong = (fault: Pick<Finding, "code" | "params">, position: Position) =>
		add("error", fault.code, fault.params, position);

	if (front.value !== undefined) {
		if (front.value.id !== id) {
			add("error", "id-not-file-name", { id: front.value.id, name: id }, front.locate(["id"]));
		}
		for (const [index, source] of front.value.sources.entries()) {
			if (names.knowsSource(source)) continue;
			wrong(names.unknownSource(source), front.locate(["sources", index]));
		}
		const { calculators } = front.value;
		const again = duplicates(calculators);
		for (const [index, metric] of calculators.entries()) {
			const place = front.locate(["calculators", index]);
			if (!names.knowsMetric(metric)) wrong(names.unknownMetric(metric), place);
			if (again.includes(index)) add("error", "duplicate-id", { id: metric }, place);
			else if (text.calculators.some(({ block }) => block.metric === metric))
				add("warning", "calculator-in-text", { metric }, place);
		}
	}
	checkReferences(text.references, file, id, names, report);
	for (const { block, locate } of text.calculators) {
		if (!names.knowsMetric(block.metric)) wrong(names.unknownMetric(block.metric), locate(["metric"]));
		const metric = names.metric(block.metric);
		if (metric === undefined) continue;
		for (const input of Object.keys(block.values ?? {})) {
			if (metric.inputs.some((known) => known.id === input)) continue;
			const known = metric.inputs.map((one) => one.id);
			const params = { id: input, metric: metric.id, ...meantOf(input, known) };
			add("error", "unknown-input", params, locate(["values", input], "key"));
		}
		const { segment } = block;
		if (segment !== undefined && !metric.benchmarks.some((benchmark) => benchmark.segment === segment)) {
			const known = metric.benchmarks.map((one) => one.segment);
			const params = { value: segment, metric: metric.id, ...meantOf(segment, known) };
			add("error", "unknown-segment", params, locate(["segment"]));
		}
	}
	for (const question of text.questions) {
		if (names.knowsQuestion(id, question.id)) continue;
		wrong(names.unknownQuestion(id, question.id), question.locate(["question"]));
	}
	for (const [index, { id: worksheet, locate }] of text.worksheets.entries()) {
		const place = locate(["worksheet"]);
		if (!names.knowsWorksheet(worksheet)) wrong(names.unknownWorksheet(worksheet), place);
		if (text.worksheets.slice(0, index).some((one) => one.id === worksheet)) {
			add("error", "worksheet-twice", { id: worksheet }, place);
		}
		const lesson = read.worksheets.get(worksheet)?.value?.lesson ?? id;
		if (lesson !== id && names.hasLesson(lesson))
			add("error", "worksheet-of-another-lesson", { id: worksheet, lesson, here: id }, place);
	}
	const isListed = read.course?.value?.phases.some(({ lessons }) => lessons.some((entry) => entry.id === id));
	// A lesson that the map does not have is told of already.
	const hasBank = read.banks.has(id) || read.unread.has(`quizzes/${id}.yaml`);
	if (!hasBank && isListed !== false) add("warning", "lesson-without-quiz", { id }, front.locate(["id"]));
}
