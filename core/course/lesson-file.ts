import type { Report } from "./finding.ts";

/** A lesson file cut in two; `bodyLine` is the line of the file on which the Markdown begins. */
export interface LessonFile {
	frontMatter: { text: string; line: number } | undefined;
	body: string;
	bodyLine: number;
}

const fence = /^---[ \t]*$/;

/**
 * Cuts a lesson file into its front matter (YAML between two lines of `---`) and its Markdown.
 *
 * Only plain YAML is front matter: a first line such as `---js`, which some tools run as a program, is refused.
 * Expects text with `\n` line ends and no byte order mark (see `normalizeText`).
 */
export function splitLessonFile(file: string, text: string, report: Report): LessonFile {
	const lines = text.split("\n");
	if (!fence.test(lines[0] ?? "")) {
		report({ severity: "error", code: "front-matter-missing", params: {}, file, line: 1, column: 1 });
		return { frontMatter: undefined, body: text, bodyLine: 1 };
	}
	const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
	if (end < 0) {
		report({ severity: "error", code: "front-matter-open", params: {}, file, line: 1, column: 1 });
		return { frontMatter: undefined, body: "", bodyLine: lines.length };
	}
	return {
		frontMatter: { text: lines.slice(1, end).join("\n"), line: 2 },
		body: lines.slice(end + 1).join("\n"),
		bodyLine: end + 2,
	};
}

/** Text as every check expects it: without a byte order mark, with `\n` line ends. Columns and lines stay the same. */
export function normalizeText(text: string): string {
	return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}
