import { costOfHints } from "../quiz/hints.ts";
import { markNumber, type NumberQuestion } from "../quiz/number.ts";
import type { Bank } from "../quiz/schema.ts";
import { textsOf } from "../quiz/texts.ts";
import { optionFindings } from "./check-options.ts";
import { checkText } from "./check-references.ts";
import { type CourseNames, duplicates } from "./course-names.ts";
import type { Finding, Report } from "./finding.ts";
import type { ReadFile } from "./read-course.ts";

type Path = (string | number)[];
type Add = (severity: Finding["severity"], code: string, params: Finding["params"], path: Path) => void;

/** A known wrong way must be told apart from the right answer, and from the ways named before it. */
function checkMisconceptions(question: NumberQuestion, path: Path, add: Add): void {
	for (const [index, { name, value }] of question.misconceptions.entries()) {
		const marked = markNumber(question, { kind: "number", value, typed: "" });
		const place = [...path, "misconceptions", index, "value"];
		if (marked.correct) add("error", "misconception-is-right", { value }, place);
		else if (marked.misconception !== name) add("error", "misconception-hidden", { value }, place);
	}
}

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
		if (question.kind === "number") checkMisconceptions(question, path, add);
		else if ("options" in question) {
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
