import type { Locale } from "../locale.ts";
import { formatNumber } from "../metrics/number-format.ts";
import type { Bank } from "../quiz/schema.ts";
import { textsOf } from "../quiz/texts.ts";
import { type Equation, findEquations } from "./arithmetic.ts";
import { plainInline, plainTex } from "./arithmetic-plain.ts";
import type { Glossary } from "./course-schema.ts";
import type { Finding, Position, Report } from "./finding.ts";
import { type Passage, passagesOf } from "./passages.ts";
import type { ReadCourse, ReadFile, ReadLesson } from "./read-course.ts";
import { makeAnew, type Recall } from "./recall.ts";
import { numbersOf } from "./text-html.ts";

/** An equation with the file and place where it stands. */
export type PlacedEquation = Equation & { file: string; position: Position };

/** The equations of a passage of a lesson, each at its place in the file. */
export function equationsOfPassage(passage: Passage, locale: Locale): (Equation & { position: Position })[] {
	const plain = passage.math ? plainTex(passage.text) : plainInline(passage.text);
	return findEquations(plain, locale).map((equation) => ({ ...equation, position: passage.place(equation.at) }));
}

/** The equations of a text of a question bank or of the glossary. */
export function equationsOfText(text: string, locale: Locale, form?: "blocks"): Equation[] {
	if (form !== "blocks") return findEquations(plainInline(text), locale);
	return passagesOf(text, (offset) => ({ line: 1, column: offset + 1 })).flatMap((passage) =>
		equationsOfPassage(passage, locale).map(({ position, ...equation }) => ({ ...equation, at: position.column - 1 })),
	);
}

type Lesson = Pick<ReadLesson, "path" | "text">;
type BankFile = Pick<ReadFile<Bank>, "path" | "value" | "locate">;
type GlossaryFile = Pick<ReadFile<Glossary>, "path" | "value" | "locate">;

function ofLesson({ path: file, text }: Lesson, locale: Locale): PlacedEquation[] {
	return text.passages.flatMap((passage) =>
		equationsOfPassage(passage, locale).map((equation) => ({ ...equation, file })),
	);
}

function ofBank({ path: file, value, locate }: BankFile, locale: Locale): PlacedEquation[] {
	return (value?.questions ?? []).flatMap((question, index) =>
		textsOf(question).flatMap(({ path, text, form }) => {
			const place = (offset: number) => locate(["questions", index, ...path], "value", offset);
			return equationsOfText(text, locale, form).map((equation) => ({
				...equation,
				file,
				position: place(equation.at),
			}));
		}),
	);
}

function ofGlossary({ path: file, value, locate }: GlossaryFile, locale: Locale): PlacedEquation[] {
	return (value?.terms ?? []).flatMap(({ definition }, index) =>
		equationsOfText(definition, locale).map((equation) => {
			const position = locate(["terms", index, "definition"], "value", equation.at);
			return { ...equation, file, position };
		}),
	);
}

const localeOf = (read: ReadCourse) => numbersOf({ language: read.course?.value?.language ?? "es" });

/** What finds the equations of each file that has some, in the order of the files. */
function finders(read: ReadCourse, locale: Locale): { of: { path: string }; find: () => PlacedEquation[] }[] {
	return [
		...[...read.lessons.values()].map((lesson) => ({ of: lesson, find: () => ofLesson(lesson, locale) })),
		...[...read.banks.values()].map((bank) => ({ of: bank, find: () => ofBank(bank, locale) })),
		...(read.glossary === undefined ? [] : [read.glossary]).map((glossary) => ({
			of: glossary,
			find: () => ofGlossary(glossary, locale),
		})),
	];
}

/** Every equation that a course says in its lessons, questions and terms, in the order of its files. */
export function equationsOf(read: ReadCourse): PlacedEquation[] {
	return finders(read, localeOf(read)).flatMap(({ find }) => find());
}

function checkEquation(equation: PlacedEquation, locale: Locale, report: Report): void {
	const { holds, relation, written, comesOut, decimals, percent, file, position } = equation;
	if (holds) return;
	const result = formatNumber(comesOut, locale, { maxDecimals: Math.min(decimals + 2, 12) });
	const params: Finding["params"] = { written, result: percent ? `${result} %` : result };
	const severity = relation === "=" ? "error" : "warning";
	report({ severity, code: "arithmetic-wrong", params, file, ...position });
}

/** Reports the equations that do not come out. */
export function checkArithmetic(read: ReadCourse, report: Report, recall: Recall = makeAnew): void {
	const locale = localeOf(read);
	for (const { of, find } of finders(read, locale)) {
		const check = (told: Report) => {
			for (const equation of find()) checkEquation(equation, locale, told);
		};
		recall(`sums ${of.path}`, [of, locale], check, report);
	}
}
