import { costOfHints } from "../quiz/hints.ts";
import type { Bank, Question } from "../quiz/schema.ts";
import { textsOf } from "../quiz/texts.ts";
import { checkBlueprint } from "./check-blueprint.ts";
import { checkLeftOut } from "./check-left-out.ts";
import { idleMetrics } from "./check-metric-ways.ts";
import { questionFindings } from "./check-question.ts";
import { checkText } from "./check-references.ts";
import { signFindings } from "./check-signs.ts";
import { type CourseNames, duplicates } from "./course-names.ts";
import type { Finding, Report } from "./finding.ts";
import { metricsNamedIn } from "./inherit-ways.ts";
import type { Care } from "./question-finding.ts";
import type { ReadFile } from "./read-course.ts";
import { makeAnew, type Recall } from "./recall.ts";

type Path = (string | number)[];
type Add = (severity: Finding["severity"], code: string, params: Finding["params"], path: Path) => void;

/** The sections that a question names, with its place in the question; that of a part only where it is another one. */
function sectionsOf(question: Question): [string, Path][] {
	if (question.kind !== "case") return [[question.section, []]];
	const ofParts = question.parts.map(({ section }, index): [string, Path] => [section, ["parts", index]]);
	return [[question.section, []], ...ofParts.filter(([section]) => section !== question.section)];
}

/** The kind of the question, or of the part of a case, whose text stands at a path in it. */
function kindOfText(question: Question, [key, index]: Path): Question["kind"] {
	if (question.kind !== "case" || key !== "parts" || typeof index !== "number") return question.kind;
	return question.parts[index]?.kind ?? question.kind;
}

/** The ids that a list of a file says, also of items that have a problem, each with its place there. */
function idsAsWritten(raw: unknown): { id: string; index: number }[] {
	const items: unknown = typeof raw === "object" && raw !== null ? Reflect.get(raw, "questions") : undefined;
	if (!Array.isArray(items)) return [];
	return items.flatMap((item: unknown, index) => {
		const id: unknown = typeof item === "object" && item !== null ? Reflect.get(item, "id") : undefined;
		return typeof id === "string" ? [{ id, index }] : [];
	});
}

/** Checks a question bank: that its lesson and sections exist, its ids, its numbers, and its texts. */
export function checkBank(
	name: string,
	bank: ReadFile<Bank>,
	names: CourseNames,
	report: Report,
	care: Care,
	recall: Recall = makeAnew,
): void {
	const { path: file, locate, locateRaw } = bank;
	const ids = idsAsWritten(bank.raw);
	for (const nth of duplicates(ids.map(({ id }) => id))) {
		const { id, index } = ids[nth] ?? { id: "", index: 0 };
		const place = locateRaw(["questions", index, "id"]);
		report({ severity: "error", code: "duplicate-id", params: { id }, file, ...place });
	}
	const lesson = checkLessonOf(name, bank, names, report);
	for (const item of bank.leftOut) checkLeftOut(item, { file, lesson, locate: locateRaw }, names, report);
	if (bank.value === undefined) return;
	const { questions } = bank.value;
	const add: Add = (severity, code, params, path) => report({ severity, code, params, file, ...locate(path) });

	// A question that could not be read may be the one that is missing.
	if (bank.whole) checkBlueprint(bank.value, names, add);
	// Most of the work, and about nothing but the questions themselves.
	const findAll = () => questions.map((question) => questionFindings(question, care));
	const found = recall(`questions ${file}`, [bank, care], findAll, report);
	for (const [index, question] of questions.entries()) {
		const path = ["questions", index];
		for (const [section, place] of sectionsOf(question)) {
			if (!names.hasLesson(lesson) || names.hasSection(lesson, section)) continue;
			const { code, params } = names.unknownSection(lesson, section);
			add("error", code, params, [...path, ...place, "section"]);
		}
		for (const { severity, code, params, path: inside, offset } of found[index] ?? []) {
			report({ severity, code, params, file, ...locate([...path, ...inside], "value", offset) });
		}
		for (const [metric, place] of metricsNamedIn(question)) {
			if (names.knowsMetric(metric)) continue;
			const { code, params } = names.unknownMetric(metric);
			add("error", code, params, [...path, ...place]);
		}
		for (const { severity, code, params, path: inside } of idleMetrics(question, (id) => names.metric(id))) {
			add(severity, code, params, [...path, ...inside]);
		}
		if (costOfHints(question, question.hints.length) > 1) add("error", "hints-cost-too-much", {}, [...path, "hints"]);
		for (const { path: inside, text, form } of textsOf(question)) {
			const place = (offset: number) => locate([...path, ...inside], "value", offset);
			checkText({ file, text, place }, names, report, form);
			const kind = kindOfText(question, inside);
			for (const { code, params, offset } of signFindings(text, kind)) {
				report({ severity: "warning", code, params, file, ...place(offset) });
			}
		}
	}
}

/** Checks that a bank is that of the lesson whose name its file has, and returns the lesson by which it is looked at. */
function checkLessonOf(name: string, bank: ReadFile<Bank>, names: CourseNames, report: Report): string {
	const lesson = bank.value?.lesson ?? name;
	const say = (code: string, params: Finding["params"]) =>
		report({ severity: "error", code, params, file: bank.path, ...bank.locate(["lesson"]) });
	if (lesson !== name) {
		// Which of the two is right, the lesson that is there tells.
		const meant = names.hasLesson(name) && !names.hasLesson(lesson) ? { meant: name } : {};
		say("id-not-file-name", { id: lesson, name, ...meant });
		return name;
	}
	if (names.isPlanned(lesson)) say("lesson-not-written", { id: lesson });
	else if (!names.hasLesson(lesson)) {
		const { code, params } = names.unknownLesson(lesson);
		say(code, params);
	}
	return lesson;
}
