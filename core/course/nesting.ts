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

/** How many lists or keys begin within one another: in one line ("- - - a"), and by indents that grow from line to line. */
function indentDepth(text: string): number {
	let most = 0;
	const indents: number[] = [];
	for (const line of text.split("\n")) {
		const indicators = /^ *(?:[-?:] +)*/.exec(line)?.[0] ?? "";
		const indent = line.length - line.trimStart().length;
		if (indent === line.length) continue;
		while ((indents.at(-1) ?? -1) >= indent) indents.pop();
		indents.push(indent);
		most = Math.max(most, indents.length + indicators.replaceAll(" ", "").length);
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
