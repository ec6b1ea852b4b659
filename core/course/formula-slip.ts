import { type FormulaProblemCode, functionNames } from "../metrics/formula.ts";
import type { Finding } from "./finding.ts";
import { meantOf } from "./nearest.ts";

/** Signs that people write in formulas, and how the language of formulas writes them. */
const signs = new Map([
	["÷", "/"],
	[":", "/"],
	["∕", "/"],
	["×", "*"],
	["·", "*"],
	["x", "*"],
	["X", "*"],
	["−", "-"],
	["–", "-"],
	["[", "("],
	["{", "("],
	["]", ")"],
	["}", ")"],
	["≤", "<="],
	["≥", ">="],
	["≠", "!="],
]);

/** A problem of a formula, as its reader gives it. */
interface FormulaFault {
	code: FormulaProblemCode;
	at: number;
	name?: string;
}

/** The word that stands at a place, with letters that no name may have. */
const wordAt = (text: string, at: number): string => {
	const before = /[\p{L}\d_]*$/u.exec(text.slice(0, at))?.[0] ?? "";
	return before + (/^[\p{L}\d_]*/u.exec(text.slice(at))?.[0] ?? "");
};

/**
 * What somebody did who wrote a formula that cannot be read, as the code and the parameters of a finding: a decimal comma,
 * a sign of arithmetic that keyboards do not have, an equals sign, capitals or accents in a name. `names`: those that the
 * formula may use. `isCondition`: whether it says what must hold, rather than what is worked out.
 */
export function formulaSlip(
	text: string,
	{ code, at, name }: FormulaFault,
	names: Iterable<string>,
	isCondition = false,
): Pick<Finding, "code" | "params"> {
	const value = text.charAt(at);
	const before = text.slice(0, at).trimEnd();
	if (value === "," && /\d$/.test(before) && /^,\s*\d/.test(text.slice(at)))
		return { code: "formula-decimal-comma", params: {} };
	if (code === "unexpected-character") {
		if (value === "=") return { code: isCondition ? "condition-with-equals" : "formula-with-equals", params: {} };
		if (value === "%") return { code: "formula-with-percent", params: {} };
		const word = wordAt(text, at);
		if (/\p{L}/u.test(value) && word.length > 1) {
			return { code: "formula-bad-name", params: { name: word, ...meantOf(word, names) } };
		}
		const meant = signs.get(value);
		return { code: `metric-${code}`, params: { value, ...(meant === undefined ? {} : { meant }) } };
	}
	const params: Finding["params"] = name === undefined ? {} : { name };
	const sign = code === "unexpected-token" ? signs.get(name ?? "") : undefined;
	if (sign !== undefined) return { code: `metric-${code}`, params: { ...params, meant: sign } };
	if (code === "unknown-function") Object.assign(params, meantOf(name ?? "", functionNames));
	return { code: `metric-${code}`, params };
}
