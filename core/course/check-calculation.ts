import { namesIn } from "../metrics/evaluate.ts";
import { parseFormula } from "../metrics/formula.ts";
import { formulaTokens } from "../metrics/formula-tokens.ts";
import type { Calculation } from "../quiz/calculation-schema.ts";
import { placeholdersIn } from "../quiz/placeholders.ts";
import { textsOf } from "../quiz/texts.ts";
import { drawnFindings } from "./check-drawn-numbers.ts";
import { duplicates } from "./course-names.ts";
import { formulaSlip } from "./formula-slip.ts";
import { meantOf } from "./nearest.ts";
import { type Care, type QuestionFinding, questionError } from "./question-finding.ts";

type Path = QuestionFinding["path"];

/** A formula of the question, or of a placeholder in one of its texts, with the names that it may use. */
interface WrittenFormula {
	text: string;
	path: Path;
	/** Where in the value at `path` the formula begins. */
	at: number;
	known: ReadonlySet<string>;
	/** Names that it must not say, because whoever answers sees them before. */
	answers?: ReadonlySet<string>;
}

/** The formulas of the numbers, the conditions and the steps, each with the names that stand before it. */
function workedFormulas({ variables, conditions, steps }: Calculation): WrittenFormula[] {
	const entries = Object.entries(variables);
	const known = new Set(entries.flatMap(([name, variable]) => ("formula" in variable ? [] : [name])));
	const formulas: WrittenFormula[] = [];
	const add = (text: string, path: Path) => formulas.push({ text, path, at: 0, known: new Set(known) });
	for (const [name, variable] of entries) {
		if (!("formula" in variable)) continue;
		add(variable.formula, ["variables", name, "formula"]);
		known.add(name);
	}
	for (const [index, condition] of conditions.entries()) add(condition, ["conditions", index]);
	for (const [index, { id, formula, misconceptions }] of steps.entries()) {
		add(formula, ["steps", index, "formula"]);
		for (const [place, way] of misconceptions.entries())
			add(way.formula, ["steps", index, "misconceptions", place, "formula"]);
		known.add(id);
	}
	return formulas;
}

/** The formulas in the texts. What is read before answering must not say a result. */
function placeholderFormulas(question: Calculation): WrittenFormula[] {
	const answers = new Set(question.steps.map(({ id }) => id));
	const known = new Set([...Object.keys(question.variables), ...answers]);
	const inText = (text: string, path: Path, before: boolean): WrittenFormula[] =>
		placeholdersIn(text).map(({ at, formula }) => ({
			text: formula,
			path,
			at,
			known,
			...(before ? { answers } : {}),
		}));
	return [
		...inText(question.prompt, ["prompt"], true),
		...inText(question.explanation, ["explanation"], false),
		...question.hints.flatMap(({ text }, index) => inText(text, ["hints", index, "text"], false)),
		...question.solution.flatMap((text, index) => inText(text, ["solution", index], false)),
		...question.steps.flatMap(({ prompt, feedback, misconceptions }, index) => [
			...inText(prompt, ["steps", index, "prompt"], true),
			...inText(feedback.right, ["steps", index, "feedback", "right"], false),
			...inText(feedback.wrong, ["steps", index, "feedback", "wrong"], false),
			...misconceptions.flatMap((way, place) => [
				...inText(way.name, ["steps", index, "misconceptions", place, "name"], false),
				...inText(way.feedback, ["steps", index, "misconceptions", place, "feedback"], false),
			]),
		]),
	];
}

function formulaFindings({ text, path, at, known, answers }: WrittenFormula): QuestionFinding[] {
	const read = parseFormula(text);
	if (!read.ok) {
		const { code, params } = formulaSlip(text, read.problem, known, path[0] === "conditions");
		return [questionError(code, params, path, at + read.problem.at)];
	}
	const tokens = formulaTokens(text);
	return [...namesIn(read.tree)].flatMap((name) => {
		const code = !known.has(name) ? "unknown-number" : answers?.has(name) === true ? "text-says-result" : undefined;
		if (code === undefined) return [];
		const token = tokens.ok ? tokens.tokens.find((one) => one.kind === "name" && one.text === name) : undefined;
		const meant = code === "unknown-number" ? meantOf(name, known) : {};
		return [questionError(code, { name, ...meant }, path, at + (token?.at ?? 0))];
	});
}

const namesOf = (text: string): string[] => {
	const read = parseFormula(text);
	return read.ok ? [...namesIn(read.tree)] : [];
};

/** Names of numbers between single braces, which a text shows as they are. In a formula of a text they are no names. */
function singleBraces(question: Calculation, names: readonly string[]): QuestionFinding[] {
	return textsOf(question).flatMap(({ path, text }) => {
		const bare = text.replace(/\$[^$]*\$/g, (formula) => " ".repeat(formula.length));
		return [...bare.matchAll(/(?<!\{)\{\s*([a-z][a-z0-9_]*)\s*\}(?!\})/g)].flatMap((match): QuestionFinding[] => {
			const name = match[1] ?? "";
			if (!names.includes(name)) return [];
			return [{ severity: "warning", code: "single-braces", params: { name }, path, offset: match.index }];
		});
	});
}

/** A number that is twice among those to draw from: whole ones are most often the halves of decimals. */
function valuesTwice({ variables }: Calculation): QuestionFinding[] {
	return Object.entries(variables).flatMap(([name, variable]): QuestionFinding[] => {
		const values = "values" in variable ? variable.values : [];
		const index = values.findIndex((value, place) => values.indexOf(value) < place);
		const value = values[index];
		if (value === undefined) return [];
		const path = ["variables", name, "values"];
		return [{ severity: "warning", code: "value-twice", params: { value }, path }];
	});
}

/**
 * What is wrong with a calculation: names that are not there, a text that says a result, a number that nothing uses; and,
 * where its formulas can be worked, what is wrong with the numbers that they give.
 */
export function calculationFindings(question: Calculation, care: Care): QuestionFinding[] {
	const names = Object.keys(question.variables);
	const ids = [...names, ...question.steps.map(({ id }) => id)];
	const twice = duplicates(ids).map((index) =>
		questionError("duplicate-id", { id: ids[index] ?? "" }, ["steps", index - names.length, "id"]),
	);
	// A name that is two things makes every formula with it doubtful.
	if (twice.length > 0) return twice;
	const formulas = [...workedFormulas(question), ...placeholderFormulas(question)];
	const wrong = formulas.flatMap(formulaFindings);
	if (wrong.length > 0) return wrong;
	const used = new Set(formulas.flatMap(({ text }) => namesOf(text)));
	const unused = names
		.filter((name) => !used.has(name))
		.map(
			(name): QuestionFinding => ({
				severity: "warning",
				code: "unused-number",
				params: { name },
				path: ["variables", name],
			}),
		);
	return [...unused, ...valuesTwice(question), ...singleBraces(question, ids), ...drawnFindings(question, care)];
}
