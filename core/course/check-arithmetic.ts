import type { Locale } from "../locale.ts";
import { formatNumber } from "../metrics/number-format.ts";
import { textsOf } from "../quiz/texts.ts";
import { type Equation, findEquations } from "./arithmetic.ts";
import { plainInline, plainTex } from "./arithmetic-plain.ts";
import type { Finding, Position, Report } from "./finding.ts";
import { type Passage, passagesOf } from "./passages.ts";
import type { ReadCourse } from "./read-course.ts";
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

/** Every equation that a course says in its lessons, questions and terms, in the order of its files. */
export function equationsOf(read: ReadCourse): PlacedEquation[] {
	const locale = numbersOf({ language: read.course?.value?.language ?? "es" });
	const found: PlacedEquation[] = [];
	for (const { path: file, text } of read.lessons.values()) {
		for (const passage of text.passages) {
			found.push(...equationsOfPassage(passage, locale).map((equation) => ({ ...equation, file })));
		}
	}
	for (const { path: file, value, locate } of read.banks.values()) {
		for (const [index, question] of (value?.questions ?? []).entries()) {
			for (const { path, text, form } of textsOf(question)) {
				const place = (offset: number) => locate(["questions", index, ...path], "value", offset);
				const equations = equationsOfText(text, locale, form);
				found.push(...equations.map((equation) => ({ ...equation, file, position: place(equation.at) })));
			}
		}
	}
	for (const [index, { definition }] of (read.glossary?.value?.terms ?? []).entries()) {
		const { path: file = "", locate } = read.glossary ?? {};
		for (const equation of equationsOfText(definition, locale)) {
			const position = locate?.(["terms", index, "definition"], "value", equation.at) ?? { line: 1, column: 1 };
			found.push({ ...equation, file, position });
		}
	}
	return found;
}

/** Reports the equations that do not come out. */
export function checkArithmetic(read: ReadCourse, report: Report): void {
	const locale = numbersOf({ language: read.course?.value?.language ?? "es" });
	for (const { holds, relation, written, comesOut, decimals, percent, file, position } of equationsOf(read)) {
		if (holds) continue;
		const result = formatNumber(comesOut, locale, { maxDecimals: Math.min(decimals + 2, 12) });
		const params: Finding["params"] = { written, result: percent ? `${result} %` : result };
		const severity = relation === "=" ? "error" : "warning";
		report({ severity, code: "arithmetic-wrong", params, file, ...position });
	}
}
