const delimiters = ["\t", ";", ","] as const;
export type Delimiter = (typeof delimiters)[number];

/** A text without what stands in quotes, where a delimiter is none. */
const unquoted = (text: string) => text.replace(/"(?:[^"]|"")*"/g, "");

/**
 * What stands between the cells of a pasted block or a CSV file: a tab if there is one, as a spreadsheet copies it, else
 * a semicolon, else a comma. In this order, because a comma is also the decimal mark of who writes semicolons.
 */
export function delimiterOf(text: string): Delimiter {
	const bare = unquoted(text);
	return delimiters.find((delimiter) => bare.includes(delimiter)) ?? ";";
}
