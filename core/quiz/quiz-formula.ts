import { evaluate, MissingValueError } from "../metrics/evaluate.ts";
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
	try {
		return settle(evaluate(formula, values));
	} catch (error) {
		if (error instanceof MissingValueError) return Number.NaN;
		throw error;
	}
}

/** Whether a condition holds: what has no value does not. */
export function holds(condition: Formula, values: Values): boolean {
	const value = workOut(condition, values);
	return !Number.isNaN(value) && value !== 0;
}
