import { costOfHints } from "../quiz/hints.ts";
import type { Bank, Question } from "../quiz/schema.ts";
import { textsOf } from "../quiz/texts.ts";
import { checkBlueprint } from "./check-blueprint.ts";
import { questionFindings } from "./check-question.ts";
import { checkText } from "./check-references.ts";
import { type CourseNames, duplicates } from "./course-names.ts";
import type { Finding, Report } from "./finding.ts";
import { metricsNamedIn } from "./inherit-ways.ts";
import type { Care } from "./question-finding.ts";
import type { ReadFile } from "./read-course.ts";

type Path = (string | number)[];
type Add = (severity: Finding["severity"], code: string, params: Finding["params"], path: Path) => void;

/** The sections that a question names, with its place in the question; that of a part only where it is another one. */
function sectionsOf(question: Question): [string, Path][] {
	if (question.kind !== "case") return [[question.section, []]];
	const ofParts = question.parts.map(({ section }, index): [string, Path] => [section, ["parts", index]]);
	return [[question.section, []], ...ofParts.filter(([section]) => section !== question.section)];
}

/** Checks a question bank: that its lesson and sections exist, its ids, its numbers, and its texts. */
export function checkBank(name: string, bank: ReadFile<Bank>, names: CourseNames, report: Report, care: Care): void {
	if (bank.value === undefined) return;
	const { path: file, locate } = bank;
	const { lesson, questions } = bank.value;
	const add: Add = (severity, code, params, path) => report({ severity, code, params, file, ...locate(path) });

	if (lesson !== name) add("error", "id-not-file-name", { id: lesson, name }, ["lesson"]);
	if (names.isPlanned(lesson)) add("error", "lesson-not-written", { id: lesson }, ["lesson"]);
	else if (!names.hasLesson(lesson)) add("error", "unknown-lesson", { id: lesson }, ["lesson"]);

	const ids = questions.map(({ id }) => id);
	for (const index of duplicates(ids)) {
		add("error", "duplicate-id", { id: ids[index] ?? "" }, ["questions", index, "id"]);
	}
	// A question that could not be read may be the one that is missing.
	if (bank.whole) checkBlueprint(bank.value, names, add);
	for (const [index, question] of questions.entries()) {
		const path = ["questions", index];
		for (const [section, place] of sectionsOf(question)) {
			if (!names.hasLesson(lesson) || names.hasSection(lesson, section)) continue;
			add("error", "unknown-section", { id: section, lesson }, [...path, ...place, "section"]);
		}
		for (const { severity, code, params, path: inside, offset } of questionFindings(question, care)) {
			report({ severity, code, params, file, ...locate([...path, ...inside], "value", offset) });
		}
		for (const [metric, place] of metricsNamedIn(question)) {
			if (!names.knowsMetric(metric)) add("error", "unknown-metric", { id: metric }, [...path, ...place]);
		}
		if (costOfHints(question, question.hints.length) > 1) add("error", "hints-cost-too-much", {}, [...path, "hints"]);
		for (const { path: inside, text, form } of textsOf(question)) {
			const place = (offset: number) => locate([...path, ...inside], "value", offset);
			checkText({ file, text, place }, names, report, form);
		}
	}
}
