import type { Token } from "markdown-it";
import type { Position } from "./finding.ts";

/**
 * Finds the place in the file of a character of an inline token. markdown-it keeps lines only, and takes indents, quote
 * marks and table bars off, so the column is where the token's own line occurs in the line of the file.
 */
export function createPlaces(lines: readonly string[], bodyLine: number) {
	/** The line of the innermost block that says where it begins: cells of a table do not, their row does. */
	const lineOf = new Map<Token, number>();
	/** Where in its row a cell begins, since two cells of a row may read the same. */
	const columnOf = new Map<Token, number>();

	return {
		/** Must see all block tokens, in order, before the first question. */
		learn(tokens: readonly Token[]): void {
			let line = 0;
			let column = 0;
			for (const token of tokens) {
				const begins = token.map?.[0];
				if (begins !== undefined) {
					line = begins;
					if (token.type === "tr_open") column = 0;
				}
				lineOf.set(token, line);
				if (token.type !== "inline" || token.map !== null) continue;
				const found = (lines[line] ?? "").indexOf(token.content, column);
				column = found < 0 ? column : found;
				columnOf.set(token, column);
				if (found >= 0) column += token.content.length;
			}
		},

		line(token: Token): Position {
			const line = lineOf.get(token) ?? 0;
			const text = lines[line] ?? "";
			return { line: bodyLine + line, column: text.length - text.trimStart().length + 1 };
		},

		inside(token: Token, offset: number): Position {
			const before = token.content.slice(0, offset).split("\n");
			const own = token.content.split("\n")[before.length - 1] ?? "";
			const line = (lineOf.get(token) ?? 0) + before.length - 1;
			const start = columnOf.get(token) ?? (lines[line] ?? "").indexOf(own.trimEnd());
			const column = Math.max(start, 0) + (before.at(-1)?.length ?? 0) + 1;
			return { line: bodyLine + line, column };
		},
	};
}
