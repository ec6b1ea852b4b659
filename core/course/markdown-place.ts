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
			const begins = lineStarts(token);
			const last = begins.findLastIndex((start) => start <= offset);
			const from = begins[last] ?? 0;
			const line = (lineOf.get(token) ?? 0) + last;
			const start = columnOf.get(token) ?? columnOfLine(token, begins, last, lines[line] ?? "");
			return { line: bodyLine + line, column: Math.max(start, 0) + offset - from + 1 };
		},
	};
}

/** Where each line of a token's content begins in it; kept, because a paragraph may hold thousands of links. */
const allLineStarts = new WeakMap<Token, number[]>();

function lineStarts(token: Token): number[] {
	const known = allLineStarts.get(token);
	if (known !== undefined) return known;
	const starts = [0, ...[...token.content.matchAll(/\n/g)].map(({ index }) => index + 1)];
	allLineStarts.set(token, starts);
	return starts;
}

/** In which column a line of a token's content begins; kept as well, because a line may be as long as a file. */
const allColumns = new WeakMap<Token, Map<number, number>>();

function columnOfLine(token: Token, begins: readonly number[], index: number, text: string): number {
	const columns = allColumns.get(token) ?? new Map<number, number>();
	allColumns.set(token, columns);
	const known = columns.get(index);
	if (known !== undefined) return known;
	const next = begins[index + 1];
	const end = next === undefined ? token.content.length : next - 1;
	const column = text.indexOf(token.content.slice(begins[index], end).trimEnd());
	columns.set(index, column);
	return column;
}
