/** A piece of a formula's text: `at` is its 0-based offset, `length` its length there. */
export type FormulaToken = {
	kind: "number" | "name" | "symbol" | "end";
	text: string;
	at: number;
	length: number;
};

export type TokenProblem = { code: "unexpected-character" | "bad-number"; at: number; length: number };

const pattern = /\s+|(?<number>\d[\w.]*)|(?<name>[a-z][a-z0-9_]*)|(?<symbol>==|!=|<=|>=|&&|\|\||[-+*/^()<>,])/uy;

/**
 * Cuts a formula into tokens, the last of kind "end". A number is digits with an optional decimal point between digits
 * ("0.5"; not ".5", "5.", "1e3" or "2x").
 */
export function formulaTokens(
	text: string,
): { ok: true; tokens: FormulaToken[] } | { ok: false; problem: TokenProblem } {
	const tokens: FormulaToken[] = [];
	let at = 0;
	while (at < text.length) {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match === null) return { ok: false, problem: { code: "unexpected-character", at, length: 1 } };
		const [piece] = match;
		const length = piece.length;
		const { number, name, symbol } = match.groups ?? {};
		if (number !== undefined) {
			if (!/^\d+(\.\d+)?$/.test(piece) || !Number.isFinite(Number(piece)))
				return { ok: false, problem: { code: "bad-number", at, length } };
			tokens.push({ kind: "number", text: piece, at, length });
		} else if (name !== undefined) tokens.push({ kind: "name", text: piece, at, length });
		else if (symbol !== undefined) tokens.push({ kind: "symbol", text: piece, at, length });
		at += length;
	}
	tokens.push({ kind: "end", text: "", at: text.length, length: 0 });
	return { ok: true, tokens };
}
