const delimiters = ["\t", ";", ","] as const;
export type Delimiter = (typeof delimiters)[number];

/** A text without what stands in quotes, where neither a delimiter nor the end of a line is one. */
export const unquoted = (text: string) => text.replace(/"(?:[^"]|"")*"/g, "");

/**
 * What stands between the cells of a pasted block or a CSV file: in its first line with any text a tab if there is one, as
 * a spreadsheet copies it, else a semicolon, else a comma. In this order, because a comma is also the decimal mark of who
 * writes semicolons; and where that line has a single cell, a comma further down is such a mark.
 */
export function delimiterOf(text: string): Delimiter {
	const bare = unquoted(text);
	const line = bare.split(/\r\n|\r|\n/).find((one) => one.trim() !== "") ?? "";
	const [tab, semicolon] = delimiters;
	const further = [tab, semicolon].find((delimiter) => bare.includes(delimiter));
	return delimiters.find((delimiter) => line.includes(delimiter)) ?? further ?? semicolon;
}
