import { costOfHints } from "../quiz/hints.ts";
import type { Bank } from "../quiz/schema.ts";
import { textsOf } from "../quiz/texts.ts";
import { optionFindings } from "./check-options.ts";
import { questionFindings } from "./check-question.ts";
import { checkText } from "./check-references.ts";
import { type CourseNames, duplicates } from "./course-names.ts";
import type { Finding, Report } from "./finding.ts";
import type { ReadFile } from "./read-course.ts";

type Path = (string | number)[];
type Add = (severity: Finding["severity"], code: string, params: Finding["params"], path: Path) => void;

/** Checks a question bank: that its lesson and sections exist, its ids, its numbers, and its texts. */
export function checkBank(name: string, bank: ReadFile<Bank>, names: CourseNames, report: Report): void {
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
	for (const [index, question] of questions.entries()) {
		const path = ["questions", index];
		if (names.hasLesson(lesson) && !names.hasSection(lesson, question.section)) {
			add("error", "unknown-section", { id: question.section, lesson }, [...path, "section"]);
		}
		for (const { severity, code, params, path: inside, offset } of questionFindings(question)) {
			report({ severity, code, params, file, ...locate([...path, ...inside], "value", offset) });
		}
		if ("options" in question) {
			const options = question.options.map(({ id }) => id);
			for (const option of duplicates(options)) {
				add("error", "duplicate-id", { id: options[option] ?? "" }, [...path, "options", option, "id"]);
			}
		}
		if ("options" in question) {
			for (const { severity, code, params, index: option } of optionFindings(question.prompt, question.options)) {
				add(severity, code, params, [...path, "options", option, "text"]);
			}
		}
		if (costOfHints(question, question.hints.length) > 1) add("error", "hints-cost-too-much", {}, [...path, "hints"]);
		for (const { path: inside, text } of textsOf(question)) {
			const place = (offset: number) => locate([...path, ...inside], "value", offset);
			checkText({ file, text, place }, names, report);
		}
	}
}
