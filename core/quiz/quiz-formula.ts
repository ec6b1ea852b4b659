import { evaluate, namesIn } from "../metrics/evaluate.ts";
import { type FormulaNode, parseFormula } from "../metrics/formula.ts";
import { settle } from "../metrics/precision.ts";

/** A formula of a question, read; `undefined` where it cannot be, which the linter reports and no open course has. */
export type Formula = FormulaNode | undefined;

/** Numbers by the name that formulas have for them. */
export type Values = ReadonlyMap<string, number>;

export function formulaOf(text: string): Formula {
	const read = parseFormula(text);
	return read.ok ? read.tree : undefined;
}

/** What a formula gives, without the noise of binary fractions; NaN where a name has no value. Never throws. */
export function workOut(formula: Formula, values: Values): number {
	if (formula === undefined) return Number.NaN;
	for (const name of namesIn(formula)) if (!values.has(name)) return Number.NaN;
	return settle(evaluate(formula, values));
}

/** Whether a condition holds: what has no value does not. */
export function holds(condition: Formula, values: Values): boolean {
	const value = workOut(condition, values);
	return !Number.isNaN(value) && value !== 0;
}
