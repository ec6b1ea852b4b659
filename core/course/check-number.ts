import { namesIn } from "../metrics/evaluate.ts";
import { parseFormula } from "../metrics/formula.ts";
import { formulaTokens } from "../metrics/formula-tokens.ts";
import type { NumberQuestion } from "../quiz/number.ts";
import { expectedValue, markNumber, misconceptionTolerance, misconceptionValue } from "../quiz/number-mark.ts";
import { nearBoth, type Tolerance, within } from "../quiz/tolerance.ts";
import { isCounted } from "./counted-unit.ts";
import { formulaSlip } from "./formula-slip.ts";
import { meantOf } from "./nearest.ts";
import { type QuestionFinding, questionError } from "./question-finding.ts";

type Path = QuestionFinding["path"];

/** A formula that cannot be read, or names what is not given, at its place in the text; or that has no value. */
function formulaFindings({ given }: NumberQuestion, formula: string, value: number, path: Path): QuestionFinding[] {
	const read = parseFormula(formula);
	if (!read.ok) {
		const { code, params } = formulaSlip(formula, read.problem, Object.keys(given));
		return [questionError(code, params, path, read.problem.at)];
	}
	const tokens = formulaTokens(formula);
	const unknown = [...namesIn(read.tree)].filter((name) => !Object.hasOwn(given, name));
	if (unknown.length > 0) {
		return unknown.map((name) => {
			const token = tokens.ok ? tokens.tokens.find(({ kind, text }) => kind === "name" && text === name) : undefined;
			const params = { name, ...meantOf(name, Object.keys(given)) };
			return questionError("unknown-given", params, path, token?.at ?? 0);
		});
	}
	return Number.isFinite(value) ? [] : [questionError("formula-without-value", {}, path)];
}

/** Where full marks cannot be had: no number with so many decimals lies in the range. */
function unreachable({ range, require }: NumberQuestion): QuestionFinding[] {
	if (range === undefined || require === undefined || !("decimals" in require)) return [];
	const step = 10 ** require.decimals;
	const first = Math.ceil(range.from * step - 1e-9) / step;
	return first <= range.to + 1e-9 ? [] : [questionError("unreachable-score", {}, ["require"])];
}

/** Where the right answer, written with the decimals with which it is shown, is not right any more. */
function underRounding(question: NumberQuestion): QuestionFinding[] {
	const { decimals, require, tolerance } = question;
	// A number that is rounded as asked is always right.
	if (tolerance === undefined || require !== undefined) return [];
	const expected = expectedValue(question);
	const value = Number(expected.toFixed(decimals));
	return within(value, expected, tolerance) ? [] : [questionError("answer-under-rounding", { value }, ["tolerance"])];
}

/**
 * A tolerance in which zero lies, or the answer with the other sign, asks for nothing. `expected`: what is right, in the
 * unit of the tolerance.
 */
export function isTooWide(expected: number, tolerance: Tolerance): boolean {
	return Number.isFinite(expected) && expected !== 0 && within(0, expected, tolerance);
}

function overWide(question: NumberQuestion): QuestionFinding[] {
	const { tolerance } = question;
	const value = expectedValue(question);
	if (tolerance === undefined || !isTooWide(value, tolerance)) return [];
	const params = { value: Number(value.toPrecision(6)) };
	return [{ severity: "warning", code: "tolerance-too-wide", params, path: ["tolerance"] }];
}

/** Where the answer itself has more digits than are asked for, so that whoever knows it cannot write it. */
function finerThanAsked({ answer, require }: NumberQuestion): QuestionFinding[] {
	if (answer === undefined || require === undefined) return [];
	const asked = "decimals" in require ? answer.toFixed(require.decimals) : answer.toPrecision(require.figures);
	if (Number(asked) === answer) return [];
	const params = { value: answer, rounded: Number(asked) };
	return [{ severity: "warning", code: "answer-finer-than-asked", params, path: ["answer"] }];
}

/** A known wrong way must be told apart from the right answer, and from the ways named before it. */
function misconceptionFindings(question: NumberQuestion): QuestionFinding[] {
	const values = question.misconceptions.map((way) => misconceptionValue(question, way));
	return question.misconceptions.flatMap(({ name, formula }, index) => {
		const path = ["misconceptions", index, formula === undefined ? "value" : "formula"];
		const value = values[index] ?? Number.NaN;
		const wrong = formula === undefined ? [] : formulaFindings(question, formula, value, path);
		if (wrong.length > 0) return wrong;
		const unit = question.units?.find(({ factor }) => factor === 1)?.unit;
		const answer = { kind: "number" as const, value, typed: "", ...(unit === undefined ? {} : { unit }) };
		const marked = markNumber(question, answer);
		// As people read it, without the tail of a division.
		const params = { value: Number(value.toPrecision(6)) };
		if (marked.score > 0) return [questionError("misconception-is-right", params, path)];
		const [before, tolerance] = [values.slice(0, index), misconceptionTolerance(question)];
		if (marked.misconception !== name || before.some((one) => within(value, one, tolerance))) {
			return [questionError("misconception-hidden", params, path)];
		}
		const meets = before.some((one) => nearBoth(one, value, tolerance));
		return meets ? [questionError("misconceptions-overlap", params, path)] : [];
	});
}

/** What is wrong with the numbers and formulas of a question. */
export function numberFindings(question: NumberQuestion): QuestionFinding[] {
	const { formula } = question;
	const ofAnswer =
		formula === undefined ? [] : formulaFindings(question, formula, expectedValue(question), ["formula"]);
	// Without the right answer nothing can be told apart from it.
	if (ofAnswer.length > 0) return ofAnswer;
	return [
		...fewerThanNone(question),
		...unreachable(question),
		...underRounding(question),
		...overWide(question),
		...finerThanAsked(question),
		...unitFindings(question),
		...misconceptionFindings(question),
	];
}

/** A right answer below zero of things that are counted. */
function fewerThanNone(question: NumberQuestion): QuestionFinding[] {
	const { answer, formula, range } = question;
	const unit = question.unit ?? question.units?.find(({ factor }) => factor === 1)?.unit;
	const value = range === undefined ? expectedValue(question) : range.from;
	if (!isCounted(unit) || !(value < 0)) return [];
	const path = [range !== undefined ? "range" : answer !== undefined || formula === undefined ? "answer" : "formula"];
	return [{ severity: "warning", code: "answer-below-zero", params: { value, unit: unit ?? "" }, path }];
}

function unitFindings({ units = [] }: NumberQuestion): QuestionFinding[] {
	return units.flatMap(({ unit }, index) =>
		units.findIndex((one) => one.unit === unit) < index
			? [questionError("duplicate-unit", { value: unit }, ["units", index, "unit"])]
			: [],
	);
}
