import { readBlockText } from "../../../core/course/block-text.ts";
import type { Finding } from "../../../core/course/finding.ts";
import { readInlineText } from "../../../core/course/inline-text.ts";
import { readLessonText } from "../../../core/course/markdown.ts";
import { courseErrors } from "../../../services/packs/check-course.ts";

/** What takes a course in: the application, from a folder, or a pack, which is stricter. */
export type Door = "folder" | "pack";

/** How a text is read: as the running text of a lesson, as paragraphs of a question, or in one line. */
export type Form = "lesson" | "blocks" | "inline";

/** What is found in a text of Markdown that stands by itself. */
export function findingsIn(text: string, form: Form): Finding[] {
	const found: Finding[] = [];
	const report = (finding: Finding) => found.push(finding);
	const source = { file: "l.md", text, place: (offset: number) => ({ line: 1, column: offset + 1 }) };
	if (form === "inline") readInlineText(source, report);
	else if (form === "blocks") readBlockText(source, report);
	else readLessonText({ file: "l.md", lesson: "todo", body: text, bodyLine: 1 }, report);
	return found;
}

/** Whether these findings keep a course from being taken in. */
export function isTaken(findings: readonly Finding[], door: Door): boolean {
	if (door === "pack") return courseErrors(findings) === undefined;
	return findings.every(({ severity }) => severity !== "error");
}
