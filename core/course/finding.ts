/** A place in a file, both from 1. Columns count UTF-16 code units, as editors do. */
export interface Position {
	line: number;
	column: number;
}

/** How to mend a finding without asking: what stands in one line from `line` and `column` on, and what to write instead. */
export interface Fix extends Position {
	before: string;
	after: string;
}

/** Something wrong in a course, at the place where its author can mend it. Its sentence is in `finding-text.ts`. */
export interface Finding extends Position {
	/** `advice`: nothing is wrong, and it would teach better otherwise. */
	severity: "error" | "warning" | "advice";
	code: string;
	params: Record<string, string | number>;
	/** The path of the file, as the caller named it. */
	file: string;
	/** Only where there is one thing that its author can have meant. */
	fix?: Fix;
}

/** Anything found so far: every check adds and none stops at the first. */
export type Report = (finding: Finding) => void;

/** In the order in which a person would mend them: by file, then from top to bottom. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
	return [...findings].sort(
		(a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
	);
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
