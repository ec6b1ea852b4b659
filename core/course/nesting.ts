/** Of how many levels YAML may be made to be read at all: with as many as a file has room for, the parser runs out of stack. */
const mostLevels = 400;

/** How deep brackets stand within brackets. */
function bracketDepth(text: string): number {
	let depth = 0;
	let most = 0;
	for (const character of text) {
		if (character === "[" || character === "{") most = Math.max(most, ++depth);
		else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
	}
	return most;
}

/** How many lists or keys stand within one another: by indents that grow from line to line, and in one line ("- - - a"). */
function indentDepth(text: string): number {
	let most = 0;
	let depth = 0;
	const open: { indent: number; levels: number }[] = [];
	for (const line of text.split("\n")) {
		const indent = line.length - line.trimStart().length;
		if (indent === line.length) continue;
		for (let last = open.at(-1); last !== undefined && last.indent >= indent; last = open.at(-1)) {
			depth -= last.levels;
			open.pop();
		}
		const indicators = /^ *(?:[-?:] +)*/.exec(line)?.[0] ?? "";
		const levels = 1 + indicators.replaceAll(" ", "").length;
		open.push({ indent, levels });
		depth += levels;
		most = Math.max(most, depth);
	}
	return most;
}

/**
 * Whether YAML nests so deep that its parser would run out of stack. That must not come to pass: where it does, Node may end
 * without an error that could be caught. Takes brackets in a text for nesting, of which no text has so many.
 */
export function nestsTooDeep(text: string): boolean {
	return bracketDepth(text) > mostLevels || indentDepth(text) > mostLevels;
}
