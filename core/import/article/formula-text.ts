import { renderMath } from "../../course/math.ts";

/** Words of a sentence: a formula has its words in commands such as `\text{…}`, and names of one letter or two. */
const prose = /(^|[\s(])\p{L}{3,}[\s,.;]+\p{L}{2,}/u;

/** A formula without the words that it may have. */
function withoutWords(tex: string): string {
	return tex.replace(/\\(text|textrm|textit|textbf|mathrm|mathit|mathbf|operatorname)\s*\{[^{}]*\}/g, "x");
}

/** Whether what stands between the signs of a formula is one, and no sentence between parentheses or between prices. */
export function isFormula(tex: string): boolean {
	const bare = withoutWords(tex).trim();
	if (bare === "" || prose.test(bare.replace(/\\[a-zA-Z]+/g, " "))) return false;
	return renderMath(tex, false).ok;
}

/** The same where the signs are those of a plain bracket too: only what a formula alone has will do. */
export function isSureFormula(tex: string): boolean {
	const bare = withoutWords(tex).trim();
	return isFormula(tex) && (/\\[a-zA-Z]+|[\^_=+/<>÷×]/.test(bare) || /^(\p{L}|\d+([.,]\d+)?)$/u.test(bare));
}
