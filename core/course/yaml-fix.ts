import type { DataProblem } from "./zod-findings.ts";

/** How a scalar is to be written instead; `make` takes it as it stands in the file, and gives nothing where it will not do. */
export interface Mend {
	path: readonly PropertyKey[];
	at: "value" | "key";
	make(written: string): string | undefined;
}

const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const truths = new Map([
	["true", "true"],
	["false", "false"],
	["yes", "true"],
	["no", "false"],
	["sí", "true"],
	["si", "true"],
	["on", "true"],
	["off", "false"],
	["verdadero", "true"],
	["verdadera", "true"],
	["cierto", "true"],
	["falso", "false"],
	["falsa", "false"],
]);

function unquoted(written: string): string {
	return /^(["']).*\1$/.test(written) ? written.slice(1, -1) : written;
}

/** The truth that a word says, as people write it. */
export function truthOf(word: string): boolean | undefined {
	const said = truths.get(unquoted(word).toLowerCase());
	return said === undefined ? undefined : said === "true";
}

/** A number as people write it where only one can be meant: in quotation marks, or with a decimal comma. */
function plainly(written: string): string | undefined {
	const number = unquoted(written).trim();
	// Three digits behind a comma could be thousands, unless a nought stands before it.
	const dotted = /^-?(\d+,(\d{1,2}|\d{4,})|0,\d+)$/.test(number) ? number.replace(",", ".") : number;
	return dotted !== written && plainNumber.test(dotted) ? dotted : undefined;
}

/**
 * What can be mended without asking: a number in quotation marks or with a decimal comma, a yes in words, a text that YAML
 * takes for something else because it has no quotation marks, a slip in one of a few words.
 */
export function mendOf(problem: DataProblem): Mend | undefined {
	const mend = (make: Mend["make"]): Mend => ({ path: problem.path, at: "value", make });
	const { meant } = problem.params;
	if (problem.code === "not-one-of" && typeof meant === "string") return mend(() => meant);
	if (problem.code !== "wrong-type" && problem.code !== "number-form") return undefined;
	switch (problem.expected) {
		case "number":
		case "int":
			return mend(plainly);
		case "boolean":
			return mend((written) => truths.get(unquoted(written).toLowerCase()));
		case "string":
			return mend((written) => (/^[\w.:+-]+$/.test(written) ? `"${written}"` : undefined));
		default:
			return undefined;
	}
}
